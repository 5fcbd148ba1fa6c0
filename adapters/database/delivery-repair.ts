import type { ExpressionBuilder, Selectable, Transaction } from 'kysely';
import type { DeliveryRepair, Misdated } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { instant, optional, portions } from './stored.ts';

const MINUTE = 60_000;
/** Retries come within minutes, and leases end sooner: whatever is held for longer was held by a wrong clock. */
const LONGEST_HELD = 24 * 60 * MINUTE;

type Row = Selectable<Schema['outbox']>;
type ProgressRow = Selectable<Schema['delivery_progress']>;

/** Sets right in a database what a wrong clock left of the deliveries of digests. */
export function deliveryRepairIn(engine: Engine): DeliveryRepair {
  return { repair: (now, apply) => engine.write((transaction) => repair(transaction, instant(now), apply)) };
}

async function repair(transaction: Transaction<Schema>, now: string, apply: boolean): Promise<Misdated[]> {
  const bounds: Bounds = { now, latest: later(now, MINUTE), held: later(now, LONGEST_HELD) };
  const found: Misdated[] = [];
  for (const step of [removeFuture, retakeContents, repairProgress, offerHeld, countFromNow]) {
    found.push(...(await step(transaction, bounds, apply)));
  }
  return found;
}

interface Bounds {
  readonly now: string;
  /** Nothing may lie after it. */
  readonly latest: string;
  /** Nothing may be held beyond it. */
  readonly held: string;
}

type Step = (transaction: Transaction<Schema>, bounds: Bounds, apply: boolean) => Promise<Misdated[]>;

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

type DeliveryWhere = ExpressionBuilder<Schema, 'outbox'>;

/** What a clock that is right plans neither for its slot nor at its instant, and what nobody can have been sent. */
function plannedInFuture(is: DeliveryWhere, latest: string) {
  const unsent = is.and([is('as_of', '>', latest), is('sendings', '=', 0), is('state', '<>', 'sent')]);
  return is.or([is('due_at', '>', latest), unsent]);
}

const repairProgress: Step = async (transaction, { latest }, apply) => {
  const rows = await transaction
    .selectFrom('delivery_progress')
    .selectAll()
    .where((is) => is.or([is('planned_due_at', '>', latest), is('planned_as_of', '>', latest), is('sent_due_at', '>', latest)]))
    .orderBy('digest')
    .orderBy('target')
    .execute();
  const found: Misdated[] = [];
  for (const row of rows) found.push(...(await repairTarget(transaction, row, latest, apply)));
  return found;
};

async function repairTarget(transaction: Transaction<Schema>, row: ProgressRow, latest: string, apply: boolean): Promise<Misdated[]> {
  const { digest, target, planned_due_at, sent_due_at } = row;
  const held = transaction
    .selectFrom('outbox')
    .selectAll()
    .where('digest', '=', digest)
    .where('lane', '=', target)
    .where((is) => is.not(plannedInFuture(is, latest)))
    .orderBy('due_at', 'desc')
    .orderBy('key', 'desc');
  const planned = await held.executeTakeFirst();
  const sent = await held.where('state', '=', 'sent').executeTakeFirst();
  if (apply) await setProgress(transaction, row, planned, sent);
  const place = { digest, target };
  const found: Misdated[] = [];
  if (planned?.due_at !== planned_due_at) {
    found.push({ kind: 'planned', ...place, from: planned_due_at, ...optional('to', planned?.due_at ?? null) });
  }
  if (sent_due_at !== null && sent?.due_at !== sent_due_at) {
    found.push({ kind: 'sent', ...place, from: sent_due_at, ...optional('to', sent?.due_at ?? null) });
  }
  return found;
}

/** Without anything held of a target it starts anew, as one that was never planned for. */
async function setProgress(transaction: Transaction<Schema>, { digest, target }: ProgressRow, planned?: Row, sent?: Row): Promise<void> {
  if (!planned) {
    await transaction.deleteFrom('delivery_progress').where('digest', '=', digest).where('target', '=', target).execute();
    return;
  }
  await transaction
    .updateTable('delivery_progress')
    .set({
      planned_slot: planned.slot ?? '',
      planned_due_at: planned.due_at,
      planned_as_of: planned.as_of,
      sent_key: sent?.key ?? null,
      sent_due_at: sent?.due_at ?? null,
    })
    .where('digest', '=', digest)
    .where('target', '=', target)
    .execute();
}

const removeFuture: Step = async (transaction, { latest }, apply) => {
  const rows = await transaction
    .selectFrom('outbox')
    .select(['key', 'state'])
    .where('kind', '=', 'digest')
    .where((is) => plannedInFuture(is, latest))
    .orderBy('key')
    .execute();
  for (const part of portions(apply ? rows.map(({ key }) => key) : [])) {
    await transaction.deleteFrom('outbox').where('key', 'in', part).execute();
  }
  return rows.map(({ key, state }) => ({ kind: 'future', key, state }));
};

const offerHeld: Step = async (transaction, { now, latest, held }, apply) => {
  const rows = await transaction
    .selectFrom('outbox')
    .select(['key', 'claimable_at'])
    .where('claimable_at', '>', held)
    .where('kind', '=', 'digest')
    .where((is) => is.not(plannedInFuture(is, latest)))
    .orderBy('key')
    .execute();
  const offered = { claimable_at: now, token: null, claimed_at: null, leased_until: null };
  for (const part of portions(apply ? rows.map(({ key }) => key) : [])) {
    await transaction.updateTable('outbox').set(offered).where('key', 'in', part).execute();
  }
  return rows.flatMap(({ key, claimable_at }) => (claimable_at === null ? [] : [{ kind: 'held', key, from: claimable_at, to: now }]));
};

const retakeContents: Step = async (transaction, { latest }, apply) => {
  const rows = await transaction
    .selectFrom('outbox')
    .select(['key', 'as_of', 'due_at'])
    .where('as_of', '>', latest)
    .where('kind', '=', 'digest')
    .where((is) => is.not(plannedInFuture(is, latest)))
    .orderBy('key')
    .execute();
  for (const part of portions(apply ? rows.map(({ key }) => key) : [])) {
    await transaction
      .updateTable('outbox')
      .set((the) => ({ as_of: the.ref('due_at') }))
      .where('key', 'in', part)
      .execute();
  }
  return rows.map(({ key, as_of, due_at }) => ({ kind: 'content', key, from: as_of, to: due_at }));
};

const countFromNow: Step = async (transaction, { now, latest }, apply) => {
  const rows = await transaction
    .selectFrom('subscriptions')
    .select(['digest', 'target', 'since'])
    .where('since', '>', latest)
    .orderBy('digest')
    .orderBy('target')
    .execute();
  if (apply) await transaction.updateTable('subscriptions').set({ since: now }).where('since', '>', latest).execute();
  return rows.map(({ digest, target, since }) => ({ kind: 'since', digest, target, from: since, to: now }));
};
