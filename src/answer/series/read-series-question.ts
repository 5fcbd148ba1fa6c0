import { readTimes, type TimeMention } from '../../language/grammar/times.ts';
import { fold, wordsOf } from '../../model/text.ts';
import type { Reading } from '../../question/reading.ts';
import { isSeriesWord, SeriesWords } from '../../question/series-words.ts';
import { readStatuses } from '../../question/status-asked.ts';
import { boundAsked, countAsked } from './amounts-asked.ts';
import { axesOf } from './axis-asked.ts';
import type { Measure } from './measure.ts';
import { operationOf, SET_ASIDE } from './operation-of.ts';
import type { MeasureMention, SeriesKnowledge, TableNamed } from './series-knowledge.ts';
import type { SeriesMatter, SeriesQuestion } from './series-question.ts';
import { namedWithin, shareOf } from './share-asked.ts';
import { spansOf, withShared } from './spans-asked.ts';

/** What a question says of tables, word by word, before it is weighed whether it is one for them. */
export interface SeriesReading {
  readonly reading: Reading;
  readonly words: SeriesWords;
  readonly mentions: readonly MeasureMention[];
  readonly named: readonly TableNamed[];
  readonly asked: SeriesQuestion;
  /** Whether its words name an operation, which else is a sum, or that of the question before. */
  readonly saysHow: boolean;
  /** Whether it speaks of a table as such, or calls it by its publisher. */
  readonly aboutTable: boolean;
  /** Whether it says what is measured, if only in general. */
  readonly about: boolean;
  /** Words that say more than a table can speak to, as they are written. */
  readonly open: readonly string[];
  /** Statuses that it asks of and no table tells. */
  readonly untold: readonly string[];
}

/** Statuses that tables tell; what is asked of another one is not theirs. */
const STATUSES_TOLD: ReadonlySet<string> = new Set(['allocated', 'committed', 'provided', 'disbursed']);
const EVERY_YEAR = /^\d{4}$/u;

/**
 * Reads a question as one about tables, with what it says that no table can speak to (`open`, `untold`): a table of allocations
 * knows nothing of tanks. Nothing where it is of another kind altogether. `follows`: whether tables were asked just before.
 */
export function readSeries(reading: Reading, follows: boolean, knowledge: SeriesKnowledge): SeriesReading | undefined {
  if (reading.intent !== 'ask' && reading.intent !== 'reconcile' && reading.intent !== 'figures') return undefined;
  if (reading.quoted.length > 0 || reading.sayer !== undefined || reading.wantsWords) return undefined;
  const { question, language } = reading;
  const mentions = knowledge.mentionsIn(question, language);
  const measures = measuresOf(mentions);
  const told = new Set(measures.map(({ status }) => status));
  const untold = reading.statuses.filter((status) => !STATUSES_TOLD.has(status) && !told.has(status));
  const { found: named, others: strange } = knowledge.namedIn(reading);
  // "Donors pledge nothing": what is a word for a step of giving names no matter of its own.
  const others = strange.filter(({ text }) => readStatuses(fold(text)).length === 0);
  const all = wordsOf(question);
  const measured = mentions.flatMap(({ first, last }) => all.slice(first, last + 1));
  const times = withShared(timesBeside(reading, named), question, language);
  const words = new SeriesWords(question, [...named, ...measured, ...times, ...reading.money]);
  const called = knowledge.namesPublisher(fold(question));
  if (others.some(({ country }) => !country && !called)) return undefined;
  const money = reading.money.filter((sum) => !isYearInCurrency(sum));
  const bound = boundAsked({ ...reading, money }, words, named, measures[0]);
  if (money.length > 0 && !bound) return undefined;
  const axes = axesOf(words, knowledge, measures, named);
  const nouns = words.find(knowledge.nouns);
  const countries = words.hits('country');
  const compared = comparedMeasures(mentions, words);
  const how = operationOf({ reading: { ...reading, times }, words, nouns, axes, follows, named, measures, mentions });
  const spans = spansOf({ times, language }, how.operation);
  const count = countAsked(reading, named, bound);
  const chart = words.has('chart') ? (words.has('line') ? 'line' : 'bar') : undefined;
  const [except] = words.hits('except');
  const isLeftOut = (one: TableNamed) => except !== undefined && one.kind !== 'part' && words.placeOf(one.start) > except.last;
  const setAside = words
    .hits('nothing')
    .filter(({ first }) => words.hits('except').some(({ last }) => first > last && first - last <= SET_ASIDE));
  const base: SeriesMatter = namedWithin(
    named.filter((one) => !isLeftOut(one)),
    compared.length > 0 ? compared : measures,
  );
  const shares = how.operation === 'share' ? shareOf(words, named, mentions) : undefined;
  const place = reading.numbers.find(({ unit }) => unit === 'ordinal')?.value;
  const undone = [...words.hits('weeks'), ...words.hits('unworked'), ...words.hits('continents')].map((hit) => words.textOf(hit));
  const asked: SeriesQuestion = {
    ...base,
    operation: how.operation,
    ...(how.axis && { axis: how.axis }),
    kindNamed: mentions.some(({ measure, first, last }) => measure.property.series === 'further' || last > first),
    absent: others.filter(({ country }) => country || called).map(({ text }) => text),
    spans,
    everybody: nouns.length > 0 || countries.length > 0 || words.has('everybody'),
    ...(how.per && { per: how.per }),
    least: words.has('least') || (how.operation === 'growth' && how.rising === false),
    ...(count !== undefined && { count }),
    together: words.has('together'),
    currencies: [
      ...new Set([...reading.currencies, ...reading.money.flatMap((sum) => (isYearInCurrency(sum) ? (sum.currency ?? []) : []))]),
    ],
    saysProvided: words.has('giving'),
    ...(chart && { chart }),
    ...(bound && { bound }),
    ...(how.rising !== undefined && { rising: how.rising }),
    ...(shares && { whole: shares.whole, share: shares.part }),
    countriesOnly: countries.length > 0,
    ...(how.inEach && { inEach: how.inEach }),
    ...(place !== undefined && how.operation === 'ranking' && Number(place) > 1 && { place: Number(place) }),
    undone,
    except: named.filter(isLeftOut).flatMap((one) => (one.kind === 'subject' ? [one.id] : one.kind === 'group' ? one.group.ids : [])),
    withoutNothing: setAside.length > 0,
    measuresCompared: compared.length > 0,
    measuresApart: areApart(mentions) && OF_SEVERAL.has(how.operation),
    withShare: how.operation === 'ranking' && words.has('part'),
    ratio: words.has('times'),
  };
  const aboutTable = called || words.has('table');
  // These ask for nothing by themselves, and are understood.
  words.hits('listing');
  const about = measures.length > 0 || words.has('aid') || (words.has('total') && (spans.length > 0 || how.axis !== undefined));
  const read = { reading, words, mentions, named, asked, saysHow: how.said, aboutTable, about, untold };
  return { ...read, open: openWords(read, knowledge) };
}

