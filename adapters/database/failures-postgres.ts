import { Failure } from '../../src/index.ts';

/** SQLSTATE classes and codes, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SQLSTATE = /^[0-9A-Z]{5}$/;
const PASSING = /^(08|57P|57014|53[0-9]|55P03|40001|40P01|25P03)/;
const DENIED = /^(28|42501)/;
const NO_DATABASE = '3D000';
const DISK_FULL = '53100';
const READ_ONLY_TRANSACTION = '25006';
const DAMAGED = /^XX00[12]$/;

const CONNECTION_TROUBLE =
  /^(Connection terminated|timeout exceeded|Query read timeout|Client has encountered a connection error|Client was closed|Connection ended)/;

/** An error of PostgreSQL or of the way to it as a Failure; anything else comes back as it is. The password is never told. */
export function postgresFailure(error: unknown, url: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SQLSTATE.test(code) && !('syscall' in error)) return fromState(code, error, placeOf(url));
  if ('syscall' in error || 'errors' in error || CONNECTION_TROUBLE.test(error.message)) {
    return unavailable(placeOf(url), code || error.message, error);
  }
  return error;
}

function fromState(state: string, error: Error, place: string): unknown {
  const cause = { cause: error };
  if (DENIED.test(state)) {
    return new Failure(
      'STORE_DENIED',
      `The database at ${place} refused the login.`,
      `The user, the password or the user's rights are not accepted (SQLSTATE ${state}).`,
      'Correct the user and password in DATABASE_URL, or grant the user its rights on the database.',
      cause,
    );
  }
  if (state === NO_DATABASE) {
    return new Failure(
      'STORE_DENIED',
      `There is no such database at ${place}.`,
      'The server is there, the database named in DATABASE_URL is not.',
      'Create the database, or correct its name in DATABASE_URL.',
      cause,
    );
  }
  if (state === DISK_FULL) {
    return new Failure(
      'STORE_FULL',
      `Nothing more can be written to the database at ${place}.`,
      "The server's disk is full. What was acknowledged before is safe.",
      "Make room on the server's disk; the program goes on by itself.",
      cause,
    );
  }
  if (state === READ_ONLY_TRANSACTION) {
    return new Failure(
      'STORE_READ_ONLY',
      `The database at ${place} cannot be written.`,
      'It is a standby, or set to read-only.',
      'Point DATABASE_URL at the primary server.',
      cause,
    );
  }
  if (DAMAGED.test(state)) {
    return new Failure(
      'STORE_CORRUPT',
      `The database at ${place} is damaged.`,
      `The server reports: ${error.message}`,
      'Restore the database from a backup.',
      cause,
    );
  }
  return PASSING.test(state) ? unavailable(place, `SQLSTATE ${state}`, error) : error;
}

function unavailable(place: string, finding: string, cause: Error): Failure {
  return new Failure(
    'STORE_UNAVAILABLE',
    `The database at ${place} cannot be reached.`,
    `The server is away, restarting or overloaded (${finding}).`,
    'Try again; the program connects by itself once the server is back. Check that the server runs and DATABASE_URL names it.',
    { cause },
  );
}

function placeOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : 'DATABASE_URL';
}
