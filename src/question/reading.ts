import { Decimal } from 'decimal.js';
import type { AnswerType } from '../model/answer-type.ts';
import type { Entity } from '../model/entity.ts';
import type { Property, Term } from '../model/property.ts';
import { cleanText, fold } from '../model/text.ts';
import { readAnswerType } from './answer-type.ts';
import { cue } from './cue.ts';
import { type DerivationAsked, readDerivation } from './derivation-asked.ts';
import { type MoneyMention, readMoney } from './grammar/money.ts';
import { type NumberMention, readNumbers } from './grammar/numbers.ts';
import { readTimes, type TimeMention } from './grammar/times.ts';
import { type Intent, readIntent } from './intent.ts';
import { detectLanguage } from './language.ts';
import { createNameReader, type NameMention, type NameReader, regionNames, type UnknownName } from './names/index.ts';
import { isOrdinary, writeOutChat } from './ordinary-words.ts';
import { type AskedStatus, readStatuses } from './status-asked.ts';
import { type SpelledWord, Vocabulary } from './vocabulary.ts';
import { isEnglishWord, weightOfUnknownWord } from './word-weight.ts';

/** One thing that a question names. An answer must meet it; what is left unmet counts against the answer. */
export interface Item {
  readonly kind: 'name' | 'term' | 'word' | 'number' | 'unknown';
  readonly text: string;
  /** Where it begins in the question, in UTF-16 units. */
  readonly start: number;
  /** Index tokens any one of which meets it. */
  readonly tokens: readonly string[];
  readonly weight: number;
}

/** What was understood of a question. */
export interface Reading {
  readonly question: string;
  readonly language: string;
  readonly intent: Intent;
  readonly answer?: AnswerType;
  readonly items: readonly Item[];
  readonly names: readonly NameMention[];
  readonly unknownNames: readonly UnknownName[];
  readonly terms: readonly string[];
  readonly money: readonly MoneyMention[];
  readonly numbers: readonly NumberMention[];
  readonly times: readonly TimeMention[];
  readonly statuses: readonly AskedStatus[];
  /** The thing asked for by "how many …" or "which …": no answer can leave it out. */
  readonly focus?: Item;
  /** Whether it wants a whole date ("on which day"), where a month or "recently" is no answer. */
  readonly exactly: boolean;
  /** Whether it is about the act of saying ("announced", "published"), whose day every fact has. */
  readonly aboutSaying: boolean;
  /** Whether it wants somebody's name, where who spoke is no answer. */
  readonly wantsName: boolean;
  /** Whether the question asserts something and asks for a nod ("…, right?"). */
  readonly asserts: boolean;
  /** Passages that the question puts in quotation marks. */
  readonly quoted: readonly string[];
  readonly derivation?: DerivationAsked;
  /** What was asked to be worked out earlier in the thread. */
  readonly earlierDerivation?: DerivationAsked;
}

/** Questions are read up to here (UTF-16 units); the reply says so when more was sent. */
export const QUESTION_LENGTH = 2_000;

/** How much a name, a term, another word and an unknown name count when a question is held against a fact. */
const WEIGHT = { name: 2, ambient: 0.3, term: 1.2, ordinaryTerm: 0.4, word: 1, foreignWord: 0.6, number: 1.2, unknown: 2.5 } as const;

