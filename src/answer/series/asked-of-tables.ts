import { wordsOf } from '../../model/text.ts';
import type { Reading } from '../../question/reading.ts';
import { ofWhatWasShown } from './of-what-was-shown.ts';
import type { SeriesReading } from './read-series-question.ts';
import { readSeries } from './read-series-question.ts';
import type { SeriesKnowledge } from './series-knowledge.ts';
import type { SeriesQuestion } from './series-question.ts';

/** Kinds of answer that no table gives, unless who or which period comes first is asked. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  'reason',
  'person',
  'place',
  'text',
  'yes_no',
  'duration',
  'date',
  'organisation',
  'country',
]);
/** What a question may ask to be worked out, and a table can. */
const WORKED_OUT: ReadonlySet<string> = new Set(['sum', 'difference', 'average', 'conversion', 'share', 'change', 'ratio']);
const LONGEST_FOLLOW_UP = 14;
/** Names and times without a verb are a question when they are no longer than this, in words. */
const LONGEST_PHRASE = 10;
/** Beginnings of the words for setting money aside, which tables tell and documents hardly. */
const ALLOCATING = /(?<!\p{L})(?:alloc|allou|asign|zuweis|zugewies|przydzi|виділ|асигн)/u;

/** What a question asks of the tables, in the light of what was asked of them just before; nothing where it asks something else. */
export function askedOfTables(
  reading: Reading,
  before: SeriesQuestion | undefined,
  knowledge: SeriesKnowledge,
  even = false,
): SeriesQuestion | undefined {
  const read = readSeries(reading, before !== undefined, knowledge);
  if (!read || read.open.length > 0 || read.untold.length > 0 || isOfAnotherKind(read)) return undefined;
  if (isTableQuestion(read) || even) return read.asked;
  return before && follows(read) ? continued(read, before) : undefined;
}

/** Whether a question wants a kind of answer that no table gives. */
export function isOfAnotherKind({ reading, asked, saysHow }: SeriesReading): boolean {
  const { answer, derivation } = reading;
  const compares = answer === 'yes_no' && asked.subjects.length + asked.groups.length > 0;
  if (answer === 'reason' || answer === 'text' || (answer === 'duration' && asked.operation !== 'count')) return true;
  if (!saysHow && answer !== undefined && NOT_TOLD.has(answer) && !compares && asked.bound === undefined) return true;
  if (!saysHow && answer === 'count' && asked.measures.every(({ kind }) => kind === 'money')) return true;
  return derivation !== undefined && !WORKED_OUT.has(derivation.kind);
}

/** Whether a question is one for tables by itself: it says what is measured, and of whom, or names the table. */
export function isTableQuestion({ reading, words, asked, saysHow, aboutTable, about }: SeriesReading): boolean {
  const sums = words.has('total') && asked.spans.length > 0;
  const { measures, operation, axis, bound } = asked;
  const left = asked.except.length > 0 ? 1 : 0;
  const who = asked.subjects.length + asked.groups.length + Object.keys(asked.parts).length + left;
  const all = who + asked.absent.length;
  const hasMeasure = measures.length > 0;
  const length = wordsOf(reading.question).length;
  const short = hasMeasure || who > 1 || length <= LONGEST_PHRASE;
  const amount =
    reading.answer === 'amount' ||
    reading.answer === 'count' ||
    reading.answer === 'share' ||
    saysHow ||
    bound !== undefined ||
    (short && (reading.answer ?? 'yes_no') === 'yes_no') ||
    (short && reading.answer === 'list');
  const speaksOfAllocations = ALLOCATING.test(reading.question.toLowerCase());
  if (operation === 'covers') return aboutTable;
  if (asked.measuresCompared && who > 0) return true;
  if (aboutTable) return amount || about || all > 0;
  if (asked.undone.length > 0) return hasMeasure || (about && who > 0);
  switch (operation) {
    case 'restated':
      return who > 0 || (about && speaksOfAllocations);
    case 'change':
      if (about && (hasMeasure || asked.spans.length > 0)) return true;
      break;
    case 'average':
      if (about && asked.everybody) return true;
      break;
    case 'ranking':
    case 'growth':
      return (
        (operation === 'ranking' && who > 0 && (axis?.kind === 'period' || asked.spans.length > 0)) ||
        asked.everybody ||
        (about && (who > 0 || asked.count !== undefined || hasMeasure || axis?.kind === 'subject'))
      );
    case 'count':
    case 'nothing':
    case 'unreported':
      return asked.everybody || who > 0;
    default:
  }
  if (asked.subjects.length + asked.groups.length + left > 0)
    return (
      amount && (about || (who > 1 && asked.spans.length > 0) || asked.spans.length > 1 || axis !== undefined || asked.chart !== undefined)
    );
  if (who > 0 || asked.everybody) return amount && (hasMeasure || (about && axis !== undefined));
  if ((axis || asked.together || sums) && hasMeasure) return amount;
  if (asked.chart !== undefined) return about;
  if (asked.absent.length > 0 && asked.kindNamed && asked.spans.length > 0) return amount;
  return speaksOfAllocations && amount && (asked.absent.length > 0 || asked.spans.length > 0);
}

