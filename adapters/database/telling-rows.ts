import type { Transaction } from 'kysely';
import type { CorrectionOutcome, CorrectionWay } from '../../src/index.ts';
import type { Schema } from './schema.ts';
import { instant } from './stored.ts';

/** Tables whose rows are each told once: claimed under a lease, begun, and ended under its own token. */
export type TellingTable = 'corrections' | 'asker_replies';

/** Marks that telling begins now. False: the token no longer holds the row. */
export async function beginTelling(
  transaction: Transaction<Schema>,
  table: TellingTable,
  { key, token, now, way }: { readonly key: string; readonly token: string; readonly now: string; readonly way?: CorrectionWay },
): Promise<boolean> {
  const at = instant(now);
  const { numUpdatedRows } = await transaction
    .updateTable(table)
    .set((the) => ({
      state: 'telling',
      ...(way !== undefined && { way }),
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

/** Records how an attempt ended; one that certainly showed nothing is not counted. False: the token no longer holds the row. */
export async function recordTelling(
  transaction: Transaction<Schema>,
  table: TellingTable,
  { key, token, outcome, at }: { readonly key: string; readonly token: string; readonly outcome: CorrectionOutcome; readonly at: string },
): Promise<boolean> {
  const { state } = outcome;
  const { reason, retryAt } = state === 'told' ? { reason: undefined, retryAt: undefined } : outcome;
  const { numUpdatedRows } = await transaction
    .updateTable(table)
    .set((the) => ({
      state,
      token: null,
      leased_until: null,
      reason: reason ?? null,
      claimable_at: retryAt === undefined ? null : instant(retryAt),
      ended_at: instant(at),
      ...(state === 'failed' && {
        ...(outcome.way !== undefined && { way: outcome.way }),
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
