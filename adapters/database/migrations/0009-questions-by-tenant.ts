import { sql, type Transaction } from 'kysely';
import type { EngineName } from '../engine.ts';
import type { Schema } from '../schema.ts';
import { storedPerson } from '../stored.ts';
import { tenantName } from '../tenant-name.ts';
import { textOf } from './0001-first-tables.ts';

/**
 * Topics belong to the workspace or organisation that they were asked in, a question keeps with what clearance it was
 * asked, a topic what a curator words it as for digests, and a subscription whether it is held back.
 */
export async function createQuestionsByTenant(transaction: Transaction<Schema>, engine: EngineName): Promise<void> {
  const text = textOf(engine);
  const { schema } = transaction;
  await schema
    .alterTable('questions')
    .addColumn('tenant', text, (column) => column.notNull().defaultTo(''))
    .execute();
  await schema.alterTable('questions').addColumn('audience', text).execute();
  await schema.alterTable('subscriptions').addColumn('withheld_at', text).execute();
  const people = await transaction.selectFrom('questions').select(['person', 'person_address']).distinct().execute();
  for (const { person, person_address } of people) {
    const tenant = tenantName(storedPerson(person));
    await transaction.updateTable('questions').set({ tenant }).where('person_address', '=', person_address).execute();
  }
  await schema.alterTable('topics').renameTo('topics_of_all').execute();
  await schema
    .createTable('topics')
    .addColumn('tenant', text, (column) => column.notNull())
    .addColumn('topic', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('opened_at', text, (column) => column.notNull())
    .addColumn('settled_by', text)
    .addColumn('settled_via', text)
    .addColumn('settled_at', text)
    .addColumn('settled_why', text)
    .addColumn('settled_fact', text)
    .addColumn('settled_gap', text)
    .addColumn('wording', text)
    .addPrimaryKeyConstraint('topics_of_tenants_key', ['tenant', 'topic'])
    .execute();
  await sql`
    insert into topics (tenant, topic, state, opened_at, settled_by, settled_via, settled_at, settled_why, settled_fact, settled_gap)
    select distinct questions.tenant, questions.topic, state, opened_at, settled_by, settled_via, settled_at, settled_why, settled_fact, settled_gap
    from topics_of_all inner join questions on questions.topic = topics_of_all.topic
  `.execute(transaction);
  await schema.dropTable('topics_of_all').execute();
  await schema.createIndex('questions_by_topic_of_tenant').on('questions').columns(['tenant', 'topic']).execute();
}
