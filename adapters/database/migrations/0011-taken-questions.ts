import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** Questions that were taken: those not answered yet, and for a while those that were. */
export async function createTakenQuestions(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await transaction.schema
    .createTable('taken_questions')
    .addColumn('platform', text, (column) => column.notNull())
    .addColumn('delivery', text, (column) => column.notNull())
    .addColumn('person_address', text, (column) => column.notNull())
    .addColumn('payload', text, (column) => column.notNull())
    .addColumn('taken_at', text, (column) => column.notNull())
    .addColumn('owner', text, (column) => column.notNull())
    .addColumn('held_until', text, (column) => column.notNull())
    .addColumn('times_left', 'integer', (column) => column.notNull())
    .addColumn('answered_at', text)
    .addPrimaryKeyConstraint('taken_questions_key', ['platform', 'delivery'])
    .execute();
  await transaction.schema.createIndex('taken_questions_by_hold').on('taken_questions').column('held_until').execute();
  await transaction.schema.createIndex('taken_questions_by_answer').on('taken_questions').column('answered_at').execute();
}
