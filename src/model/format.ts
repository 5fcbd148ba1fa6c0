import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import { daysInMonth, lastDay } from './calendar-date.ts';
import type { Bound, Value } from './value.ts';

const SCALES = [
  { word: 'trillion', power: 12 },
  { word: 'billion', power: 9 },
  { word: 'million', power: 6 },
] as const;

/** More decimals than this before a scale word are hard to read: the amount is then written out in digits. */
const SCALED_DECIMALS = 3;

const BOUND_WORDS: Readonly<Record<Bound, string>> = {
  exact: '',
  at_least: 'at least ',
  at_most: 'at most ',
  nearly: 'nearly ',
  about: 'about ',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;

/** A bound as the words before a figure, with the space that follows them; empty for an exact or unbounded figure. */
export function formatBound(bound: Bound | undefined): string {
  return BOUND_WORDS[bound ?? 'exact'];
}

/** An exact decimal string for people, no digit lost: `20.9 billion`, `1,131`, `1,234,567.5`. */
export function formatAmount(amount: string): string {
  const value = new Decimal(amount);
  const scale = SCALES.find(({ power }) => value.abs().gte(Decimal.pow(10, power)));
  if (scale) {
    const scaled = pointMovedLeft(value, scale.power);
    if (decimalsOf(scaled) <= SCALED_DECIMALS) return `${scaled} ${scale.word}`;
  }
  return grouped(value.toFixed());
}

/**
 * Money for people, exact and readable back: `EUR 20.9 billion`, `at least EUR 40 billion`, `nearly USD 43.5 billion`.
 * `amount` is a decimal string, `currency` an ISO 4217 code.
 */
export function formatMoney(money: {
  readonly amount: string;
  readonly currency?: string | undefined;
  readonly bound?: Bound | undefined;
}): string {
  const written = unmistakable(formatAmount(money.amount));
  return `${formatBound(money.bound)}${money.currency === undefined ? '' : `${money.currency} `}${written}`;
}

/** A number with its unit as people write it, a currency before it: `EUR 35.123 billion`, `52.25 %`, `7`. */
export function formatMeasure(number: string, unit: string): string {
  const [, currency, rest = ''] = /^([A-Z]{3})(?: (.+))?$/u.exec(unit) ?? [];
  return (currency === undefined ? [number, unit] : [currency, number, rest]).filter((part) => part !== '').join(' ');
}

/** A calendar date at the precision it is known to: `2024`, `October 2024`, `16 October 2024`. */
export function formatDay(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return day === undefined ? name : `${Number(day)} ${name}`;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A whole day with its weekday (`Wednesday 16 October 2024`); a month or year as {@link formatDay} writes it. */
export function formatWeekday(date: string): string {
  if (date.length !== 10) return formatDay(date);
  return `${WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ''} ${formatDay(date)}`;
}

/**
 * Days, both included, by the shortest name that means exactly them: `2024`, `first half of 2024`, `October 2024`,
 * `16 to 18 October 2024`. An open side reads `since …` or `until …`; both open: the empty string.
 */
export function formatPeriod(period: { readonly start?: string | undefined; readonly end?: string | undefined }): string {
  const { start, end } = period;
  if (start === undefined) return end === undefined ? '' : `until ${formatDay(end)}`;
  if (end === undefined) return `since ${formatDay(start)}`;
  return wholePeriodName(start, end) ?? rangeName(start, end);
}

/** A length of time: `1 year`, `12 months`, `at least 5 years`. */
export function formatDuration(duration: {
  readonly length: number;
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
  readonly bound?: Bound | undefined;
}): string {
  return `${formatBound(duration.bound)}${duration.length} ${duration.unit}${duration.length === 1 ? '' : 's'}`;
}

/** A figure of any kind with its bound: `EUR 20.9 billion`, `4 partners`, `about 2 %`, `at least 5 years`. */
export function formatQuantity(value: Extract<Value, { readonly kind: 'money' | 'count' | 'share' | 'duration' }>): string {
  switch (value.kind) {
    case 'money':
      return formatMoney(value);
    case 'count':
      return `${formatBound(value.bound)}${formatAmount(value.amount)} ${value.unit}`;
    case 'share':
      return `${formatBound(value.bound)}${value.percent} %`;
    case 'duration':
      return formatDuration(value);
  }
}

/** A status in words: `under way`. */
export function formatStatus(status: string): string {
  return status.replaceAll('_', ' ');
}

/** Divides by a power of ten on the digits, so that no precision setting can round. */
function pointMovedLeft(value: Decimal, power: number): string {
  const sign = value.isNegative() ? '-' : '';
  const [whole = '0', fraction = ''] = value.abs().toFixed().split('.');
  const padded = whole.padStart(power + 1, '0');
  const decimals = `${padded.slice(-power)}${fraction}`.replace(/0+$/, '');
  return `${sign}${padded.slice(0, -power)}${decimals === '' ? '' : `.${decimals}`}`;
}

function decimalsOf(written: string): number {
  return written.split('.')[1]?.length ?? 0;
}

function grouped(written: string): string {
  const [whole = '0', fraction] = written.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** `12.345` could be twelve thousand to half of Europe: a fourth decimal makes it a decimal for everybody. */
function unmistakable(written: string): string {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(written) ? `${written}0` : written;
}

function wholePeriodName(start: string, end: string): string | undefined {
  if (start === end) return formatDay(start);
  const year = start.slice(0, 4);
  if (year !== end.slice(0, 4) || !start.endsWith('-01') || end !== lastDay(end.slice(0, 7))) return undefined;
  const first = Number(start.slice(5, 7));
  const months = Number(end.slice(5, 7)) - first + 1;
  if (months === 12) return year;
  if (months === 6 && first % 6 === 1) return `${ORDINALS[(first - 1) / 6]} half of ${year}`;
  if (months === 3 && first % 3 === 1) return `${ORDINALS[(first - 1) / 3]} quarter of ${year}`;
  return months === 1 ? formatDay(start.slice(0, 7)) : undefined;
}

function rangeName(start: string, end: string): string {
  const wholeMonths = start.endsWith('-01') && Number(end.slice(8)) === daysInMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7)));
  if (wholeMonths) return monthRangeName(start.slice(0, 7), end.slice(0, 7));
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  const from = sameMonth ? String(Number(start.slice(8))) : withoutYear(formatDay(start), start.slice(0, 4), end.slice(0, 4));
  return `${from} to ${formatDay(end)}`;
}

function monthRangeName(from: string, to: string): string {
  const wholeYears = from.endsWith('-01') && to.endsWith('-12');
  if (wholeYears) return `${from.slice(0, 4)} to ${to.slice(0, 4)}`;
  return `${withoutYear(formatDay(from), from.slice(0, 4), to.slice(0, 4))} to ${formatDay(to)}`;
}

function withoutYear(written: string, year: string, other: string): string {
  return year === other ? written.slice(0, -5) : written;
}
