import type { Proposal } from '../facts/replay.ts';
import { Failure } from '../model/failure.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Act } from './act.ts';
import type { Curated } from './curated.ts';
import type { DecisionEntries } from './decide-proposal.ts';

/** Acts on several candidates that are taken back together, and why others were left alone, by their ids. */
export interface ManyDecided {
  readonly decision: DecisionEntries;
  readonly left: readonly { readonly id: string; readonly failure: Failure }[];
}

/** Acts under one name, by which all of them can be taken back: that of the first. One act alone needs none. */
export function asBatch(entries: DecisionEntries): DecisionEntries {
  const [first, second] = entries;
  return first && second ? entries.map((entry): LedgerEntry => ({ ...entry, batch: `batch:${first.id}` })) : entries;
}

/**
 * Decides on several candidates as one batch, an act for each. What cannot be decided so is left as it is.
 *
 * @param decide the acts for one candidate; whatever Failure it throws leaves that one alone
 */
export function decideMany(
  proposals: readonly Proposal[],
  act: Act,
  curated: Curated,
  decide: (proposal: Proposal, act: Act, curated: Curated) => DecisionEntries,
): ManyDecided {
  const entries: LedgerEntry[] = [];
  const left: { id: string; failure: Failure }[] = [];
  for (const proposal of proposals) {
    try {
      entries.push(...decide(proposal, act, curated));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      left.push({ id: proposal.entry.fact, failure: error });
    }
  }
  return { decision: asBatch(entries), left };
}
