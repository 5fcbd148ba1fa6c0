import { lastDay } from '../../model/calendar-date.ts';
import { formatPeriod } from '../../model/format.ts';
import type { MonthSpan } from './series-view.ts';

/** Every month of a span, in order. */
export function monthsOf({ first, last }: MonthSpan): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`;
}

/** The months that two spans share. */
export function sharedMonths(one: MonthSpan, other: MonthSpan): MonthSpan | undefined {
  const [, first = ''] = [one.first, other.first].sort();
  const [last = ''] = [one.last, other.last].sort();
  return first <= last ? { first, last } : undefined;
}

/** A span of months for people: `first half of 2024`, `February 2022 to April 2026`. */
export function spanText({ first, last }: MonthSpan): string {
  return formatPeriod({ start: `${first}-01`, end: lastDay(last) });
}
