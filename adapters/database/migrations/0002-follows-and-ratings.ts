import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

export async function createFollowsAndRatings(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await transaction.schema
    .createTable('follows')
    .addColumn('person_address', text, (column) => column.notNull())
    .addColumn('figure', text, (column) => column.notNull())
    .addColumn('since', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('follows_key', ['person_address', 'figure'])
    .execute();
  await transaction.schema
    .createTable('ratings')
    .addColumn('question', text, (column) => column.notNull().references('questions.id').onDelete('cascade'))
    .addColumn('person_address', text, (column) => column.notNull())
    .addColumn('helpful', 'integer', (column) => column.notNull())
    .addColumn('rated_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('ratings_key', ['question', 'person_address'])
    .execute();
}
