import type { Fact } from '../../model/fact.ts';
import { isDeprecated } from '../claim.ts';
import type { FactView } from '../view.ts';

/** Ids of facts directly known to speak of the same thing: in other words, another currency, or as another reading. */
function directKin(view: FactView, fact: Fact): string[] {
  const stated = fact.relations.filter(({ type }) => isSame(type)).map((relation) => relation.fact);
  const incoming = view
    .incoming(fact.id)
    .filter(({ type }) => isSame(type))
    .map((relation) => relation.fact.id);
  const readings = view.claimOf(fact.id)?.readings ?? [];
  return [...stated, ...incoming, ...readings.filter((reading) => !isDeprecated(reading)).map(({ id }) => id)];
}

function isSame(type: string): boolean {
  return type === 'equivalent_in' || type === 'restates';
}

/** Adds to `found` every fact reached from the start by `next`, each once, so that circles end. */
function reach(view: FactView, start: readonly string[], next: (fact: Fact) => readonly string[]): Set<string> {
  const found = new Set(start);
  for (const id of found) {
    const fact = view.fact(id);
    if (fact) for (const other of next(fact)) found.add(other);
  }
  return found;
}

/** Ids of all visible facts that speak of the same money (or number) as this one, itself included. */
export function sameThing(view: FactView, fact: Fact): ReadonlySet<string> {
  return reach(view, [fact.id], (one) => directKin(view, one));
}

function wholesOf(fact: Fact): string[] {
  return fact.relations.filter(({ type }) => type === 'counts_toward' || type === 'part_of').map((relation) => relation.fact);
}

/**
 * Whether one figure is contained in another: a relation says so, of these facts or of others that speak of the
 * same money, directly or over several steps.
 */
export function countsToward(view: FactView, part: Fact, whole: Fact): boolean {
  const same = sameThing(view, part);
  if (same.has(whole.id)) return false;
  return reach(view, [...same], (fact) => [...wholesOf(fact), ...directKin(view, fact)]).has(whole.id);
}