const QUOTED = /["“„«]([^"“”„«»]{3,300})["”“»]|(?<![\p{L}\p{N}])['‘]([^'‘’]{3,300}?)['’](?![\p{L}])/gu;

/** What a reader knows about the pack. */
export interface ReaderContent {
  readonly entities: readonly Entity[];
  readonly properties: readonly Property[];
  readonly terms: readonly Term[];
  /** Texts of the pack whose words count as known. */
  readonly corpus: readonly string[];
}

/** Reads questions and statements into the pack's own terms. */
export class QuestionReader {
  private readonly vocabulary: Vocabulary;
  private readonly nameReader: NameReader;
  private readonly ambient: ReadonlySet<string>;

  constructor(content: ReaderContent) {
    this.vocabulary = new Vocabulary(content.properties, content.terms, content.corpus);
    this.ambient = new Set(content.entities.filter((entity) => entity.ambient).map((entity) => entity.id));
    this.nameReader = createNameReader(content.entities, {
      regionNames: regionNames(['en', 'fr', 'de', 'es', 'pl', 'uk']),
      commonWords: (folded) => this.vocabulary.knows(folded) || isOrdinary(folded, 'en'),
    });
  }

  /** Reads a question. `today` (YYYY-MM-DD) is what relative dates count from. */
  read(question: string, today: string): Reading {
    const text = writeOutChat(cleanText(question).slice(0, QUESTION_LENGTH));
    const language = detectLanguage(text);
    const folded = fold(this.mend(text, language));
    const money = readMoney(text, language);
    const times = readTimes(text, today, language);
    const numbers = readNumbers(text, language);
    const { known, unknown } = this.nameReader.read(text, language);
    const taken = [...money, ...times, ...numbers.filter((number) => number.unit !== 'ordinal')];
    const { items, terms } = this.itemsOf(text, language, known, unknown, taken);
    const all = [...items, ...numberItems(money, numbers)].sort((a, b) => a.start - b.start);
    const focus = focusOf(folded, all);
    const wantsName = WANTS_NAME.test(folded);
    const answer = wantsName ? 'person' : readAnswerType(folded, text);
    const derivation = readDerivation(folded, money.length + numbers.filter((number) => number.unit === 'number').length);
    return {
      question: text,
      language,
      intent: readIntent(folded),
      ...(answer ? { answer } : {}),
      items: all,
      names: known,
      unknownNames: unknown,
      terms,
      money,
      numbers,
      times,
      statuses: readStatuses(folded),
      ...(focus ? { focus } : {}),
      exactly: EXACTLY.test(folded),
      aboutSaying: SAYING.test(folded),
      wantsName,
      asserts: ASSERTS.test(folded),
      quoted: Array.from(text.matchAll(QUOTED), (found) => (found[1] ?? found[2] ?? '').trim()),
      ...(derivation ? { derivation } : {}),
    };
  }

  /** The text with the slips of its words mended, for reading the forms of asking in it. */
  private mend(text: string, language: string): string {
    let rest = 0;
    let mended = '';
    for (const word of this.vocabulary.spell(text, language, (folded) => isOrdinary(folded, language) || isEnglishWord(folded))) {
      if (word.spelled === word.folded.replace(/'s$/u, '')) continue;
      mended += text.slice(rest, word.start) + word.spelled;
      rest = word.end;
    }
    return mended + text.slice(rest);
  }

  /** The index tokens of a statement or quotation of the pack, with repeats. */
  tokensOf(text: string): string[] {
    const { known } = this.nameReader.read(text, 'en');
    const words = this.vocabulary.spell(text, 'en', () => true);
    const mentions = this.vocabulary.mentions(words, 'en');
    return [
      ...known.map((name) => nameToken(name.entity)),
      ...mentions.map((mention) => termToken(mention.id)),
      ...words.filter((word) => !isOrdinary(word.folded, 'en')).map((word) => wordToken(word.stem)),
      ...readMoney(text, 'en').map((money) => numberToken(money.amount)),
      ...readNumbers(text, 'en').map((number) => numberToken(number.value)),
    ];
  }

  private itemsOf(
    text: string,
    language: string,
    known: readonly NameMention[],
    unknown: readonly UnknownName[],
    taken: readonly Span[],
  ): { items: Item[]; terms: string[] } {
    const all = this.vocabulary.spell(text, language, (folded) => isOrdinary(folded, language) || isEnglishWord(folded));
    const words = all.filter((word) => !within(word, [...known, ...unknown, ...taken]));
    const mentions = this.vocabulary.mentions(words, language);
    const terms = new Set([...mentions, ...this.vocabulary.mentions(all, language)].map((mention) => mention.id));
    const items: Item[] = [
      ...distinctNames(known).map((name) => ({
        kind: 'name' as const,
        text: name.text,
        start: name.start,
        tokens: [nameToken(name.entity)],
        weight: this.ambient.has(name.entity) ? WEIGHT.ambient : WEIGHT.name,
      })),
      ...unknown.map((name) => ({ kind: 'unknown' as const, text: name.text, start: name.start, tokens: [], weight: WEIGHT.unknown })),
    ];
    for (let at = 0; at < words.length; ) {
      const word = words[at];
      if (!word) break;
      const here = mentions.filter((mention) => mention.first === at);
      const longest = here[0];
      const ordinary = isOrdinary(word.spelled, language);
      if (longest) {
        const phrase = words.slice(at, longest.last + 1);
        const ids = [...new Set(here.filter((mention) => mention.last === longest.last).map((mention) => mention.id))];
        items.push(termItem(ids, phrase, language, weightOfPhrase(phrase, language, ordinary)));
        at = longest.last + 1;
        continue;
      }
      if (!ordinary) {
        const weight = this.vocabulary.knows(word.spelled)
          ? WEIGHT.word
          : language === 'en'
            ? weightOfUnknownWord(word.spelled)
            : WEIGHT.foreignWord;
        items.push({ kind: 'word', text: word.text, start: word.start, tokens: [wordToken(word.stem)], weight });
      }
      at += 1;
    }
    return { items, terms: [...terms] };
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function within(word: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => word.start < span.end && word.end > span.start);
}

function distinctNames(names: readonly NameMention[]): NameMention[] {
  return names.filter((name, at) => names.findIndex((other) => other.entity === name.entity) === at);
}

/** A phrase says more than a single word, and a rare word more than one that everybody uses. */
function weightOfPhrase(phrase: readonly SpelledWord[], language: string, ordinary: boolean): number {
  const [word] = phrase;
  if (phrase.length > 1 || !word) return WEIGHT.term;
  if (ordinary) return WEIGHT.ordinaryTerm;
  return language === 'en' ? Math.min(WEIGHT.term, weightOfUnknownWord(word.spelled) + WEIGHT.ordinaryTerm) : WEIGHT.term;
}

function termItem(ids: readonly string[], phrase: readonly SpelledWord[], language: string, weight: number): Item {
  const stems = phrase.filter((word) => !isOrdinary(word.folded, language)).map((word) => wordToken(word.stem));
  return {
    kind: 'term',
    text: phrase.map((word) => word.text).join(' '),
    start: phrase[0]?.start ?? 0,
    tokens: [...ids.map(termToken), ...(phrase.length === 1 ? stems : [])],
    weight,
  };
}

/** Amounts and numbers of a question; a bare number may leave out its scale ("the 20.9"). */
function numberItems(money: readonly MoneyMention[], numbers: readonly NumberMention[]): Item[] {
  const item = ({ text, start }: MoneyMention | NumberMention, values: readonly string[]): Item => ({
    kind: 'number',
    text,
    start,
    tokens: values.map(numberToken),
    weight: WEIGHT.number,
  });
  return [
    ...money.map((mention) => item(mention, [mention.amount])),
    ...numbers
      .filter((mention) => mention.unit !== 'ordinal')
      .map((mention) =>
        item(
          mention,
          SCALES.map((scale) => new Decimal(mention.value).mul(scale).toFixed()),
        ),
      ),
  ];
}

/** What a bare number may stand for: itself, millions, billions. */
export const SCALES = ['1', '1000000', '1000000000'] as const;

const FOCUS = cue([
  'how many',
  'how much',
  'which',
  'what',
  'combien de',
  'quel',
  'quelle',
  'quels',
  'quelles',
  'wie viele',
  'wie viel',
  'welche',
  'welcher',
  'welches',
  'cuantos',
  'cuantas',
  'cuanta',
  'cuanto',
  'que',
  'cuales',
  'ile',
  'ilu',
  'jaki',
  'jakie',
  'ktore',
  'скільки',
  'які',
  'який',
  'яка',
]);
const ASSERTS = cue([
  'right',
  'correct',
  "isn't it",
  "isn't that so",
  "wasn't it",
  "didn't he",
  "didn't they",
  "doesn't it",
  'yes',
  'is that right',
  'is that correct',
  'true or false',
  'confirm',
  'please confirm',
  "n'est ce pas",
  'oder',
  'richtig',
  'stimmt',
  'verdad',
  'correcto',
  'no es asi',
  'prawda',
  'zgadza sie',
  'правда',
  'вірно',
  'чи не так',
]);
const EXACTLY = cue([
  'which day',
  'what day',
  'on what days',
  'which days',
  'what days',
  'exact date',
  'exact day',
  'exactly when',
  'when exactly',
  'precise date',
  'precisely when',
  'specific date',
  'calendar date',
  'what date',
  'which date',
  'on what date',
  'the date',
  'quelle date',
  'quel jour',
  'date exacte',
  'welchem tag',
  'welches datum',
  'genaues datum',
  'que dia',
  'que fecha',
  'fecha exacta',
  'ktorego dnia',
  'dokladna data',
  'якого числа',
  'точна дата',
  'якого дня',
]);
const SAYING = cue([
  'announc*',
  'said',
  'say',
  'says',
  'told',
  'tell',
  'state',
  'stated',
  'declar*',
  'reveal*',
  'unveil*',
  'disclos*',
  'publish*',
  'report',
  'reported',
  'reports',
  'propos*',
  'pledged',
  'warn*',
  'speak',
  'spoke',
  'mention*',
  'made public',
  'present*',
  'float*',
  'suggest*',
  'press conference',
  'brief*',
  'statement',
  'remarks',
  'speech',
  'interview',
  'article*',
  'dated',
  'date from',
  'written',
  'appear*',
  'annonc*',
  'dit',
  'declare*',
  'publie*',
  'ankundig*',
  'angekundigt',
  'gesagt',
  'sagte',
  'vorgeschlagen',
  'veroffentlicht*',
  'anunci*',
  'dijo',
  'propuso',
  'publico',
  'oglosi*',
  'powiedzia*',
  'zaproponowa*',
  'opublikowa*',
  'заявив*',
  'сказав',
  'оголосив*',
  'запропонував',
  'опубліков*',
]);
const WANTS_NAME = cue([
  'name of',
  'names of',
  'the name',
  'the names',
  'names please',
  'names',
  'their names',
  'what are the names',
  'called',
  'nom du',
  'nom de',
  'noms des',
  'name des',
  'namen der',
  'nombre del',
  'nombre de',
  'nombres de',
  'nazwisko',
  'nazwiska',
  'як звати',
  'імена',
  'прізвище',
]);
/** The thing asked for follows its question word within so many characters. */
const FOCUS_REACH = 3;

function focusOf(folded: string, items: readonly Item[]): Item | undefined {
  const asked = FOCUS.exec(folded);
  if (!asked) return undefined;
  const end = asked.index + asked[0].length;
  return items.find((item) => item.kind !== 'name' && item.start >= end && item.start <= end + FOCUS_REACH);
}

export function numberToken(value: string): string {
  return `number:${value}`;
}

export function nameToken(entity: string): string {
  return `name:${entity}`;
}

export function termToken(id: string): string {
  return `term:${id}`;
}

export function wordToken(stem: string): string {
  return `word:${stem}`;
}
