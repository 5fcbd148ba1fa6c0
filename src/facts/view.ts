import type { Entity } from '../model/entity.ts';
import type { Fact, RelationType } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Pack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';
import { groupReadings } from './claim.ts';
import { type Horizon, visibleFacts, visibleGaps, visibleSources } from './horizon.ts';
import { type Claim, type ReadingContext, reconcile } from './reconcile.ts';

/** A relation seen from its other end: `fact` stands in relation `type` to the fact asked about. */
export interface IncomingRelation {
  readonly type: RelationType;
  readonly fact: Fact;
}

/** What one asker could know at one time. What lies beyond the horizon is as if absent. */
export interface FactView {
  readonly horizon: Horizon;
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly gaps: readonly Gap[];
  /** Every claim, in the order of their first facts; worked out when first read. */
  readonly claims: readonly Claim[];
  fact(id: string): Fact | undefined;
  source(id: string): Source | undefined;
  entity(id: string): Entity | undefined;
  /** The claim that a fact is a reading of; `undefined` when the fact is not visible. */
  claimOf(factId: string): Claim | undefined;
  /** Visible facts on one property of one subject, in every unit and period. */
  factsOn(subject: string, property: string): readonly Fact[];
  /** Visible facts on a subject. */
  factsAbout(subject: string): readonly Fact[];
  /** Every pair of visible facts of which the first stands in a relation of this type to the second. */
  pairs(type: RelationType): readonly (readonly [Fact, Fact])[];
  /** Relations of other visible facts to this one. */
  incoming(factId: string): readonly IncomingRelation[];
  /** Visible facts that supersede this one. */
  successors(factId: string): readonly Fact[];
  /** The visible source published last; of those that `facts` cite, where facts are given. */
  newestSource(facts?: readonly Fact[]): Source | undefined;
}

const NOTHING: readonly never[] = [];

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function append<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function incomingRelations(facts: readonly Fact[]): Map<string, IncomingRelation[]> {
  const incoming = new Map<string, IncomingRelation[]>();
  for (const fact of facts) {
    for (const relation of fact.relations) append(incoming, relation.fact, { type: relation.type, fact });
  }
  return incoming;
}

function propertyKey({ subject, property }: Pick<Fact, 'subject' | 'property'>): string {
  return `${subject}|${property}`;
}

function factsByProperty(facts: readonly Fact[]): Map<string, Fact[]> {
  const properties = new Map<string, Fact[]>();
  for (const fact of facts) append(properties, propertyKey(fact), fact);
  return properties;
}

function newestOf(sources: Iterable<Source>): Source | undefined {
  let newest: Source | undefined;
  let newestTime = '';
  for (const source of sources) {
    const time = `${source.published.date}T${source.published.time ?? ''}`;
    if (!newest || time > newestTime || (time === newestTime && source.id < newest.id)) {
      newest = source;
      newestTime = time;
    }
  }
  return newest;
}

/** Claims by the facts that are readings of them, reconciled one property at a time when first asked for. */
function claimLookup(properties: ReadonlyMap<string, readonly Fact[]>, context: ReadingContext): (fact: Fact) => Claim | undefined {
  const claims = new Map<string, Claim>();
  return (fact) => {
    if (!claims.has(fact.id)) {
      for (const group of groupReadings(properties.get(propertyKey(fact)) ?? NOTHING)) {
        const claim = reconcile(group.readings, context, group.key);
        for (const reading of group.readings) claims.set(reading.id, claim);
      }
    }
    return claims.get(fact.id);
  };
}

/**
 * What of a pack could be known at a horizon: facts announced by then, recorded by then, open to the asker and
 * supported by a source published by then, with only such evidence, relations and gaps. A gap is visible when
 * it stood then and all of the sources looked through are. Built in one pass over the pack; claims are reconciled when first asked
 * for. What a view says never changes, so that callers may keep it.
 *
 * @throws Failure AUDIENCE_UNKNOWN or DATE_INVALID when the horizon is not one of this pack
 */
export function viewFacts(pack: Pack, horizon: Horizon): FactView {
  const sources = visibleSources(pack, horizon);
  const sourceById = byId(sources);
  const facts = visibleFacts(pack, horizon, sourceById);
  const factById = byId(facts);
  const entityById = byId(pack.entities);
  const incoming = incomingRelations(facts);
  const properties = factsByProperty(facts);
  const context = {
    source: (id: string) => sourceById.get(id),
    successors: (id: string) =>
      incoming
        .get(id)
        ?.filter((relation) => relation.type === 'supersedes')
        .map(({ fact }) => fact) ?? NOTHING,
  };
  const claimWith = claimLookup(properties, context);
  let claims: Claim[] | undefined;
  let subjects: Map<string, Fact[]> | undefined;
  let pairs: Map<RelationType, (readonly [Fact, Fact])[]> | undefined;
  const newest = newestOf(sources);
  return {
    horizon,
    facts,
    sources,
    entities: pack.entities,
    gaps: visibleGaps(pack, horizon, sourceById, factById),
    get claims() {
      claims ??= [...new Set(facts.map(claimWith).filter((claim) => claim !== undefined))];
      return claims;
    },
    fact: (id) => factById.get(id),
    entity: (id) => entityById.get(id),
    claimOf: (factId) => {
      const fact = factById.get(factId);
      return fact && claimWith(fact);
    },
    factsOn: (subject, property) => properties.get(propertyKey({ subject, property })) ?? NOTHING,
    factsAbout: (subject) => {
      subjects ??= Map.groupBy(facts, (fact) => fact.subject);
      return subjects.get(subject) ?? NOTHING;
    },
    pairs: (type) => {
      pairs ??= pairsByType(facts, factById);
      return pairs.get(type) ?? NOTHING;
    },
    incoming: (factId) => incoming.get(factId) ?? NOTHING,
    newestSource: (among) => (among ? newestOf(citedSources(among, sourceById)) : newest),
    ...context,
  };
}

function pairsByType(facts: readonly Fact[], byId: ReadonlyMap<string, Fact>): Map<RelationType, (readonly [Fact, Fact])[]> {
  const pairs = new Map<RelationType, (readonly [Fact, Fact])[]>();
  for (const fact of facts) {
    for (const { type, fact: id } of fact.relations) {
      const other = byId.get(id);
      if (other) append(pairs, type, [fact, other]);
    }
  }
  return pairs;
}

function citedSources(facts: readonly Fact[], sources: ReadonlyMap<string, Source>): Source[] {
  const cited = new Set(facts.flatMap((fact) => fact.evidence.map((one) => one.source)));
  return Array.from(cited, (id) => sources.get(id)).filter((source) => source !== undefined);
}
