import { readPoint } from './time-calendar-point.ts';
import { type PointReading, skipFillers, type TimeContext } from './time-context.ts';
import { readDaysOfMonth, readMonthBetweenDays, readMonthThenDays } from './time-day-range.ts';
import { joinAfter, skipArticles } from './time-join.ts';
import { readRelativeDay, readShiftedUnit, readWeekday, readWeekdayName, type SpanReading } from './time-relative.ts';
import { readShortDates, readYearAndNext } from './time-short-date.ts';
import { type CalendarPoint, oneDay, spanInYear, spanOf, type TimeSpan } from './time-span.ts';
import { readWeekNumber } from './time-week.ts';

/** 17-18 October, October 17 to 18, January to June 2024, between 2022 and 2024, from 4 to 22 this month, today till tomorrow. */
export function readRange(context: TimeContext, index: number): SpanReading | undefined {
  const started = context.lexicon.rangeStart.match(context.tokens, index);
  const first = skipArticles(context, started?.next ?? index);
  return (
    readDaysOfMonth(context, first) ??
    readMonthThenDays(context, first, index) ??
    readMonthBetweenDays(context, index) ??
    readYearAndNext(context, first) ??
    (started ? readFromShortDate(context, first) : undefined) ??
    readPointToPoint(context, first, started !== undefined) ??
    readSpanToSpan(context, first, started !== undefined)
  );
}

function readFromShortDate(context: TimeContext, index: number): SpanReading | undefined {
  const found = readShortDates(context, index);
  return found && pointToPoint(context, index, found.first, found.last);
}

/** January to June 2024, 1 March 2024 to 2 April 2024, 2022-2024: a missing year is borrowed from the other end. */
function readPointToPoint(context: TimeContext, index: number, started: boolean): SpanReading | undefined {
  const first = readPoint(context, index);
  const joined = first && joinAfter(context, first.next, started);
  if (first === undefined || joined === undefined) return undefined;
  const last = readDatedPoint(context, skipArticles(context, joined));
  return last && pointToPoint(context, index, first.point, last);
}

/** A calendar point; the name of its weekday may stand before a day ("Wed, 22 January"). */
function readDatedPoint(context: TimeContext, index: number): PointReading | undefined {
  const named = readWeekdayName(context, index);
  const dated = named && readPoint(context, skipFillers(context, named.next));
  return dated?.point.day === undefined ? readPoint(context, index) : dated;
}

function pointToPoint(context: TimeContext, index: number, first: CalendarPoint, last: PointReading): SpanReading | undefined {
  const year = last.point.year ?? yearAfterStart(first, last.point);
  const to = spanOf({ ...last.point, year }, context.today, context.ahead(index));
  const from = startBefore(first, to);
  return from > to.to ? undefined : { span: rangeOf(from, to, first.year !== undefined || to.yearGiven), next: last.next };
}

/** The year of the second end when only the first has one: the same, or the next when the months turn back. */
function yearAfterStart(first: CalendarPoint, last: CalendarPoint): number | undefined {
  if (first.year === undefined) return undefined;
  return last.month < first.month ? first.year + 1 : first.year;
}

function startBefore(point: CalendarPoint, to: TimeSpan): string {
  const endYear = Number(to.to.slice(0, 4));
  const from = spanInYear(point, point.year ?? endYear, true).from;
  return point.year === undefined && from > to.to ? spanInYear(point, endYear - 1, true).from : from;
}

/** A range that is a whole half or quarter in other words is named as one: January to June is a half. */
function rangeOf(from: string, to: TimeSpan, yearGiven: boolean): TimeSpan {
  const months = Number(to.to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  const whole = from.endsWith('-01') && from.slice(0, 4) === to.to.slice(0, 4) && to.kind !== 'day';
  const kind = whole ? spanInYear({ month: Number(from.slice(5, 7)), months }, Number(from.slice(0, 4)), true).kind : 'range';
  return { kind, from, to: to.to, yearGiven };
}

/** today till tomorrow, between last month and today, between 22 January and now: an end known by its distance from today. */
function readSpanToSpan(context: TimeContext, index: number, started: boolean): SpanReading | undefined {
  const first = readEnd(context, index);
  const joined = first && joinAfter(context, first.next, started);
  const last = joined === undefined ? undefined : readEnd(context, skipArticles(context, joined));
  if (!first || !last) return undefined;
  const [from, to] = [startOf(first, last, context), endOf(first, last)];
  return from.from > to.to ? undefined : { span: { kind: 'range', from: from.from, to: to.to, yearGiven: true }, next: last.next };
}

interface End {
  readonly span: TimeSpan;
  /** The end as it was written, where it is a date. */
  readonly point?: CalendarPoint;
  readonly next: number;
}

/** A date without a year before a known end is the latest up to it. */
function startOf(first: End, { span, point }: End, { today }: TimeContext): TimeSpan {
  if (point !== undefined || first.point === undefined || first.point.year !== undefined) return first.span;
  const near = spanOf(first.point, span.to, false);
  return near.from <= span.to ? near : spanInYear(first.point, Number(today.slice(0, 4)) - 1, false);
}

/** A date without a year after a known start is the earliest from it on. */
function endOf({ span, point }: End, last: End): TimeSpan {
  if (point !== undefined || last.point === undefined || last.point.year !== undefined) return last.span;
  return spanOf(last.point, span.from, true);
}

function readEnd(context: TimeContext, index: number): End | undefined {
  const { tokens, lexicon, today } = context;
  const now = lexicon.now.match(tokens, index);
  if (now) return { span: oneDay(today), next: now.next };
  const relative = readRelativeDay(context, index) ?? readShiftedUnit(context, index) ?? readWeekNumber(context, index);
  if (relative) return relative;
  const point = readDatedPoint(context, index);
  if (point) return { span: spanOf(point.point, today, context.ahead(index)), point: point.point, next: point.next };
  return readWeekday(context, index);
}
