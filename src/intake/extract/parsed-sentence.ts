import { type MoneyMention, readMoney } from '../../language/grammar/money.ts';
import { type NumberMention, readNumbers } from '../../language/grammar/numbers.ts';
import type { TimeMention } from '../../language/grammar/times.ts';
import type { NameMention, UnknownName } from '../../language/names/index.ts';
import type { Document } from '../../model/document.ts';
import { asksIn, isAsked } from './asks-in.ts';
import { fractionsIn } from './fractions.ts';
import { isCompared, isDateline, isExchangeRate, isMeasure, isOfCurrency, isOtherOffice } from './ignored-mentions.ts';
import { measureBehind } from './measures.ts';
import type { PackWords, PropertyMention } from './pack-words.ts';
import { type QuotedStretch, quotationsIn } from './quotations.ts';
import { readSentenceTimes } from './sentence-times.ts';
import type { Sentence } from './sentences.ts';

/** A sentence of a document, each part read when it is first asked for; places count UTF-16 units of the sentence. */
export interface ParsedSentence {
  readonly sentence: Sentence;
  readonly text: string;
  readonly document: Document;
  readonly words: PackWords;
  readonly headline: boolean;
  readonly quotations: readonly QuotedStretch[];
  /** What it asks: no figure, time or property is read there. */
  readonly asks: readonly { readonly start: number; readonly end: number }[];
  readonly money: readonly MoneyMention[];
  readonly times: readonly TimeMention[];
  readonly numbers: readonly NumberMention[];
  readonly names: readonly NameMention[];
  /** Names that the pack does not have. */
  readonly strangers: readonly UnknownName[];
  /** Those of them that are countries, under the ids that they would have in the pack. */
  readonly countries: readonly NameMention[];
  readonly properties: readonly PropertyMention[];
}

/** Without one of these an English sentence has no number, or no time: most sentences need no closer look. */
const HAS_NUMBER =
  /[\d€$£₴¥]|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:hundred|thousand|(?:m|b|tr)illion|dozen|quarter)s?|half|percent|per cent)\b/iu;
const HAS_TIME =
  /\d|day|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|year|annual|decade|quarter|half|tonight|tomorrow|recent|late|soon|short|near|coming|due)/iu;

/** Reads a sentence of a document. */
export function parseSentence(sentence: Sentence, document: Document, words: PackWords, headline: boolean): ParsedSentence {
  const { text } = sentence;
  const quotations = once(() => quotationsIn(text));
  const asks = asksIn(text);
  const claimed = <Mention extends Span>(mentions: readonly Mention[]): readonly Mention[] =>
    asks.length === 0 ? mentions : mentions.filter((mention) => !isAsked(asks, mention));
  const money = once(() => claimed(moneyIn(text, document)));
  const times = once(() => claimed(timesIn(text, document, money())));
  const numbers = once(() => claimed(numbersIn(text, document, words, [...money(), ...times()])));
  const properties = once(() => claimed(words.propertiesIn(text, document.source.language)));
  const names = once(() =>
    words
      .namesIn(text, document.source.language)
      .filter(
        (name) =>
          !isPublisher(name, document, words) && !isDateline(text, name) && !isOfCurrency(text, name) && !isOtherOffice(text, name, words),
      ),
  );
  const beyond = once(() => words.beyondIn(text, document.source.language));
  const strangers = once(() => beyond().strangers.filter((name) => !isDateline(text, name) && !isOfCurrency(text, name)));
  const countries = once(() =>
    beyond().countries.filter(
      (name) => !isDateline(text, name) && !isOfCurrency(text, name) && !names().some((known) => overlap(known, name)),
    ),
  );
  return {
    sentence,
    text,
    document,
    words,
    headline,
    asks,
    get quotations() {
      return quotations();
    },
    get money() {
      return money();
    },
    get times() {
      return times();
    },
    get numbers() {
      return numbers();
    },
    get names() {
      return names();
    },
    get strangers() {
      return strangers();
    },
    get countries() {
      return countries();
    },
    get properties() {
      return properties();
    },
  };
}

/** Whoever publishes the document is no matter of it, unless the whole file is about them. */
function isPublisher({ entity }: NameMention, { source }: Document, words: PackWords): boolean {
  return words.nameOf(entity) === source.publisher && words.entities.get(entity)?.ambient !== true;
}

function once<Reading>(read: () => Reading): () => Reading {
  let held: { readonly reading: Reading } | undefined;
  return () => {
    held ??= { reading: read() };
    return held.reading;
  };
}

/** A further reading of sentences, made once for each. */
export function onceOfEach<Reading>(read: (told: ParsedSentence) => Reading): (told: ParsedSentence) => Reading {
  const kept = new WeakMap<ParsedSentence, { readonly reading: Reading }>();
  return (told) => {
    const held = kept.get(told) ?? { reading: read(told) };
    kept.set(told, held);
    return held.reading;
  };
}

function isWorthReading(text: string, { source }: Document, sign: RegExp): boolean {
  return source.language !== 'en' || sign.test(text);
}

function moneyIn(text: string, document: Document): MoneyMention[] {
  if (!isWorthReading(text, document, HAS_NUMBER)) return [];
  return readMoney(text, document.source.language).filter((amount) => !isMeasure(text, amount) && !isExchangeRate(text, amount));
}

function timesIn(text: string, document: Document, money: readonly MoneyMention[]): TimeMention[] {
  if (!isWorthReading(text, document, HAS_TIME)) return [];
  const fractions = fractionsIn(text, document.source.language);
  return readSentenceTimes(text, document).filter(
    (time) =>
      !fractions.some((part) => overlap(part, time)) &&
      !money.some((amount) => overlap(amount, time)) &&
      !isDateline(text, time) &&
      !isCompared(text, time),
  );
}

function numbersIn(text: string, document: Document, words: PackWords, read: readonly (MoneyMention | TimeMention)[]): NumberMention[] {
  if (!isWorthReading(text, document, HAS_NUMBER)) return [];
  return readNumbers(text, document.source.language, read).filter(
    (number) => !isMeasure(text, number) || words.measures.has(measureBehind(text, number.end) ?? ''),
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches of a text share a place. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}
