import type { Kysely } from 'kysely';
import type { Deliveries, Delivery, DeliveryProgress } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { type OutboxRow, progressFrom } from './outbox-rows.ts';
import { enterSlots } from './planned-slots.ts';
import type { Schema } from './schema.ts';
import { optional } from './stored.ts';

/** Which digests are owed to whom, in a database. */
export function deliveriesIn(engine: Engine): Deliveries {
  return {
    plan: (slots, missed) => engine.write((transaction) => enterSlots(transaction, slots, missed)),
    progress: (digest) => engine.read((database) => progress(database, digest)),
    lastSent: (digest, target) =>
      engine.read(async (database) => {
        const row = await database
          .selectFrom('delivery_progress')
          .innerJoin('outbox', 'outbox.key', 'delivery_progress.sent_key')
          .selectAll('outbox')
          .where('delivery_progress.digest', '=', digest)
          .where('delivery_progress.target', '=', target)
          .executeTakeFirst();
        return row && deliveryFrom(row);
      }),
  };
}

async function progress(database: Kysely<Schema>, digest: string): Promise<DeliveryProgress[]> {
  const planned = await database.selectFrom('delivery_progress').selectAll().where('digest', '=', digest).orderBy('target').execute();
  const sent = await database
    .selectFrom('delivery_progress')
    .innerJoin('outbox', 'outbox.key', 'delivery_progress.sent_key')
    .selectAll('outbox')
    .where('delivery_progress.digest', '=', digest)
    .execute();
  const sentTo = new Map(sent.map((row) => [row.lane, deliveryFrom(row)]));
  return planned.map(({ target, planned_slot, planned_due_at, planned_as_of }) => ({
    target,
    planned: { digest, target, slot: planned_slot, dueAt: planned_due_at, asOf: planned_as_of },
    ...optional('sent', sentTo.get(target) ?? null),
  }));
}

function deliveryFrom(row: OutboxRow): Delivery {
  const { digest, lane, slot } = row;
  return { digest: digest ?? '', target: lane, slot: slot ?? '', ...progressFrom(row) };
}
