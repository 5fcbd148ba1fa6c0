import { formatDay, formatPeriod } from '../../model/format.ts';
import type { EdgeWord, PartWord } from '../words/grammar-words.ts';
import { addDays, addMonths, weekdayOf } from './calendar.ts';
import type { TimeSpan } from './time-span.ts';

/** How a mention stands to its days: in them, or beyond one of their ends. */
export type Edge = 'within' | 'since' | 'until' | 'before' | 'after' | 'by' | 'as_of' | 'around';

/** The open ends of "until" and "after": earlier and later than any day of a store. */
const OPEN_START = '0001-01-01';
const OPEN_END = '9999-12-31';

/** Days with the edge that their preposition gives them, and their name in English. */
export interface EdgedSpan extends TimeSpan {
  readonly edge: Edge;
  readonly label: string;
}

const PART_LABELS: Readonly<Record<PartWord, string>> = {
  early: 'early ',
  start: 'start of ',
  mid: 'mid-',
  late: 'late ',
  end: 'end of ',
  year_end: 'end of ',
  rest: '',
  earlier: '',
  later: '',
};
/** Parts that do not hang on today. */
type PartOfWhole = Exclude<PartWord, 'earlier' | 'later' | 'rest'>;

const PARTS_OF_YEAR: Readonly<Record<PartOfWhole, readonly [string, string]>> = {
  early: ['01-01', '06-30'],
  start: ['01-01', '04-30'],
  mid: ['05-01', '08-31'],
  late: ['07-01', '12-31'],
  end: ['09-01', '12-31'],
  year_end: ['09-01', '12-31'],
};

/**
 * Days with an edge and a part: "since" runs from their first day to today, "until" and "before" have an open start,
 * "after" an open end; "by", "as of" and "around" keep the days themselves, which the caller reads as a deadline, a
 * horizon or an approximation. Where an edge meets "the end of", the last day is meant.
 */
export function edgedSpan(span: TimeSpan, edge: EdgeWord | undefined, part: PartWord | undefined, today: string): EdgedSpan {
  const name = formatPeriod({ start: span.from, end: span.to });
  if (edge === undefined) {
    if (part === undefined) return { ...span, edge: 'within', label: name };
    const narrowed = partOfSpan(span, part, today);
    const label =
      PART_LABELS[part] === '' || isWeek(span) ? formatPeriod({ start: narrowed.from, end: narrowed.to }) : `${PART_LABELS[part]}${name}`;
    return { ...narrowed, edge: part === 'rest' ? 'within' : 'around', label };
  }
  const atEnd = part === 'end' || part === 'year_end';
  if (atEnd && edge !== 'since' && edge !== 'around') return withEdge({ ...span, kind: 'day', from: span.to }, deadline(edge), today);
  const meant = part ? partOfSpan(span, part, today) : span;
  return edge === 'since' && part ? sincePart(meant, today) : withEdge(meant, edge === 'until_or_by' ? 'until' : edge, today);
}

/** "since the beginning of the year" runs from a month or a day: its name is that of where it begins. */
function sincePart(span: TimeSpan, today: string): EdgedSpan {
  const { from } = span;
  const label = `since ${formatDay(from.endsWith('-01') ? from.slice(0, 7) : from)}`;
  return { ...withEdge(span, 'since', today), label };
}

/** "Before the end of" and the words that mean both until and by set a deadline there. */
function deadline(edge: EdgeWord): Edge {
  return edge === 'before' || edge === 'until_or_by' ? 'by' : edge;
}

function withEdge(span: TimeSpan, edge: Edge, today: string): EdgedSpan {
  const label = `${edge === 'as_of' ? 'as of' : edge} ${formatPeriod({ start: span.from, end: span.to })}`;
  const open = (from: string, to: string): EdgedSpan => ({ ...span, kind: 'range', from, to, edge, label });
  if (edge === 'since') return open(span.from, span.from <= today ? today : OPEN_END);
  if (edge === 'until') return open(OPEN_START, span.to);
  if (edge === 'before') return open(OPEN_START, addDays(span.from, -1));
  if (edge === 'after') return open(addDays(span.to, 1), OPEN_END);
  return { ...span, edge, label };
}

/**
 * Part of a month or year: early is its first half, late its second, mid its middle (days 10 to 20; May to August),
 * the start and the end of a year its first and last four months; a week begins with Monday to Wednesday, ends with
 * Thursday to Sunday and has its middle from Tuesday to Friday, as Microsoft's Recognizers-Text specifications have
 * it. The rest of a span runs from today, when it has begun. Other spans have no parts. The kind stays that of the whole.
 */
function partOfSpan(span: TimeSpan, part: PartWord, today: string): TimeSpan {
  if (part === 'earlier') return { ...span, to: today > span.from && today < span.to ? today : span.to };
  if (part === 'later' || part === 'rest') return { ...span, from: today > span.from && today <= span.to ? today : span.from };
  if (isWeek(span)) return { ...span, ...partOfWeek(span, part) };
  if (span.kind === 'month') return { ...span, ...partOfMonth(span, part) };
  if (span.kind !== 'year') return span;
  const year = span.from.slice(0, 4);
  const [from, to] = PARTS_OF_YEAR[part];
  return { ...span, from: `${year}-${from}`, to: `${year}-${to}` };
}

function isWeek({ from, to }: TimeSpan): boolean {
  return weekdayOf(from) === 1 && addDays(from, 6) === to;
}

function partOfWeek({ from, to }: TimeSpan, part: PartOfWhole): { from: string; to: string } {
  if (part === 'early' || part === 'start') return { from, to: addDays(from, 2) };
  return part === 'mid' ? { from: addDays(from, 1), to: addDays(from, 4) } : { from: addDays(from, 3), to };
}

function partOfMonth({ from, to }: TimeSpan, part: PartOfWhole): { from: string; to: string } {
  const dayNumbered = (number: string) => `${from.slice(0, 8)}${number}`;
  if (part === 'early' || part === 'start') return { from, to: dayNumbered('15') };
  return part === 'mid' ? { from: dayNumbered('10'), to: dayNumbered('20') } : { from: dayNumbered('16'), to };
}

/** The first half of a month is its days 1 to 15. */
export function halfOfMonth(span: TimeSpan, half: 1 | 2): TimeSpan {
  const month = span.from.slice(0, 8);
  const last = addDays(addMonths(`${month}01`, 1), -1);
  return half === 1 ? { ...span, kind: 'range', to: `${month}15` } : { ...span, kind: 'range', from: `${month}16`, to: last };
}
