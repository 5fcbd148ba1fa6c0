import { Decimal } from 'decimal.js';
import { formatAmount, formatMoney } from '../../model/format.ts';

/** Arithmetic to 40 significant digits, untouched by the settings of other users of the library. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** A figure for people, and the sentence that says how it was rounded, if it was. */
export interface FormattedFigure {
  readonly text: string;
  readonly rounding: readonly string[];
}

const SCALE_POWERS = [12, 9, 6] as const;
const SIGNIFICANT_DIGITS = 3;

/** The power of ten that the operands of a formula are shown in: that of the largest of them (9 for billions). */
export function commonScale(amounts: readonly string[]): number {
  const largest = amounts.map((amount) => new Exact(amount).abs()).reduce((max, one) => (one.gt(max) ? one : max), new Exact(0));
  return SCALE_POWERS.find((power) => largest.gte(Exact.pow(10, power))) ?? 0;
}

/** An amount as a formula shows it: 20900000000 in billions is `20.9`. */
export function inScale(amount: string, power: number): string {
  return new Exact(amount).mul(Exact.pow(10, -power)).toFixed();
}

/** A number with at most so many decimals, zeros at its end left out. */
export function roundedTo(number: Decimal, decimals: number): FormattedFigure {
  const rounded = number.toDecimalPlaces(decimals);
  const words = ['no decimals', 'one decimal', 'two decimals', 'three decimals', 'four decimals'];
  return { text: rounded.toFixed(), rounding: rounded.eq(number) ? [] : [`Rounded to ${words[decimals] ?? `${decimals} decimals`}.`] };
}

/**
 * An amount that a multiplication or division gave, to three significant digits: more would claim a precision
 * that the operands do not have.
 */
export function roundedAmount(amount: Decimal): { readonly amount: string; readonly rounding: readonly string[] } {
  const rounded = amount.toSignificantDigits(SIGNIFICANT_DIGITS);
  return { amount: rounded.toFixed(), rounding: rounded.eq(amount) ? [] : ['Rounded to three significant digits.'] };
}

/** Money or a count, every digit of it: `EUR 19.1 billion`, `4 countries`. */
export function writeAmount(amount: string, unit: string, measure: 'money' | 'count'): string {
  return measure === 'money' ? formatMoney({ amount, currency: unit }) : `${formatAmount(amount)} ${unit}`;
}
