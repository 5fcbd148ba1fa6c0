import type { Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { textOf } from './0001-first-tables.ts';

/** What was asked in conversations, and in which of them the bot is to be silent. */
export async function createConversations(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await transaction.schema
    .createTable('conversation_questions')
    .addColumn('conversation', text, (column) => column.notNull())
    .addColumn('delivery', text, (column) => column.notNull())
    .addColumn('person_address', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('asked_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('conversation_questions_key', ['conversation', 'delivery'])
    .execute();
  for (const column of ['asked_at', 'person_address'] as const) {
    await transaction.schema.createIndex(`conversation_questions_by_${column}`).on('conversation_questions').column(column).execute();
  }
  await transaction.schema
    .createTable('silenced_conversations')
    .addColumn('conversation', text, (column) => column.primaryKey())
    .addColumn('person_address', text, (column) => column.notNull())
    .addColumn('silenced_at', text, (column) => column.notNull())
    .execute();
}
