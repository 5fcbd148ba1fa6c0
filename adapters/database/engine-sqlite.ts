import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Engine } from './engine.ts';
import { corruptStore, folderFailure, sqliteFailure } from './failures-sqlite.ts';
import { keepPrivate, makePrivate } from './private-file.ts';
import type { Schema } from './schema.ts';
import { StorableTextPlugin } from './storable-text.ts';

const FILE_NAME = 'sitrep.db';
/** How long a statement waits for another process on the same file; a write takes under a millisecond. */
const BUSY_MILLISECONDS = 5000;

/**
 * The embedded engine: one file in a folder, which is made if need be. Several processes on one machine may share it
 * (not over a network file system); one process opens it once, since waiting for a lock holds the whole process up. A
 * commit is on the disk before it is acknowledged. Throws a Failure when the folder or the file cannot be used.
 */
export function openSqlite(folder: string): Engine {
  const database = openFile(folder);
  const kysely = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: asKyselyDatabase(database) }),
    plugins: [new StorableTextPlugin()],
  });
  const failing = (error: unknown): never => {
    throw sqliteFailure(error, join(folder, FILE_NAME));
  };
  return {
    name: 'sqlite',
    skipsLocked: false,
    read: (work) => work(kysely).catch(failing),
    write: (work) => kysely.transaction().execute(work).catch(failing),
    // BEGIN IMMEDIATE has already locked out every other writer.
    lockForMigration: async () => {},
    lockForAppend: async () => {},
    close: () => kysely.destroy(),
  };
}

function openFile(folder: string): DatabaseSync {
  const file = join(folder, FILE_NAME);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw folderFailure(error, folder);
  }
  // SQLite gives the files beside it the mode of this one.
  makePrivate(file);
  for (const beside of ['-wal', '-shm']) keepPrivate(`${file}${beside}`);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS, enableForeignKeyConstraints: true });
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma recursive_triggers = on;');
    const fault = Object.values(database.prepare('pragma quick_check(1)').get() ?? {})[0];
    if (fault !== 'ok') throw corruptStore(file, String(fault));
    return database;
  } catch (error) {
    database?.close();
    throw sqliteFailure(error, file);
  }
}

/**
 * `node:sqlite` in the shape that Kysely knows. Transactions take the write lock when they begin: one that begins by
 * reading could not wait its turn to write. SQLite ends a transaction by itself on a full disk, so there may be
 * nothing left to roll back.
 */
function asKyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepare = (text: string) => {
    if (text === 'begin') return database.prepare('begin immediate');
    if (text === 'rollback' && !database.isTransaction) return database.prepare('select 1');
    return database.prepare(text);
  };
  return {
    close: () => database.close(),
    prepare: (text) => {
      const statement = prepare(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(inputValue)),
        run: (parameters) => statement.run(...parameters.map(inputValue)),
        iterate: (parameters) => statement.iterate(...parameters.map(inputValue)),
      };
    },
  };
}

function inputValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(`A ${typeof value} is no value of the database.`);
}
