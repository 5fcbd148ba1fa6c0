import type { Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import type { Posting, Postings } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { instant, optional, portions, storedPosted } from './stored.ts';
import { storedMessage } from './stored-message.ts';

const kindSchema = z.enum(['answer', 'digest', 'notice']);

/** Postings in a database. */
export function postingsIn(engine: Engine): Postings {
  return {
    record: (posting) => engine.write((transaction) => keepPosting(transaction, posting)),
    uncorrected: (fact, position, limit) => engine.read((database) => uncorrected(database, fact, position, limit)),
    markCorrected: (posting, fact, position, at) =>
      engine.write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('posting_facts')
          .set({ corrected_through: position, corrected_at: instant(at) })
          .where('posting', '=', posting)
          .where('fact', '=', fact)
          .where('corrected_through', '<', position)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    expire: (before) =>
      engine.write(async (transaction) => {
        const { numDeletedRows } = await transaction.deleteFrom('postings').where('shown_at', '<', instant(before)).executeTakeFirst();
        return Number(numDeletedRows);
      }),
  };
}

/** Keeps a posting with the facts that it showed; one that is held already stays as it is. */
export async function keepPosting(transaction: Transaction<Schema>, posting: Posting): Promise<void> {
  const { id, kind, posted, shownAt, facts, message } = posting;
  const added = await transaction
    .insertInto('postings')
    .values({ id, kind, posted: JSON.stringify(posted), shown_at: instant(shownAt), message: message ? JSON.stringify(message) : null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return;
  const rows = facts.map(({ fact, recordedAt }) => ({
    posting: added.id,
    fact,
    recorded_at: instant(recordedAt),
    corrected_through: 0,
    corrected_at: null,
  }));
  for (const portion of portions(rows)) {
    await transaction
      .insertInto('posting_facts')
      .values(portion)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function uncorrected(database: Kysely<Schema>, fact: string, position: number, limit: number): Promise<Posting[]> {
  const rows = await database
    .selectFrom('postings')
    .innerJoin('posting_facts as asked', 'asked.posting', 'postings.id')
    .selectAll('postings')
    .where('asked.fact', '=', fact)
    .where('asked.corrected_through', '<', position)
    .orderBy('postings.shown_at')
    .orderBy('postings.id')
    .limit(limit)
    .execute();
  return postingsFrom(database, rows);
}

/** Rows of postings with the facts that they showed. */
export async function postingsFrom(database: Kysely<Schema>, rows: readonly Selectable<Schema['postings']>[]): Promise<Posting[]> {
  const shown = await shownIn(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, kind, posted, shown_at, message }) => ({
    id,
    kind: kindSchema.parse(kind),
    posted: storedPosted(posted),
    shownAt: shown_at,
    facts: shown.get(id) ?? [],
    ...optional('message', message === null ? null : storedMessage(message)),
  }));
}

async function shownIn(database: Kysely<Schema>, postings: readonly string[]): Promise<Map<string, Posting['facts']>> {
  const shown = new Map<string, Posting['facts']>();
  for (const portion of portions(postings)) {
    const rows = await database.selectFrom('posting_facts').selectAll().where('posting', 'in', portion).orderBy('fact').execute();
    for (const { posting, fact, recorded_at } of rows) {
      shown.set(posting, [...(shown.get(posting) ?? []), { fact, recordedAt: recorded_at }]);
    }
  }
  return shown;
}
