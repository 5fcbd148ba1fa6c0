import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { postgresFailure } from './failures-postgres.ts';
import type { Schema } from './schema.ts';
import { StorableTextPlugin } from './storable-text.ts';

const CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 5000;
const STATEMENT_MILLISECONDS = 10_000;
/** Ends the wait for a server that no longer answers at all; above the server's own limit on a statement. */
const ANSWER_MILLISECONDS = 15_000;

/** Names of this program's advisory locks: any numbers that no other program on the database uses. */
const LOCK_SPACE = 7_309_481;
const MIGRATION_LOCK = 1;
const APPEND_LOCK = 2;

const INT8 = 20;

/**
 * The engine for many replicas. Connections are made when needed, and made anew after the server was away. Nothing is
 * asked of the server yet.
 */
export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'sitrep',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    statement_timeout: STATEMENT_MILLISECONDS,
    idle_in_transaction_session_timeout: STATEMENT_MILLISECONDS,
    query_timeout: ANSWER_MILLISECONDS,
    keepAlive: true,
    types: { getTypeParser },
  });
  // The pool drops an idle connection that broke; the next query reports whether the server is really away.
  pool.on('error', () => {});
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new StorableTextPlugin()] });
  const failing = (error: unknown): never => {
    throw postgresFailure(error, url);
  };
  return {
    name: 'postgres',
    skipsLocked: true,
    serverClock: sql<string>`to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    read: (work) => work(kysely).catch(failing),
    write: (work) => kysely.transaction().execute(work).catch(failing),
    lockForMigration: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_SPACE)}, ${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    },
    // Held until the commit: positions become visible in their order, so a reader never passes one still to come.
    lockForAppend: async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK_SPACE)}, ${sql.lit(APPEND_LOCK)})`.execute(transaction);
    },
    close: () => closeOnce(kysely, pool),
  };
}

/** Counts come as numbers, as SQLite gives them, not as text. */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(type, format);

async function closeOnce(kysely: Kysely<Schema>, pool: pg.Pool): Promise<void> {
  await kysely.destroy();
  if (!pool.ending) await pool.end();
}
