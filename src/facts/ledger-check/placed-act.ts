import type { LedgerEntry } from '../../model/ledger-entry.ts';
import type { Pack } from '../../model/pack.ts';
import type { PackLine } from '../pack/fault.ts';
import type { Replayed } from '../replay.ts';

/** An act with its position in the ledger. */
export interface PlacedAct {
  readonly position: number;
  readonly entry: LedgerEntry;
}

/** What a check of the ledger works with. */
export interface CheckedLedger {
  /** The pack as its files have it. */
  readonly files: Pack;
  readonly replayed: Replayed;
  /** The acts on each fact, candidate, gap, document or entity in order. */
  readonly acts: ReadonlyMap<string, readonly PlacedAct[]>;
}

/** Where in the ledger an act stands; the first entry where there is none. */
export function actLocation(act: PlacedAct | undefined): PackLine {
  return { file: 'ledger', line: act?.position ?? 1 };
}

/** The last act on something that says what it is. */
export function lastSaying(acts: readonly PlacedAct[] = []): PlacedAct | undefined {
  return acts.findLast(({ entry }) => 'content' in entry && entry.content !== undefined) ?? acts.at(-1);
}
