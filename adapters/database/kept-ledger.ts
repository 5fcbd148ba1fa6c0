import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { Failure, type KeptEntries, type KeptLedger, type LedgerEntry, writtenEntry } from '../../src/index.ts';
import { folderFailure, sqliteFailure } from './failures-sqlite.ts';
import { keptLedgerFile } from './kept-ledger-file.ts';
import { storedEntryAt } from './stored-entry.ts';

/** Another process at the copy has it for milliseconds; whoever waits holds the whole process up. */
const BUSY_MILLISECONDS = 250;
/** Rows between two pauses in which everything else has its turn. */
const ROWS_AT_ONCE = 500;

const TABLES = `
  create table if not exists entries (position integer primary key, kind text not null, entry text not null, chain text not null);
  create table if not exists head (pack text primary key, read_at text not null, refused text, seal text not null);
`;

const rowSchema = z.object({ position: z.int(), kind: z.string(), entry: z.string(), chain: z.string() });
const headSchema = z.object({ pack: z.string(), read_at: z.string(), refused: z.string().nullable(), seal: z.string() });
const refusedSchema = z.object({
  code: z.enum(['LEDGER_UNREADABLE', 'SCHEMA_NEWER']),
  message: z.string(),
  why: z.string(),
  remedy: z.string(),
});
type Head = z.output<typeof headSchema>;

function sha256(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** What a row is hashed to, and so with it all rows before: one that was changed, lost or put in breaks the chain. */
function chained(before: string, position: number, entry: string): string {
  return sha256(before, String(position), entry);
}

/** Binds the head to the last row. */
function sealOf({ pack, read_at, refused }: Omit<Head, 'seal'>, chain: string): string {
  return sha256('head', pack, read_at, refused ?? '', chain);
}

function firstLink(pack: string): string {
  return sha256('ledger of', pack);
}

/**
 * The copy of a ledger in a file below the data folder: one for each pack, hashed row by row, readable by the bot alone.
 * Several processes of one machine may share it.
 */
export function keptLedger(folder: string, pack: string): KeptLedger {
  const file = keptLedgerFile(folder, pack);

  async function using<T>(work: (database: DatabaseSync) => T | Promise<T>): Promise<T> {
    let database: DatabaseSync | undefined;
    try {
      // Where it may not be written it is opened for reading; where it may, a write that a kill cut off is taken back.
      database = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS });
      return await work(database);
    } catch (error) {
      throw keptFailure(error, file);
    } finally {
      database?.close();
    }
  }

  return {
    async read() {
      return existsSync(file) ? using((database) => readCopy(database, pack, file)) : undefined;
    },
    async keep(entries, readAt) {
      makeFile(folder, file);
      await using((database) => writeCopy(database, pack, entries, readAt));
    },
    async refuse({ code, message, why, remedy }) {
      if (!existsSync(file)) return;
      await using((database) => {
        const head = headIn(database);
        if (head) writeHead(database, { ...head, refused: JSON.stringify({ code, message, why, remedy }) });
      });
    },
    async discard() {
      for (const path of [file, `${file}-journal`]) rmSync(path, { force: true });
    },
  };
}

/** Facts of every audience stand in it. */
function makeFile(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw folderFailure(error, folder);
  }
}

function rowsAfter(database: DatabaseSync, position: number): z.output<typeof rowSchema>[] {
  const rows = database.prepare('select * from entries where position > ? order by position limit ?').all(position, ROWS_AT_ONCE);
  return rows.map((row) => rowSchema.parse(row));
}

function headIn(database: DatabaseSync): Head | undefined {
  const row = database.prepare('select * from head').get();
  return row && headSchema.parse(row);
}

function lastIn(database: DatabaseSync, pack: string): { readonly position: number; readonly chain: string } {
  const row = database.prepare('select * from entries order by position desc limit 1').get();
  return row ? rowSchema.parse(row) : { position: 0, chain: firstLink(pack) };
}

function writeHead(database: DatabaseSync, head: Omit<Head, 'seal'>): void {
  const { pack, read_at, refused } = head;
  const seal = sealOf(head, lastIn(database, pack).chain);
  database.prepare('insert or replace into head (pack, read_at, refused, seal) values (?, ?, ?, ?)').run(pack, read_at, refused, seal);
}

async function readCopy(database: DatabaseSync, pack: string, file: string): Promise<KeptEntries | undefined> {
  const head = headIn(database);
  if (!head) return undefined;
  if (head.pack !== pack) throw damaged(file, `It belongs to the pack ${head.pack}.`);
  let [chain, position] = [firstLink(pack), 0];
  for (let rows = rowsAfter(database, 0); rows.length > 0; rows = rowsAfter(database, position)) {
    for (const row of rows) {
      chain = chained(chain, row.position, row.entry);
      position += 1;
      if (row.position !== position || row.chain !== chain) throw damaged(file, `Entry ${position} is not what was written.`);
    }
    await setImmediate();
  }
  if (head.seal !== sealOf(head, chain)) throw damaged(file, 'Its head does not belong to its entries.');
  const entriesUpTo = (first: number) => entriesFrom(file, first, position);
  const [last] = position === 0 ? [] : entriesUpTo(position);
  return {
    last: last && { position, entry: last },
    readAt: head.read_at,
    ...(head.refused !== null && { refused: refusedIn(head.refused) }),
    entries: () => entriesUpTo(1),
  };
}

function entriesFrom(file: string, first: number, last: number): LedgerEntry[] {
  try {
    using database = new DatabaseSync(file, { timeout: BUSY_MILLISECONDS });
    const rows = database.prepare('select * from entries where position between ? and ? order by position').all(first, last);
    return rows.map((row) => storedEntryAt(rowSchema.parse(row)));
  } catch (error) {
    throw keptFailure(error, file);
  }
}

function refusedIn(text: string): Failure {
  const { code, message, why, remedy } = refusedSchema.parse(JSON.parse(text));
  return new Failure(code, message, why, remedy);
}

async function writeCopy(database: DatabaseSync, pack: string, entries: readonly LedgerEntry[], readAt: string): Promise<void> {
  database.exec('begin immediate');
  try {
    database.exec(TABLES);
    let { position, chain } = lastIn(database, pack);
    const insert = database.prepare('insert into entries (position, kind, entry, chain) values (?, ?, ?, ?)');
    for (const entry of entries.slice(position)) {
      const text = JSON.stringify(writtenEntry(entry));
      position += 1;
      chain = chained(chain, position, text);
      insert.run(position, entry.kind, text, chain);
      if (position % ROWS_AT_ONCE === 0) await setImmediate();
    }
    writeHead(database, { pack, read_at: readAt, refused: null });
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

function damaged(file: string, why: string, cause?: unknown): Failure {
  return new Failure(
    'KEPT_LEDGER_DAMAGED',
    `The copy of the ledger in ${file} is not used.`,
    why,
    'Nothing need be done while the store can be read: the copy is then written anew. If it comes back, check the disk.',
    { cause },
  );
}

function keptFailure(error: unknown, file: string): unknown {
  const failure = sqliteFailure(error, file);
  if (failure instanceof Failure) return failure.code === 'STORE_CORRUPT' ? damaged(file, failure.why, error) : failure;
  // A table or a value that this program never writes.
  const isUnread = error instanceof z.ZodError || (error instanceof Error && 'errcode' in error);
  return isUnread ? damaged(file, error.message, error) : error;
}
