import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { HeldRows, People } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { type FoundRow, HOLDINGS, type Holding } from './holdings.ts';
import { dataSubjectOf } from './personal-places.ts';
import type { Schema } from './schema.ts';

/** Columns that hold structures as JSON text. */
const STRUCTURES: ReadonlySet<string> = new Set([
  'person',
  'conversation',
  'reading',
  'thread',
  'posted',
  'message',
  'created_by',
  'settlement',
  'settled_via',
  'content',
  'payload',
  'entry',
]);

/** What is held on people, in a database. */
export function peopleIn(engine: Engine): People {
  return {
    held: (person) =>
      engine.read(async (database) => {
        const subject = await dataSubjectOf(database, person);
        const held: HeldRows[] = [];
        for (const holding of HOLDINGS) held.push(heldRows(holding, await holding.find(database, subject)));
        return held.filter(({ rows }) => rows.length > 0);
      }),
    forget: (person) =>
      engine.write(async (transaction) => {
        const subject = await dataSubjectOf(transaction, person);
        const found: { readonly holding: Holding; readonly rows: readonly FoundRow[] }[] = [];
        // All are found before any is gone: some are found by others.
        for (const holding of HOLDINGS) found.push({ holding, rows: await holding.find(transaction, subject) });
        for (const { holding, rows } of found) for (const row of rows) await forgetRow(transaction, holding, row);
        return found.map(({ holding, rows }) => heldRows(holding, rows)).filter(({ rows }) => rows.length > 0);
      }),
  };
}

function heldRows({ table, becomes }: Holding, found: readonly FoundRow[]): HeldRows {
  return { table, becomes, rows: found.map(({ row }) => readable(row)) };
}

async function forgetRow(
  transaction: Transaction<Schema>,
  { table, key, becomes }: Holding,
  { row, unnamed = {} }: FoundRow,
): Promise<void> {
  const at = sql.join(
    key.map((column) => equals(column, row[column])),
    sql` and `,
  );
  if (becomes === 'erased') await sql`delete from ${sql.table(table)} where ${at}`.execute(transaction);
  if (becomes !== 'unnamed') return;
  const changes = sql.join(Object.entries(unnamed).map(([column, value]) => equals(column, value)));
  await sql`update ${sql.table(table)} set ${changes} where ${at}`.execute(transaction);
}

function equals(column: string, value: unknown): RawBuilder<unknown> {
  return sql`${sql.ref(column)} = ${value}`;
}

function readable(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, STRUCTURES.has(column) ? structure(value) : value]));
}

/** A structure out of its text; text that is none, such as a sealed one, stays text. */
function structure(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
