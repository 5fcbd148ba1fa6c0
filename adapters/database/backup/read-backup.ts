import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Failure } from '../../../src/index.ts';
import { type BackupHead, type BackupLine, type BackupRow, readBackupLine, type StoredPart } from './backup-format.ts';

const DAMAGED = 'Take another backup. If it was copied here, copy it again and compare the sizes.';

function invalid(file: string, line: number, why: string): Failure {
  return new Failure('BACKUP_INVALID', `The backup ${file} cannot be used: line ${line}.`, why, DAMAGED);
}

/** What becomes of a backup while it is read from its first line to its last. */
export interface BackupReader {
  head?(head: BackupHead): void;
  /** Before the rows of a store: gives what becomes of them, or nothing where they are only looked over. */
  store(store: StoredPart, at: number): TakeRows | undefined;
}

/** Takes the rows of a table, some at a time, in their order. */
export type TakeRows = (table: string, rows: readonly BackupRow[]) => Promise<void>;

const ROWS_AT_ONCE = 200;
/** Characters of rows after which they are handed on, however few they are. */
const TEXT_AT_ONCE = 2_000_000;

/**
 * Reads a backup: each line by its schema, each table against its count and sum, the whole against the sum in its last
 * line. Rows are handed on before the end was seen, so whoever keeps them does so in a transaction.
 * Rejects with BACKUP_INVALID that names the line, and BACKUP_UNREADABLE where the file cannot be read.
 */
export async function readBackup(file: string, reader: BackupReader): Promise<void> {
  const whole = createHash('sha256');
  const state = new Reading(file, reader);
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.length === 0) throw invalid(file, number, 'It is empty.');
    let read: BackupLine;
    try {
      read = readBackupLine(line);
    } catch (error) {
      throw invalid(file, number, error instanceof Error ? error.message : String(error));
    }
    await state.take(read, line, number, whole);
    if (read.kind !== 'end') whole.update(`${line}\n`);
  }
  state.finish(number);
}

/** Where in a backup its reader is: what may come next, and what has to add up. */
class Reading {
  #stores = 0;
  #expected = 0;
  #store: StoredPart | undefined;
  #takeRows: TakeRows | undefined;
  #ended = false;
  #table: { name: string; rows: number; sum: Hash } | undefined;
  #sums = new Map<string, { rows: number; sha256: string }>();
  #waiting: BackupRow[] = [];
  #waitingLength = 0;
  readonly #file: string;
  readonly #reader: BackupReader;

  constructor(file: string, reader: BackupReader) {
    this.#file = file;
    this.#reader = reader;
  }

  async take(line: BackupLine, text: string, number: number, whole: Hash): Promise<void> {
    const refuse = (why: string): never => {
      throw invalid(this.#file, number, why);
    };
    if (this.#ended) refuse('Something comes after its end.');
    if ((number === 1) !== (line.kind === 'file')) refuse(number === 1 ? 'It is no backup of Sitrep.' : 'It begins a backup anew.');
    switch (line.kind) {
      case 'file':
        this.#expected = line.stores;
        return this.#reader.head?.(line);
      case 'store':
        if (this.#store) refuse('A store begins before the one before it has ended.');
        this.#store = line.store;
        this.#takeRows = this.#reader.store(line.store, this.#stores);
        this.#stores += 1;
        return;
      case 'row':
        return this.#takeRow(line, text, refuse);
      case 'sums':
        return this.#endStore(line.sha256, refuse);
      case 'end':
        if (this.#store) refuse('It ends within a store.');
        if (this.#stores !== this.#expected) refuse(`It holds ${this.#stores} stores, and should hold ${this.#expected}.`);
        if (line.lines !== number - 1) refuse(`${number - 1} lines come before it, and ${line.lines} were written.`);
        if (line.sha256 !== whole.digest('hex')) refuse('The file is not what was written: its sum differs.');
        this.#ended = true;
    }
  }

  finish(lines: number): void {
    if (!this.#ended) throw invalid(this.#file, lines + 1, 'It is missing: the file is cut off, and its end is not there.');
  }

  async #takeRow({ table, row }: BackupLine & { kind: 'row' }, text: string, refuse: (why: string) => never): Promise<void> {
    if (!this.#store) return refuse('A row stands outside of a store.');
    if (!Object.hasOwn(this.#store.rows, table)) refuse(`The table ${table} is none that the head of the store names.`);
    if (this.#table?.name !== table) {
      await this.#endTable();
      if (this.#sums.has(table)) refuse(`Rows of ${table} come again after those of another table.`);
      this.#table = { name: table, rows: 0, sum: createHash('sha256') };
    }
    this.#table.rows += 1;
    this.#table.sum.update(`${text}\n`);
    this.#waiting.push(row);
    this.#waitingLength += text.length;
    if (this.#waiting.length >= ROWS_AT_ONCE || this.#waitingLength >= TEXT_AT_ONCE) await this.#handOn();
  }

  async #handOn(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#waitingLength = 0;
    if (rows.length > 0 && this.#table) await this.#takeRows?.(this.#table.name, rows);
  }

  async #endTable(): Promise<void> {
    await this.#handOn();
    if (this.#table) this.#sums.set(this.#table.name, { rows: this.#table.rows, sha256: this.#table.sum.digest('hex') });
    this.#table = undefined;
  }

  async #endStore(sha256: Readonly<Record<string, string>>, refuse: (why: string) => never): Promise<void> {
    if (!this.#store) return refuse('The sums of a store stand outside of one.');
    await this.#endTable();
    for (const [table, count] of Object.entries(this.#store.rows)) {
      const read = this.#sums.get(table) ?? { rows: 0, sha256: createHash('sha256').digest('hex') };
      if (read.rows !== count) refuse(`${read.rows} rows of ${table} came before it, and the store has ${count}.`);
      if (read.sha256 !== sha256[table]) refuse(`The rows of ${table} are not what was written: their sum differs.`);
    }
    this.#store = undefined;
    this.#takeRows = undefined;
    this.#sums = new Map();
  }
}

/** The lines of a file, without their ends; nothing but a line feed ends one. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let begun: string[] = [];
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      const parts = String(chunk).split('\n');
      const last = parts.pop() ?? '';
      for (const part of parts) {
        begun.push(part);
        yield begun.join('');
        begun = [];
      }
      if (last !== '') begun.push(last);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('BACKUP_UNREADABLE', `The backup ${file} cannot be read.`, why, 'Check its name, and who may read it.', {
      cause: error,
    });
  }
  if (begun.length > 0) yield begun.join('');
}
