import { type Kysely, sql } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';

/** A table as a database has it. */
export interface HeldTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns by which its rows are told apart, and come in one order. */
  readonly key: readonly string[];
}

/**
 * The tables of every version of the schema, in an order in which each comes after those that its rows refer to, with the
 * columns of their keys (those that a version does not have yet are left out). Of the version of the schema a head tells.
 */
const KEYS: Readonly<Record<Exclude<keyof Schema, 'schema_version'> | 'deliveries' | 'corrections' | 'asker_replies', readonly string[]>> =
  {
    stamp: ['pack'],
    store_time: ['id'],
    ledger: ['position'],
    postings: ['id'],
    posting_facts: ['posting', 'fact'],
    questions: ['id'],
    topics: ['tenant', 'topic'],
    ratings: ['question', 'person_address'],
    documents: ['id'],
    review_claims: ['proposal'],
    taken_questions: ['platform', 'delivery'],
    conversation_questions: ['conversation', 'delivery'],
    silenced_conversations: ['conversation'],
    model_readings: ['key'],
    model_spending: ['day'],
    platform_records: ['platform', 'name'],
    follows: ['person_address', 'figure'],
    deliveries: ['key'],
    corrections: ['key'],
    asker_replies: ['key'],
    outbox: ['key'],
    delivery_progress: ['digest', 'target'],
    subscriptions: ['digest', 'target'],
  };

/** The tables that a database has, in the order in which they can be filled. */
export async function heldTables(database: Kysely<Schema>, engine: EngineName): Promise<HeldTable[]> {
  const held: HeldTable[] = [];
  for (const [name, keys] of Object.entries(KEYS)) {
    const columns = await columnsOf(database, engine, name);
    if (columns.length > 0) held.push({ name, columns, key: keys.filter((key) => columns.includes(key)) });
  }
  return held;
}

async function columnsOf(database: Kysely<Schema>, engine: EngineName, table: string): Promise<string[]> {
  const asked =
    engine === 'sqlite'
      ? sql<{ name: string }>`select name from pragma_table_info(${table}) order by cid`
      : sql<{ name: string }>`select column_name as name from information_schema.columns
          where table_schema = current_schema() and table_name = ${table} order by ordinal_position`;
  return (await asked.execute(database)).rows.map(({ name }) => name);
}

/** The version of the schema that a database has; 0 where nothing of ours is in it. */
export async function heldSchemaVersion(database: Kysely<Schema>, engine: EngineName): Promise<number> {
  if ((await columnsOf(database, engine, 'schema_version')).length === 0) return 0;
  const row = await database
    .selectFrom('schema_version')
    .select((the) => the.fn.max('version').as('version'))
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** How many rows a table has. */
export async function rowCount(database: Kysely<Schema>, { name }: HeldTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(database);
  return Number(rows[0]?.count ?? 0);
}
