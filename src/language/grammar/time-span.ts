import { daysInMonth } from '../../model/calendar-date.ts';
import { addDays, addMonths, dayOf, partsOfDay, weekdayOf } from './calendar.ts';

export type SpanKind = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'range';

/** Whole days of the calendar, both ends included. */
export interface TimeSpan {
  readonly kind: SpanKind;
  readonly from: string;
  readonly to: string;
  /** False when the year was taken from today. */
  readonly yearGiven: boolean;
  /** False when the month was taken from today, too ("the 17th"). */
  readonly monthGiven?: boolean;
}

/** A place in the calendar as it was written: months of a year, or one day; the year may be missing. */
export interface CalendarPoint {
  readonly year?: number | undefined;
  /** First month, from 1. */
  readonly month: number;
  /** How many months: 1 a month, 3 a quarter, 6 a half, 12 a year. */
  readonly months: number;
  readonly day?: number | undefined;
}

const KIND_OF_MONTHS: Readonly<Record<number, SpanKind>> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' };

/** Whether the day exists in its month (of any year, when none is given). */
export function isPossible({ year, month, day }: CalendarPoint): boolean {
  return month >= 1 && month <= 12 && (day === undefined || (day >= 1 && day <= daysInMonth(year ?? 2000, month)));
}

/** The days of a point in a given year. */
export function spanInYear(point: CalendarPoint, year: number, yearGiven: boolean): TimeSpan {
  const { month, months, day } = point;
  if (day !== undefined) {
    const date = dayOf(year, month, Math.min(day, daysInMonth(year, month)));
    return { kind: 'day', from: date, to: date, yearGiven };
  }
  const from = dayOf(year, month, 1);
  const aligned = (month - 1) % months === 0;
  return { kind: (aligned ? KIND_OF_MONTHS[months] : undefined) ?? 'range', from, to: addDays(addMonths(from, months), -1), yearGiven };
}

/**
 * The days of a point. A missing year is the latest in which the point has begun by today; when the sentence looks
 * ahead, the earliest in which it is not over. A day of the present month belongs to the present year either way:
 * "on 24 October" said on 18 October is next week.
 */
export function spanOf(point: CalendarPoint, today: string, ahead: boolean): TimeSpan {
  if (point.year !== undefined) return spanInYear(point, point.year, true);
  const now = partsOfDay(today);
  const present = spanInYear(point, now.year, false);
  if (point.day !== undefined && point.month === now.month) return present;
  if (ahead) return present.to >= today ? present : spanInYear(point, now.year + 1, false);
  return present.from <= today ? present : spanInYear(point, now.year - 1, false);
}

/** Whole calendar units around today: shift -1 is the last week, month, quarter, half or year, 0 this one, 1 the next. */
export function shiftedUnit(unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year', shift: number, today: string): TimeSpan {
  if (unit === 'day') return oneDay(addDays(today, shift));
  const { year, month } = partsOfDay(today);
  if (unit === 'week') return weekOf(addDays(today, 7 * shift));
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[unit];
  const first = month - ((month - 1) % months);
  const from = partsOfDay(addMonths(dayOf(year, first, 1), months * shift));
  return spanInYear({ month: from.month, months }, from.year, true);
}

/** A single day as a span that counts as fully given. */
export function oneDay(day: string): TimeSpan {
  return { kind: 'day', from: day, to: day, yearGiven: true };
}

/** The week of a day, Monday to Sunday. */
export function weekOf(day: string): TimeSpan {
  const monday = addDays(day, 1 - weekdayOf(day));
  return { kind: 'range', from: monday, to: addDays(monday, 6), yearGiven: true };
}
