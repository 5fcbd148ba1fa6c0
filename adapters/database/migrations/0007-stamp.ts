import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** Which pack the acts, questions and subscriptions of the store are about. */
export async function createStamp(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  await transaction.schema
    .createTable('stamp')
    .addColumn('pack', textOf(engine), (column) => column.primaryKey().notNull())
    .execute();
}
