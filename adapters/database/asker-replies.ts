import type { Transaction } from 'kysely';
import type { AskerReplies, Claim, ClaimedReply } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { questionFrom } from './questions.ts';
import type { Schema } from './schema.ts';
import { instant, optional } from './stored.ts';
import { storedSettlement } from './stored-settlement.ts';
import { beginTelling, recordTelling } from './telling-rows.ts';

/** Replies to those who asked, in a database. */
export function askerRepliesIn(engine: Engine): AskerReplies {
  return {
    claim: (claim) => engine.write((transaction) => claimDue(transaction, claim, engine.skipsLocked)),
    beginTelling: (key, token, now) => engine.write((transaction) => beginTelling(transaction, 'asker_replies', { key, token, now })),
    record: (key, token, outcome, at) =>
      engine.write((transaction) => recordTelling(transaction, 'asker_replies', { key, token, outcome, at })),
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
