import { detectLanguage } from '../language/detect-language.ts';
import { readMoney } from '../language/grammar/money.ts';
import { readNumbers } from '../language/grammar/numbers.ts';
import { readTimes } from '../language/grammar/times.ts';
import type { NameMention, NamesRead } from '../language/names/name-mention.ts';
import type { Entity } from '../model/entity.ts';
import type { Property, Term } from '../model/property.ts';
import { sameItems } from '../model/same-items.ts';
import { cleanText, fold } from '../model/text.ts';
import { NO_THESAURUS, type Thesaurus } from '../ports/thesaurus.ts';
import { earliestAsked } from './asides.ts';
import { conceptsIn, withConcepts, withDenials } from './concepts.ts';
import { readCurrencies } from './currency-asked.ts';
import { readDerivation } from './derivation-asked.ts';
import {
  ASSERTS,
  asksWhatIsNot,
  asksWhich,
  EXACTLY,
  edgeAskedIn,
  focusOf,
  MANNER,
  SAYING,
  sayerOf,
  WANTS_NAME,
  WANTS_WORDS,
  withoutReadership,
} from './forms-of-asking.ts';
import { nameToken, numberToken, termToken, wordToken } from './index-token.ts';
import { readIntent } from './intent.ts';
import { liesIn, nameItems, numberItems, type TextSpan, wordItems } from './items.ts';
import { PackNames } from './pack-names.ts';
import { answerCuesIn, readAnswerType } from './read-answer-type.ts';
import type { Item, Reading } from './reading.ts';
import { readAnotherHolder, readRole } from './role-asked.ts';
import { isSeriesCue } from './series-words.ts';
import { type AskedStatus, readStatuses } from './status-asked.ts';
import { isOrdinary, writeOutChat } from './stop-words.ts';
import { type SpelledWord, Vocabulary } from './vocabulary.ts';
import { roleOfWord } from './word-roles.ts';
import { isEnglishWord } from './word-weight.ts';

/** Questions are read up to here (UTF-16 units); the reply says so when more was sent. */
export const QUESTION_LENGTH = 2_000;

