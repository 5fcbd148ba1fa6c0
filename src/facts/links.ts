import type { Fact, RelationType } from '../model/fact.ts';
import { isDeprecated, unitKey } from './claim.ts';
import type { FactView } from './view.ts';

/** A fact linked to another: outgoing, the one asked about states the relation; incoming, the other does. */
export interface RelatedFact {
  readonly type: RelationType;
  readonly direction: 'outgoing' | 'incoming';
  readonly fact: Fact;
}

/** Visible facts linked to a fact by relations in either direction: those it states first, in its own order. */
export function related(view: FactView, factId: string): RelatedFact[] {
  const stated = view.fact(factId)?.relations ?? [];
  const outgoing = stated.flatMap((relation) => {
    const fact = view.fact(relation.fact);
    return fact ? [{ type: relation.type, direction: 'outgoing' as const, fact }] : [];
  });
  const incoming = view.incoming(factId).map(({ type, fact }) => ({ type, direction: 'incoming' as const, fact }));
  return [...outgoing, ...incoming];
}

/**
 * Readings in another unit that a curator set aside as wrong: the same subject and property printed in the wrong
 * currency, say. They are shown only when asked about.
 */
export function rivals(view: FactView, fact: Fact): Fact[] {
  const unit = unitKey(fact.value);
  return view.factsOn(fact.subject, fact.property).filter((other) => isDeprecated(other) && unitKey(other.value) !== unit);
}

/** Whether a source gives the amount as another one in another currency. */
export function isConversion({ value, relations }: Fact): boolean {
  return value.kind === 'money' && relations.some(({ type }) => type === 'equivalent_in');
}
