import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { Failure } from '../../src/index.ts';
import type { Schema } from './schema.ts';

export type EngineName = 'sqlite' | 'postgres';

/** What a database engine must offer; everything that differs between engines is behind these members. */
export interface Engine {
  readonly name: EngineName;
  /** Whether a claim steps over rows that another claim holds, rather than waiting for them. */
  readonly skipsLocked: boolean;
  /** The clock of its server, as ISO text in UTC with milliseconds; absent where there is no server. */
  readonly serverClock?: RawBuilder<string>;
  /** Runs queries that change nothing, more than once if need be. Database errors reject as Failures. */
  read<T>(work: (database: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Runs queries that all see the store as it was at the first of them, while others go on writing. Rejects as `read` does. */
  snapshot<T>(work: (database: Kysely<Schema>) => Promise<T>): Promise<T>;
  /**
   * Runs queries in one transaction, all or none. `work` does nothing else: it is run anew where nothing of it was kept
   * and it may pass the next time. Database errors reject as Failures.
   */
  write<T>(work: (transaction: Transaction<Schema>) => Promise<T>): Promise<T>;
  /** Holds every other migrating process back until the transaction ends. */
  lockForMigration(transaction: Transaction<Schema>): Promise<void>;
  /** Holds every other appending process back until the transaction ends. */
  lockForAppend(transaction: Transaction<Schema>): Promise<void>;
  close(): Promise<void>;
}

/** The Failure of what is asked of a store after it was closed. */
export function closedStore(): Failure {
  return new Failure('STORE_UNAVAILABLE', 'The store is closed.', 'The program is ending.', 'Start it again.');
}