/** A short question that only turns what was asked before to another subject, time, matter or operation. */
function follows({ reading, asked, saysHow }: SeriesReading): boolean {
  const { measures, subjects, groups, parts, absent, spans, chart, axis } = asked;
  const turns =
    saysHow ||
    chart !== undefined ||
    axis !== undefined ||
    asked.everybody ||
    measures.length + subjects.length + groups.length + absent.length + spans.length + Object.keys(parts).length > 0;
  return turns && wordsOf(reading.question).length <= LONGEST_FOLLOW_UP;
}

function continued(read: SeriesReading, before: SeriesQuestion): SeriesQuestion {
  return ofWhatWasShown(read, before) ?? turned(read, before);
}

function turned({ asked, saysHow }: SeriesReading, before: SeriesQuestion): SeriesQuestion {
  const who = asked.subjects.length + asked.groups.length + asked.absent.length > 0;
  const named = who || asked.everybody;
  const keeps = !saysHow && !(who && before.operation === 'ranking' && before.axis?.kind === 'subject');
  const ranksAll = (asked.operation === 'ranking' || asked.operation === 'growth') && asked.axis?.kind === 'subject';
  const keepsWho = !named && !ranksAll;
  const { axis: _, ...own } = asked;
  const axis = asked.axis ?? (keeps ? before.axis : undefined);
  return {
    ...own,
    ...(axis && { axis }),
    operation: keeps ? before.operation : asked.operation,
    measures: asked.measures.length > 0 ? asked.measures : before.measures,
    kindNamed: asked.kindNamed || before.kindNamed,
    subjects: keepsWho ? before.subjects : asked.subjects,
    groups: keepsWho ? before.groups : asked.groups,
    absent: keepsWho ? before.absent : asked.absent,
    parts: Object.keys(asked.parts).length > 0 ? asked.parts : before.parts,
    spans: asked.spans.length > 0 ? asked.spans : before.spans,
    least: asked.least || (keeps && before.least),
    together: asked.together || (keeps && before.together),
    ...(asked.per === undefined && keeps && before.per !== undefined ? { per: before.per } : {}),
    ...(asked.count === undefined && before.count !== undefined ? { count: before.count } : {}),
    ...(asked.rising === undefined && keeps && before.rising !== undefined ? { rising: before.rising } : {}),
    ...(asked.bound === undefined && keeps && before.bound !== undefined ? { bound: before.bound } : {}),
    ...(keeps && before.share && { share: who ? asked : before.share, ...(before.whole && { whole: before.whole }) }),
    saysProvided: asked.saysProvided || before.saysProvided,
    except: asked.except.length > 0 || named ? asked.except : before.except,
    countriesOnly: asked.countriesOnly || (keeps && before.countriesOnly),
  };
}
