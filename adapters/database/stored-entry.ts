import { Failure, LEDGER_KINDS, type LedgerEntry, ledgerEntrySchema } from '../../src/index.ts';
import { storedJson } from './stored.ts';

const storedEntry = storedJson(ledgerEntrySchema);

/** A row of the ledger as it is read. */
export interface LedgerRow {
  readonly position: number;
  readonly kind: string;
  readonly entry: string;
}

/** The entry of a row. @throws Failure LEDGER_UNREADABLE, which names it: none is passed over */
export function storedEntryAt({ position, kind, entry }: LedgerRow): LedgerEntry {
  try {
    return storedEntry(entry);
  } catch (cause) {
    const isKnown = LEDGER_KINDS.some((known) => known === kind);
    throw new Failure(
      'LEDGER_UNREADABLE',
      `Entry ${position} of the ledger (${kind}) cannot be read.`,
      isKnown ? 'It is not written as this version of the program writes it.' : 'This version of the program knows no such act.',
      'Start the version that wrote it, or a newer one. The entry is never passed over: it may take back what was said before.',
      { cause },
    );
  }
}
