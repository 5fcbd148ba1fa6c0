import { Failure, type FailureCode } from '../../src/index.ts';
import { tlsFailure } from './failures-tls.ts';

/** SQLSTATE codes, https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SQLSTATE = /^[0-9A-Z]{5}$/;
const COLLISIONS: ReadonlySet<string> = new Set(['40001', '40P01']);
const READ_ONLY_TRANSACTION = '25006';
/** Ends of sessions that say nothing of the server: an operator's command, a restart, a broken link. */
const SESSION_ENDED: ReadonlySet<string> = new Set(['57P01', '57P02', '57P05', '25P03', 'ECONNRESET', 'EPIPE']);
const LOST = /^(Connection terminated( unexpectedly)?|Client has encountered a connection error and is not queryable)$/;
const NO_FREE_CONNECTION = 'timeout exceeded when trying to connect';
const NO_ANSWER = 'Query read timeout';

interface Finding {
  readonly code: FailureCode;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}
type Described = (place: string, detail: string) => Finding;

const denied: Described = (place, detail) => ({
  code: 'STORE_DENIED',
  what: `The database at ${place} refused the login.`,
  why: `The user, the password, the user's rights, or a connection from here or without encryption are not accepted (${detail}).`,
  remedy: 'Correct the user and password in DATABASE_URL, grant the user its rights on the database, or let this machine in (pg_hba.conf).',
});

const noDatabase: Described = (place) => ({
  code: 'STORE_DENIED',
  what: `There is no such database at ${place}.`,
  why: 'The server is there, the database named in DATABASE_URL is not.',
  remedy: 'Create the database, or correct its name in DATABASE_URL.',
});

const full: Described = (place) => ({
  code: 'STORE_FULL',
  what: `Nothing more can be written to the database at ${place}.`,
  why: "The server's disk is full. What was acknowledged before is safe.",
  remedy: "Make room on the server's disk; the program goes on by itself.",
});

const readOnly: Described = (place) => ({
  code: 'STORE_READ_ONLY',
  what: `The database at ${place} cannot be written.`,
  why: 'It is a standby, as after a fail-over, or set to read-only.',
  remedy: 'Point DATABASE_URL at the primary server, or at a name that moves with it; the program goes on by itself.',
});

const damaged: Described = (place, detail) => ({
  code: 'STORE_CORRUPT',
  what: `The database at ${place} is damaged.`,
  why: `The server reports: ${detail}`,
  remedy: 'Restore the database from a backup.',
});

const altered: Described = (place, detail) => ({
  code: 'STORE_CORRUPT',
  what: `The database at ${place} lacks what this program put there.`,
  why: `Its tables were changed or removed by somebody else. The server reports: ${detail}`,
  remedy: 'Restore the database from a backup, or give the program a database of its own.',
});

const exhausted: Described = (place, detail) => ({
  code: 'STORE_BUSY',
  what: `The database at ${place} has no room for more work.`,
  why: `Its connections or its memory are used up (${detail}).`,
  remedy: 'Try again; if it stays so, raise max_connections of the server or close what else uses it. One process takes up to 10.',
});

const slow: Described = (place, detail) => ({
  code: 'STORE_BUSY',
  what: `The database at ${place} takes too long.`,
  why: `A statement or a lock was waited for longer than allowed (${detail}).`,
  remedy: "Try again; if it stays so, look for long transactions (pg_stat_activity) and at the server's load.",
});

const collided: Described = (place, detail) => ({
  code: 'STORE_BUSY',
  what: `The work collided with other work on the database at ${place}.`,
  why: `It was tried again and collided each time; nothing of it was kept (${detail}).`,
  remedy: 'Try again in a moment.',
});

const away: Described = (place, detail) => ({
  code: 'STORE_UNAVAILABLE',
  what: `The database at ${place} cannot be reached.`,
  why: `The server is away, restarting or overloaded (${detail}).`,
  remedy: 'Try again; the program connects by itself once the server is back. Check that the server runs and DATABASE_URL names it.',
});

