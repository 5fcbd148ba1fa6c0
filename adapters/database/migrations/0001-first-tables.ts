import { type ColumnDataType, type Expression, sql, type Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';

/**
 * The database itself refuses to change the ledger or to leave a hole in it, whoever is connected. SQLite's REPLACE
 * removes a row without its DELETE trigger, so an entry at a taken position is refused on the way in.
 */
const LEDGER_GUARDS: Readonly<Record<EngineName, readonly string[]>> = {
  sqlite: [
    `create trigger ledger_keeps_entries before update on ledger
     begin select raise(abort, 'the ledger is append-only'); end`,
    `create trigger ledger_keeps_rows before delete on ledger
     begin select raise(abort, 'the ledger is append-only'); end`,
    `create trigger ledger_is_dense before insert on ledger
     when new.position <> (select coalesce(max(position), 0) + 1 from ledger) or exists (select 1 from ledger where id = new.id)
     begin select raise(abort, 'the ledger takes new entries at its end only'); end`,
  ],
  postgres: [
    `create function ledger_refuses() returns trigger language plpgsql as
     $$ begin raise exception 'the ledger is append-only'; end $$`,
    `create trigger ledger_keeps_entries before update or delete on ledger for each row execute function ledger_refuses()`,
    `create trigger ledger_keeps_rows before truncate on ledger for each statement execute function ledger_refuses()`,
    `create function ledger_extends() returns trigger language plpgsql as
     $$ begin
       if new.position <> (select coalesce(max(position), 0) + 1 from ledger) then
         raise exception 'the ledger takes new entries at its end only';
       end if;
       return new;
     end $$`,
    `create trigger ledger_is_dense before insert on ledger for each row execute function ledger_extends()`,
  ],
};

/** Text that both engines compare byte by byte, so that instants and keys sort alike. */
export function textOf(engine: EngineName): ColumnDataType | Expression<string> {
  return engine === 'postgres' ? sql<string>`text collate "C"` : 'text';
}

export async function createFirstTables(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  await createLedger(transaction, text, engine);
  await createPostings(transaction, text);
  await createQuestions(transaction, text);
  await createDeliveries(transaction, text);
  await createSubscriptions(transaction, text);
}

type Text = ReturnType<typeof textOf>;

async function createLedger(transaction: Transaction<Schema>, text: Text, engine: EngineName): Promise<void> {
  await transaction.schema
    .createTable('ledger')
    .addColumn('position', 'integer', (column) => column.primaryKey())
    .addColumn('id', text, (column) => column.notNull().unique())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('fact', text, (column) => column.notNull())
    .addColumn('entry', text, (column) => column.notNull())
    .execute();
  for (const guard of LEDGER_GUARDS[engine]) await sql.raw(guard).execute(transaction);
}

async function createPostings(transaction: Transaction<Schema>, text: Text): Promise<void> {
  await transaction.schema
    .createTable('postings')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('posted', text, (column) => column.notNull())
    .addColumn('shown_at', text, (column) => column.notNull())
    .execute();
  await transaction.schema.createIndex('postings_by_time').on('postings').column('shown_at').execute();
  await transaction.schema
    .createTable('posting_facts')
    .addColumn('posting', text, (column) => column.notNull().references('postings.id').onDelete('cascade'))
    .addColumn('fact', text, (column) => column.notNull())
    .addColumn('recorded_at', text, (column) => column.notNull())
    .addColumn('corrected_through', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('corrected_at', text)
    .addPrimaryKeyConstraint('posting_facts_key', ['posting', 'fact'])
    .execute();
  await transaction.schema.createIndex('posting_facts_by_fact').on('posting_facts').columns(['fact', 'corrected_through']).execute();
}

async function createQuestions(transaction: Transaction<Schema>, text: Text): Promise<void> {
  await transaction.schema
    .createTable('questions')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('asked_at', text, (column) => column.notNull())
    .addColumn('person', text, (column) => column.notNull())
    .addColumn('person_address', text, (column) => column.notNull())
    .addColumn('conversation', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('reading', text, (column) => column.notNull())
    .addColumn('topic', text, (column) => column.notNull())
    .addColumn('outcome', text, (column) => column.notNull())
    .execute();
  await transaction.schema.createIndex('questions_by_time').on('questions').column('asked_at').execute();
  await transaction.schema.createIndex('questions_by_topic').on('questions').columns(['topic', 'asked_at']).execute();
  await transaction.schema.createIndex('questions_by_person').on('questions').columns(['person_address', 'asked_at']).execute();
  await transaction.schema
    .createTable('topics')
    .addColumn('topic', text, (column) => column.primaryKey().notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('opened_at', text, (column) => column.notNull())
    .addColumn('settled_by', text)
    .addColumn('settled_at', text)
    .addColumn('settled_why', text)
    .addColumn('settled_fact', text)
    .execute();
}

async function createDeliveries(transaction: Transaction<Schema>, text: Text): Promise<void> {
  await transaction.schema
    .createTable('deliveries')
    .addColumn('key', text, (column) => column.primaryKey().notNull())
    .addColumn('digest', text, (column) => column.notNull())
    .addColumn('target', text, (column) => column.notNull())
    .addColumn('slot', text, (column) => column.notNull())
    .addColumn('due_at', text, (column) => column.notNull())
    .addColumn('as_of', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('sendings', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('first_sending_at', text)
    .addColumn('token', text)
    .addColumn('claimed_at', text)
    .addColumn('leased_until', text)
    .addColumn('claimable_at', text)
    .addColumn('reason', text)
    .addColumn('posted', text)
    .addColumn('ended_at', text)
    .addUniqueConstraint('deliveries_once', ['digest', 'target', 'slot'])
    .execute();
  await transaction.schema
    .createIndex('deliveries_claimable')
    .on('deliveries')
    .columns(['due_at', 'key'])
    .where(sql.ref('claimable_at'), 'is not', null)
    .execute();
  await transaction.schema
    .createTable('delivery_progress')
    .addColumn('digest', text, (column) => column.notNull())
    .addColumn('target', text, (column) => column.notNull())
    .addColumn('planned_slot', text, (column) => column.notNull())
    .addColumn('planned_due_at', text, (column) => column.notNull())
    .addColumn('planned_as_of', text, (column) => column.notNull())
    .addColumn('sent_key', text)
    .addColumn('sent_due_at', text)
    .addPrimaryKeyConstraint('delivery_progress_key', ['digest', 'target'])
    .execute();
}

async function createSubscriptions(transaction: Transaction<Schema>, text: Text): Promise<void> {
  await transaction.schema
    .createTable('subscriptions')
    .addColumn('digest', text, (column) => column.notNull())
    .addColumn('target', text, (column) => column.notNull())
    .addColumn('conversation', text, (column) => column.notNull())
    .addColumn('schedule', text)
    .addColumn('zone', text)
    .addColumn('created_by', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('since', text, (column) => column.notNull())
    .addColumn('paused', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('dead_at', text)
    .addColumn('dead_reason', text)
    .addPrimaryKeyConstraint('subscriptions_key', ['digest', 'target'])
    .execute();
  await transaction.schema.createIndex('subscriptions_by_target').on('subscriptions').column('target').execute();
}
