import { hash as digestOf } from 'node:crypto';
import { type ChainEnd, type ChainVerdict, Failure } from '../../src/index.ts';
import type { Schema } from './schema.ts';

/** What the first entry names as the one before it. */
export const NO_ENTRY_BEFORE = '0'.repeat(64);

/** Where the chain begins. */
export const CHAIN_BEGIN: ChainEnd = { position: 0, hash: NO_ENTRY_BEFORE };

/** A row of the ledger without what chains it. */
export type UnchainedRow = Omit<Schema['ledger'], 'previous' | 'hash'>;

/**
 * The hash of an entry: SHA-256, in lower-case hexadecimal, of the JSON array `[previous, position, id, kind, fact, entry]`
 * without spaces, in UTF-8. `entry` is the text as it is stored, so both engines give the same hash and no reading of
 * the entry by another version of the program can change it.
 */
export function hashOf({ position, id, kind, fact, entry }: UnchainedRow, previous: string): string {
  return digestOf('sha256', JSON.stringify([previous, position, id, kind, fact, entry]), 'hex');
}

/** Chains rows to an entry whose hash is given, in their order. */
export function chained(rows: readonly UnchainedRow[], head: string): Schema['ledger'][] {
  let previous = head;
  return rows.map((row) => {
    const hash = hashOf(row, previous);
    const link = { ...row, previous, hash };
    previous = hash;
    return link;
  });
}

export type BrokenLink = ChainVerdict & { readonly holds: false };

export const NO_ENTRY_THERE = 'There is no entry at this position.';
export const MADE_ANEW = 'It is another than the one that was known: it, or one before it, was changed and the chain made anew.';

/** The first of some rows that does not go on from the entry before them. */
export function brokenLink(rows: readonly Schema['ledger'][], before: ChainEnd): BrokenLink | undefined {
  let end = before;
  for (const row of rows) {
    const { position, id, previous, hash } = row;
    if (position !== end.position + 1) return { holds: false, position: end.position + 1, differs: NO_ENTRY_THERE };
    if (hash !== hashOf(row, previous))
      return { holds: false, position, id, differs: 'Its content is not the one that its hash was made of.' };
    if (previous !== end.hash)
      return { holds: false, position, id, differs: 'It was written after another entry than the one that is before it now.' };
    end = { position, hash };
  }
  return undefined;
}

/** What a reader of the ledger is told who comes upon an entry that does not hold. */
export function ledgerBroken({ position, id, differs }: BrokenLink): Failure {
  return new Failure(
    'LEDGER_BROKEN',
    `The ledger does not hold at position ${position}${id === undefined ? '' : ` (${id})`}.`,
    `${differs} Somebody or something changed the database past the program.`,
    'Take no answer for granted; run `npm run ledger -- verify`, and restore the database from a backup.',
  );
}
