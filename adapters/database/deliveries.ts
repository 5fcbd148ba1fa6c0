import type { Kysely, Selectable, Transaction, UpdateObject } from 'kysely';
import { z } from 'zod';
import type { Claim, Deliveries, Delivery, DeliveryOutcome, Progress } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { compareText, planSlots } from './planned-slots.ts';
import type { Schema } from './schema.ts';
import { instant, optional, storedPosted } from './stored.ts';

const stateSchema = z.enum(['due', 'claimed', 'sending', 'sent', 'failed', 'unknown', 'missed']);
const NO_LEASE = { token: null, claimed_at: null, leased_until: null };

/** Deliveries in a database. */
export function deliveriesIn(engine: Engine): Deliveries {
  return {
    plan: (slots, missed) => engine.write((transaction) => planSlots(transaction, slots, missed)),
    claim: (claim) => engine.write((transaction) => claimDue(transaction, claim, engine.skipsLocked)),
    beginSending: (key, token, now) => engine.write((transaction) => beginSending(transaction, key, token, now)),
    record: (key, token, outcome, at) => engine.write((transaction) => record(transaction, key, token, outcome, at)),
    unfinished: (limit) =>
      engine.read(async (database) => {
        const open = database
          .selectFrom('deliveries')
          .selectAll()
          .where((is) => is.or([is('claimable_at', 'is not', null), is('state', '=', 'unknown')]));
        return (await open.orderBy('due_at').orderBy('key').limit(limit).execute()).map(deliveryFrom);
      }),
    progress: (digest) => engine.read((database) => progress(database, digest)),
    lastSent: (digest, target) =>
      engine.read(async (database) => {
        const row = await database
          .selectFrom('delivery_progress')
          .innerJoin('deliveries', 'deliveries.key', 'delivery_progress.sent_key')
          .selectAll('deliveries')
          .where('delivery_progress.digest', '=', digest)
          .where('delivery_progress.target', '=', target)
          .executeTakeFirst();
        return row && deliveryFrom(row);
      }),
    expire: (before) => engine.write((transaction) => expire(transaction, before)),
  };
}

async function claimDue(transaction: Transaction<Schema>, claim: Claim, skipsLocked: boolean): Promise<Delivery[]> {
  const { limit, token } = claim;
  const now = instant(claim.now);
  const until = instant(claim.until);
  const rows = await transaction
    .updateTable('deliveries')
    .set({ state: 'claimed', token, claimed_at: now, leased_until: until, claimable_at: until })
    .where('key', 'in', (the) =>
      the
        .selectFrom('deliveries')
        .select('key')
        .where('claimable_at', '<=', now)
        .orderBy('due_at')
        .orderBy('key')
        .limit(limit)
        .$if(skipsLocked, (query) => query.forUpdate().skipLocked()),
    )
    .returningAll()
    .execute();
  return rows.map(deliveryFrom).sort((a, b) => compareText(a.dueAt, b.dueAt) || compareText(a.key, b.key));
}

async function beginSending(transaction: Transaction<Schema>, key: string, token: string, now: string): Promise<boolean> {
  const at = instant(now);
  const { numUpdatedRows } = await transaction
    .updateTable('deliveries')
    .set((the) => ({
      state: 'sending',
      sendings: the('sendings', '+', 1),
      first_sending_at: the.fn.coalesce('first_sending_at', the.val(at)),
    }))
    .where('key', '=', key)
    .where('token', '=', token)
    .where('state', '=', 'claimed')
    .where('leased_until', '>', at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function record(
  transaction: Transaction<Schema>,
  key: string,
  token: string,
  outcome: DeliveryOutcome,
  at: string,
): Promise<boolean> {
  const row = await transaction
    .updateTable('deliveries')
    .set((the) => ({
      ...outcomeColumns(outcome),
      ...NO_LEASE,
      ended_at: instant(at),
      ...(cameToNothing(outcome) && {
        sendings: the
          .case()
          .when('state', '=', 'sending')
          .then(the('sendings', '-', 1))
          .else(the.ref('sendings'))
          .end(),
      }),
    }))
    .where('key', '=', key)
    .where('token', '=', token)
    .returning(['digest', 'target', 'due_at'])
    .executeTakeFirst();
  if (row && outcome.state === 'sent') {
    await transaction
      .updateTable('delivery_progress')
      .set({ sent_key: key, sent_due_at: row.due_at })
      .where('digest', '=', row.digest)
      .where('target', '=', row.target)
      .where((is) => is.or([is('sent_due_at', 'is', null), is('sent_due_at', '<', row.due_at)]))
      .execute();
  }
  return row !== undefined;
}

/** Whether the attempt certainly posted nothing, so that it needs no look-up. */
function cameToNothing({ state }: DeliveryOutcome): boolean {
  return state === 'failed' || state === 'due';
}

function outcomeColumns(outcome: DeliveryOutcome): UpdateObject<Schema, 'deliveries'> {
  switch (outcome.state) {
    case 'sent': {
      const taken = outcome.asOf === undefined ? {} : { as_of: instant(outcome.asOf) };
      return { state: 'sent', posted: JSON.stringify(outcome.posted), reason: null, claimable_at: null, ...taken };
    }
    case 'missed':
      return { state: 'missed', reason: outcome.reason, claimable_at: null };
    default: {
      const { state, reason, retryAt } = outcome;
      return { state, reason, claimable_at: retryAt === undefined ? null : instant(retryAt) };
    }
  }
}

async function progress(database: Kysely<Schema>, digest: string): Promise<Progress[]> {
  const planned = await database.selectFrom('delivery_progress').selectAll().where('digest', '=', digest).orderBy('target').execute();
  const sent = await database
    .selectFrom('delivery_progress')
    .innerJoin('deliveries', 'deliveries.key', 'delivery_progress.sent_key')
    .selectAll('deliveries')
    .where('delivery_progress.digest', '=', digest)
    .execute();
  const sentTo = new Map(sent.map((row) => [row.target, deliveryFrom(row)]));
  return planned.map(({ target, planned_slot, planned_due_at, planned_as_of }) => ({
    target,
    planned: { digest, target, slot: planned_slot, dueAt: planned_due_at, asOf: planned_as_of },
    ...optional('sent', sentTo.get(target) ?? null),
  }));
}

async function expire(transaction: Transaction<Schema>, before: string): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('deliveries')
    .where('due_at', '<', instant(before))
    .where('claimable_at', 'is', null)
    .where('key', 'not in', (the) =>
      the.selectFrom('delivery_progress').select('sent_key').where('sent_key', 'is not', null).$castTo<{ sent_key: string }>(),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function deliveryFrom(row: Selectable<Schema['deliveries']>): Delivery {
  const { token, claimed_at: claimedAt, leased_until: until } = row;
  const lease = token === null || claimedAt === null || until === null ? null : { token, claimedAt, until };
  return {
    digest: row.digest,
    target: row.target,
    slot: row.slot,
    dueAt: row.due_at,
    asOf: row.as_of,
    key: row.key,
    state: stateSchema.parse(row.state),
    sendings: row.sendings,
    ...optional('firstSendingAt', row.first_sending_at),
    ...optional('lease', lease),
    ...optional('claimableAt', row.claimable_at),
    ...optional('reason', row.reason),
    ...optional('posted', row.posted === null ? null : storedPosted(row.posted)),
    ...optional('endedAt', row.ended_at),
  };
}
