import { Decimal } from 'decimal.js';
import type { Fact } from '../../model/fact.ts';
import type { Tally } from './tally.ts';

/** Orders facts by their amounts, the largest first; those without an amount last. */
export function byAmount(one: Fact, other: Fact): number {
  return amountOf(other).cmp(amountOf(one));
}

function amountOf({ value }: Fact): Decimal {
  return new Decimal(value.kind === 'money' ? value.amount : -1);
}

/** Orders tallies by their amounts, the largest first, then by their subject or month. */
export function byTally(one: Tally, other: Tally): number {
  const difference = new Decimal(other.amount ?? -1).cmp(one.amount ?? -1);
  return difference || `${one.subject} ${one.months.first}`.localeCompare(`${other.subject} ${other.months.first}`, 'en');
}
