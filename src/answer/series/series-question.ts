import type { MonthSpan } from '../../facts/series/series-view.ts';
import { fold, wordsOf } from '../../model/text.ts';
import type { Reading } from '../../question/reading.ts';
import {
  asksForLeast,
  asksForMean,
  asksForSum,
  isSeriesWord,
  readOperation,
  type SeriesOperation,
  speaksOfAid,
  speaksOfEverybody,
  speaksOfGiving,
  speaksOfTable,
} from '../../question/series-words.ts';
import type { Measure, MeasureMention, SeriesKnowledge } from './series-knowledge.ts';

/** What a question asks of a table. */
export interface SeriesQuestion {
  readonly operation: SeriesOperation;
  /** What is measured: none named, one, or several between which must be chosen. */
  readonly measures: readonly Measure[];
  /** Whether the kind of aid is named, or only that something was allocated. */
  readonly kindNamed: boolean;
  /** Ids of subjects; none: all of the table. */
  readonly subjects: readonly string[];
  /** Names of countries that the table has no row of. */
  readonly absent: readonly string[];
  /** Spans of months; none: all that the table covers. */
  readonly spans: readonly MonthSpan[];
  /** Whether a span is meant to the day, where the table has months. */
  readonly daysAsked: boolean;
  readonly least: boolean;
  /** How many a ranking lists. */
  readonly count?: number;
  /** Whether several parts are asked for as one sum. */
  readonly together: boolean;
  /** Currencies other than those of the table may be asked for. */
  readonly currencies: readonly string[];
  readonly saysProvided: boolean;
}

/** Kinds of answer that no table gives, unless who or which month comes first is asked. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  'reason',
  'person',
  'place',
  'text',
  'yes_no',
  'duration',
  'date',
  'share',
  'count',
  'organisation',
  'country',
]);
/** What adding up serves; "in dollars" is refused where the table is in euros. */
const DERIVED_BY_ADDING: ReadonlySet<string> = new Set(['sum', 'difference', 'average', 'conversion']);
const STATUSES_TOLD: ReadonlySet<string> = new Set(['allocated', 'committed', 'provided']);
const LONGEST_FOLLOW_UP = 14;
/** Names and times without a verb are a question when they are no longer than this, in words. */
const LONGEST_PHRASE = 10;
const MOST_LISTED = 20;

/**
 * What a question asks of the tables, or nothing where it asks something else: each of its words must be one that a
 * table can speak to, for a table of allocations knows nothing of tanks. `before`: what was asked of them just before.
 */
export function readSeriesQuestion(
  reading: Reading,
  before: SeriesQuestion | undefined,
  knowledge: SeriesKnowledge,
): SeriesQuestion | undefined {
  if (reading.intent !== 'ask' && reading.intent !== 'reconcile') return undefined;
  if (reading.money.length > 0 || reading.quoted.length > 0 || reading.sayer !== undefined || reading.wantsWords) return undefined;
  if (reading.statuses.some((status) => !STATUSES_TOLD.has(status))) return undefined;
  const folded = fold(reading.question);
  const mentions = knowledge.mentionsIn(reading.question, reading.language);
  const { ids, others } = knowledge.subjectsIn(reading);
  const operation = readOperation(folded, before !== undefined);
  const called = knowledge.namesPublisher(folded);
  const absent = others.filter(({ country }) => country || called).map(({ text }) => text);
  if (others.some(({ country }) => !country && !called)) return undefined;
  if (!isExplained(reading, mentions, ids, knowledge)) return undefined;
  const compares = reading.answer === 'yes_no' && ids.length > 1;
  if (operation === undefined && reading.answer !== undefined && NOT_TOLD.has(reading.answer) && !compares) return undefined;
  if (reading.derivation !== undefined && !DERIVED_BY_ADDING.has(reading.derivation.kind)) return undefined;
  if (asksForMean(folded)) return undefined;
  const asked: SeriesQuestion = {
    operation: operation ?? 'total',
    measures: measuresOf(mentions),
    kindNamed: mentions.some(({ measure, words }) => measure.property.series === 'further' || words.length > 1),
    subjects: ids,
    absent,
    ...spansOf(reading),
    least: asksForLeast(folded),
    together: asksForSum(folded),
    ...countOf(reading),
    currencies: reading.currencies.filter((currency) => currency !== 'EUR'),
    saysProvided: speaksOfGiving(folded),
  };
  const aboutTable = called || speaksOfTable(folded);
  if (isOwn(reading, asked, operation, aboutTable, mentions, folded)) return asked;
  return before && follows(reading, asked, operation) ? continued(asked, before, operation, folded) : undefined;
}

