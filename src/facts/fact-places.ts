import type { Fact, RelationType } from '../model/fact.ts';
import type { Pack } from '../model/pack.ts';
import { eachSliced, type Sliced } from '../model/sliced.ts';

/** A relation seen from its other end, by the place of the fact that states it. */
export interface PlacedRelation {
  readonly type: RelationType;
  readonly place: number;
}

const FACTS_IN_SLICE = 2_000;
const NOWHERE: readonly never[] = [];

/** Where the facts of a pack stand in it: by id (each revision has a place), subject and property, and by what relates to what. */
export class FactPlaces {
  /** The places of the facts that stand in relations to others. */
  readonly relating: number[] = [];
  private readonly byId = new Map<string, number[]>();
  private readonly byProperty = new Map<string, number[]>();
  private readonly bySubject = new Map<string, number[]>();
  private readonly byTarget = new Map<string, PlacedRelation[]>();

  static *of(pack: Pack): Sliced<FactPlaces> {
    const places = new FactPlaces();
    yield* eachSliced(pack.facts, FACTS_IN_SLICE, (fact, place) => places.put(fact, place));
    return places;
  }

  ofId(id: string): readonly number[] {
    return this.byId.get(id) ?? NOWHERE;
  }

  /** The places of facts on one property of one subject; the same list whenever they are asked for. */
  on(subject: string, property: string): readonly number[] {
    return this.byProperty.get(propertyKey(subject, property)) ?? NOWHERE;
  }

  about(subject: string): readonly number[] {
    return this.bySubject.get(subject) ?? NOWHERE;
  }

  /** Relations of other facts to this one. */
  relatingTo(id: string): readonly PlacedRelation[] {
    return this.byTarget.get(id) ?? NOWHERE;
  }

  private put({ id, subject, property, relations }: Fact, place: number): void {
    append(this.byId, id, place);
    append(this.byProperty, propertyKey(subject, property), place);
    append(this.bySubject, subject, place);
    for (const { type, fact } of relations) append(this.byTarget, fact, { type, place });
    if (relations.length > 0) this.relating.push(place);
  }
}

function propertyKey(subject: string, property: string): string {
  return `${subject}|${property}`;
}

function append<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
