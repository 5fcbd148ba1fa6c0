import { Decimal } from 'decimal.js';
import { quantityOf } from '../../facts/series/measure-text.ts';
import type { Fact } from '../../model/fact.ts';
import type { Tally } from './tally.ts';

/** Orders facts by their amounts, the largest first; those without an amount last. */
export function byAmount(one: Fact, other: Fact): number {
  return amountOf(other).cmp(amountOf(one));
}

function amountOf({ value }: Fact): Decimal {
  return new Decimal(quantityOf(value)?.amount ?? Number.NEGATIVE_INFINITY);
}

/** Orders tallies by their amounts, the largest first, then by their name or time. */
export function byTally(one: Tally, other: Tally): number {
  const difference = tallied(other).cmp(tallied(one));
  return difference || `${one.whom.name} ${one.span.first}`.localeCompare(`${other.whom.name} ${other.span.first}`, 'en');
}

function tallied({ quantity }: Tally): Decimal {
  return new Decimal(quantity?.amount ?? Number.NEGATIVE_INFINITY);
}
