import { Decimal } from 'decimal.js';
import { formatAmount, formatMoney } from '../../model/format.ts';
import { UNIT_ONE, type Value } from '../../model/value.ts';
import { unitFor } from './unit-text.ts';

/** What a value of a table is measured in. */
export type MeasureKind = 'money' | 'count' | 'share';

/** A number of a table with what it is measured in: a currency, a unit, or `%`. */
export interface TableQuantity {
  readonly kind: MeasureKind;
  /** Exact decimal string. */
  readonly amount: string;
  readonly unit: string;
}

/** The number that a value gives; nothing where it gives none. */
export function quantityOf(value: Value): TableQuantity | undefined {
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
export function roundedText(quantity: TableQuantity): string {
  const amount = rounded(quantity);
  return quantity.kind === 'money'
    ? formatMoney({ amount, currency: quantity.unit })
    : withUnit(formatAmount(amount), { ...quantity, amount });
}

/** A number with every digit in its scale, as a table prints it: `EUR 2.001234 billion`. */
export function exactText(quantity: TableQuantity): string {
  const value = new Decimal(quantity.amount);
  const power = scaleOf(value);
  const word = WORDS[power];
  if (quantity.kind === 'money' && word !== undefined) return `${quantity.unit} ${value.div(Decimal.pow(10, power)).toFixed()} ${word}`;
  return quantity.kind === 'money' ? formatMoney({ amount: quantity.amount, currency: quantity.unit }) : withUnit(grouped(value), quantity);
}

/**
 * Several amounts as one list says them: what is below a million is told in millions where another of them is, each with every
 * digit. Anything else is told by `alone`.
 */
export function inOneScale(quantity: TableQuantity, all: readonly TableQuantity[], alone: (one: TableQuantity) => string): string {
  const value = new Decimal(quantity.amount);
  const isSmall = quantity.kind === 'money' && !value.isZero() && scaleOf(value) === 0;
  const others = all.some(({ kind, unit, amount }) => kind === 'money' && unit === quantity.unit && scaleOf(new Decimal(amount)) > 0);
  return isSmall && others ? `${quantity.unit} ${value.div(Decimal.pow(10, 6)).toFixed()} ${WORDS[6]}` : alone(quantity);
}

/** A value of a table as its statement says it. */
export function measureText(value: Value): string {
  const quantity = quantityOf(value);
  return quantity ? exactText(quantity) : '';
}

/** Whether {@link roundedText} leaves digits out. */
export function leavesDigitsOut(quantity: TableQuantity): boolean {
  return !new Decimal(rounded(quantity)).eq(quantity.amount);
}

function withUnit(number: string, { unit, amount }: TableQuantity): string {
  return unit === UNIT_ONE ? number : `${number} ${unitFor(amount, unit)}`;
}

function grouped(value: Decimal): string {
  const [whole = '0', fraction] = value.toFixed().split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function rounded({ amount }: TableQuantity): string {
  const value = new Decimal(amount);
  return value.toNearest(Decimal.pow(10, scaleOf(value) - DECIMALS)).toFixed();
}

function scaleOf(value: Decimal): number {
  return SCALES.find((scale) => value.abs().gte(Decimal.pow(10, scale))) ?? 0;
}
