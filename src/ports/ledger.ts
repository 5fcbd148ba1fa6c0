import type { LedgerEntry } from '../model/ledger-entry.ts';

/** An entry with its place in the ledger; positions count from 1 without holes, in the order in which they can be read. */
export interface PositionedEntry {
  readonly position: number;
  readonly entry: LedgerEntry;
}

/** Every act of the curators, in order; nothing in it is ever changed or removed. */
export interface Ledger {
  /**
   * Writes entries durably, all or none, and gives their positions in the same order. An entry whose `id` is already
   * held is not written again: its first position is given, so a caller unsure of the outcome may simply repeat.
   */
  append(entries: readonly LedgerEntry[]): Promise<readonly number[]>;
  /**
   * Writes entries durably as {@link append} does, but none of them where an `id` is already held: then the entry that
   * holds it is given. Acts that exclude each other share an id, so the first one decides.
   */
  decide(entries: readonly LedgerEntry[]): Promise<{ readonly positions: readonly number[] } | { readonly held: PositionedEntry }>;
  /**
   * At most `limit` entries after a position (0: from the start), in order. A reader that goes on from the last
   * position it saw never misses an entry, whoever wrote it. Rejects with LEDGER_BROKEN, which names the position, where
   * an entry was changed, removed or exchanged past the program.
   */
  read(after: number, limit: number): Promise<readonly PositionedEntry[]>;
}
