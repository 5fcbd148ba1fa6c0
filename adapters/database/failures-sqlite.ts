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

/** An error of SQLite as a Failure; anything that is not the database's own fault comes back as it is. */
export function sqliteFailure(error: unknown, file: string): unknown {
  if (error instanceof Failure || !(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const primary = error.errcode & 0xff;
  const cause = { cause: error };
  switch (primary) {
    case BUSY:
    case LOCKED:
      return new Failure(
        'STORE_UNAVAILABLE',
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
        `The disk answered with an error (SQLite code ${error.errcode}).`,
        'Check the disk and the space on it, then try again.',
        cause,
      );
    default:
      return error;
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
