import { Failure } from '../../src/index.ts';

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;
const LACKING = /^no such (table|column)/;

function primaryCodeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** Whether another connection holds a lock that was needed: tried again, it may pass. */
export function isBusy(error: unknown): boolean {
  return primaryCodeOf(error) === BUSY;
}

/** An error of SQLite as a Failure; anything that did not come from the database is given back as it is. */
export function sqliteFailure(error: unknown, file: string): unknown {
  const primary = primaryCodeOf(error);
  if (primary === undefined || !(error instanceof Error)) return error;
  const cause = { cause: error };
  switch (primary) {
    case BUSY:
    case LOCKED:
      return new Failure(
        'STORE_BUSY',
        `The database file ${file} is busy.`,
        'Another process has been writing to it for several seconds.',
        'Try again; if it stays so, look for a stuck process that holds the file.',
        cause,
      );
    case FULL:
      return fullStore(file, error);
    case READONLY:
    case CANNOT_OPEN:
      return readOnlyStore(file, error);
    case CORRUPT:
    case NOT_A_DATABASE:
      return corruptStore(file, error.message, error);
    case IO_ERROR:
      return new Failure(
        'STORE_UNAVAILABLE',
        `The database file ${file} cannot be read or written.`,
        `The disk answered with an error (SQLite: ${error.message}).`,
        'Check the disk and the space on it, then try again.',
        cause,
      );
    default:
      if (LACKING.test(error.message)) return alteredStore(file, error);
      return new Failure(
        'INTERNAL',
        `The database file ${file} could not do what the program asked of it.`,
        `This is a fault of the program: SQLite code ${primary}, ${error.message}`,
        'Report it with this line; nothing was written.',
        cause,
      );
  }
}

/** An error of the file system, met while making the data folder, as a Failure. */
export function folderFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOSPC') return fullStore(folder, error);
  return readOnlyStore(folder, error);
}

/** The Failure of a file that is damaged or is no database. */
export function corruptStore(file: string, finding: string, cause?: Error): Failure {
  return new Failure(
    'STORE_CORRUPT',
    `The database file ${file} is damaged or is not a database.`,
    `SQLite reports: ${finding}`,
    'Stop every process on it, keep a copy, and restore the folder from a backup (or salvage it with `sqlite3 FILE .recover`).',
    cause && { cause },
  );
}

/** The Failure of a file that was removed, or replaced by another, while it was in use. */
export function removedStore(file: string): Failure {
  return new Failure(
    'STORE_UNAVAILABLE',
    `The database file ${file} is not the one that was opened any more.`,
    'It was removed, moved or replaced while the program ran. What the program wrote before is in the file that was there.',
    'Put that file back, or restore a backup and then start the program again; before a new start see that the folder is not empty.',
  );
}

function alteredStore(file: string, cause: Error): Failure {
  return new Failure(
    'STORE_CORRUPT',
    `The database file ${file} lacks what this program put there.`,
    `It was changed by something else, or copied while it was written. SQLite reports: ${cause.message}`,
    'Restore the folder from a backup, or give the program a folder of its own (DATA_DIR).',
    { cause },
  );
}

function fullStore(place: string, cause: Error): Failure {
  return new Failure(
    'STORE_FULL',
    `Nothing more can be written to ${place}.`,
    'The disk is full. What was acknowledged before is safe.',
    'Make room on the disk; the program goes on by itself.',
    { cause },
  );
}

function readOnlyStore(place: string, cause: Error): Failure {
  return new Failure(
    'STORE_READ_ONLY',
    `${place} cannot be written.`,
    `The folder or file is missing, read-only, or belongs to another user (${cause.message}).`,
    'Give the user that runs the program write access to the folder, or choose another with DATA_DIR.',
    { cause },
  );
}
