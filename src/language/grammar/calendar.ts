import { daysInMonth } from '../../model/calendar-date.ts';

/** Calendar arithmetic on days written `YYYY-MM-DD`, years 1000 to 9999, in no time zone. */
const DAY_IN_MILLISECONDS = 86_400_000;

/** A day of the calendar as text; `month` counts from 1. */
export function dayOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month and day of a day as numbers. */
export function partsOfDay(day: string): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: string, count: number): string {
  const date = new Date(instantOf(day) + count * DAY_IN_MILLISECONDS);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The same day of another month, or that month's last day when it is shorter. */
export function addMonths(day: string, count: number): string {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  const months = year * 12 + month - 1 + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return dayOf(target.year, target.month, Math.min(dayOfMonth, daysInMonth(target.year, target.month)));
}

/** Day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export function weekdayOf(day: string): number {
  return new Date(instantOf(day)).getUTCDay() || 7;
}

function instantOf(day: string): number {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return Date.UTC(year, month - 1, dayOfMonth);
}
