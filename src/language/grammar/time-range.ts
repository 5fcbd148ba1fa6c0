import { type PointReading, skipFillers, type TimeContext } from './time-context.ts';
import { readDayMonth, readDayNumber, readMonth, readMonthDay, readYearAfterDay, readYearMonthDay, withoutPoint } from './time-month.ts';
import { readOrdinalPart, readPartCode } from './time-part.ts';
import { readNamedYear, readYearFirstDate, readYearLastDate, readYearPoint } from './time-point.ts';
import { readRelativeDay, readShiftedUnit, readWeekday, readWeekdayName, type SpanReading } from './time-relative.ts';
import { type CalendarPoint, isPossible, oneDay, type Span, spanInYear, spanOf } from './time-span.ts';
import { readWeekNumber } from './time-week.ts';
import { isGlued } from './token.ts';

type PointRule = (context: TimeContext, index: number) => PointReading | undefined;

const POINT_RULES: readonly PointRule[] = [
  readYearFirstDate,
  readYearLastDate,
  readDayMonth,
  readMonthDay,
  readMonth,
  readYearMonthDay,
  readPartCode,
  readOrdinalPart,
  readYearPoint,
  readNamedYear,
];

/** The longest calendar point that begins at a token; read once per token, since several rules ask for it. */
export function readPoint(context: TimeContext, index: number): PointReading | undefined {
  const { points } = context;
  if (!points.has(index)) points.set(index, longestPoint(context, index));
  return points.get(index);
}

function longestPoint(context: TimeContext, index: number): PointReading | undefined {
  let longest: PointReading | undefined;
  for (const rule of POINT_RULES) {
    const found = rule(context, index);
    if (found && (longest === undefined || found.next > longest.next)) longest = found;
  }
  return longest;
}

/** 17-18 October, October 17 to 18, January to June 2024, between 2022 and 2024, from 4 to 22 this month, today till tomorrow. */
export function readRange(context: TimeContext, index: number): SpanReading | undefined {
  const started = context.lexicon.rangeStart.match(context.tokens, index);
  const first = skipArticles(context, started?.next ?? index);
  return (
    readDaysOfMonth(context, first) ??
    readMonthThenDays(context, first, index) ??
    readMonthBetweenDays(context, index) ??
    (started ? readShortDates(context, first) : undefined) ??
    readPointToPoint(context, first, started !== undefined) ??
    readSpanToSpan(context, first, started !== undefined)
  );
}

/** The index after a word that joins two ends. "And" joins a range only after "between" or "from" (`started`). */
export function joinAfter({ tokens, lexicon }: TimeContext, index: number, started: boolean): number | undefined {
  const sign = /^[-/]$/.test(tokens[index]?.folded ?? '') ? { next: index + 1 } : undefined;
  const join = lexicon.rangeJoin.match(tokens, index) ?? sign;
  if (join === undefined) return undefined;
  return !started && lexicon.numberJoiner.match(tokens, index) ? undefined : join.next;
}

function skipArticles({ tokens }: TimeContext, index: number): number {
  return /^(?:the|le|el|dem|den)$/.test(tokens[index]?.folded ?? '') ? index + 1 : index;
}

/** 17-18 October 2024, 17. bis 18. Oktober, 4 to 22 this month: both days in the month that follows. */
function readDaysOfMonth(context: TimeContext, index: number): SpanReading | undefined {
  const first = readDayNumber(context, index);
  const joined = first && joinAfter(context, first.next, true);
  if (first === undefined || joined === undefined) return undefined;
  const at = skipArticles(context, joined);
  const last = readDayMonth(context, at) ?? readMonthDay(context, at);
  if (last) return daysUpTo(context, index, first.day, last);
  const second = readDayNumber(context, at);
  const month = second && readShiftedUnit(context, skipFillers(context, second.next));
  if (!second || month?.span.kind !== 'month' || second.day < first.day) return undefined;
  const prefix = month.span.from.slice(0, 8);
  return {
    span: { ...month.span, kind: 'range', from: `${prefix}${pad(first.day)}`, to: `${prefix}${pad(second.day)}` },
    next: month.next,
  };
}

function pad(day: number): string {
  return String(day).padStart(2, '0');
}

