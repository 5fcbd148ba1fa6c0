import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** What language models cost, a row for each day. */
export async function createModelSpending(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  await transaction.schema
    .createTable('model_spending')
    .addColumn('day', textOf(engine), (column) => column.primaryKey())
    .addColumn('tokens', 'integer', (column) => column.notNull())
    .execute();
}
