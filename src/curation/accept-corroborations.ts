import type { Proposal } from '../facts/replay.ts';
import { isSaidAndSo } from '../model/factuality.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Act } from './act.ts';
import { type Curated, standingRevision } from './curated.ts';
import { type DecisionEntries, mayStandUnder, mergeInto } from './decide-proposal.ts';
import { differencesFrom } from './require-borne-out.ts';

/** A proposal that says what a held fact says. */
export interface Corroboration {
  readonly proposal: Proposal;
  /** Id of the fact. */
  readonly fact: string;
}

/**
 * Whether a corroboration can be accepted with others: nobody asked for a second look, who may see the fact may see it, both
 * say that it is so, and its passage says nothing else than the fact.
 */
export function isPlainCorroboration({ proposal, fact }: Corroboration, curated: Curated): boolean {
  const held = standingRevision(fact, curated);
  if (held === undefined || proposal.referred !== undefined || !mayStandUnder(proposal, held, curated)) return false;
  return isSaidAndSo(proposal.content.fact) && isSaidAndSo(held) && differencesFrom(held, proposal, curated).length === 0;
}

/** Merges corroborations into the facts that they touch, as one act: each fact is edited once. */
export function acceptCorroborations(corroborations: readonly Corroboration[], act: Act, curated: Curated): DecisionEntries {
  const entries: LedgerEntry[] = [];
  for (const [id, group] of Map.groupBy(corroborations, ({ fact }) => fact)) {
    const held = standingRevision(id, curated);
    if (!held) continue;
    const proposals = group.map(({ proposal }) => proposal);
    entries.push(...mergeInto(held, proposals, act, curated));
  }
  return entries;
}
