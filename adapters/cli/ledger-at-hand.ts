import { describeInLine, Failure, type LedgerEntry, type Store } from '../../src/index.ts';
import { openStore } from '../database/store.ts';
import type { CommandIo } from './cli-command.ts';
import { isStoreAtHand } from './store-at-hand.ts';

/** What is found of the ledger that belongs to a pack. */
export type LedgerAtHand =
  | { readonly kind: 'read'; readonly entries: readonly LedgerEntry[] }
  /** There is none, or the store at hand is another pack's, which is said. */
  | { readonly kind: 'none'; readonly remark?: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

const ENTRIES_AT_ONCE = 1000;

/** Reads the ledger of a pack from the store at hand, which stays whose it is. A store that cannot be read is told. */
export async function ledgerAtHand(pack: string, io: CommandIo): Promise<LedgerAtHand> {
  if (!isStoreAtHand(io)) return { kind: 'none' };
  let store: Store | undefined;
  try {
    store = await openStore(io.configuration.store);
    const owner = await store.pack();
    if (owner !== undefined && owner !== pack) {
      return { kind: 'none', remark: `The store at hand belongs to the pack ${owner}: no ledger of ${pack} was looked at.` };
    }
    return { kind: 'read', entries: await allEntries(store) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'failed', failure: error };
  } finally {
    await store?.close();
  }
}

/** All acts of a ledger, in order, as it has them. @throws Failure of the store or the ledger */
export async function allEntries({ ledger }: Pick<Store, 'ledger'>): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (;;) {
    const portion = await ledger.read(entries.length, ENTRIES_AT_ONCE);
    for (const { entry } of portion) entries.push(entry);
    if (portion.length < ENTRIES_AT_ONCE) return entries;
  }
}

/** A ledger that could not be looked at, in a line. */
export function describeUnread(failure: Failure): string {
  return `The ledger could not be looked at. ${describeInLine(failure)}`;
}
