import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { Failure, type Pack, type Store, type StoreHealth } from '../../src/index.ts';
import { conversationsIn } from './conversations.ts';
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
import { modelSpendingIn } from './model-spending.ts';
import { outboxIn } from './outbox.ts';
import { openPart, type PartOfStore } from './part-of-store.ts';
import { peopleIn } from './people.ts';
import { postingsIn } from './postings.ts';
import { questionsIn } from './questions.ts';
import { readingsIn } from './readings.ts';
import { recordsIn } from './records.ts';
import { reviewsIn } from './reviews.ts';
import { renameStamp, requireStamp, stampAnew, stampOf } from './stamp.ts';
import { storeTimeIn } from './store-time.ts';
import { subscriptionsIn } from './subscriptions.ts';
import { takenQuestionsIn } from './taken-questions.ts';

const HEALTH_MILLISECONDS = 2000;
const SILENT: StoreHealth = {
  ready: false,
  reason: `STORE_UNAVAILABLE: The database gave no answer within ${HEALTH_MILLISECONDS / 1000} seconds.`,
};

/** Where the store is: a PostgreSQL server when its address is given, otherwise a folder on this machine. */
export interface StoreLocation {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
  /** What the address is now, asked for each new connection: its password may change meanwhile. */
  readonly databaseUrlNow?: (() => string) | undefined;
  /** What of it is one pack's own, where several packs share the place; all of it without. */
  readonly part?: PartOfStore | undefined;
}

/**
 * Opens the store and brings its schema up to date; for a pack, only where it belongs to that or to none yet. Rejects
 * with a Failure: STORE_UNAVAILABLE or STORE_BUSY (try again), STORE_DENIED, STORE_UNTRUSTED, STORE_READ_ONLY, STORE_FULL,
 * STORE_CORRUPT, SCHEMA_NEWER, CONFIGURATION_INVALID or STORE_OF_OTHER_PACK.
 */
export async function openStore(location: StoreLocation, pack?: Pick<Pack, 'name'>): Promise<Store> {
  return storeOn(await openEngine(location, async (engine) => pack && requireStamp(engine, pack.name)));
}

/** Makes the store belong to a pack, whatever it belonged to before. Rejects as {@link openStore} does. */
export async function acceptStore(location: StoreLocation, { name }: Pick<Pack, 'name'>): Promise<void> {
  const engine = await openEngine(location, (opened) => stampAnew(opened, name));
  await engine.close();
}

/**
 * Says that the pack of a store has another name from now on. Rejects with STORE_OF_OTHER_PACK where the store belongs to a
 * pack of neither name, else as {@link openStore} does.
 */
export async function renamePackOfStore(location: StoreLocation, from: string, to: string): Promise<void> {
  const engine = await openEngine(location, (opened) => renameStamp(opened, from, to));
  await engine.close();
}

async function openEngine(location: StoreLocation, prepare: (engine: Engine) => Promise<void>): Promise<Engine> {
  const { dataDirectory, databaseUrl, databaseUrlNow, part } = location;
  const whole = () => (databaseUrl === undefined ? openSqlite(dataDirectory) : openPostgres(databaseUrl, { now: databaseUrlNow }));
  const engine = part === undefined ? await whole() : await openPart(location, part, whole);
  try {
    await migrate(engine);
    await prepare(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}

/** Whoever asks for the health of a program does not wait for long, nor for a database that hangs. */
async function healthOf(engine: Engine): Promise<StoreHealth> {
  const answered = new AbortController();
  const asked = engine
    .read((database) => sql`select version from schema_version limit 1`.execute(database))
    .then(
      (): StoreHealth => ({ ready: true, engine: engine.name }),
      (error): StoreHealth => ({ ready: false, reason: error instanceof Failure ? `${error.code}: ${error.message}` : String(error) }),
    );
  const late = delay(HEALTH_MILLISECONDS, SILENT, { signal: answered.signal }).catch(() => SILENT);
  try {
    return await Promise.race([asked, late]);
  } finally {
    answered.abort();
  }
}

function storeOn(engine: Engine): Store {
  let closing: Promise<void> | undefined;
  return {
    ledger: ledgerIn(engine),
    ledgerChain: ledgerChainIn(engine),
    postings: postingsIn(engine),
    corrections: correctionsIn(engine),
    questions: questionsIn(engine),
    outbox: outboxIn(engine),
    deliveries: deliveriesIn(engine),
    deliveryRepair: deliveryRepairIn(engine),
    subscriptions: subscriptionsIn(engine),
    follows: followsIn(engine),
    people: peopleIn(engine),
    records: recordsIn(engine),
    documents: documentsIn(engine),
    reviews: reviewsIn(engine),
    takenQuestions: takenQuestionsIn(engine),
    conversations: conversationsIn(engine),
    readings: readingsIn(engine),
    modelSpending: modelSpendingIn(engine),
    time: storeTimeIn(engine),
    pack: () => stampOf(engine),
    health: () => healthOf(engine),
    close: () => {
      closing ??= engine.close();
      return closing;
    },
  };
}
