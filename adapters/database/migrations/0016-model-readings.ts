import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** What language models read of questions, under the hash of all that they were sent. */
export async function createModelReadings(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await transaction.schema
    .createTable('model_readings')
    .addColumn('key', text, (column) => column.primaryKey())
    .addColumn('reading', text, (column) => column.notNull())
    .addColumn('kept_at', text, (column) => column.notNull())
    .addColumn('person_address', text)
    .execute();
  for (const column of ['kept_at', 'person_address'] as const) {
    await transaction.schema.createIndex(`model_readings_by_${column}`).on('model_readings').column(column).execute();
  }
}
