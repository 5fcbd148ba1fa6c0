import type { Transaction } from 'kysely';
import type { AskerReplies, Claim, ClaimedReply, ReplyOutcome } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { questionFrom } from './questions.ts';
import type { Schema } from './schema.ts';
import { instant, optional } from './stored.ts';
import { storedSettlement } from './stored-settlement.ts';

/** Replies to those who asked, in a database. */
export function askerRepliesIn(engine: Engine): AskerReplies {
  return {
    claim: (claim) => engine.write((transaction) => claimDue(transaction, claim, engine.skipsLocked)),
    beginTelling: (key, token, now) => engine.write((transaction) => beginTelling(transaction, key, token, now)),
    record: (key, token, outcome, at) => engine.write((transaction) => record(transaction, key, token, outcome, at)),
  };
}

async function claimDue(transaction: Transaction<Schema>, claim: Claim, skipsLocked: boolean): Promise<ClaimedReply[]> {
  const until = instant(claim.until);
  const rows = await transaction
    .updateTable('asker_replies')
    .set({ state: 'claimed', token: claim.token, leased_until: until, claimable_at: until })
    .where('key', 'in', (the) =>
      the
        .selectFrom('asker_replies as due')
        .select('due.key')
        .where('due.claimable_at', '<=', instant(claim.now))
        .orderBy('due.planned_at')
        .orderBy('due.key')
        .limit(claim.limit)
        .$if(skipsLocked, (query) => query.forUpdate().skipLocked()),
    )
    .returningAll()
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ question }) => question);
  const asked = await transaction.selectFrom('questions').selectAll().where('id', 'in', ids).execute();
  const byId = new Map(asked.map((row) => [row.id, questionFrom(row)]));
  const claimed = rows.flatMap((row): ClaimedReply[] => {
    const question = byId.get(row.question);
    if (!question) return [];
    const { key, planned_at: plannedAt, tellings } = row;
    return [
      { key, question, settlement: storedSettlement(row.settlement), plannedAt, tellings, ...optional('firstToldAt', row.first_told_at) },
    ];
  });
  return claimed.sort((a, b) => (`${a.plannedAt} ${a.key}` < `${b.plannedAt} ${b.key}` ? -1 : 1));
}

async function beginTelling(transaction: Transaction<Schema>, key: string, token: string, now: string): Promise<boolean> {
  const at = instant(now);
  const { numUpdatedRows } = await transaction
    .updateTable('asker_replies')
    .set((the) => ({
      state: 'telling',
      tellings: the('tellings', '+', 1),
      first_told_at: the.fn.coalesce('first_told_at', the.val(at)),
    }))
    .where('key', '=', key)
    .where('token', '=', token)
    .where('state', '=', 'claimed')
    .where('leased_until', '>', at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function record(transaction: Transaction<Schema>, key: string, token: string, outcome: ReplyOutcome, at: string): Promise<boolean> {
  const { state } = outcome;
  const { reason, retryAt } = state === 'told' ? { reason: undefined, retryAt: undefined } : outcome;
  const { numUpdatedRows } = await transaction
    .updateTable('asker_replies')
    .set((the) => ({
      state,
      token: null,
      leased_until: null,
      reason: reason ?? null,
      claimable_at: retryAt === undefined ? null : instant(retryAt),
      ended_at: instant(at),
      ...(state === 'failed' && {
        tellings: the
          .case()
          .when('state', '=', 'telling')
          .then(the('tellings', '-', 1))
          .else(the.ref('tellings'))
          .end(),
      }),
    }))
    .where('key', '=', key)
    .where('token', '=', token)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
