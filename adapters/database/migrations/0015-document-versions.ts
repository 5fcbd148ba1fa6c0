import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** Of which document a later version is one; documents of before this step have none. */
export async function addVersions(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  await transaction.schema.alterTable('documents').addColumn('first_version', textOf(engine)).execute();
  await transaction.schema.createIndex('documents_by_first_version').on('documents').column('first_version').execute();
}
