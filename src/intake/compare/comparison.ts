import type { Remark } from '../../model/remark.ts';

/**
 * How a candidate stands to what is held: `new`; `corroborates` a fact (another document says the same); `refines` it
 * (says it more fully: a period, a bound, a status where none was); `conflicts` with it; is a `duplicate` (the same
 * passage of the same or nearly the same document); `corrects` it (a later version of its only document says otherwise); tells a `newer_state` (a later step of the same matter). What says that
 * something is not so `denies`, what leaves it open `doubts`, what is still to come `plans`: none of these bears out a fact
 * that says so.
 */
export const COMPARISON_LABELS = [
  'new',
  'corroborates',
  'refines',
  'conflicts',
  'duplicate',
  'newer_state',
  'corrects',
  'denies',
  'doubts',
  'plans',
] as const;
export type ComparisonLabel = (typeof COMPARISON_LABELS)[number];

/** What a candidate is beside what is held. */
export interface Comparison {
  readonly label: ComparisonLabel;
  /** The fact that it touches; absent for what is new. */
  readonly fact?: string;
  /** It tells a change of that fact, whose place it takes. */
  readonly supersedes?: boolean;
  /** What it would settle, were it a fact: the gap of its matter and aspect. */
  readonly settles?: { readonly gap: string };
  /** In a sentence for the curator. */
  readonly why: string;
  readonly remarks: readonly Remark[];
}
