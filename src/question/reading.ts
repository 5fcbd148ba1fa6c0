import type { Entity } from '../model/entity.ts';
import type { AnswerType } from '../model/gap.ts';
import type { Property, Term } from '../model/property.ts';
import { cleanText, fold } from '../model/text.ts';
import { readAnswerType } from './answer-type.ts';
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

/** One thing that a question names. An answer must meet it; what is left unmet counts against the answer. */
export interface Item {
  readonly kind: 'name' | 'term' | 'word' | 'unknown';
  readonly text: string;
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
  /** Passages that the question puts in quotation marks. */
  readonly quoted: readonly string[];
  readonly derivation?: DerivationAsked;
}

/** Questions are read up to here (UTF-16 units); the reply says so when more was sent. */
export const QUESTION_LENGTH = 2_000;

/** How much a name, a term, another word and an unknown name count when a question is held against a fact. */
const WEIGHT = { name: 2, ambient: 0.3, term: 1.2, word: 1, unknown: 2.5 } as const;

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
    const folded = fold(text);
    const money = readMoney(text, language);
    const times = readTimes(text, today, language);
    const numbers = readNumbers(text, language);
    const { known, unknown } = this.nameReader.read(text, language);
    const taken = [...money, ...times, ...numbers];
    const items = this.itemsOf(text, language, known, unknown, taken);
    const answer = readAnswerType(folded, text);
    const derivation = readDerivation(folded, money.length + numbers.filter((number) => number.unit === 'number').length);
    return {
      question: text,
      language,
      intent: readIntent(folded),
      ...(answer ? { answer } : {}),
      items: items.items,
      names: known,
      unknownNames: unknown,
      terms: items.terms,
      money,
      numbers,
      times,
      statuses: readStatuses(folded),
      quoted: Array.from(text.matchAll(QUOTED), (found) => (found[1] ?? found[2] ?? '').trim()),
      ...(derivation ? { derivation } : {}),
    };
  }

  /** The index tokens of a statement or quotation of the pack, with repeats. */
  tokensOf(text: string): string[] {
    const { known } = this.nameReader.read(text, 'en');
    const words = this.vocabulary.spell(text, () => true);
    const mentions = this.vocabulary.mentions(words, 'en');
    return [
      ...known.map((name) => nameToken(name.entity)),
      ...mentions.map((mention) => termToken(mention.id)),
      ...words.filter((word) => !isOrdinary(word.folded, 'en')).map((word) => wordToken(word.stem)),
    ];
  }

  private itemsOf(
    text: string,
    language: string,
    known: readonly NameMention[],
    unknown: readonly UnknownName[],
    taken: readonly Span[],
  ): { items: Item[]; terms: string[] } {
    const words = this.vocabulary.spell(text, (folded) => isOrdinary(folded, language)).filter((word) => !within(word, [...known, ...unknown, ...taken]));
    const mentions = this.vocabulary.mentions(words, language);
    const items: Item[] = [
      ...distinctNames(known).map((name) => ({
        kind: 'name' as const,
        text: name.text,
        tokens: [nameToken(name.entity)],
        weight: this.ambient.has(name.entity) ? WEIGHT.ambient : WEIGHT.name,
      })),
      ...unknown.map((name) => ({ kind: 'unknown' as const, text: name.text, tokens: [], weight: WEIGHT.unknown })),
    ];
    for (let at = 0; at < words.length; ) {
      const word = words[at];
      if (!word) break;
      const here = mentions.filter((mention) => mention.first === at);
      const longest = here[0];
      const ordinary = isOrdinary(word.spelled, language);
      if (longest && !(ordinary && longest.last === at)) {
        const phrase = words.slice(at, longest.last + 1);
        items.push(termItem(here.filter((mention) => mention.last === longest.last).map((mention) => mention.id), phrase, language));
        at = longest.last + 1;
        continue;
      }
      if (!ordinary) items.push({ kind: 'word', text: word.text, tokens: [wordToken(word.stem)], weight: WEIGHT.word });
      at += 1;
    }
    return { items, terms: [...new Set(mentions.map((mention) => mention.id))] };
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function within(word: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => word.start >= span.start && word.end <= span.end);
}

function distinctNames(names: readonly NameMention[]): NameMention[] {
  return names.filter((name, at) => names.findIndex((other) => other.entity === name.entity) === at);
}

function termItem(ids: readonly string[], phrase: readonly SpelledWord[], language: string): Item {
  const stems = phrase.filter((word) => !isOrdinary(word.folded, language)).map((word) => wordToken(word.stem));
  return {
    kind: 'term',
    text: phrase.map((word) => word.text).join(' '),
    tokens: [...ids.map(termToken), ...(phrase.length === 1 ? stems : [])],
    weight: WEIGHT.term,
  };
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
