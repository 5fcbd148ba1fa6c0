import { type Selectable, type SqlBool, sql, type Transaction, type UpdateObject } from 'kysely';
import {
  addressOf,
  type EnteredMessage,
  type Outbox,
  type OutboxClaim,
  type OutboxEntry,
  type OutboxKind,
  type OutboxOutcome,
  type ShowingWay,
} from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { entriesFrom, unfinishedFrom } from './outbox-rows.ts';
import { keepPosting } from './postings.ts';
import type { Schema } from './schema.ts';
import { instant, portions } from './stored.ts';

/** The outbox in a database. */
export function outboxIn(engine: Engine): Outbox {
  return {
    enter: (messages) => engine.write((transaction) => enter(transaction, messages)),
    claim: (claim, kinds) => engine.write((transaction) => claimDue(transaction, claim, kinds, engine.skipsLocked)),
    begin: (key, token, way, now) => engine.write((transaction) => begin(transaction, { key, token, way, now: instant(now) })),
    record: (key, token, outcome, at) => engine.write((transaction) => record(transaction, { key, token, outcome, at: instant(at) })),
    unfinished: (limit) =>
      engine.read(async (database) => {
        const open = database
          .selectFrom('outbox')
          .selectAll()
          .where((is) => is.or([is('claimable_at', 'is not', null), is('state', '=', 'unknown')]));
        return (await open.orderBy('due_at').orderBy('key').limit(limit).execute()).map(unfinishedFrom);
      }),
    expire: (before) => engine.write((transaction) => expire(transaction, instant(before))),
  };
}

async function enter(transaction: Transaction<Schema>, messages: readonly EnteredMessage[]): Promise<void> {
  const rows = messages.map(({ key, content, at: written }) => {
    const at = instant(written);
    const isReply = content.kind === 'late_reply';
    return {
      key,
      kind: content.kind,
      lane: addressOf(content.address),
      turn: at,
      in_turn: isReply ? 1 : 0,
      due_at: at,
      as_of: at,
      content: JSON.stringify(content),
      person_address: addressOf(isReply ? content.person : content.address),
      state: 'due',
      sendings: 0,
      claimable_at: at,
    };
  });
  for (const portion of portions(rows)) {
    await transaction
      .insertInto('outbox')
      .values(portion)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}

/** Whether another entry of the lane comes first: one in hand, or an earlier one that is due or has to be waited for. */
function isHeldUp(now: string) {
  return sql<SqlBool>`exists (
    select 1 from outbox as other
    where other.lane = due.lane and other.key <> due.key and other.claimable_at is not null and (
      (other.token is not null and other.leased_until > ${now})
      or (
        (other.turn < due.turn or (other.turn = due.turn and other.key < due.key))
        and (other.claimable_at <= ${now} or due.in_turn = 1)
      )
    )
  )`;
}

async function claimDue(
  transaction: Transaction<Schema>,
  claim: OutboxClaim,
  kinds: readonly OutboxKind[],
  skipsLocked: boolean,
): Promise<OutboxEntry[]> {
  const { limit, token } = claim;
  const now = instant(claim.now);
  const until = instant(claim.until);
  const rows = await transaction
    .updateTable('outbox')
    .set({ state: 'claimed', token, claimed_at: now, leased_until: until, claimable_at: until })
    .where('key', 'in', (the) =>
      the
        .selectFrom('outbox as due')
        .select('due.key')
        .where('due.claimable_at', '<=', now)
        .where('due.kind', 'in', kinds)
        .where((it) => it.not(isHeldUp(now)))
        .orderBy('due.in_turn', 'desc')
        .orderBy('due.due_at')
        .orderBy('due.key')
        .limit(limit)
        .$if(skipsLocked, (query) => query.forUpdate().skipLocked()),
    )
    .returningAll()
    .execute();
  return entriesFrom(transaction, rows);
}

/** What one sender does with an entry that it holds. */
interface Step {
  readonly key: string;
  readonly token: string;
}

async function begin(transaction: Transaction<Schema>, step: Step & { readonly way: ShowingWay; readonly now: string }): Promise<boolean> {
  const { key, token, way, now } = step;
  const { numUpdatedRows } = await transaction
    .updateTable('outbox')
    .set((the) => ({
      state: 'sending',
      way,
      sendings: the('sendings', '+', 1),
      first_sending_at: the.fn.coalesce('first_sending_at', the.val(now)),
    }))
    .where('key', '=', key)
    .where('token', '=', token)
    .where('state', '=', 'claimed')
    .where('leased_until', '>', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

type Ended = Step & { readonly outcome: OutboxOutcome; readonly at: string };

async function record(transaction: Transaction<Schema>, { key, token, outcome, at }: Ended): Promise<boolean> {
  const row = await transaction
    .updateTable('outbox')
    .set((the) => ({
      ...outcomeColumns(outcome),
      token: null,
      claimed_at: null,
      leased_until: null,
      ended_at: at,
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
    .returningAll()
    .executeTakeFirst();
  if (row && outcome.state === 'sent') await keepSent(transaction, row, outcome);
  return row !== undefined;
}

/** Whether the attempt certainly showed nothing, so that it needs no look-up. */
function cameToNothing({ state }: OutboxOutcome): boolean {
  return state === 'failed' || state === 'due';
}

function outcomeColumns(outcome: OutboxOutcome): UpdateObject<Schema, 'outbox'> {
  switch (outcome.state) {
    case 'sent': {
      const taken = outcome.asOf === undefined ? {} : { as_of: instant(outcome.asOf) };
      return { state: 'sent', posted: JSON.stringify(outcome.posted), reason: null, claimable_at: null, ...taken };
    }
    case 'missed':
      return { state: 'missed', reason: outcome.reason, claimable_at: null };
    default: {
      const { state, reason, retryAt } = outcome;
      const way = state === 'failed' && outcome.way !== undefined ? { way: outcome.way } : {};
      return { state, reason, claimable_at: retryAt === undefined ? null : instant(retryAt), ...way };
    }
  }
}

/** Keeps what was shown where, and how far a target of a digest has come. */
async function keepSent(
  transaction: Transaction<Schema>,
  row: Selectable<Schema['outbox']>,
  { posting, shows }: Extract<OutboxOutcome, { state: 'sent' }>,
): Promise<void> {
  if (posting) await keepPosting(transaction, posting);
  if (shows && row.posting !== null) {
    await transaction
      .updateTable('postings')
      .set({ message: JSON.stringify(shows) })
      .where('id', '=', row.posting)
      .execute();
  }
  if (row.digest === null) return;
  await transaction
    .updateTable('delivery_progress')
    .set({ sent_key: row.key, sent_due_at: row.due_at })
    .where('digest', '=', row.digest)
    .where('target', '=', row.lane)
    .where((is) => is.or([is('sent_due_at', 'is', null), is('sent_due_at', '<', row.due_at)]))
    .execute();
}

async function expire(transaction: Transaction<Schema>, before: string): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('outbox')
    .where('due_at', '<', before)
    .where('claimable_at', 'is', null)
    .where('key', 'not in', (the) =>
      the.selectFrom('delivery_progress').select('sent_key').where('sent_key', 'is not', null).$castTo<{ sent_key: string }>(),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
