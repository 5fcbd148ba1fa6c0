import { type Kysely, sql, type Transaction } from 'kysely';
import { Failure } from '../../../src/index.ts';
import type { Engine } from '../engine.ts';
import { migrate, schemaNewer } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/list.ts';
import type { Schema } from '../schema.ts';
import type { BackupRow, StoredPart } from './backup-format.ts';
import { readBackup, type TakeRows } from './read-backup.ts';
import { type SettledAtRestore, type SettleRules, settleRestored } from './settle-restored.ts';
import { type HeldTable, heldSchemaVersion, heldTables, rowCount } from './tables.ts';

/** What a bot that was started once on an empty place has left there: it says nothing of anybody, and goes. */
const MADE_BY_A_START = ['stamp', 'store_time', 'platform_records'];

/** Which store of which backup. */
export interface StoreInBackup {
  readonly file: string;
  /** Its place among those of the file, from 0. */
  readonly at: number;
  readonly store: StoredPart;
}

/** What was restored into one store. */
export interface RestoredStore extends StoredPart {
  readonly settled: SettledAtRestore;
}

/**
 * Restores a store of a backup into one that was looked at and is empty, on whatever engine, and brings its schema up to date. All rows come in
 * one transaction: whatever ends it before leaves the store empty. Rejects with STORE_NOT_EMPTY, SCHEMA_NEWER for what a
 * later version of the program wrote, BACKUP_INVALID, BACKUP_UNREADABLE, or as the engine does.
 */
export async function restoreStore(engine: Engine, from: StoreInBackup, rules: SettleRules): Promise<RestoredStore> {
  const { store } = from;
  const known = MIGRATIONS.at(-1)?.version ?? 0;
  if (store.schema_version > known) throw schemaNewer(store.schema_version, known);
  await migrate(
    engine,
    MIGRATIONS.filter(({ version }) => version <= store.schema_version),
  );
  await engine.write((transaction) => fill(transaction, engine, from));
  await migrate(engine);
  return { ...store, settled: await engine.write((transaction) => settleRestored(transaction, rules)) };
}

/** Looks whether a store of a backup can be restored there. Rejects with STORE_NOT_EMPTY, or as the engine does. */
export async function requireEmpty(engine: Engine, { schema_version: wanted }: StoredPart): Promise<void> {
  await engine.snapshot(async (database) => {
    const version = await heldSchemaVersion(database, engine.name);
    if (version === 0) return;
    const filled = await filledTables(database, await heldTables(database, engine.name));
    if (filled.length > 0) throw notEmpty(`It has rows in ${filled.join(', ')}.`);
    if (version !== wanted) throw notEmpty(`It has schema version ${version} already, and the backup is of version ${wanted}.`);
  });
}

async function filledTables(database: Kysely<Schema>, tables: readonly HeldTable[]): Promise<string[]> {
  const filled: string[] = [];
  for (const table of tables) {
    if (!MADE_BY_A_START.includes(table.name) && (await rowCount(database, table)) > 0) filled.push(table.name);
  }
  return filled;
}

function notEmpty(why: string): Failure {
  return new Failure(
    'STORE_NOT_EMPTY',
    'The store that is to be restored into is not empty.',
    `${why} What is in it would mix with what the backup holds, and nothing is ever overwritten.`,
    'Stop the bot and give it an empty place: move sitrep.db and the files beside it out of DATA_DIR, or name an empty database in DATABASE_URL.',
  );
}

async function fill(transaction: Transaction<Schema>, engine: Engine, { file, at }: StoreInBackup): Promise<void> {
  await engine.lockForMigration(transaction);
  await engine.lockForAppend(transaction);
  const tables = new Map((await heldTables(transaction, engine.name)).map((table) => [table.name, table]));
  const filled = await filledTables(transaction, [...tables.values()]);
  if (filled.length > 0) throw notEmpty(`Meanwhile somebody wrote to ${filled.join(', ')}.`);
  for (const name of MADE_BY_A_START) if (tables.has(name)) await sql`delete from ${sql.table(name)}`.execute(transaction);
  const take: TakeRows = async (name, rows) => {
    const table = tables.get(name);
    if (!table) throw unknownTable(file, name);
    await insert(transaction, table, rows, file);
  };
  await readBackup(file, { store: (_, number) => (number === at ? take : undefined) });
}

async function insert(transaction: Transaction<Schema>, table: HeldTable, rows: readonly BackupRow[], file: string): Promise<void> {
  const { name, columns } = table;
  for (const row of rows) {
    const strange = Object.keys(row).find((column) => !columns.includes(column));
    if (strange !== undefined) throw unknownTable(file, `${name}.${strange}`);
  }
  const into = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`));
  await sql`insert into ${sql.table(name)} (${into}) values ${values}`.execute(transaction);
}

function unknownTable(file: string, name: string): Failure {
  return new Failure(
    'BACKUP_INVALID',
    `The backup ${file} cannot be used: ${name} is nothing that its version of the schema has.`,
    'It was changed after it was written, or written by a program that is none of Sitrep.',
    'Take another backup.',
  );
}
