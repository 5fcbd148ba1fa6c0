import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { z } from 'zod';
import {
  type AskedQuestion,
  addressOf,
  type OpenTopic,
  OUTCOMES,
  type Questions,
  type Tenant,
  type TopicOfTenant,
  type TopicResolution,
  type TopicState,
  type TopicWording,
  viaSchema,
} from '../../src/index.ts';
import { planReplies, questionsOn } from './asker-reply-plans.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';
import { instant, optional, storedConversation, storedJson, storedPerson, storedReading } from './stored.ts';
import { storedWording } from './stored-wording.ts';
import { tenantName, tenantNamed } from './tenant-name.ts';

const outcomeSchema = z.enum(OUTCOMES);
const storedThread = storedJson(z.array(z.string()));
const storedVia = storedJson(viaSchema);
const topicStateSchema = z.enum(['open', 'answered', 'dismissed']);
const NOT_SETTLED = {
  settled_by: null,
  settled_via: null,
  settled_at: null,
  settled_why: null,
  settled_fact: null,
  settled_gap: null,
  wording: null,
};

/** Questions and the curators' queue in a database. */
export function questionsIn(engine: Engine): Questions {
  return {
    record: (question) => engine.write((transaction) => record(transaction, question)),
    raise: (question, at) => engine.write((transaction) => raise(transaction, question, at)),
    topics: (state, limit, of) => engine.read((database) => topics(database, state, limit, of)),
    word: (topic, wording) => engine.write((transaction) => word(transaction, topic, wording)),
    settle: (topic, settlement) => engine.write((transaction) => settle(transaction, topic, settlement)),
    askedOn: (topic, since, limit) =>
      engine.read(async (database) => {
        const asked = questionsOn(database, topic).where('asked_at', '>=', instant(since));
        return (await asked.orderBy('asked_at').orderBy('id').limit(limit).execute()).map(questionFrom);
      }),
    askedBy: (person, limit) =>
      engine.read(async (database) => {
        const asked = database.selectFrom('questions').selectAll().where('person_address', '=', addressOf(person));
        return (await asked.orderBy('asked_at', 'desc').orderBy('id').limit(limit).execute()).map(questionFrom);
      }),
    rate: (question, person, helpful, at) => engine.write((transaction) => rate(transaction, question, addressOf(person), helpful, at)),
    ratings: () => engine.read(ratings),
    expire: (before) =>
      engine.write(async (transaction) => {
        const gone = await transaction.deleteFrom('questions').where('asked_at', '<', instant(before)).executeTakeFirst();
        await dropEmptyTopics(transaction);
        return Number(gone.numDeletedRows);
      }),
  };
}

