import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** The archive of documents, and which curator looks at which proposal. */
export async function createDocumentsAndReviews(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await transaction.schema
    .createTable('documents')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('audience', text, (column) => column.notNull())
    .addColumn('received_at', text, (column) => column.notNull())
    .addColumn('head', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addUniqueConstraint('documents_by_bytes', ['sha256', 'audience'])
    .execute();
  await transaction.schema
    .createTable('review_claims')
    .addColumn('proposal', text, (column) => column.primaryKey().notNull())
    .addColumn('curator', text, (column) => column.notNull())
    .addColumn('until', text, (column) => column.notNull())
    .execute();
}
