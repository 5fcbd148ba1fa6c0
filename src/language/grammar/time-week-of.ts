import { addDays, weekdayOf } from './calendar.ts';
import { readPoint } from './time-calendar-point.ts';
import { skipFillers, type TimeContext } from './time-context.ts';
import { joinAfter } from './time-join.ts';
import { readDayOfPresentMonth } from './time-ordinal-day.ts';
import { readOrdinal } from './time-part.ts';
import { readShiftedUnit, type SpanReading } from './time-relative.ts';
import { oneDay, spanInYear, spanOf, type TimeSpan, weekOf } from './time-span.ts';
import { numberedWeek } from './time-week.ts';

/** "the third week of next year", "last week of July", "the first week of 2015". */
export function readWeekOfPeriod(context: TimeContext, index: number): SpanReading | undefined {
  const ordinal = readOrdinal(context, index);
  const unit = ordinal && context.lexicon.units.match(context.tokens, ordinal.next);
  if (ordinal === undefined || unit?.value !== 'week') return undefined;
  const whole = readMonthOrYear(context, skipFillers(context, unit.next)) ?? readMonthOrYear(context, unit.next);
  const week = whole && numberedWeek(whole.span, ordinal.value);
  return week && { span: { ...week, yearGiven: whole.span.yearGiven }, next: whole.next };
}

function readMonthOrYear(context: TimeContext, index: number): SpanReading | undefined {
  const point = readPoint(context, index);
  const found = point
    ? { span: spanOf(point.point, context.today, context.ahead(index)), next: point.next }
    : readShiftedUnit(context, index);
  return found && (found.span.kind === 'month' || found.span.kind === 'year') ? found : undefined;
}

/** "the last month of 2023", "first day of October": a month or a day by its place in a year or month. */
export function readUnitOfPeriod(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon } = context;
  const ordinal = readOrdinal(context, index, 2);
  const unit = ordinal && lexicon.units.match(tokens, ordinal.next);
  const joined = unit && (unit.value === 'month' || unit.value === 'day') ? skipFillers(context, unit.next) : undefined;
  if (ordinal === undefined || unit === undefined || joined === undefined || joined === unit.next) return undefined;
  const whole = readMonthOrYear(context, joined) ?? readMonthOrYear(context, unit.next);
  const span = whole && (unit.value === 'day' ? dayIn(whole.span, ordinal.value) : monthIn(whole.span, ordinal.value));
  return whole && span && { span: { ...span, yearGiven: whole.span.yearGiven }, next: whole.next };
}

function monthIn({ kind, from }: TimeSpan, number: number | 'last'): TimeSpan | undefined {
  const month = number === 'last' ? 12 : number;
  if (kind !== 'year' || month < 1 || month > 12) return undefined;
  return spanInYear({ month, months: 1 }, Number(from.slice(0, 4)), true);
}

function dayIn({ from, to }: TimeSpan, number: number | 'last'): TimeSpan | undefined {
  const day = number === 'last' ? to : addDays(from, number - 1);
  return day < from || day > to ? undefined : oneDay(day);
}

/** "week of the 18th", "week commencing 4 February": the week from Monday to Sunday that holds the day. */
export function readWeekOfDay(context: TimeContext, index: number): SpanReading | undefined {
  const named = context.lexicon.weekOf.match(context.tokens, index);
  if (named === undefined) return undefined;
  const day = readDay(context, named.next) ?? readDay(context, skipFillers(context, named.next));
  return day && { span: { ...day.span, ...weekOf(day.span.from), yearGiven: day.span.yearGiven }, next: day.next };
}

function readDay(context: TimeContext, index: number): SpanReading | undefined {
  const point = readPoint(context, index);
  if (point?.point.day === undefined) return readDayOfPresentMonth(context, index);
  return { span: spanOf(point.point, context.today, context.ahead(index)), next: point.next };
}

/** "next week between Wednesday and Friday", "from Tuesday to Thursday this week": days of one week. */
export function readDaysOfWeek(context: TimeContext, index: number): SpanReading | undefined {
  return readWeekThenDays(context, index) ?? readDaysThenWeek(context, index);
}

function readWeekThenDays(context: TimeContext, index: number): SpanReading | undefined {
  const week = readShiftedUnit(context, index);
  const opened = week && context.lexicon.rangeStart.match(context.tokens, week.next);
  const days = opened && isWeek(week.span) ? readWeekdays(context, opened.next) : undefined;
  return week && days && daysOfWeek(week.span, days, days.next);
}

function readDaysThenWeek(context: TimeContext, index: number): SpanReading | undefined {
  const opened = context.lexicon.rangeStart.match(context.tokens, index);
  const days = readWeekdays(context, opened?.next ?? index);
  const week = days && readShiftedUnit(context, skipFillers(context, days.next));
  return days && week && isWeek(week.span) ? daysOfWeek(week.span, days, week.next) : undefined;
}

interface Weekdays {
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

function readWeekdays(context: TimeContext, index: number): Weekdays | undefined {
  const first = readEitherName(context, index);
  const joined = first && joinAfter(context, first.next, true);
  const last = joined === undefined ? undefined : readEitherName(context, joined);
  return first && last && last.value >= first.value ? { first: first.value, last: last.value, next: last.next } : undefined;
}

function readEitherName({ tokens, lexicon }: TimeContext, index: number) {
  return lexicon.weekdays.match(tokens, index) ?? lexicon.shortWeekdays.match(tokens, index);
}

function isWeek({ from, to }: TimeSpan): boolean {
  return weekdayOf(from) === 1 && addDays(from, 6) === to;
}

function daysOfWeek(week: TimeSpan, { first, last }: Weekdays, next: number): SpanReading {
  return { span: { kind: 'range', from: addDays(week.from, first - 1), to: addDays(week.from, last - 1), yearGiven: true }, next };
}
