import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** In which thread a question was taken, so that processes answer those of one thread in their order. */
export async function addThreads(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  await transaction.schema.alterTable('taken_questions').addColumn('thread', textOf(engine)).execute();
  await transaction.schema.createIndex('taken_questions_by_thread').on('taken_questions').column('thread').execute();
}
