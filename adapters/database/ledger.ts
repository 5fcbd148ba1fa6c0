import type { Transaction } from 'kysely';
import { type ChainEnd, type Ledger, type LedgerEntry, type PositionedEntry, writtenEntry } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { brokenLink, CHAIN_BEGIN, chained, ledgerBroken, MADE_ANEW, NO_ENTRY_THERE, type UnchainedRow } from './ledger-chain.ts';
import type { Schema } from './schema.ts';
import { storableText } from './storable-text.ts';
import { portions } from './stored.ts';
import { storedEntryAt } from './stored-entry.ts';

const COLUMNS = ['position', 'kind', 'entry'] as const;

/** The ledger in a database. Appends wait for each other, so positions have no holes and appear in their order. */
export function ledgerIn(engine: Engine): Ledger {
  /** The furthest entry that was read: a chain that was made anew since does not hold it any more. */
  let seen = CHAIN_BEGIN;

  const read = async (after: number, limit: number): Promise<PositionedEntry[]> => {
    const rows = await rowsFrom(engine, after, limit);
    // A ledger that ends before what is asked for has nothing to give, whatever became of its end.
    if (rows.length === 0) return [];
    requireSeen(rows, seen);
    const before = after === 0 ? CHAIN_BEGIN : rows.shift();
    if (before?.position !== after) throw ledgerBroken({ holds: false, position: after, differs: NO_ENTRY_THERE });
    const broken = brokenLink(rows, before);
    if (broken) throw ledgerBroken(broken);
    seen = further(seen, rows.at(-1));
    return rows.map((row) => ({ position: row.position, entry: storedEntryAt(row) }));
  };

  return {
    append: (entries) =>
      engine.write(async (transaction) => {
        await engine.lockForAppend(transaction);
        return appendAll(transaction, entries);
      }),
    decide: (entries) =>
      engine.write(async (transaction) => {
        await engine.lockForAppend(transaction);
        const [first] = (await positionsHeld(transaction, entries)).values();
        if (first === undefined) return { positions: await appendAll(transaction, entries) };
        const row = await transaction.selectFrom('ledger').select(COLUMNS).where('position', '=', first).executeTakeFirstOrThrow();
        return { held: { position: first, entry: storedEntryAt(row) } };
      }),
    read,
  };
}

/** Rows after a position and, where that is one of an entry, the entry's own before them. */
function rowsFrom(engine: Engine, after: number, limit: number): Promise<Schema['ledger'][]> {
  const most = after === 0 ? limit : limit + 1;
  return engine.read((database) =>
    database.selectFrom('ledger').selectAll().where('position', '>=', after).orderBy('position').limit(most).execute(),
  );
}

/** @throws Failure LEDGER_BROKEN where an entry that was read before is another now */
function requireSeen(rows: readonly Schema['ledger'][], seen: ChainEnd): void {
  const again = rows.find(({ position }) => position === seen.position);
  if (!again || again.hash === seen.hash) return;
  throw ledgerBroken({ holds: false, position: again.position, id: again.id, differs: MADE_ANEW });
}

function further(seen: ChainEnd, read: ChainEnd | undefined): ChainEnd {
  return read && read.position > seen.position ? { position: read.position, hash: read.hash } : seen;
}

/** Writes entries under the lock for appending; those whose id is held are not written again. */
export async function appendAll(transaction: Transaction<Schema>, entries: readonly LedgerEntry[]): Promise<readonly number[]> {
  const positions = await positionsHeld(transaction, entries);
  const last = await transaction.selectFrom('ledger').select(['position', 'hash']).orderBy('position', 'desc').limit(1).executeTakeFirst();
  const head = last ?? CHAIN_BEGIN;
  let { position } = head;
  const rows: UnchainedRow[] = [];
  for (const entry of entries) {
    const id = storableText(entry.id);
    if (positions.has(id)) continue;
    position += 1;
    positions.set(id, position);
    rows.push({ position, id, kind: entry.kind, fact: entry.fact, entry: JSON.stringify(writtenEntry(entry)) });
  }
  for (const portion of portions(chained(rows, head.hash))) await transaction.insertInto('ledger').values(portion).execute();
  return entries.map((entry) => positions.get(storableText(entry.id)) ?? 0);
}

async function positionsHeld(transaction: Transaction<Schema>, entries: readonly LedgerEntry[]): Promise<Map<string, number>> {
  const held = new Map<string, number>();
  for (const portion of portions(entries)) {
    const ids = portion.map(({ id }) => id);
    const rows = await transaction.selectFrom('ledger').select(['id', 'position']).where('id', 'in', ids).execute();
    for (const { id, position } of rows) held.set(id, position);
  }
  return held;
}