function isOwn(
  reading: Reading,
  { measures, subjects, absent }: SeriesQuestion,
  operation: SeriesOperation | undefined,
  aboutTable: boolean,
  mentions: readonly MeasureMention[],
  folded: string,
): boolean {
  const aid = measures.length > 0 || speaksOfAid(folded);
  const named = measures.length > 0 || subjects.length > 1 || wordsOf(folded).length <= LONGEST_PHRASE;
  const amount = reading.answer === 'amount' || operation !== undefined || (named && (reading.answer ?? 'yes_no') === 'yes_no');
  const speaksOfAllocations = mentions.some(({ words }) =>
    words.some((word) => /^(?:alloc|allou|asign|zuweis|zugewies|przydzi)/u.test(word)),
  );
  if (aboutTable) return amount || aid || subjects.length + absent.length > 0;
  if (operation === 'change') return subjects.length > 0 || (aid && speaksOfAllocations);
  if (operation === 'ranking') return speaksOfEverybody(folded) || aid;
  if (subjects.length > 0) return amount && (aid || operation === 'months');
  if (speaksOfEverybody(folded)) return amount && measures.length > 0;
  return speaksOfAllocations && amount && (absent.length > 0 || operation === 'months');
}

/** A short question that only turns what was asked before to another donor, time, matter or operation. */
function follows(reading: Reading, { measures, subjects, absent, spans }: SeriesQuestion, operation: SeriesOperation | undefined): boolean {
  const turns = operation !== undefined || measures.length + subjects.length + absent.length + spans.length > 0;
  return turns && wordsOf(reading.question).length <= LONGEST_FOLLOW_UP;
}

function continued(asked: SeriesQuestion, before: SeriesQuestion, operation: SeriesOperation | undefined, folded: string): SeriesQuestion {
  const named = asked.subjects.length + asked.absent.length > 0 || speaksOfEverybody(folded);
  const keeps = operation === undefined && !(named && before.operation === 'ranking');
  return {
    ...asked,
    operation: operation ?? (keeps ? before.operation : 'total'),
    measures: asked.measures.length > 0 ? asked.measures : before.measures,
    kindNamed: asked.kindNamed || before.kindNamed,
    subjects: named || operation === 'ranking' ? asked.subjects : before.subjects,
    absent: named ? asked.absent : before.absent,
    spans: asked.spans.length > 0 ? asked.spans : before.spans,
    ...(asked.count === undefined && before.count !== undefined ? { count: before.count } : {}),
    saysProvided: asked.saysProvided || before.saysProvided,
  };
}

/** Whether every word that carries meaning is a name, a time, a measure, or a word that tables are asked with. */
function isExplained(
  { items, numbers }: Reading,
  mentions: readonly MeasureMention[],
  ids: readonly string[],
  knowledge: SeriesKnowledge,
): boolean {
  const measured = new Set(mentions.flatMap(({ words }) => words));
  const isKnown = (word: string) =>
    measured.has(word) ||
    isSeriesWord(word) ||
    knowledge.tableWords.has(word.replace(/'s$/u, '')) ||
    knowledge.mentionsIn(word, 'en').length > 0;
  return items.every(({ kind, text }) => {
    if (kind === 'name' || kind === 'unknown') return true;
    if (kind === 'number') return numbers.every(({ unit }) => unit === 'number' || unit === 'ordinal');
    if (kind === 'word' && ids.length > 0 && knowledge.isSubject(text)) return true;
    return wordsOf(text).every(({ folded }) => isKnown(folded));
  });
}

/** The measures that are named, each once; the general one counts only where no particular one of its status is named. */
function measuresOf(mentions: readonly MeasureMention[]): Measure[] {
  const named = [...new Set(mentions.map(({ measure }) => measure))];
  return named.filter(
    (one) => one.property.series !== 'main' || !named.some((other) => other.property.series === 'further' && other.status === one.status),
  );
}

function countOf({ numbers }: Reading): { readonly count?: number } {
  const found = numbers.find(({ unit, value }) => unit === 'number' && /^\d{1,2}$/.test(value) && Number(value) > 0);
  return found ? { count: Math.min(MOST_LISTED, Number(found.value)) } : {};
}

function spansOf({ times }: Reading): Pick<SeriesQuestion, 'spans' | 'daysAsked'> {
  const periods = times.flatMap((time) => ('from' in time && time.edge !== 'as_of' ? [time] : []));
  return {
    spans: periods.map(({ from, to }) => ({ first: from.slice(0, 7), last: to.slice(0, 7) })),
    daysAsked: periods.some(({ kind, edge }) => kind === 'day' && edge === 'within'),
  };
}
