import { sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { instant } from '../stored.ts';

/** How to judge what a restored store cannot know: what was shown after the backup was taken. */
export interface SettleRules {
  /** When it was restored (ISO instant). */
  readonly at: string;
  /** Platforms that cannot be asked whether a post is there, and on which nothing shall be shown twice. */
  readonly withoutLookup: readonly string[];
}

/** What was settled, for operators to know. */
export interface SettledAtRestore {
  /** Posts on such platforms that may or may not have been shown since: left to the operator. */
  readonly uncertain: number;
  /** Subscriptions there whose slots up to now are taken as served. */
  readonly subscriptions: number;
  /** Questions that were under way: whoever asked them has had their answer, or asks again. */
  readonly questions: number;
}

const REASON = 'The store was restored from a backup: this may have been posted since, and the platform cannot say.';

/**
 * Settles what happened after a backup was taken as far as the restored store cannot find out by itself. Where a platform
 * can be asked by key, that is done before anything late is posted; where it cannot, what was due is not posted again.
 * What each target was told last stays as it is, so the next digest tells all that came after it.
 */
export async function settleRestored(transaction: Transaction<Schema>, { at, withoutLookup }: SettleRules): Promise<SettledAtRestore> {
  const now = instant(at);
  const answered = await transaction
    .updateTable('taken_questions')
    .set({ answered_at: now })
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  let [uncertain, subscriptions] = [0, 0];
  for (const platform of withoutLookup) {
    const left = await transaction
      .updateTable('outbox')
      .set({ state: 'unknown', claimable_at: null, token: null, leased_until: null, reason: REASON, ended_at: now })
      .where('claimable_at', 'is not', null)
      // A correction that edits its message shows the same again.
      .where('kind', '<>', 'correction')
      .where(begins('lane', platform))
      .executeTakeFirst();
    uncertain += Number(left.numUpdatedRows);
    const targets = await transaction.selectFrom('subscriptions').select(['digest', 'target']).where(begins('target', platform)).execute();
    for (const { digest, target } of targets) await takeAsServed(transaction, digest, target, now);
    subscriptions += targets.length;
  }
  return { uncertain, subscriptions, questions: Number(answered.numUpdatedRows) };
}

/** Addresses begin with their platform; no name of one holds a character that means more to `like`. */
function begins(column: 'lane' | 'target', platform: string) {
  return sql<boolean>`${sql.ref(column)} like ${`${platform}/%`}`;
}

async function takeAsServed(transaction: Transaction<Schema>, digest: string, target: string, now: string): Promise<void> {
  const planned = { planned_slot: `${now.slice(0, 16)}[UTC]`, planned_due_at: now, planned_as_of: now };
  await transaction
    .insertInto('delivery_progress')
    .values({ digest, target, ...planned })
    .onConflict((conflict) =>
      conflict
        .columns(['digest', 'target'])
        .doUpdateSet(planned)
        .whereRef('delivery_progress.planned_due_at', '<', 'excluded.planned_due_at'),
    )
    .execute();
}
