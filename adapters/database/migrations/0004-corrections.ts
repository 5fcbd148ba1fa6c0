import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

export async function createCorrections(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await transaction.schema.alterTable('postings').addColumn('message', text).execute();
  await transaction.schema.createIndex('ledger_by_kind').on('ledger').columns(['kind', 'position', 'fact']).execute();
  await transaction.schema
    .createTable('corrections')
    .addColumn('key', text, (column) => column.primaryKey().notNull())
    .addColumn('message', text, (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('fact', text, (column) => column.notNull())
    .addColumn('posting', text, (column) => column.notNull().references('postings.id').onDelete('cascade'))
    .addColumn('planned_at', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('way', text)
    .addColumn('tellings', 'integer', (column) => column.notNull())
    .addColumn('first_told_at', text)
    .addColumn('token', text)
    .addColumn('leased_until', text)
    .addColumn('claimable_at', text)
    .addColumn('reason', text)
    .addColumn('ended_at', text)
    .execute();
  await transaction.schema.createIndex('corrections_by_time').on('corrections').column('claimable_at').execute();
  await transaction.schema.createIndex('corrections_by_message').on('corrections').columns(['message', 'position']).execute();
  await transaction.schema.createIndex('corrections_by_posting').on('corrections').column('posting').execute();
}
