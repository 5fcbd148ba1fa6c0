import { type SeriesSum, sumOf, sumOfSeries, workingOf } from '../../facts/derive/series-sum.ts';
import { monthsOf } from '../../facts/series/months.ts';
import type { MonthSpan, Series } from '../../facts/series/series-view.ts';
import type { Fact } from '../../model/fact.ts';
import type { DerivedFigure } from '../answer.ts';
import { exactMoneyText, leavesDigitsOut, moneyText } from './money-text.ts';

/** What a part of a table comes to: one subject or all of them, over some months, in one release. */
export interface Tally {
  readonly series: Series;
  readonly months: MonthSpan;
  /** Id of the subject; absent: all of the table. */
  readonly subject?: string;
  /** Sums of the subjects that have any value in these months. */
  readonly sums: readonly SeriesSum[];
  /** Exact decimal string; absent where no amount is known. */
  readonly amount?: string;
  readonly currency: string;
  /** The values that were added up. */
  readonly facts: readonly Fact[];
  /** How it was worked out, every digit: `0.5 + 1.25 = 1.75`. */
  readonly working: string;
}

/** Adds up a part of one release of a table. */
export function tallyOf(series: Series, subject: string | undefined, months: MonthSpan): Tally {
  const subjects = subject === undefined ? series.subjects : [subject];
  const sums = subjects
    .map((one) => sumOfSeries(series, one, months))
    .filter(({ known, unknown }) => subject !== undefined || known.length + unknown.length > 0);
  const counted = sums.flatMap(({ amount, currency }) => (amount === undefined ? [] : [{ amount, currency }]));
  const facts = sums.flatMap(({ known }) => known);
  const amounts = subject === undefined && counted.length > 1 ? counted.map(({ amount }) => amount) : facts.flatMap(amountOf);
  const total = counted.length > 0 ? sumOf(counted.map(({ amount }) => amount)) : undefined;
  return {
    series,
    months,
    ...(subject === undefined ? {} : { subject }),
    sums,
    ...(total === undefined ? {} : { amount: total }),
    currency: counted[0]?.currency ?? '',
    facts,
    working: total === undefined ? '' : workingOf(amounts, total),
  };
}

function amountOf({ value }: Fact): string[] {
  return value.kind === 'money' ? [value.amount] : [];
}

/** What each month comes to, in order; months without a known amount are left out. */
export function talliesByMonth(series: Series, subject: string | undefined, span: MonthSpan): Tally[] {
  return monthsOf(span)
    .map((month) => tallyOf(series, subject, { first: month, last: month }))
    .filter(({ amount }) => amount !== undefined);
}

/** What a tally comes to, for people: to three decimals where it was worked out, and every digit where the table prints it. */
export function tallyText({ amount, currency, facts }: Tally): string {
  if (amount === undefined) return 'no known amount';
  return facts.length > 1 ? moneyText(amount, currency) : exactMoneyText(amount, currency);
}

/** That figures of a reply are rounded, where one of them is. */
export function isRounded({ amount, facts }: Tally): boolean {
  return amount !== undefined && facts.length > 1 && leavesDigitsOut(amount);
}

/** A tally as the answer lists it; nothing where a single cell says it. */
export function derivedOf(tally: Tally): DerivedFigure[] {
  if (tally.amount === undefined || tally.facts.length < 2) return [];
  return [{ value: moneyText(tally.amount, tally.currency), formula: tally.working, inputs: tally.facts.map(({ id }) => id) }];
}
