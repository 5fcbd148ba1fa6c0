import type { Kysely, Transaction } from 'kysely';
import type { CorrectionPlan, Corrections } from '../../src/index.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { instant, portions } from './stored.ts';

/** An entry that takes another act back: what was retracted then stands again. A quotation mark within a text is never bare. */
const TAKES_BACK = '%"undoes":%';

/** Digits of a ledger position in the order of text. */
const POSITION_DIGITS = 10;

/** Corrections in a database. */
export function correctionsIn(engine: Engine): Corrections {
  return {
    waiting: (limit) => engine.read((database) => waiting(database, limit)),
    plan: (plans) => engine.write((transaction) => plan(transaction, plans)),
  };
}

async function waiting(database: Kysely<Schema>, limit: number): Promise<number[]> {
  const rows = await database
    .selectFrom('ledger')
    .select('position')
    .where((the) =>
      the.or([the('kind', 'in', ['corrected', 'retracted']), the.and([the('kind', '=', 'approved'), the('entry', 'like', TAKES_BACK)])]),
    )
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
  for (const portion of portions(plans)) {
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
      .insertInto('outbox')
      .values(kept.map(correctionColumns))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}

function correctionColumns({ key, message, position, fact, posting, dueAt, plannedAt }: CorrectionPlan) {
  const planned = instant(plannedAt);
  return {
    key,
    kind: 'correction',
    lane: message,
    turn: String(position).padStart(POSITION_DIGITS, '0'),
    in_turn: 1,
    due_at: instant(dueAt),
    as_of: planned,
    position,
    fact,
    posting,
    state: 'due',
    sendings: 0,
    claimable_at: planned,
  };
}
