import type { Selectable, Transaction } from 'kysely';
import { addressOf, type Subscription, type SubscriptionRequest, type Subscriptions } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { instant, optional, storedConversation, storedPerson } from './stored.ts';

/** Subscriptions in a database. */
export function subscriptionsIn(engine: Engine): Subscriptions {
  return {
    subscribe: (request) => engine.write((transaction) => subscribe(transaction, request)),
    unsubscribe: (digest, target) =>
      engine.write(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('subscriptions')
          .where('digest', '=', digest)
          .where('target', '=', addressOf(target))
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
    pause: (digest, target) => engine.write((transaction) => setPaused(transaction, digest, addressOf(target), { paused: 1 })),
    resume: (digest, target, at) =>
      engine.write((transaction) => setPaused(transaction, digest, addressOf(target), { paused: 0, since: instant(at) })),
    markDead: (target, reason, at) =>
      engine.write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('subscriptions')
          .set({ dead_at: instant(at), dead_reason: reason })
          .where('target', '=', addressOf(target))
          .where('dead_at', 'is', null)
          .executeTakeFirst();
        return Number(numUpdatedRows);
      }),
    setWithheld: (digest, target, since) =>
      engine.write(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('subscriptions')
          .set({ withheld_at: since === undefined ? null : instant(since) })
          .where('digest', '=', digest)
          .where('target', '=', addressOf(target))
          .where('withheld_at', since === undefined ? 'is not' : 'is', null)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),
    listByTarget: (target) =>
      engine.read(async (database) => {
        const held = database.selectFrom('subscriptions').selectAll().where('target', '=', addressOf(target));
        return (await held.orderBy('digest').execute()).map(subscriptionFrom);
      }),
    listAll: () =>
      engine.read(async (database) => {
        const held = database.selectFrom('subscriptions').selectAll();
        return (await held.orderBy('digest').orderBy('target').execute()).map(subscriptionFrom);
      }),
  };
}

async function subscribe(transaction: Transaction<Schema>, request: SubscriptionRequest): Promise<'created' | 'changed' | 'unchanged'> {
  const target = addressOf(request.target);
  const wanted = {
    conversation: JSON.stringify(request.target),
    schedule: request.schedule ?? null,
    zone: request.zone ?? null,
    since: instant(request.createdAt),
    paused: 0,
    dead_at: null,
    dead_reason: null,
  };
  const created = { created_by: JSON.stringify(request.createdBy), created_at: wanted.since };
  const added = await transaction
    .insertInto('subscriptions')
    .values({ digest: request.digest, target, ...wanted, ...created })
    .onConflict((conflict) => conflict.doNothing())
    .returning('target')
    .executeTakeFirst();
  if (added) return 'created';
  const { numUpdatedRows } = await transaction
    .updateTable('subscriptions')
    .set(wanted)
    .where('digest', '=', request.digest)
    .where('target', '=', target)
    .where((is) =>
      is.or([
        is('schedule', 'is distinct from', wanted.schedule),
        is('zone', 'is distinct from', wanted.zone),
        is('paused', '=', 1),
        is('dead_at', 'is not', null),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n ? 'changed' : 'unchanged';
}

type Pausing = { readonly paused: 1 } | { readonly paused: 0; readonly since: string };

async function setPaused(transaction: Transaction<Schema>, digest: string, target: string, change: Pausing): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('subscriptions')
    .set(change)
    .where('digest', '=', digest)
    .where('target', '=', target)
    .where('paused', '<>', change.paused)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function subscriptionFrom(row: Selectable<Schema['subscriptions']>): Subscription {
  const dead = row.dead_at === null ? null : { at: row.dead_at, reason: row.dead_reason ?? '' };
  return {
    digest: row.digest,
    target: storedConversation(row.conversation),
    ...optional('schedule', row.schedule),
    ...optional('zone', row.zone),
    createdBy: storedPerson(row.created_by),
    createdAt: row.created_at,
    since: row.since,
    paused: row.paused === 1,
    ...optional('dead', dead),
    ...optional('withheld', row.withheld_at),
  };
}
