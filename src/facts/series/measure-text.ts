import { Decimal } from 'decimal.js';
import { formatAmount, formatMoney } from '../../model/format.ts';
import { UNIT_ONE, type Value } from '../../model/value.ts';

/** What a value of a table is measured in. */
export type MeasureKind = 'money' | 'count' | 'share';

/** A number of a table with what it is measured in: a currency, a unit, or `%`. */
export interface Quantity {
  readonly kind: MeasureKind;
  /** Exact decimal string. */
  readonly amount: string;
  readonly unit: string;
}

/** The number that a value gives; nothing where it gives none. */
export function quantityOf(value: Value): Quantity | undefined {
  switch (value.kind) {
    case 'money':
      return { kind: 'money', amount: value.amount, unit: value.currency };
    case 'count':
      return { kind: 'count', amount: value.amount, unit: value.unit };
    case 'share':
      return { kind: 'share', amount: value.percent, unit: '%' };
    default:
      return undefined;
  }
}

const SCALES = [12, 9, 6] as const;
const WORDS: Readonly<Record<number, string>> = { 12: 'trillion', 9: 'billion', 6: 'million' };
const DECIMALS = 3;

/** A number to three decimals of its scale, as a headline says it: `EUR 2.201 billion`. The working has every digit. */
export function roundedText(quantity: Quantity): string {
  const amount = rounded(quantity);
  return quantity.kind === 'money' ? formatMoney({ amount, currency: quantity.unit }) : withUnit(formatAmount(amount), quantity);
}

/** A number with every digit in its scale, as a table prints it: `EUR 2.001234 billion`. */
export function exactText(quantity: Quantity): string {
  const value = new Decimal(quantity.amount);
  const power = scaleOf(value);
  const word = WORDS[power];
  if (quantity.kind === 'money' && word !== undefined) return `${quantity.unit} ${value.div(Decimal.pow(10, power)).toFixed()} ${word}`;
  return quantity.kind === 'money' ? formatMoney({ amount: quantity.amount, currency: quantity.unit }) : withUnit(grouped(value), quantity);
}

/** A value of a table as its statement says it. */
export function measureText(value: Value): string {
  const quantity = quantityOf(value);
  return quantity ? exactText(quantity) : '';
}

/** Whether {@link roundedText} leaves digits out. */
export function leavesDigitsOut(quantity: Quantity): boolean {
  return !new Decimal(rounded(quantity)).eq(quantity.amount);
}

function withUnit(number: string, { unit }: Quantity): string {
  return unit === UNIT_ONE ? number : `${number} ${unit}`;
}

function grouped(value: Decimal): string {
  const [whole = '0', fraction] = value.toFixed().split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function rounded({ amount }: Quantity): string {
  const value = new Decimal(amount);
  return value.toNearest(Decimal.pow(10, scaleOf(value) - DECIMALS)).toFixed();
}

function scaleOf(value: Decimal): number {
  return SCALES.find((scale) => value.abs().gte(Decimal.pow(10, scale))) ?? 0;
}