/** The times that a question names; one that runs into a name ("District 17 in March") is read again without it. */
function timesBeside({ question, times, language }: Reading, named: readonly TableNamed[]): TimeMention[] {
  const periods = times.filter((time) => 'from' in time);
  const runsInto = (time: TimeMention) => named.some((one) => time.start < one.end && time.end > one.start);
  if (!periods.some(runsInto)) return periods;
  const blank = named.reduce((text, { start, end }) => text.slice(0, start) + ','.repeat(end - start) + text.slice(end), question);
  const read = readTimes(blank, SOME_DAY, language).filter((time) => 'from' in time);
  return read.map((time) => periods.find(({ start }) => start === time.start) ?? time);
}

/** What a name runs into names its year as a rule, so that today matters little. */
const SOME_DAY = '2024-01-01';

/** The two measures that are held against each other: "more cases than beds", "allocate less than it committed". */
function comparedMeasures(mentions: readonly MeasureMention[], words: SeriesWords): readonly Measure[] {
  const holds = words.has('greater') || words.has('lesser') || words.has('changing');
  const between = holds ? words.hits('versus') : [];
  for (const { first, last } of between) {
    const before = measuresOf(mentions.filter((one) => one.last < first));
    const behind = measuresOf(mentions.filter((one) => one.first > last));
    const [one, ...more] = before;
    const [other, ...others] = behind;
    if (one && other && more.length + others.length === 0 && one !== other) return [one, other];
  }
  return [];
}

/** What is told of several measures, each by itself: an order of one is none of the other. */
const OF_SEVERAL: ReadonlySet<string> = new Set(['total', 'average', 'change', 'restated']);

/** Whether measures stand apart ("allocations and commitments") rather than side by side ("military commitments"). */
function areApart(mentions: readonly MeasureMention[]): boolean {
  const places = mentions.filter(({ first }, at) => mentions.findIndex((other) => other.first === first) === at);
  return places.slice(1).every(({ first }, place) => first > (places[place]?.last ?? 0) + 1);
}

/** "In 2024 in USD" names a year and a currency. */
function isYearInCurrency({ amount, scaled }: Reading['money'][number]): boolean {
  return !scaled && /^(?:19|20|21)\d\d$/u.test(amount);
}

/** The measures that are named, each once; the general one counts only where no particular one of its status is named. */
export function measuresOf(mentions: readonly MeasureMention[]): Measure[] {
  const named = [...new Set(mentions.map(({ measure }) => measure))];
  return named.filter(
    (one) => one.property.series !== 'main' || !named.some((other) => other.property.series === 'further' && other.status === one.status),
  );
}

/** The words that carry meaning and are no name, time, measure, or word that tables are asked with. */
function openWords({ reading, words, mentions, named }: Omit<SeriesReading, 'open'>, knowledge: SeriesKnowledge): string[] {
  const all = wordsOf(reading.question);
  const measured = mentions.flatMap(({ first, last }) => all.slice(first, last + 1));
  const isIn = (start: number, spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.some((one) => start >= one.start && start < one.end);
  const subjects = named.flatMap((one) => (one.kind === 'subject' ? [one.id] : []));
  const isKnown = (word: { readonly folded: string; readonly start: number }) =>
    isIn(word.start, measured) ||
    isIn(word.start, named) ||
    words.isUsed(word.start) ||
    isSeriesWord(word.folded) ||
    knowledge.isPrinted(word.folded, subjects) ||
    EVERY_YEAR.test(word.folded) ||
    knowledge.tableWords.has(word.folded.replace(/'s$/u, ''));
  return reading.items.flatMap(({ kind, text, start }) => {
    if (kind === 'name' || kind === 'unknown' || kind === 'number' || readStatuses(fold(text)).length > 0) return [];
    return wordsOf(text)
      .filter((word) => !isKnown({ folded: word.folded, start: start + word.start }))
      .map((word) => word.text);
  });
}
