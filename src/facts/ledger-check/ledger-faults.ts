import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { Pack } from '../../model/pack.ts';
import { type Fault, sortFaults } from '../pack/fault.ts';
import { replay } from '../replay.ts';
import { danglingInLedger } from './dangling.ts';
import { idsInConflict } from './id-conflicts.ts';
import { lostFacts } from './lost-facts.ts';
import type { CheckedLedger, PlacedAct } from './placed-act.ts';
import { unwrittenNames } from './unwritten-names.ts';
import { valueKindsOfLedger } from './value-kinds.ts';

const CHECKS = [danglingInLedger, lostFacts, idsInConflict, valueKindsOfLedger, unwrittenNames];

/**
 * All that is wrong between a pack and the acts of its ledger, in their order from the first: what the acts name and the pack
 * does not have any more, facts that they are on and that are gone, ids that both give to different things, and renamings
 * that the files do not say yet. The place is `ledger` and the position of the act.
 */
export function ledgerFaults(pack: Pack, entries: readonly LedgerEntry[]): Fault[] {
  if (entries.length === 0) return [];
  const replayed = replay(pack, entries);
  const placed = replayed.entries.map((entry, place): PlacedAct => ({ position: place + 1, entry }));
  const checked: CheckedLedger = { files: pack, replayed, acts: Map.groupBy(placed, ({ entry }) => entry.fact) };
  return sortFaults(CHECKS.flatMap((check) => check(checked)));
}
