import { actIdOf } from '../model/act-id.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Via } from '../model/via.ts';
import { type Curated, shippedBefore, versionOf } from './curated.ts';

/** Who acts, when and why. */
export interface Act {
  /** Address of the curator. */
  readonly by: string;
  readonly via: Via;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly why: string;
}

/** What every entry of an act carries. */
export type ActBase = Pick<LedgerEntry, 'id' | 'fact' | 'at' | 'by' | 'via' | 'why' | 'before'>;

/**
 * The frame of an entry about a fact, proposal or gap. Its id is that of the next act on it, whatever the act: the
 * ledger takes each id once, so of curators who saw the same state one acts. `later` counts acts of the same decision
 * on the same fact before this one.
 */
export function actOn(id: string, { by, via, at, why }: Act, curated: Curated, later = 0): ActBase {
  const before = later === 0 ? shippedBefore(id, curated) : undefined;
  return { id: actIdOf(id, versionOf(id, curated) + later), fact: id, at, by, via, why, ...(before && { before }) };
}
