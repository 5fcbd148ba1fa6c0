import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Item } from '../question/reading.ts';
import type { FalsePresupposition } from './correction.ts';
import type { FactCandidate, GapCandidate } from './fact-candidate.ts';

/** Why a fact answers only a part of what was asked. */
export type Shortfall =
  /** It is of another time than the one asked for. */
  | { readonly kind: 'time'; readonly asked: string }
  /** It has not come as far as was asked. */
  | { readonly kind: 'status'; readonly asked: string };

/** What to do about a question that asks for facts. */
export type Decision =
  | { readonly kind: 'answer'; readonly main: Fact; readonly also: readonly Fact[] }
  | { readonly kind: 'partly'; readonly main: Fact; readonly shortfall: Shortfall }
  | { readonly kind: 'correct'; readonly main: Fact; readonly corrections: readonly FalsePresupposition[]; readonly also: readonly Fact[] }
  | { readonly kind: 'no_value'; readonly main: Fact; readonly also: readonly Fact[] }
  | { readonly kind: 'gap'; readonly gap: Gap; readonly nearest: readonly Fact[] }
  /** Names that nothing held speaks of, or a currency that no such figure is given in. */
  | { readonly kind: 'absent'; readonly names: readonly string[]; readonly currency?: string; readonly nearest: readonly Fact[] }
  /** Read so far; of what is left open nothing is held. */
  | {
      readonly kind: 'unsure';
      readonly open: readonly Item[];
      readonly nearest: readonly FactCandidate[];
      readonly gaps: readonly GapCandidate[];
    }
  | { readonly kind: 'outside'; readonly open: readonly Item[] };

/** What anchors a message in the file, so that it can claim something. */
export interface Anchoring {
  /** Whether words as everyday as this need more beside them; alone in a message they are so with any ending. */
  readonly isEveryday: (item: Item, isAlone?: boolean) => boolean;
}
