import type { Failure } from '../model/failure.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { PositionedEntry } from './ledger.ts';

/** A copy of the ledger as it was last read whole. */
export interface KeptEntries {
  /** The last entry; none where the ledger was empty. */
  readonly last: PositionedEntry | undefined;
  /** When everything that the ledger held was read, ISO 8601 in UTC. */
  readonly readAt: string;
  /** Why the ledger could not be read on after that. */
  readonly refused?: Failure;
  /** All entries, from the first position on. @throws Failure LEDGER_UNREADABLE */
  readonly entries: () => readonly LedgerEntry[];
}

/**
 * What a process keeps beside it of the ledger, for when the store is away. Methods reject with a Failure:
 * KEPT_LEDGER_DAMAGED where the copy is not what was written or belongs to another pack, else as a store does.
 */
export interface KeptLedger {
  /** The copy, proven to be what was written; nothing where none is kept. */
  read(): Promise<KeptEntries | undefined>;
  /** Keeps all entries of a ledger that was read whole at an instant; those that are kept already are not written again. */
  keep(entries: readonly LedgerEntry[], readAt: string): Promise<void>;
  /** Remembers, until the next {@link keep}, that the ledger holds what must not be followed. */
  refuse(failure: Failure): Promise<void>;
  /** Forgets all of it. */
  discard(): Promise<void>;
}
