import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

export async function createPlatformRecords(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await transaction.schema
    .createTable('platform_records')
    .addColumn('platform', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('platform_records_key', ['platform', 'name'])
    .execute();
}
