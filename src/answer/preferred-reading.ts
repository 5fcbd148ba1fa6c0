import { canonicalValue } from '../facts/claim-differences.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { standingFact } from './standing-fact.ts';

/**
 * The reading to give where one is asked for: the one that curators prefer among all that state the same amount, count,
 * date or share of the same thing, whatever period each puts to it ("within a year", "in 2024"); else the best of its claim, or what curators let supersede it.
 */
export function preferredReading(fact: Fact, view: FactView): Fact {
  const best = standingFact(view.claimOf(fact.id)?.preferred ?? fact, view);
  if (best.rank?.level === 'preferred' || best.value.kind === 'text' || best.value.kind === 'none') return best;
  const said = canonicalValue(best.value);
  const ranked = view
    .factsOn(best.subject, best.property)
    .find((other) => other.rank?.level === 'preferred' && canonicalValue(other.value) === said);
  return ranked ? standingFact(ranked, view) : best;
}
