import { z } from 'zod';

/** How finely a date is known: a year, a month or a day (EDTF level 0 forms: `2024`, `2024-10`, `2024-10-16`). */
export type DatePrecision = 'year' | 'month' | 'day';

const DATE_FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month of the Gregorian calendar. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Whether `text` is a year, month or day that exists in the calendar. */
export function isCalendarDate(text: string): boolean {
  const found = DATE_FORM.exec(text);
  if (!found) return false;
  const [, year, month, day] = found;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** The precision of a date that passed {@link isCalendarDate}. */
export function precisionOf(date: string): DatePrecision {
  if (date.length === 4) return 'year';
  return date.length === 7 ? 'month' : 'day';
}

/** The first day (`YYYY-MM-DD`) of a year, month or day. */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** The last day (`YYYY-MM-DD`) of a year, month or day. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
  return `${date}-${String(days).padStart(2, '0')}`;
}

/** A year, month or day as content files write it; refuses days that no calendar has. */
export const calendarDateSchema = z.string().refine(isCalendarDate, 'is not a date of the calendar: write YYYY, YYYY-MM or YYYY-MM-DD');

/** A whole day as content files write it. */
export const daySchema = z
  .string()
  .refine((text) => isCalendarDate(text) && text.length === 10, 'is not a day of the calendar: write YYYY-MM-DD');

/** The day after a day (`YYYY-MM-DD`). */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date < daysInMonth(year, month)) return `${day.slice(0, 8)}${String(date + 1).padStart(2, '0')}`;
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}-01`;
}
