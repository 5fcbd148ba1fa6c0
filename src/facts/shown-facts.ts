import type { Evidence, Fact } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import { sameItems } from '../model/same-items.ts';
import type { FactPlaces } from './fact-places.ts';
import type { HorizonStep } from './horizon-steps.ts';
import type { Visibility } from './visibility.ts';

/**
 * Facts as they are shown at horizons: without the evidence and the relations that lie beyond. One that is shown alike at
 * two horizons next to each other is the very same object at both.
 */
export class ShownFacts {
  private readonly facts: readonly Fact[];
  private readonly visibility: Visibility;
  private readonly places: FactPlaces;
  private readonly reduced = new Map<number, Fact>();
  /** Where the facts stand that one stands in relations to: looking them up by id each time is slower. */
  private readonly related = new Map<number, readonly (readonly number[])[]>();

  constructor(pack: Pack, visibility: Visibility, places: FactPlaces) {
    this.facts = pack.facts;
    this.visibility = visibility;
    this.places = places;
  }

  /** Whether any revision of a fact is shown. */
  shows(id: string, step: HorizonStep): boolean {
    return this.showsOneOf(this.places.ofId(id), step);
  }

  /** The fact at a place, if it is shown. */
  at(place: number, step: HorizonStep): Fact | undefined {
    const fact = this.facts[place];
    if (!fact || !this.visibility.shows(place, step)) return undefined;
    const evidence = this.visibility.showsAllEvidence(place, step)
      ? fact.evidence
      : fact.evidence.filter(({ source }) => this.visibility.isPublished(source, step));
    const { relations } = fact;
    const related = this.showsRelated(fact, place, step) ? relations : relations.filter((relation) => this.shows(relation.fact, step));
    return evidence === fact.evidence && related === relations ? fact : this.reducedTo(fact, place, evidence, related);
  }

  private showsOneOf(places: readonly number[], step: HorizonStep): boolean {
    for (const place of places) if (this.visibility.shows(place, step)) return true;
    return false;
  }

  /** Whether every fact that this one stands in a relation to is shown. */
  private showsRelated({ relations }: Fact, place: number, step: HorizonStep): boolean {
    if (relations.length === 0) return true;
    const kept = this.related.get(place);
    const related = kept ?? relations.map(({ fact }) => this.places.ofId(fact));
    if (!kept) this.related.set(place, related);
    return related.every((places) => this.showsOneOf(places, step));
  }

  private reducedTo(fact: Fact, place: number, evidence: Evidence[], relations: Fact['relations']): Fact {
    const kept = this.reduced.get(place);
    if (kept && sameItems(kept.evidence, evidence) && sameItems(kept.relations, relations)) return kept;
    const reduced = { ...fact, evidence, relations };
    this.reduced.set(place, reduced);
    return reduced;
  }
}
