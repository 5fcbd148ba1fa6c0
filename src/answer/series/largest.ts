import { Decimal } from 'decimal.js';
import { quantityOf } from '../../facts/series/measure-text.ts';
import type { Fact } from '../../model/fact.ts';
import type { Tally } from './tally.ts';

/** The facts with the largest amounts, in that order: found in one pass, as a table may have a hundred thousand. */
export function largestOf(facts: readonly Fact[], count: number): Fact[] {
  const best: { readonly fact: Fact; readonly size: number }[] = [];
  for (const fact of facts) {
    const size = Number(quantityOf(fact.value)?.amount ?? Number.NEGATIVE_INFINITY);
    const last = best.at(-1);
    if (best.length === count && last && size <= last.size) continue;
    const place = best.findIndex((one) => one.size < size);
    best.splice(place < 0 ? best.length : place, 0, { fact, size });
    if (best.length > count) best.pop();
  }
  return best.map(({ fact }) => fact);
}

/** Orders tallies by their amounts, the largest first, then by their name or time. */
export function byTally(one: Tally, other: Tally): number {
  const difference = tallied(other).cmp(tallied(one));
  return difference || `${one.whom.name} ${one.span.first}`.localeCompare(`${other.whom.name} ${other.span.first}`, 'en');
}

function tallied({ quantity }: Tally): Decimal {
  return new Decimal(quantity?.amount ?? Number.NEGATIVE_INFINITY);
}
