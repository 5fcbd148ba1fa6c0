import { sql, type Transaction } from 'kysely';
import { addressOf } from '../../../src/index.ts';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { storedConversation } from '../stored.ts';
import { textOf } from './0001-first-tables.ts';

/** Digests, corrections and replies to askers in one table, each with how far it had come; what told each apart before is gone. */
export async function createOutbox(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  await createTable(transaction, engine);
  await carryDeliveriesOver(transaction);
  await carryCorrectionsOver(transaction, engine);
  await carryRepliesOver(transaction);
  for (const table of ['deliveries', 'corrections', 'asker_replies']) await transaction.schema.dropTable(table).execute();
}

async function createTable({ schema }: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await schema
    .createTable('outbox')
    .addColumn('key', text, (column) => column.primaryKey().notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('lane', text, (column) => column.notNull())
    .addColumn('turn', text, (column) => column.notNull())
    .addColumn('in_turn', 'integer', (column) => column.notNull())
    .addColumn('due_at', text, (column) => column.notNull())
    .addColumn('as_of', text, (column) => column.notNull())
    .addColumn('digest', text)
    .addColumn('slot', text)
    .addColumn('position', 'integer')
    .addColumn('fact', text)
    .addColumn('posting', text, (column) => column.references('postings.id').onDelete('cascade'))
    .addColumn('question', text, (column) => column.references('questions.id').onDelete('cascade'))
    .addColumn('content', text)
    .addColumn('person_address', text)
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('way', text)
    .addColumn('sendings', 'integer', (column) => column.notNull())
    .addColumn('first_sending_at', text)
    .addColumn('token', text)
    .addColumn('claimed_at', text)
    .addColumn('leased_until', text)
    .addColumn('claimable_at', text)
    .addColumn('reason', text)
    .addColumn('posted', text)
    .addColumn('ended_at', text)
    .execute();
  const open = sql.ref('claimable_at');
  await schema
    .createIndex('outbox_claimable')
    .on('outbox')
    .columns(['in_turn desc', 'due_at', 'key'])
    .where(open, 'is not', null)
    .execute();
  await schema.createIndex('outbox_by_lane').on('outbox').columns(['lane', 'turn', 'key']).where(open, 'is not', null).execute();
  await schema.createIndex('outbox_by_due').on('outbox').column('due_at').execute();
  for (const column of ['posting', 'question', 'person_address'] as const) {
    await schema.createIndex(`outbox_by_${column}`).on('outbox').column(column).execute();
  }
}

async function carryDeliveriesOver(transaction: Transaction<Schema>): Promise<void> {
  await sql`
    insert into outbox (key, kind, lane, turn, in_turn, due_at, as_of, digest, slot, state, sendings, first_sending_at,
      token, claimed_at, leased_until, claimable_at, reason, posted, ended_at)
    select key, 'digest', target, due_at, 0, due_at, as_of, digest, slot, state, sendings, first_sending_at,
      token, claimed_at, leased_until, claimable_at, reason, posted, ended_at
    from deliveries`.execute(transaction);
}

/** Corrections and replies called what is being sent `telling` and what was sent `told`. */
const STATE = sql`case told.state when 'telling' then 'sending' when 'told' then 'sent' else told.state end`;

async function carryCorrectionsOver(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const turn = engine === 'postgres' ? sql`lpad(told.position::text, 10, '0')` : sql`substr('0000000000' || told.position, -10)`;
  await sql`
    insert into outbox (key, kind, lane, turn, in_turn, due_at, as_of, position, fact, posting, state, way, sendings,
      first_sending_at, token, leased_until, claimable_at, reason, ended_at)
    select told.key, 'correction', told.message, ${turn}, 1, told.planned_at, told.planned_at, told.position, told.fact,
      told.posting, ${STATE}, case told.way when 'reply' then 'post' else told.way end, told.tellings,
      told.first_told_at, told.token, told.leased_until, told.claimable_at, told.reason, told.ended_at
    from corrections as told`.execute(transaction);
}

/** They go to where an asker looks for the answer: that is a lane. */
async function carryRepliesOver(transaction: Transaction<Schema>): Promise<void> {
  await sql`
    insert into outbox (key, kind, lane, turn, in_turn, due_at, as_of, question, content, state, sendings,
      first_sending_at, token, leased_until, claimable_at, reason, ended_at)
    select told.key, 'settlement', questions.person_address, told.planned_at, 0, told.planned_at, told.planned_at,
      told.question, told.settlement, ${STATE}, told.tellings,
      told.first_told_at, told.token, told.leased_until, told.claimable_at, told.reason, told.ended_at
    from asker_replies as told inner join questions on questions.id = told.question`.execute(transaction);
  const open = await transaction
    .selectFrom('outbox')
    .innerJoin('questions', 'questions.id', 'outbox.question')
    .select(['outbox.key', 'questions.conversation'])
    .where('outbox.claimable_at', 'is not', null)
    .where('questions.privately', '=', 0)
    .execute();
  for (const { key, conversation } of open) {
    const lane = addressOf(storedConversation(conversation));
    await transaction.updateTable('outbox').set({ lane }).where('key', '=', key).execute();
  }
}
