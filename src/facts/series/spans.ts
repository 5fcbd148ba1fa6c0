import { dayAfter, lastDay } from '../../model/calendar-date.ts';
import { formatPeriod } from '../../model/format.ts';

/** How long the periods of a table are, the shortest first. */
export const GRAINS = ['day', 'month', 'quarter', 'half', 'year'] as const;
export type Grain = (typeof GRAINS)[number];

/** The days from `first` to `last` (`YYYY-MM-DD`, both included). */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const MONTHS_OF: Readonly<Record<Exclude<Grain, 'day'>, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The period of a grain that a day lies in. */
export function periodAround(day: string, grain: Grain): DaySpan {
  if (grain === 'day') return { first: day, last: day };
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const first = month - ((month - 1) % MONTHS_OF[grain]);
  return { first: `${year}-${twoDigits(first)}-01`, last: lastDay(`${year}-${twoDigits(first + MONTHS_OF[grain] - 1)}`) };
}

/** The period of a grain right before another one. */
export function periodBefore({ first }: DaySpan, grain: Grain): DaySpan {
  const [year, month, day] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(first.slice(8))];
  if (grain === 'day' && day > 1) return periodAround(`${first.slice(0, 8)}${twoDigits(day - 1)}`, 'day');
  const last = month === 1 ? lastDay(`${String(year - 1).padStart(4, '0')}-12`) : lastDay(`${first.slice(0, 5)}${twoDigits(month - 1)}`);
  return periodAround(last, grain);
}

/** The periods of a grain that lie in a span, in whole or in part, in order. */
export function periodsOf(span: DaySpan, grain: Grain): DaySpan[] {
  const periods: DaySpan[] = [];
  for (let period = periodAround(span.first, grain); period.first <= span.last; period = periodAround(dayAfter(period.last), grain)) {
    periods.push(period);
  }
  return periods;
}

/** The grain that a span is one whole period of. */
export function grainOf(span: DaySpan): Grain | undefined {
  return GRAINS.find((grain) => isSameSpan(periodAround(span.first, grain), span));
}

/** Whether one grain is shorter than another. */
export function isFiner(one: Grain, other: Grain): boolean {
  return GRAINS.indexOf(one) < GRAINS.indexOf(other);
}

export function isSameSpan(one: DaySpan, other: DaySpan): boolean {
  return one.first === other.first && one.last === other.last;
}

/** Whether a span lies wholly in another. */
export function isSpanWithin(inner: DaySpan, outer: DaySpan): boolean {
  return inner.first >= outer.first && inner.last <= outer.last;
}

/** The days that two spans share. */
export function sharedDays(one: DaySpan, other: DaySpan): DaySpan | undefined {
  const [, first = ''] = [one.first, other.first].sort();
  const [last = ''] = [one.last, other.last].sort();
  return first <= last ? { first, last } : undefined;
}

/** A span for people: `first half of 2024`, `February 2022 to April 2026`. */
export function spanText({ first, last }: DaySpan): string {
  return formatPeriod({ start: first, end: last });
}

/** A span as short as a chart labels it: `Q3 2024`, `March 2024`, `2024-01 to 2024-04`. */
export function spanLabel(span: DaySpan): string {
  const grain = grainOf(span);
  if (grain === 'quarter' || grain === 'half') {
    const [year, part = ''] = spanCode(span).split('-');
    return `${part.toUpperCase()} ${year}`;
  }
  return grain === undefined ? `${span.first.slice(0, 7)} to ${span.last.slice(0, 7)}` : spanText(span);
}

/** A span as part of the id of a cell: `2024-q3`, `2024-03`. */
export function spanCode(span: DaySpan): string {
  const year = span.first.slice(0, 4);
  const month = Number(span.first.slice(5, 7));
  switch (grainOf(span)) {
    case 'year':
      return year;
    case 'half':
      return `${year}-h${(month + 5) / 6}`;
    case 'quarter':
      return `${year}-q${(month + 2) / 3}`;
    case 'month':
      return span.first.slice(0, 7);
    case 'day':
      return span.first;
    default:
      return `${span.first}-to-${span.last}`;
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
