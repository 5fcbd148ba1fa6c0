import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';
import { untilFree } from './waiting-for-locks.ts';

type Work<T> = (transaction: Transaction<Schema>) => Promise<T>;

/** Writes of one database, in the order in which they were brought. */
export interface Writes {
  /**
   * Runs `work` in a transaction, all of it or none; resolves once it is committed. `until`: `performance.now()` from
   * which a lock of another process is waited for no longer. Rejects with what the work or the database threw.
   */
  take<T>(work: Work<T>, until: number): Promise<T>;
}

/** How a write ended within a transaction that is not yet committed; `settle` tells whoever brought it, after the commit. */
interface Ended {
  readonly failed: boolean;
  readonly settle: () => void;
}

/** A write that waits for its turn. */
interface Waiting {
  readonly until: number;
  /** Runs it as a part of a transaction; what it throws is its own end, not that of the transaction. */
  within(transaction: Transaction<Schema>): Promise<Ended>;
  /** Runs it in a transaction of its own, and settles it. */
  alone(): Promise<void>;
}

/** Writes that go with one commit: more would keep everything else in the process waiting for too long. */
const MOST_TOGETHER = 24;
const SAVEPOINT = 'write';

/**
 * Writes that wait are committed together: a commit costs milliseconds on a disk that keeps what it says that it keeps,
 * and what it writes hardly matters. Each keeps a savepoint of its own, so that one which fails takes no other with it;
 * where the transaction as a whole fails, each is run by itself. Between two transactions everything else in the process
 * has its turn. `isRefused`: whether an error is that of a lock which another process holds.
 */
export function writesTogether(database: Kysely<Schema>, isRefused: (error: unknown) => boolean): Writes {
  const waiting: Waiting[] = [];
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      const [first, ...others] = waiting.splice(0, MOST_TOGETHER);
      if (first) await (others.length === 0 ? first.alone() : together([first, ...others]));
      await nextTurn();
    }
    isWriting = false;
  }

  async function together(writes: readonly Waiting[]): Promise<void> {
    const until = Math.min(...writes.map((write) => write.until));
    try {
      const ended = await untilFree(() => inOneTransaction(database, writes), isRefused, until);
      for (const { settle } of ended) settle();
    } catch {
      for (const write of writes) await write.alone();
    }
  }

  return {
    take<T>(work: Work<T>, until: number): Promise<T> {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      waiting.push({
        until,
        within: async (transaction) => {
          try {
            const result = await work(transaction);
            return { failed: false, settle: () => resolve(result) };
          } catch (error) {
            if (isRefused(error)) throw error;
            return { failed: true, settle: () => reject(error) };
          }
        },
        alone: () => untilFree(() => database.transaction().execute(work), isRefused, until).then(resolve, reject),
      });
      if (!isWriting) void writeAll();
      return promise;
    },
  };
}

async function inOneTransaction(database: Kysely<Schema>, writes: readonly Waiting[]): Promise<Ended[]> {
  const transaction = await database.startTransaction().execute();
  try {
    const ended: Ended[] = [];
    for (const write of writes) {
      const kept = await transaction.savepoint(SAVEPOINT).execute();
      const one = await write.within(kept);
      ended.push(one);
      if (one.failed) await kept.rollbackToSavepoint(SAVEPOINT).execute();
      await kept.releaseSavepoint(SAVEPOINT).execute();
    }
    await transaction.commit().execute();
    return ended;
  } catch (error) {
    await transaction.rollback().execute();
    throw error;
  }
}
