import type { Entity } from '../model/entity.ts';
import type { Fact, RelationType } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Source } from '../model/source.ts';
import type { Horizon } from './horizon.ts';
import type { Claim } from './reconcile.ts';

/** A relation seen from its other end: `fact` stands in relation `type` to the fact asked about. */
export interface IncomingRelation {
  readonly type: RelationType;
  readonly fact: Fact;
}

/** What one asker could know at one time. What lies beyond the horizon is as if absent. */
export interface FactView {
  readonly horizon: Horizon;
  readonly facts: readonly Fact[];
  /** Whether no fact is visible; told without listing them. */
  readonly isEmpty: boolean;
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
