import { sql } from 'kysely';
import { Failure, type Store } from '../../src/index.ts';
import { askerRepliesIn } from './asker-replies.ts';
import { correctionsIn } from './corrections.ts';
import { deliveriesIn } from './deliveries.ts';
import { deliveryRepairIn } from './delivery-repair.ts';
import { documentsIn } from './documents.ts';
import type { Engine } from './engine.ts';
import { openPostgres } from './engine-postgres.ts';
import { openSqlite } from './engine-sqlite.ts';
import { followsIn } from './follows.ts';
import { ledgerIn } from './ledger.ts';
import { ledgerChainIn } from './ledger-walk.ts';
import { migrate } from './migrate.ts';
import { peopleIn } from './people.ts';
import { postingsIn } from './postings.ts';
import { questionsIn } from './questions.ts';
import { recordsIn } from './records.ts';
import { reviewsIn } from './reviews.ts';
import { storeTimeIn } from './store-time.ts';
import { subscriptionsIn } from './subscriptions.ts';

/** Where the store is: a PostgreSQL server when its address is given, otherwise a folder on this machine. */
export interface StoreLocation {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
}

/**
 * Opens the store and brings its schema up to date. Rejects with a Failure: STORE_UNAVAILABLE (try again),
 * STORE_DENIED, STORE_READ_ONLY, STORE_FULL, STORE_CORRUPT or SCHEMA_NEWER.
 */
export async function openStore({ dataDirectory, databaseUrl }: StoreLocation): Promise<Store> {
  const engine = databaseUrl === undefined ? openSqlite(dataDirectory) : openPostgres(databaseUrl);
  try {
    await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOn(engine);
}

function storeOn(engine: Engine): Store {
  let closing: Promise<void> | undefined;
  return {
    ledger: ledgerIn(engine),
    ledgerChain: ledgerChainIn(engine),
    postings: postingsIn(engine),
    corrections: correctionsIn(engine),
    questions: questionsIn(engine),
    askerReplies: askerRepliesIn(engine),
    deliveries: deliveriesIn(engine),
    deliveryRepair: deliveryRepairIn(engine),
    subscriptions: subscriptionsIn(engine),
    follows: followsIn(engine),
    people: peopleIn(engine),
    records: recordsIn(engine),
    documents: documentsIn(engine),
    reviews: reviewsIn(engine),
    time: storeTimeIn(engine),
    health: async () => {
      try {
        await engine.read((database) => sql`select version from schema_version limit 1`.execute(database));
        return { ready: true, engine: engine.name };
      } catch (error) {
        return { ready: false, reason: error instanceof Failure ? `${error.code}: ${error.message}` : 'The store is closed.' };
      }
    },
    close: () => {
      closing ??= engine.close();
      return closing;
    },
  };
}
