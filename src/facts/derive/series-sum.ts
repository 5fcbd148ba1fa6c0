import type { Fact } from '../../model/fact.ts';
import { monthsOf } from '../series/months.ts';
import type { MonthSpan, Series } from '../series/series-view.ts';
import { commonScale, Exact, inScale } from './figure.ts';

/** What the values of one subject in one series make together over some months. */
export interface SeriesSum {
  readonly series: Series;
  readonly subject: string;
  readonly months: MonthSpan;
  /** Exact decimal string; absent where no month has an amount. */
  readonly amount?: string;
  readonly currency: string;
  /** The values that were added up, in the order of their months. */
  readonly known: readonly Fact[];
  /** Months of which the release has the row and not the amount. */
  readonly unknown: readonly Fact[];
  /** Months (`YYYY-MM`) for which the release has no row of this subject. */
  readonly absent: readonly string[];
}

/**
 * Adds up the values of a subject over months, exactly. Only values of one release are ever put together: another
 * release restates the same money. What is not known is told apart and counted as nothing.
 */
export function sumOfSeries(series: Series, subject: string, months: MonthSpan): SeriesSum {
  const [known, unknown, absent]: [Fact[], Fact[], string[]] = [[], [], []];
  let total = new Exact(0);
  let currency = '';
  for (const month of monthsOf(months)) {
    const fact = series.cell(subject, month);
    if (!fact) absent.push(month);
    else if (fact.value.kind === 'money' && (currency === '' || currency === fact.value.currency)) {
      currency = fact.value.currency;
      total = total.plus(fact.value.amount);
      known.push(fact);
    } else unknown.push(fact);
  }
  const amount = known.length > 0 ? { amount: total.toFixed() } : {};
  return { series, subject, months, ...amount, currency, known, unknown, absent };
}

/** The working of a sum in the common scale of its operands (`0.5 + 1.25 = 1.75`); one operand is its own working. */
export function workingOf(amounts: readonly string[], total: string): string {
  const power = commonScale([...amounts, total]);
  const terms = amounts.map((amount) => inScale(amount, power));
  return terms.length === 1 ? `${terms[0] ?? ''}` : `${terms.join(' + ')} = ${inScale(total, power)}`;
}

/** Exact sum of decimal strings. */
export function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), new Exact(0)).toFixed();
}
