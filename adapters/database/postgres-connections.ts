import { Socket } from 'node:net';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { endsConnection, postgresFailure, unusableAddress } from './failures-postgres.ts';

type Connection = PostgresPoolClient & { release(destroy?: boolean): void };
type Settings = Omit<pg.PoolConfig, 'Client' | 'stream' | 'connectionString'> & {
  readonly connectionString: string;
  /** Tells the password anew for each connection; nothing where it is that of the address. */
  readonly passwordNow?: (() => string | undefined) | undefined;
};

function passwordOr(first: string | undefined, now: () => string | undefined): () => string {
  return () => now() ?? first ?? '';
}

/** `pg` listens for nobody to the errors of a client that is in use: unheard, such an event would end the process. */
class HeardClient extends pg.Client {
  constructor(settings?: pg.ClientConfig & Pick<Settings, 'passwordNow'>) {
    super(settings);
    // The address would overrule a password among the settings.
    if (settings?.passwordNow) Object.assign(this, { password: passwordOr(this.password, settings.passwordNow) });
    this.on('error', () => {});
  }
}

/**
 * The connections to a PostgreSQL server, as Kysely uses them. Whatever goes wrong on the way there or on the server
 * rejects as a Failure, and a connection that broke or hangs is never used again.
 */
export class PostgresConnections implements PostgresPool {
  readonly options = {};
  readonly #pool: pg.Pool;
  readonly #sockets = new Set<Socket>();
  readonly #url: string;
  #ended: Promise<void> | undefined;

  /** Asks nothing of the server yet. @throws Failure CONFIGURATION_INVALID: the address cannot be used */
  constructor(settings: Settings) {
    this.#url = settings.connectionString;
    const client = { ...settings, stream: () => this.#newSocket() };
    this.#pool = new pg.Pool({ ...client, Client: HeardClient });
    // An idle connection that broke is dropped by the pool; the next query reports whether the server is really away.
    this.#pool.on('error', () => {});
    try {
      new HeardClient(client);
    } catch (error) {
      throw unusableAddress(error);
    }
  }

  async connect(): Promise<PostgresPoolClient> {
    try {
      return new SoundConnection(await this.#pool.connect(), this.#url);
    } catch (error) {
      throw postgresFailure(error, this.#url);
    }
  }

  /** Lets go of everything; a server that hangs cannot hold it up beyond the queries under way. */
  end(): Promise<void> {
    this.#ended ??= this.#pool.end().then(() => {
      // Nobody waits for a farewell of the server.
      for (const socket of this.#sockets) socket.destroySoon();
    });
    return this.#ended;
  }

  #newSocket(): Socket {
    const socket = new Socket();
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  }
}

/** One connection in use. Once it is known to be broken it answers nothing more, and is not given back for others. */
class SoundConnection implements PostgresPoolClient {
  readonly #connection: Connection;
  readonly #url: string;
  #broken: { readonly by: unknown } | undefined;

  constructor(connection: Connection, url: string) {
    this.#connection = connection;
    this.#url = url;
  }

  query<R>(statement: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(statement: string | PostgresCursor<R>, parameters: ReadonlyArray<unknown> = []) {
    if (typeof statement !== 'string') return this.#connection.query(statement);
    return this.#ask<R>(statement, parameters);
  }

  async #ask<R>(statement: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> {
    if (this.#broken) throw this.#broken.by;
    try {
      return await this.#connection.query<R>(statement, parameters);
    } catch (error) {
      const failure = postgresFailure(error, this.#url);
      if (endsConnection(error)) this.#broken = { by: failure };
      throw failure;
    }
  }

  release(destroy = false): void {
    this.#connection.release(destroy || this.#broken !== undefined);
  }
}
