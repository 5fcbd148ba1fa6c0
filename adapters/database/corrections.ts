import type { Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import type { Claim, ClaimedCorrection, CorrectionOutcome, CorrectionPlan, Corrections, Posting } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import { postingsFrom } from './postings.ts';
import type { Schema } from './schema.ts';
import { instant, optional, portions } from './stored.ts';
import { beginTelling, recordTelling } from './telling-rows.ts';

const waySchema = z.enum(['edit', 'reply']);

/** Corrections in a database. */
export function correctionsIn(engine: Engine): Corrections {
  return {
    waiting: (limit) => engine.read((database) => waiting(database, limit)),
    plan: (plans) => engine.write((transaction) => plan(transaction, plans)),
    claim: (claim) => engine.write((transaction) => claimDue(transaction, claim, engine.skipsLocked)),
    beginTelling: (key, token, way, now) =>
      engine.write((transaction) => beginTelling(transaction, 'corrections', { key, token, way, now })),
    record: (key, token, outcome, at) => engine.write((transaction) => record(transaction, { key, token, outcome, at })),
  };
}

async function waiting(database: Kysely<Schema>, limit: number): Promise<number[]> {
  const rows = await database
    .selectFrom('ledger')
    .select('position')
    .where('kind', 'in', ['corrected', 'retracted'])
    .where((the) =>
      the.exists(
        the
          .selectFrom('posting_facts')
          .select('posting')
          .whereRef('posting_facts.fact', '=', 'ledger.fact')
          .whereRef('posting_facts.corrected_through', '<', 'ledger.position'),
      ),
    )
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ position }) => position);
}

async function plan(transaction: Transaction<Schema>, plans: readonly CorrectionPlan[]): Promise<void> {
  const rows = plans.map(({ plannedAt, ...planned }) => ({
    ...planned,
    planned_at: instant(plannedAt),
    state: 'due',
    tellings: 0,
    claimable_at: instant(plannedAt),
  }));
  for (const portion of portions(rows)) {
    // A posting that expired meanwhile has nobody left to tell.
    const held = await transaction
      .selectFrom('postings')
      .select('id')
      .where(
        'id',
        'in',
        portion.map(({ posting }) => posting),
      )
      .execute();
    const ids = new Set(held.map(({ id }) => id));
    const kept = portion.filter(({ posting }) => ids.has(posting));
    if (kept.length === 0) continue;
    await transaction
      .insertInto('corrections')
      .values(kept)
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}

async function claimDue(transaction: Transaction<Schema>, claim: Claim, skipsLocked: boolean): Promise<ClaimedCorrection[]> {
  const now = instant(claim.now);
  const until = instant(claim.until);
  const rows = await transaction
    .updateTable('corrections')
    .set({ state: 'claimed', token: claim.token, leased_until: until, claimable_at: until })
    .where('key', 'in', (the) =>
      the
        .selectFrom('corrections as due')
        .select('due.key')
        .where('due.claimable_at', '<=', now)
        .where((it) =>
          it.not(
            it.exists(
              it
                .selectFrom('corrections as earlier')
                .select('earlier.key')
                .whereRef('earlier.message', '=', 'due.message')
                .whereRef('earlier.position', '<', 'due.position')
                .where('earlier.claimable_at', 'is not', null),
            ),
          ),
        )
        .orderBy('due.position')
        .orderBy('due.key')
        .limit(claim.limit)
        .$if(skipsLocked, (query) => query.forUpdate().skipLocked()),
    )
    .returningAll()
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ posting }) => posting);
  const postings = await postingsFrom(transaction, await transaction.selectFrom('postings').selectAll().where('id', 'in', ids).execute());
  const byId = new Map(postings.map((posting) => [posting.id, posting]));
  return rows.flatMap((row) => claimedFrom(row, byId.get(row.posting))).sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
}

function claimedFrom(row: Selectable<Schema['corrections']>, posting: Posting | undefined): ClaimedCorrection[] {
  if (!posting) return [];
  const claimed = {
    key: row.key,
    message: row.message,
    position: row.position,
    fact: row.fact,
    posting,
    plannedAt: row.planned_at,
    tellings: row.tellings,
    ...optional('way', row.way === null ? null : waySchema.parse(row.way)),
    ...optional('firstToldAt', row.first_told_at),
  };
  return [claimed];
}

async function record(
  transaction: Transaction<Schema>,
  ended: { readonly key: string; readonly token: string; readonly outcome: CorrectionOutcome; readonly at: string },
): Promise<boolean> {
  const held = await recordTelling(transaction, 'corrections', ended);
  const { key, outcome } = ended;
  if (held && outcome.state === 'told' && outcome.shows) {
    await transaction
      .updateTable('postings')
      .set({ message: JSON.stringify(outcome.shows) })
      .where('id', 'in', (the) => the.selectFrom('corrections').select('posting').where('key', '=', key))
      .execute();
  }
  return held;
}
