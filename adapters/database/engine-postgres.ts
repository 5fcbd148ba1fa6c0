import { setTimeout as delay } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { passwordIn } from './database-password.ts';
import { closedStore, type Engine } from './engine.ts';
import { isCollision, isLostConnection } from './failures-postgres.ts';
import { PostgresConnections } from './postgres-connections.ts';
import type { Schema } from './schema.ts';
import { StorableTextPlugin } from './storable-text.ts';

const CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 5000;
const STATEMENT_MILLISECONDS = 10_000;
/** Ends the wait for a server that no longer answers at all; above the server's own limit on a statement. */
const ANSWER_MILLISECONDS = 12_000;
/** Finds out within minutes that the other end of an idle connection is gone. */
const PROBE_AFTER_MILLISECONDS = 10_000;

/** How often work is begun in all when it collides with other work or its connection ends under it. */
const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MILLISECONDS = 20;

/** Names of this program's advisory locks: any numbers that no other program on the database uses. */
const LOCK_SPACE = 7_309_481;
const MIGRATION_LOCK = 1;
const APPEND_LOCK = 2;

const INT8 = 20;

/** Times in which a server must have answered, in milliseconds. */
export interface PostgresLimits {
  /** To open a connection, and to get a free one. */
  readonly connect: number;
  /** To carry out a statement; the server ends it then. */
  readonly statement: number;
  /** To answer at all; the connection is given up then. */
  readonly answer: number;
}

const LIMITS: PostgresLimits = { connect: CONNECT_MILLISECONDS, statement: STATEMENT_MILLISECONDS, answer: ANSWER_MILLISECONDS };

export interface PostgresOptions {
  readonly limits?: PostgresLimits;
  /** What the address is now: asked for each new connection, so its password may change meanwhile. */
  readonly now?: (() => string) | undefined;
}

/**
 * The engine for many replicas. Connections are made when needed, and made anew after the server was away. Nothing is
 * asked of the server yet. @throws Failure CONFIGURATION_INVALID: the address cannot be used
 */
export function openPostgres(url: string, { limits = LIMITS, now }: PostgresOptions = {}): Engine {
  const pool = new PostgresConnections({
    connectionString: url,
    passwordNow: now && (() => passwordIn(now())),
    application_name: 'sitrep',
    max: CONNECTIONS,
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    idle_in_transaction_session_timeout: limits.statement,
    query_timeout: limits.answer,
    keepAlive: true,
    keepAliveInitialDelayMillis: PROBE_AFTER_MILLISECONDS,
    types: { getTypeParser },
  });
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new StorableTextPlugin()] });
  let closing: Promise<void> | undefined;
  const open = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing) throw closedStore();
    return work();
  };
  return {
    name: 'postgres',
    skipsLocked: true,
    serverClock: sql<string>`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    read: (work) => open(() => repeating(() => work(kysely), isLostConnection)),
    snapshot: (work) => open(() => kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)),
    write: (work) => open(() => writing(kysely, work)),
    lockForMigration: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_SPACE)}, ${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    },
    // Held until the commit: positions become visible in their order, so a reader never passes one still to come.
    lockForAppend: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_SPACE)}, ${sql.lit(APPEND_LOCK)})`.execute(transaction);
    },
    close: () => {
      // Kysely ends the pool only once it has used it.
      closing ??= kysely.destroy().then(() => pool.end());
      return closing;
    },
  };
}

/** Counts come as numbers, as SQLite gives them, not as text. */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(type, format);

/**
 * Runs work in a transaction, and anew when it is certain that nothing of it was kept: after a collision, or when the
 * connection ended before the commit was asked for. A commit without an answer is not repeated.
 */
function writing<T>(kysely: Kysely<Schema>, work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T> {
  let mayBeKept = false;
  const transact = () => {
    mayBeKept = false;
    return kysely.transaction().execute(async (transaction) => {
      const result = await work(transaction);
      mayBeKept = true;
      return result;
    });
  };
  return repeating(transact, (error) => isCollision(error) || (!mayBeKept && isLostConnection(error)));
}

async function repeating<T>(work: () => Promise<T>, isPassing: (error: unknown) => boolean): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isPassing(error)) throw error;
      await delay(attempt * BETWEEN_ATTEMPTS_MILLISECONDS);
    }
  }
}
