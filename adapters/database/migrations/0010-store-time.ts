import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** Where the latest instant seen is kept: one row. */
export async function createStoreTime(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  await transaction.schema
    .createTable('store_time')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('latest', textOf(engine), (column) => column.notNull())
    .execute();
}
