import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { closedStore, type Engine } from './engine.ts';
import { corruptStore, folderFailure, isBusy, removedStore, sqliteFailure } from './failures-sqlite.ts';
import { keepPrivate, makePrivate } from './private-file.ts';
import type { Schema } from './schema.ts';
import { StorableTextPlugin } from './storable-text.ts';
import { untilFree } from './waiting-for-locks.ts';
import { writesTogether } from './writes-together.ts';

/** The name of the file in its folder. */
export const STORE_FILE = 'sitrep.db';
/** How long work waits for another process on the same file; a write takes under a millisecond. */
const BUSY_MILLISECONDS = 5000;

/**
 * The embedded engine: one file in a folder, which is made if need be. Several processes on one machine may share it
 * (not over a network file system). While another process holds the lock for writing, writes wait in their order, reads
 * go on, and so does everything else in this process. A commit is on the disk before it is acknowledged; what waits to
 * be written goes with one commit. Once the file is not in its place any more nothing is read or written: what is written
 * to a removed file is lost with the process.
 * Rejects with a Failure when the folder or the file cannot be used; STORE_BUSY after `patience` milliseconds of waiting.
 */
export async function openSqlite(folder: string, patience = BUSY_MILLISECONDS): Promise<Engine> {
  const file = join(folder, STORE_FILE);
  const failing = (error: unknown): never => {
    throw sqliteFailure(error, file);
  };
  const patiently = <T>(work: () => Promise<T>) => untilFree(work, isBusy, performance.now() + patience);
  makeFolder(folder);
  const writer = await patiently(async () => openFile(file)).catch(failing);
  const reader = openReader(file, writer);
  const opened = identityOf(file);
  const [writing, reading] = [queriesOn(writer), queriesOn(reader)];
  const writes = writesTogether(writing, isBusy);
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  const close = async () => {
    await Promise.allSettled(underWay);
    // Last the one that may write: with it the log of changes is taken into the file.
    reader.close();
    writer.close();
  };
  const open = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing) throw closedStore();
    if (identityOf(file) !== opened) throw removedStore(file);
    const begun = work();
    underWay.add(begun);
    return begun.catch(failing).finally(() => underWay.delete(begun));
  };
  return {
    name: 'sqlite',
    skipsLocked: false,
    read: (work) => open(() => patiently(() => work(reading))),
    snapshot: (work) =>
      open(async () => {
        using database = await patiently(async () => openSnapshot(file));
        return await work(queriesOn(database));
      }),
    // Counted from here on, so that a lock that is never let go is no longer for the last in the queue.
    write: (work) => open(() => writes.take(work, performance.now() + patience)),
    // BEGIN IMMEDIATE has already locked out every other writer.
    lockForMigration: async () => {},
    lockForAppend: async () => {},
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** Tells a file from any other that may come to lie in its place; nothing where none lies there. */
function identityOf(file: string): string | undefined {
  try {
    const { dev, ino } = statSync(file);
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw folderFailure(error, folder);
  }
}

/** SQLite's own waiting would hold up the whole process, so there is none. */
function openFile(file: string): DatabaseSync {
  // SQLite gives the files beside it the mode of this one.
  makePrivate(file);
  for (const beside of ['-wal', '-shm']) keepPrivate(`${file}${beside}`);
  const database = new DatabaseSync(file, { timeout: 0, enableForeignKeyConstraints: true });
  try {
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma recursive_triggers = on;');
    const fault = Object.values(database.prepare('pragma quick_check(1)').get() ?? {})[0];
    if (fault !== 'ok') throw corruptStore(file, String(fault));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A connection of its own for reading: in the write-ahead log readers need no lock, and never wait for a writer. */
function openReader(file: string, writer: DatabaseSync): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true, timeout: 0 });
  } catch (error) {
    writer.close();
    throw sqliteFailure(error, file);
  }
}

/** A connection of its own: what is read within a transaction of the write-ahead log stays as it was when it began to read. */
function openSnapshot(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 0 });
  try {
    database.exec('begin; select count(*) from sqlite_master;');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function queriesOn(database: DatabaseSync): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new SqliteDialect({ database: asKyselyDatabase(database) }),
    plugins: [new StorableTextPlugin()],
  });
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