const QUOTED = /["“„«]([^"“”„«»]{3,300})["”“»]|(?<![\p{L}\p{N}])['‘]([^'‘’]{3,300}?)['’](?![\p{L}])/gu;

/** Where a time stands in a text does not hang on today. */
const SOME_DAY = '2024-01-01';
const CURRENCY_NAME = /\bU\.?S\.?[\s-]*(?:dollars?|\$)|\bUSD?\$/giu;

/** What a reader knows about the pack. */
export interface ReaderContent {
  /** Words near in meaning to those of a question. */
  readonly thesaurus?: Thesaurus;
  readonly entities: readonly Entity[];
  readonly properties: readonly Property[];
  readonly terms: readonly Term[];
  /** Folded words of the pack's texts, which count as known. */
  readonly corpus: readonly string[];
}

/** Reads questions and statements into the pack's own terms. */
export class QuestionReader {
  private readonly vocabulary: Vocabulary;
  private readonly thesaurus: Thesaurus;
  private readonly names: PackNames;
  private readonly ambient: ReadonlySet<string>;
  private readonly counted: ReadonlySet<string>;
  private readonly properties: readonly Property[];
  private readonly terms: readonly Term[];

  /** `before`: a reader of the same pack as it was, of which is kept what the same entities, properties and terms made. */
  constructor(content: ReaderContent, before?: QuestionReader) {
    this.thesaurus = content.thesaurus ?? NO_THESAURUS;
    this.properties = content.properties;
    this.terms = content.terms;
    const isAlike = before && sameItems(before.properties, content.properties) && sameItems(before.terms, content.terms);
    this.vocabulary = new Vocabulary(content.properties, content.terms, content.corpus, isAlike ? before.vocabulary : undefined);
    this.counted = new Set(
      content.properties.filter(({ value, unit }) => unit !== undefined && value.includes('count')).map(({ id }) => id),
    );
    this.ambient = new Set(content.entities.filter((entity) => entity.ambient).map((entity) => entity.id));
    this.names = before && sameItems(before.names.entities, content.entities) ? before.names : new PackNames(content.entities);
  }

  /**
   * Reads a question. `today` (YYYY-MM-DD) is what relative dates count from, `before` the language of what was said before it,
   * for a message that shows none of its own.
   */
  read(question: string, today: string, before?: string): Reading {
    const clean = cleanText(question).slice(0, QUESTION_LENGTH);
    const language = detectLanguage(clean, before);
    const asked = withoutReadership(writeOutChat(clean, language));
    const first = earliestAsked(asked, readTimes(asked, today, language));
    const written = first ? asked.slice(0, first.start) + asked.slice(first.end) : asked;
    const text = this.mend(written, language, isSlipOfPack);
    const folded = fold(this.mend(text, language, isSlip));
    const money = readMoney(text, language);
    const quotations = Array.from(text.matchAll(QUOTED), (found) => ({ start: found.index, end: found.index + found[0].length }));
    const times = readTimes(text, today, language).filter((time) => !liesIn(time, quotations));
    const numbers = readNumbers(text, language, [...money, ...times]);
    const { known, unknown } = this.namesIn(text, language);
    const taken = [...unknown, ...money, ...times, ...numbers.filter((number) => number.unit !== 'ordinal')];
    const spelled = this.spell(text, language);
    const words = spelled.filter((word) => !liesIn(word, taken));
    const mentions = this.vocabulary.mentions(words, language);
    const named = withConcepts(
      [
        ...nameItems(known, unknown, (entity) => this.ambient.has(entity)),
        ...numberItems(money, numbers),
        ...wordItems(words, mentions, language, {
          isKnown: (word) => this.vocabulary.knows(word),
          isNamed: (word) => liesIn(word, known),
          isCounted: (id) => this.counted.has(id),
        }),
      ]
        .sort((a, b) => a.start - b.start)
        .map((item) => (language === 'en' ? this.withNear(item) : { ...item, verb: false })),
      words,
      language,
    );
    const sayer = sayerOf(text, known);
    const wantsName = WANTS_NAME.test(folded);
    const cues = answerCuesIn(folded);
    const answer = wantsName ? 'person' : readAnswerType(folded, text, cues);
    const items = this.withoutForm(
      answer === 'person' ? this.withAnotherHolder(named, folded) : answer === 'yes_no' ? withDenials(named) : named,
      cues,
    );
    const focus = focusOf(folded, items);
    const role = readRole(folded);
    const edge = edgeAskedIn(folded);
    const derivation = readDerivation(folded, money.length + numbers.filter((number) => number.unit === 'number').length);
    return {
      question: text,
      language,
      intent: readIntent(folded),
      ...(answer ? { answer } : {}),
      ...(role ? { role } : {}),
      items,
      names: known,
      unknownNames: unknown,
      terms: [...new Set([...mentions, ...this.vocabulary.mentions(spelled, language)].map((mention) => mention.id))],
      money,
      numbers,
      times,
      statuses: this.statusesOf(text, language, known, folded),
      currencies: readCurrencies(folded, money, language),
      ...(focus ? { focus } : {}),
      ...(edge ? { edgeAsked: edge } : {}),
      which: focus !== undefined && asksWhich(folded, focus),
      negated: asksWhatIsNot(folded),
      earliest: first !== undefined,
      exactly: EXACTLY.test(folded),
      aboutSaying: SAYING.test(folded),
      wantsName,
      manner: MANNER.test(folded) && answer === undefined,
      wantsWords: WANTS_WORDS.test(folded),
      ...(sayer === undefined ? {} : { sayer }),
      asserts: ASSERTS.test(folded),
      quoted: Array.from(text.matchAll(QUOTED), (found) => (found[1] ?? found[2] ?? '').trim()),
      ...(derivation ? { derivation } : {}),
    };
  }

  /** The items with the word that asks for somebody before or after whoever holds an office, which else would say little. */
  private withAnotherHolder(items: readonly Item[], folded: string): Item[] {
    const other = readAnotherHolder(folded);
    if (!other) return [...items];
    const isThere = ({ text, start }: Item) => start < other.start + other.text.length && other.start < start + text.length;
    if (items.some((item) => isThere(item) && item.role === undefined)) return [...items];
    const tokens = [...new Set(this.tokensOf(other.text))];
    const asks: Item = { kind: 'word', text: other.text, start: other.start, tokens, weight: 1, verb: false };
    return [...items.filter((item) => !isThere(item)), asks].sort((one, next) => one.start - next.start);
  }

  /** A word by which a question says what kind of answer it wants ("which evening") asks nothing more where the pack has it not. */
  private withoutForm(items: readonly Item[], cues: readonly TextSpan[]): Item[] {
    const isInCue = ({ start }: Item) => cues.some((cue) => start >= cue.start && start < cue.end);
    return items.map((item) =>
      item.kind === 'word' && isInCue(item) && !this.vocabulary.knows(fold(item.text)) ? { ...item, role: 'shapes' } : item,
    );
  }

  /** A single word with what is near it in meaning, where it says something. */
  private withNear(item: Item): Item {
    if ((item.kind !== 'word' && item.kind !== 'term') || item.role === 'shapes' || item.text.includes(' ')) return item;
    const verb = this.thesaurus.isVerbForm(fold(item.text));
    if (item.role === 'leaning') return { ...item, verb };
    const words = this.thesaurus.near(fold(item.text)).filter((word) => !isOrdinary(word, 'en') && roleOfWord(word, 'en') === 'content');
    const near = [...new Set(words.flatMap((word) => this.tokensOf(word)))].filter(
      (token) => token.startsWith('word:') && !item.tokens.includes(token),
    );
    return near.length > 0 ? { ...item, verb, near } : { ...item, verb };
  }

  /** The language that a message is read in, after one in another. */
  languageOf(message: string, before?: string): string {
    return detectLanguage(cleanText(message).slice(0, QUESTION_LENGTH), before);
  }

  /** A text of a language as it was meant: words of the chat written out, and misspelt ones as the pack or English has them. */
  withoutSlips(text: string, language: string): string {
    return this.mend(writeOutChat(cleanText(text).slice(0, QUESTION_LENGTH), language), language, isSlip);
  }

  /** The text with such words written as they were meant. */
  private mend(text: string, language: string, isMended: (word: SpelledWord) => boolean): string {
    let rest = 0;
    let mended = '';
    for (const word of this.spell(text, language)) {
      if (!isMended(word)) continue;
      mended += text.slice(rest, word.start) + word.spelled;
      rest = word.end;
    }
    return mended + text.slice(rest);
  }

  /** The steps that a question speaks of. "Has the pledge been provided?" asks of what is provided: a name tells a step only where nothing else does. */
  private statusesOf(text: string, language: string, names: readonly NameMention[], folded: string): readonly AskedStatus[] {
    if (names.length === 0) return readStatuses(folded);
    const beside = names.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
    const asked = readStatuses(fold(this.mend(beside, language, isSlip)));
    return asked.length > 0 ? asked : readStatuses(folded);
  }

  private spell(text: string, language: string): SpelledWord[] {
    return this.vocabulary.spell(
      text,
      language,
      (folded) => isOrdinary(folded, language) || isEnglishWord(folded) || this.thesaurus.knows(folded) || isSeriesCue(folded),
    );
  }

  /** Names outside of amounts: "US dollars" and "Japanese yen" name no country. */
  private namesIn(text: string, language: string): NamesRead {
    const currencies = Array.from(text.matchAll(CURRENCY_NAME), (found) => ({ start: found.index, end: found.index + found[0].length }));
    const { known, unknown } = this.names.read(text, language, (word) => this.vocabulary.knows(word));
    const isName = (name: TextSpan) => !liesIn(name, currencies) && !isBeforeCurrency(text.slice(name.end));
    return { known: known.filter(isName), unknown: unknown.filter(isName) };
  }

  /** The index tokens of a statement or quotation of the pack, with repeats. */
  tokensOf(text: string): readonly string[] {
    const { known } = this.namesIn(text, 'en');
    const money = /\d|\p{L} (?:million|billion|thousand|trillion)/u.test(text) ? readMoney(text, 'en') : [];
    const bare = readNumbers(text, 'en', money);
    const numbers = bare.length === 0 ? [] : readNumbers(text, 'en', [...money, ...readTimes(text, SOME_DAY, 'en')]);
    const words = this.vocabulary.spell(text, 'en', () => true);
    const mentions = this.vocabulary.mentions(
      words.filter((word) => !liesIn(word, known)),
      'en',
    );
    return [
      ...known.map((name) => nameToken(name.entity)),
      ...mentions.map((mention) => termToken(mention.id)),
      ...words.filter((word) => !isOrdinary(word.folded, 'en')).map((word) => wordToken(word.stem)),
      ...conceptsIn(words, 'en'),
      ...money.map(({ amount }) => numberToken(amount)),
      ...numbers.map(({ value }) => numberToken(value)),
    ];
  }
}

/** Whether the next word is a currency. */
function isBeforeCurrency(rest: string): boolean {
  const next = /^\s+([\p{L}]+)/u.exec(rest)?.[1];
  return next !== undefined && readCurrencies(fold(next), []).length > 0;
}

/** A slip for a word of the pack; a capitalised one may be a name that the pack does not know. */
function isSlipOfPack(word: SpelledWord): boolean {
  return word.mended && word.text === word.text.toLowerCase();
}

function isSlip(word: SpelledWord): boolean {
  return word.spelled !== word.folded.replace(/'s$/u, '');
}