/** October 17-18, 2024: the month stands before both days. */
function readMonthThenDays(context: TimeContext, index: number, opened: number): SpanReading | undefined {
  const first = readMonthDay(context, index);
  const joined = first?.point.day === undefined ? undefined : joinAfter(context, first.next, true);
  if (first === undefined || joined === undefined) return undefined;
  const last = readDayNumber(context, joined);
  if (last === undefined || readPoint(context, joined)?.point.day !== undefined) return undefined;
  const year = readYearAfterDay(context, last.next);
  const point = { ...first.point, day: last.day, year: year?.year ?? first.point.year };
  return daysUpTo(context, opened, first.point.day ?? 1, { point, next: year?.next ?? withoutPoint(context, last.next) });
}

/** "November between 19 and 20", "Feb between 2-7, 2018". */
function readMonthBetweenDays(context: TimeContext, index: number): SpanReading | undefined {
  const month = readMonth(context, index);
  const opened = month && context.lexicon.rangeStart.match(context.tokens, month.next);
  const first = opened && readDayNumber(context, opened.next);
  const joined = first && joinAfter(context, first.next, true);
  const last = joined === undefined ? undefined : readDayNumber(context, joined);
  if (month === undefined || first === undefined || last === undefined) return undefined;
  const year = readYearAfterDay(context, last.next);
  const point = { ...month.point, day: last.day, year: year?.year ?? month.point.year };
  return daysUpTo(context, index, first.day, { point, next: year?.next ?? last.next });
}

/**
 * "from 25/10 to 25/1": days without a year, in one order for both ends. The day comes first unless only the American
 * order makes two dates.
 */
function readShortDates(context: TimeContext, index: number): SpanReading | undefined {
  const joined = isShortDate(context, index) ? joinAfter(context, index + 3, true) : undefined;
  if (joined === undefined || !isShortDate(context, joined)) return undefined;
  for (const dayFirst of [true, false]) {
    const [first, last] = [shortDate(context, index, dayFirst), shortDate(context, joined, dayFirst)];
    if (isPossible(first) && isPossible(last)) return pointToPoint(context, index, first, { point: last, next: joined + 3 });
  }
  return undefined;
}

function isShortDate({ tokens }: TimeContext, index: number): boolean {
  const [first, sign, second] = tokens.slice(index, index + 3);
  const short = (token: typeof first) => token?.kind === 'digits' && token.text.length <= 2;
  return short(first) && sign?.folded === '/' && short(second) && tokens[index + 3]?.folded !== '/' && isGlued(tokens, index + 2);
}

function shortDate({ tokens }: TimeContext, index: number, dayFirst: boolean): CalendarPoint {
  const [first, second] = [Number(tokens[index]?.text), Number(tokens[index + 2]?.text)];
  return dayFirst ? { month: second, months: 1, day: first } : { month: first, months: 1, day: second };
}

function daysUpTo(context: TimeContext, index: number, firstDay: number, last: PointReading): SpanReading | undefined {
  const lastDay = last.point.day;
  if (lastDay === undefined || lastDay < firstDay || !isPossible(last.point)) return undefined;
  const to = spanOf(last.point, context.today, context.ahead(index));
  const from = spanInYear({ ...last.point, day: firstDay }, Number(to.to.slice(0, 4)), to.yearGiven);
  return { span: { ...to, kind: 'range', from: from.from }, next: last.next };
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

function startBefore(point: CalendarPoint, to: Span): string {
  const endYear = Number(to.to.slice(0, 4));
  const from = spanInYear(point, point.year ?? endYear, true).from;
  return point.year === undefined && from > to.to ? spanInYear(point, endYear - 1, true).from : from;
}

/** A range that is a whole half or quarter in other words is named as one: January to June is a half. */
function rangeOf(from: string, to: Span, yearGiven: boolean): Span {
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
  readonly span: Span;
  /** The end as it was written, where it is a date. */
  readonly point?: CalendarPoint;
  readonly next: number;
}

/** A date without a year before a known end is the latest up to it. */
function startOf(first: End, { span, point }: End, { today }: TimeContext): Span {
  if (point !== undefined || first.point === undefined || first.point.year !== undefined) return first.span;
  const near = spanOf(first.point, span.to, false);
  return near.from <= span.to ? near : spanInYear(first.point, Number(today.slice(0, 4)) - 1, false);
}

/** A date without a year after a known start is the earliest from it on. */
function endOf({ span, point }: End, last: End): Span {
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