const noAddress: Described = (place, detail) => ({
  code: 'STORE_UNAVAILABLE',
  what: `The database at ${place} cannot be reached.`,
  why: `Its name has no address: it is misspelt, or the name service does not answer (${detail}).`,
  remedy: 'Correct the host in DATABASE_URL, or see to the name service; the program connects by itself then.',
});

const silent: Described = (place, detail) => ({
  code: 'STORE_UNAVAILABLE',
  what: `The database at ${place} does not answer.`,
  why: `The server or the way to it hangs (${detail}).`,
  remedy: 'Try again; the program connects by itself once the server answers. Look at the server and the network before it.',
});

const refused: Described = (place, detail) => ({
  code: 'INTERNAL',
  what: `The database at ${place} could not do what the program asked of it.`,
  why: `This is a fault of the program: ${detail}`,
  remedy: 'Report it with this line; nothing was written.',
});

/** The first that fits counts. */
const STATES: readonly (readonly [RegExp, Described])[] = [
  [/^(28|42501)/, denied],
  [/^3D000/, noDatabase],
  [/^53100/, full],
  [/^53/, exhausted],
  [/^25006/, readOnly],
  [/^XX00[12]/, damaged],
  [/^(42P01|42703|42883|3F000)/, altered],
  [/^(57014|55P03)/, slow],
  [/^(40001|40P01)/, collided],
  [/^(08|57P|58|25P03)/, away],
];

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isFromServer(error: Error): boolean {
  return SQLSTATE.test(codeOf(error)) && !('syscall' in error);
}

function describe(error: Error): Described {
  const code = codeOf(error);
  if (isFromServer(error)) return STATES.find(([state]) => state.test(code))?.[1] ?? refused;
  if ('syscall' in error && error.syscall === 'getaddrinfo') return noAddress;
  if (error.message === NO_FREE_CONNECTION) return exhausted;
  if (error.message === NO_ANSWER || error.message.endsWith('connection timeout') || code === 'ETIMEDOUT') return silent;
  return error instanceof TypeError ? refused : away;
}

const QUOTED = /:\s.*$/su;

/** An error of `pg`, of PostgreSQL or of the way to it as a Failure. The password is never told. */
export function postgresFailure(error: unknown, url: string): Failure {
  if (error instanceof Failure) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  const place = placeOf(url);
  const untrusted = tlsFailure(cause, place);
  if (untrusted) return untrusted;
  const code = codeOf(cause);
  // Behind a colon the server quotes what it was given, which people may have written.
  const detail = isFromServer(cause) ? `SQLSTATE ${code}: ${cause.message.replace(QUOTED, '')}` : cause.message || code;
  const finding = describe(cause)(place, detail);
  return new Failure(finding.code, finding.what, finding.why, finding.remedy, { cause });
}

/** The Failure of an address that `pg` cannot read, or that names a file which cannot be. */
export function unusableAddress(error: unknown): Failure {
  return new Failure(
    'CONFIGURATION_INVALID',
    'DATABASE_URL cannot be used.',
    error instanceof Error ? error.message : String(error),
    'Write postgresql://user:password@host:5432/name, with %XX for special characters, and check the files that it names.',
    { cause: error },
  );
}

/** Whether a connection is of no more use after an error: it is closed, hangs, or leads to a server that takes no writes. */
export function endsConnection(error: unknown): boolean {
  if (!(error instanceof Error) || !isFromServer(error)) return true;
  const isFatal = 'severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC');
  return isFatal || codeOf(error) === READ_ONLY_TRANSACTION;
}

/** Whether a transaction was undone because of others at the same time: repeated, it may pass. */
export function isCollision(error: unknown): boolean {
  return error instanceof Failure && error.cause instanceof Error && COLLISIONS.has(codeOf(error.cause));
}

/** Whether a connection ended under the work, which may well pass on another one. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Failure) || !(error.cause instanceof Error)) return false;
  return SESSION_ENDED.has(codeOf(error.cause)) || LOST.test(error.cause.message);
}

function placeOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : 'DATABASE_URL';
}
