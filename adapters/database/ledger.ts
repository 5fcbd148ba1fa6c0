import type { Transaction } from 'kysely';
import { type Ledger, type LedgerEntry, ledgerEntrySchema, writtenEntry } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { storableText } from './storable-text.ts';
import { portions, storedJson } from './stored.ts';

const storedEntry = storedJson(ledgerEntrySchema);

/** The ledger in a database. Appends wait for each other, so positions have no holes and appear in their order. */
export function ledgerIn(engine: Engine): Ledger {
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
        const row = await transaction.selectFrom('ledger').select('entry').where('position', '=', first).executeTakeFirstOrThrow();
        return { held: { position: first, entry: storedEntry(row.entry) } };
      }),
    read: (after, limit) =>
      engine.read(async (database) => {
        const rows = await database
          .selectFrom('ledger')
          .select(['position', 'entry'])
          .where('position', '>', after)
          .orderBy('position')
          .limit(limit)
          .execute();
        return rows.map(({ position, entry }) => ({ position, entry: storedEntry(entry) }));
      }),
  };
}

/** Writes entries under the lock for appending; those whose id is held are not written again. */
export async function appendAll(transaction: Transaction<Schema>, entries: readonly LedgerEntry[]): Promise<readonly number[]> {
  const positions = await positionsHeld(transaction, entries);
  const last = await transaction
    .selectFrom('ledger')
    .select((the) => the.fn.max('position').as('position'))
    .executeTakeFirst();
  let position = last?.position ?? 0;
  const rows = [];
  for (const entry of entries) {
    const id = storableText(entry.id);
    if (positions.has(id)) continue;
    position += 1;
    positions.set(id, position);
    rows.push({ position, id, kind: entry.kind, fact: entry.fact, entry: JSON.stringify(writtenEntry(entry)) });
  }
  for (const portion of portions(rows)) await transaction.insertInto('ledger').values(portion).execute();
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
