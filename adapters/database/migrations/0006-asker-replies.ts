import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** What it takes to answer those who asked, and what they are told once their question is settled. */
export async function createAskerReplies(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await transaction.schema.alterTable('questions').addColumn('thread', text).execute();
  await transaction.schema
    .alterTable('questions')
    .addColumn('privately', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await transaction.schema.alterTable('questions').addColumn('raised_at', text).execute();
  await transaction.schema.alterTable('topics').addColumn('settled_gap', text).execute();
  await transaction.schema
    .createTable('asker_replies')
    .addColumn('key', text, (column) => column.primaryKey().notNull())
    .addColumn('question', text, (column) => column.notNull().references('questions.id').onDelete('cascade'))
    .addColumn('settlement', text, (column) => column.notNull())
    .addColumn('planned_at', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('tellings', 'integer', (column) => column.notNull())
    .addColumn('first_told_at', text)
    .addColumn('token', text)
    .addColumn('leased_until', text)
    .addColumn('claimable_at', text)
    .addColumn('reason', text)
    .addColumn('ended_at', text)
    .execute();
  await transaction.schema.createIndex('asker_replies_by_time').on('asker_replies').column('claimable_at').execute();
  await transaction.schema.createIndex('asker_replies_by_question').on('asker_replies').column('question').execute();
}
