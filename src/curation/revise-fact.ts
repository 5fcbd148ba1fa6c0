import type { Fact } from '../model/fact.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import { sameText } from '../model/same-text.ts';
import { type Act, actOn } from './act.ts';
import { type Curated, contentOf } from './curated.ts';
import { type DecisionEntries, nothingChanged } from './decide-proposal.ts';
import { requireSound } from './require-borne-out.ts';

/**
 * A fact said otherwise: `corrected` was wrong, so whoever was shown it is told; `edited` is the same said better.
 * @throws Failure NOTHING_CHANGED, CONTENT_INVALID where its quotations do not bear out what is said now
 */
export function revise(fact: Fact, kind: 'corrected' | 'edited', content: LedgerContent, act: Act, curated: Curated): DecisionEntries {
  if (sameText(contentOf(fact), { ...content, sources: [] })) throw nothingChanged();
  requireSound(fact.id, content, curated, contentOf(fact));
  return [{ ...actOn(fact.id, act, curated), kind, content }];
}

/** Takes a fact back. */
export function retract(fact: Fact, act: Act, curated: Curated): DecisionEntries {
  return [{ ...actOn(fact.id, act, curated), kind: 'retracted' }];
}

/** Confirms a fact; `reviewBy` (`YYYY-MM-DD`) is when to look again, never without it. */
export function verify(fact: Fact, reviewBy: string | undefined, act: Act, curated: Curated): DecisionEntries {
  return [{ ...actOn(fact.id, act, curated), kind: 'verified', ...(reviewBy !== undefined && { review_by: reviewBy }) }];
}

/** Marks a fact as disputed. @throws Failure NOTHING_CHANGED where it is already */
export function contest(fact: Fact, act: Act, curated: Curated): DecisionEntries {
  if (fact.contested) throw nothingChanged();
  return [{ ...actOn(fact.id, act, curated), kind: 'contested' }];
}

/** Ends a dispute. @throws Failure NOTHING_CHANGED where there is none */
export function resolve(fact: Fact, act: Act, curated: Curated): DecisionEntries {
  if (!fact.contested) throw nothingChanged();
  return [{ ...actOn(fact.id, act, curated), kind: 'resolved' }];
}

export const RANK_LEVELS = ['preferred', 'normal', 'deprecated'] as const;
export type RankLevel = (typeof RANK_LEVELS)[number];

/** Content with a rank; `why` is the reason that readers are given. */
export function withRank(content: LedgerContent, level: RankLevel, why: string): LedgerContent {
  return { ...content, fact: { ...content.fact, rank: { level, reason: why } } };
}
