import { Decimal } from 'decimal.js';
import { formatMoney } from '../../model/format.ts';

const SCALES = [12, 9, 6] as const;
const WORDS: Readonly<Record<number, string>> = { 12: 'trillion', 9: 'billion', 6: 'million' };
const DECIMALS = 3;

/** Money to three decimals of its scale, as a headline says it: `EUR 2.201 billion`. The working has every digit. */
export function moneyText(amount: string, currency: string): string {
  return formatMoney({ amount: rounded(amount), currency });
}

/** Money with every digit in its scale, as a table prints it: `EUR 2.001234 billion`. */
export function exactMoneyText(amount: string, currency: string): string {
  const value = new Decimal(amount);
  const power = scaleOf(value);
  const word = WORDS[power];
  return word === undefined ? formatMoney({ amount, currency }) : `${currency} ${value.div(Decimal.pow(10, power)).toFixed()} ${word}`;
}

/** Whether {@link moneyText} leaves digits out. */
export function leavesDigitsOut(amount: string): boolean {
  return !new Decimal(rounded(amount)).eq(amount);
}

/** Billions as a chart draws them. */
export function inBillions(amount: string): string {
  return new Decimal(amount).div(Decimal.pow(10, 9)).toDecimalPlaces(DECIMALS).toFixed();
}

function rounded(amount: string): string {
  const value = new Decimal(amount);
  return value.toNearest(Decimal.pow(10, scaleOf(value) - DECIMALS)).toFixed();
}

function scaleOf(value: Decimal): number {
  return SCALES.find((scale) => value.abs().gte(Decimal.pow(10, scale))) ?? 0;
}