async function record(transaction: Transaction<Schema>, question: AskedQuestion): Promise<void> {
  const { id, askedAt, person, conversation, text, thread, privately, reading, topic, outcome, audience } = question;
  await transaction
    .insertInto('questions')
    .values({
      id,
      asked_at: instant(askedAt),
      person: JSON.stringify(person),
      person_address: addressOf(person),
      conversation: JSON.stringify(conversation),
      text,
      reading: JSON.stringify(reading),
      topic,
      outcome,
      thread: thread === undefined ? null : JSON.stringify(thread),
      privately: privately ? 1 : 0,
      tenant: tenantName(person),
      audience: audience ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function raise(transaction: Transaction<Schema>, question: string, at: string): Promise<boolean> {
  const asked = await transaction.selectFrom('questions').select(['tenant', 'topic']).where('id', '=', question).executeTakeFirst();
  if (!asked) return false;
  await transaction
    .updateTable('questions')
    .set({ raised_at: instant(at) })
    .where('id', '=', question)
    .execute();
  const opened = { state: 'open', opened_at: instant(at), ...NOT_SETTLED };
  await transaction
    .insertInto('topics')
    .values({ ...asked, ...opened })
    .onConflict((conflict) => conflict.columns(['tenant', 'topic']).doUpdateSet(opened).where('topics.state', '<>', 'open'))
    .execute();
  return true;
}

async function rate(transaction: Transaction<Schema>, question: string, person: string, helpful: boolean, at: string): Promise<boolean> {
  const asked = await transaction.selectFrom('questions').select('id').where('id', '=', question).executeTakeFirst();
  if (!asked) return false;
  const opinion = { helpful: helpful ? 1 : 0, rated_at: instant(at) };
  await transaction
    .insertInto('ratings')
    .values({ question: asked.id, person_address: person, ...opinion })
    .onConflict((conflict) => conflict.columns(['question', 'person_address']).doUpdateSet(opinion))
    .execute();
  return true;
}

async function ratings(database: Kysely<Schema>): Promise<{ helpful: number; notHelpful: number }> {
  const rows = await database
    .selectFrom('ratings')
    .select((the) => ['helpful', the.fn.countAll<number>().as('opinions')])
    .groupBy('helpful')
    .execute();
  const countOf = (helpful: number) => Number(rows.find((row) => row.helpful === helpful)?.opinions ?? 0);
  return { helpful: countOf(1), notHelpful: countOf(0) };
}

async function topics(database: Kysely<Schema>, state: TopicState, limit: number, of?: Tenant): Promise<OpenTopic[]> {
  const rows = await database
    .selectFrom('topics')
    .innerJoin('questions', (join) => join.onRef('questions.tenant', '=', 'topics.tenant').onRef('questions.topic', '=', 'topics.topic'))
    .selectAll('topics')
    .select((the) => [
      the.fn.count<number>('questions.id').as('questions'),
      the.fn.count<number>('questions.person_address').distinct().as('askers'),
      the
        .selectFrom('questions as first')
        .select('first.text')
        .whereRef('first.tenant', '=', 'topics.tenant')
        .whereRef('first.topic', '=', 'topics.topic')
        .orderBy('first.asked_at')
        .orderBy('first.id')
        .limit(1)
        .as('example'),
    ])
    .where('topics.state', '=', state)
    .$if(of !== undefined, (query) => query.where('topics.tenant', '=', of ? tenantName(of) : ''))
    .groupBy(['topics.tenant', 'topics.topic'])
    .orderBy(sql.ref('questions'), 'desc')
    .orderBy('topics.opened_at')
    .orderBy('topics.topic')
    .orderBy('topics.tenant')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...tenantNamed(row.tenant),
    topic: row.topic,
    state: topicStateSchema.parse(row.state),
    openedAt: row.opened_at,
    example: row.example ?? '',
    questions: row.questions,
    askers: row.askers,
    ...optional('settled', settlementFrom(row)),
    ...optional('wording', row.wording === null ? null : storedWording(row.wording)),
  }));
}

function settlementFrom(row: Selectable<Schema['topics']>): TopicResolution | null {
  const { state, settled_by: by, settled_via: via, settled_at: at, settled_why: why, settled_fact: fact, settled_gap: gap } = row;
  if (by === null || at === null || why === null || (state !== 'answered' && state !== 'dismissed')) return null;
  return {
    state,
    by,
    ...optional('via', via === null ? null : storedVia(via)),
    at,
    why,
    ...optional('fact', fact),
    ...optional('gap', gap),
  };
}

async function word(transaction: Transaction<Schema>, topic: TopicOfTenant, wording: TopicWording | undefined): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('topics')
    .set({ wording: wording ? JSON.stringify({ ...wording, at: instant(wording.at) }) : null })
    .where('tenant', '=', tenantName(topic))
    .where('topic', '=', topic.topic)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function settle(transaction: Transaction<Schema>, topic: TopicOfTenant, settlement: TopicResolution): Promise<boolean> {
  const { state, by, via, at, why, fact, gap } = settlement;
  const { numUpdatedRows } = await transaction
    .updateTable('topics')
    .set({
      state,
      settled_by: by,
      settled_via: via ? JSON.stringify(via) : null,
      settled_at: instant(at),
      settled_why: why,
      settled_fact: fact ?? null,
      settled_gap: gap ?? null,
    })
    .where('tenant', '=', tenantName(topic))
    .where('topic', '=', topic.topic)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await planReplies(transaction, topic, settlement);
  return true;
}

async function dropEmptyTopics(transaction: Transaction<Schema>): Promise<void> {
  await transaction
    .deleteFrom('topics')
    .where((the) =>
      the.not(
        the.exists(
          the
            .selectFrom('questions')
            .select('questions.id')
            .whereRef('questions.tenant', '=', 'topics.tenant')
            .whereRef('questions.topic', '=', 'topics.topic'),
        ),
      ),
    )
    .execute();
}

/** A question as its row tells it. */
export function questionFrom(row: Selectable<Schema['questions']>): AskedQuestion {
  return {
    id: row.id,
    askedAt: row.asked_at,
    person: storedPerson(row.person),
    conversation: storedConversation(row.conversation),
    text: row.text,
    reading: storedReading(row.reading),
    topic: row.topic,
    outcome: outcomeSchema.parse(row.outcome),
    ...optional('thread', row.thread === null ? null : storedThread(row.thread)),
    ...(row.privately === 1 && { privately: true }),
    ...optional('audience', row.audience),
  };
}
