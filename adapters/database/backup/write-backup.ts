import { createHash, type Hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../engine.ts';
import { schemaNewer } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/list.ts';
import type { Schema } from '../schema.ts';
import { BACKUP_FORMAT, type BackupHead, type BackupRow, type StoredPart } from './backup-format.ts';
import { type HeldTable, heldSchemaVersion, heldTables, rowCount } from './tables.ts';

/** Rows that are read at once; documents are read one by one, for each may be as long as a book. */
const ROWS_AT_ONCE = 500;

/** A store to be written into a backup, open and as it is. */
export interface StoreToKeep {
  readonly engine: Engine;
  readonly part: string | null;
}

/** What was written of a store. */
export interface KeptStore extends StoredPart {
  /** The end of its ledger; nothing where it has no entry, or is of before there was a chain. */
  readonly ledgerEnd?: { readonly position: number; readonly hash: string };
}

/** Takes the lines of a backup, each with its end of line, in their order. */
export type TakeLine = (line: string) => Promise<void>;

/**
 * Writes stores into a backup. Each is read as it is at one instant, while others go on writing to it; a store that an
 * earlier version of the program left is written as it is. Gives what was written. Rejects with SCHEMA_NEWER for a store
 * of a later version, else as the engines do.
 */
export async function writeBackup(
  stores: readonly StoreToKeep[],
  about: Pick<BackupHead, 'made_at' | 'program'>,
  take: TakeLine,
): Promise<KeptStore[]> {
  const whole = createHash('sha256');
  let lines = 0;
  const write = async (content: object) => {
    const line = `${JSON.stringify(content)}\n`;
    whole.update(line);
    lines += 1;
    await take(line);
    return line;
  };
  await write({ sitrep_backup: BACKUP_FORMAT, ...about, stores: stores.length } satisfies BackupHead);
  const kept: KeptStore[] = [];
  for (const { engine, part } of stores) kept.push(await engine.snapshot((database) => writeStore(database, engine, part, write)));
  await take(`${JSON.stringify({ end: { lines, sha256: whole.digest('hex') } })}\n`);
  return kept;
}

type Write = (content: object) => Promise<string>;

async function writeStore(database: Kysely<Schema>, { name: engine }: Engine, part: string | null, write: Write): Promise<KeptStore> {
  const version = await heldSchemaVersion(database, engine);
  const known = MIGRATIONS.at(-1)?.version ?? 0;
  if (version > known) throw schemaNewer(version, known);
  const tables = await heldTables(database, engine);
  const rows: Record<string, number> = {};
  for (const table of tables) rows[table.name] = await rowCount(database, table);
  const pack = await packIn(database, tables);
  const store: StoredPart = { part, pack, engine, schema_version: version, rows };
  await write({ store });
  const sha256: Record<string, string> = {};
  for (const table of tables) {
    const sum = createHash('sha256');
    await writeTable(database, table, write, sum);
    sha256[table.name] = sum.digest('hex');
  }
  await write({ sha256 });
  const ledgerEnd = await ledgerEndIn(database, tables);
  return { ...store, ...(ledgerEnd && { ledgerEnd }) };
}

async function writeTable(database: Kysely<Schema>, table: HeldTable, write: Write, sum: Hash): Promise<void> {
  const atOnce = table.name === 'documents' ? 1 : ROWS_AT_ONCE;
  let last: BackupRow | undefined;
  for (;;) {
    const rows = await rowsAfter(database, table, last, atOnce);
    for (const row of rows) sum.update(await write({ table: table.name, row }));
    last = rows.at(-1);
    if (rows.length < atOnce) return;
  }
}

async function rowsAfter(database: Kysely<Schema>, { name, columns, key }: HeldTable, last: BackupRow | undefined, atOnce: number) {
  const keys = sql.join(key.map((one) => sql.ref(one)));
  const after = last === undefined ? sql`` : sql`where (${keys}) > (${sql.join(key.map((one) => last[one] ?? null))})`;
  const chosen = sql.join(columns.map((one) => sql.ref(one)));
  const asked = sql<BackupRow>`select ${chosen} from ${sql.table(name)} ${after} order by ${keys} limit ${sql.lit(atOnce)}`;
  return (await asked.execute(database)).rows;
}

async function packIn(database: Kysely<Schema>, tables: readonly HeldTable[]): Promise<string | null> {
  if (!tables.some(({ name }) => name === 'stamp')) return null;
  return (await database.selectFrom('stamp').select('pack').executeTakeFirst())?.pack ?? null;
}

async function ledgerEndIn(database: Kysely<Schema>, tables: readonly HeldTable[]): Promise<KeptStore['ledgerEnd']> {
  if (!tables.some(({ name, columns }) => name === 'ledger' && columns.includes('hash'))) return undefined;
  return database.selectFrom('ledger').select(['position', 'hash']).orderBy('position', 'desc').limit(1).executeTakeFirst();
}
