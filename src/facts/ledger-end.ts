import { Failure } from '../model/failure.ts';
import { writtenEntry } from '../model/written-fact.ts';
import type { Ledger, PositionedEntry } from '../ports/ledger.ts';

/**
 * Reads on after an entry that the ledger is known to hold, at most `limit` entries; from the start without one.
 * @throws Failure LEDGER_WENT_BACK where the ledger does not hold that entry in its place, LEDGER_UNREADABLE where one is missing
 */
export async function readAfter(
  end: PositionedEntry | undefined,
  limit: number,
  ledger: Pick<Ledger, 'read'>,
): Promise<readonly PositionedEntry[]> {
  if (!end) return inPlace(await ledger.read(0, limit), 1);
  // The known entry is read with those after it, so that no store takes the place of another unnoticed.
  const [known, ...after] = await ledger.read(end.position - 1, limit + 1);
  await requireSame(known, end, ledger);
  return inPlace(after, end.position + 1);
}

/** @throws Failure LEDGER_WENT_BACK unless the ledger holds an entry in its place */
export async function requireHeld(end: PositionedEntry, ledger: Pick<Ledger, 'read'>): Promise<void> {
  const [held] = await ledger.read(end.position - 1, 1);
  await requireSame(held, end, ledger);
}

async function requireSame(held: PositionedEntry | undefined, end: PositionedEntry, ledger: Pick<Ledger, 'read'>): Promise<void> {
  if (held?.position === end.position && textOf(held) === textOf(end)) return;
  const isEmpty = held === undefined && (await ledger.read(0, 1)).length === 0;
  throw wentBack(end.position, isEmpty ? 'empty' : held ? 'another' : 'shorter');
}

/** Read and written by the same version of the program, the same entry is the same text. */
function textOf({ entry }: PositionedEntry): string {
  return JSON.stringify(writtenEntry(entry));
}

const FOUND = {
  empty: 'The ledger of the store is empty.',
  shorter: 'The ledger of the store ends before that.',
  another: 'The ledger of the store holds another act in its place.',
} as const;

function wentBack(position: number, found: keyof typeof FOUND): Failure {
  return new Failure(
    'LEDGER_WENT_BACK',
    `The ledger is not the one that is known here up to entry ${position}.`,
    `${FOUND[found]} The store was lost, emptied or restored from an older backup, or DATABASE_URL or DATA_DIR name another one.`,
    'Name or restore the right store. If it was replaced on purpose, run `npm run doctor -- ledger --accept` beside each process, and start them again.',
  );
}

function inPlace(portion: readonly PositionedEntry[], first: number): readonly PositionedEntry[] {
  const hole = portion.findIndex(({ position }, at) => position !== first + at);
  if (hole < 0) return portion;
  throw new Failure(
    'LEDGER_UNREADABLE',
    `Entry ${first + hole} of the ledger is missing.`,
    'Positions count without holes: the entry was removed from the database.',
    'Restore the database from a backup.',
  );
}
