import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PERSONAL_COLUMNS } from '../../adapters/database/personal-columns.ts';
import { addressOf, type Conversation, type HeldRows, type Person, type Store } from '../../src/index.ts';
import { approved } from '../fixtures/ledger-entries.ts';
import { plan } from '../fixtures/scripted-model.ts';
import type { CurrentStore, FreshStore } from './fresh-store.ts';

/** A word that is in everything that tells of Ann, and in nothing else. */
const MARK = 'annmark';
const ANN: Person = { platform: 'teams', tenant: 'T1', id: MARK };
const BEN: Person = { platform: 'teams', tenant: 'T1', id: 'ben' };
const ALONE: Conversation = { platform: 'teams', tenant: 'T1', id: `19:${MARK}-chat`, kind: 'personal' };
const CHANNEL: Conversation = { platform: 'teams', tenant: 'T1', id: '19:channel', kind: 'channel' };
const NOBODY: Person = { platform: 'teams', tenant: 'T1', id: 'forgotten' };
const AT = '2024-10-18T08:00:00.000Z';
const LATER = '2024-10-18T09:00:00.000Z';
const VIA = { door: 'terminal', account: `${MARK}-account` };

async function fillQuestions({ questions, takenQuestions, conversations, readings, follows, reviews }: Store): Promise<void> {
  const asked = { askedAt: AT, reading: {}, outcome: 'unknown' } as const;
  const words = { text: `${MARK} asks`, thread: [`${MARK} asked`], reading: { names: [MARK] }, topic: `of ${MARK}` };
  await questions.record({ ...asked, ...words, id: `${MARK}-1`, person: ANN, conversation: ALONE });
  await questions.record({ ...asked, id: 'ben-1', person: BEN, conversation: CHANNEL, text: 'Who pays?', topic: 'money' });
  for (const id of [`${MARK}-1`, 'ben-1']) await questions.raise(id, AT);
  const tenant = { platform: 'teams', tenant: 'T1' };
  await questions.word({ ...tenant, topic: 'money' }, { text: 'Who pays?', audience: 'public', by: addressOf(ANN), at: AT });
  await questions.settle({ ...tenant, topic: words.topic }, { state: 'dismissed', by: 'teams/T1/cat', at: AT, why: 'not ours' });
  await questions.settle({ ...tenant, topic: 'money' }, { state: 'dismissed', by: addressOf(ANN), via: VIA, at: AT, why: 'not ours' });
  await questions.rate(`${MARK}-1`, ANN, true, AT);
  await questions.rate('ben-1', BEN, true, AT);
  const taken = [ANN, BEN].map((person) => ({
    platform: 'teams',
    delivery: `of ${person.id}`,
    person,
    payload: `${person.id} asks`,
    thread: person.id,
    takenAt: AT,
  }));
  await takenQuestions.record(taken, [], { owner: 'process', now: AT, until: LATER });
  for (const person of [ANN, BEN]) {
    const conversation = { ...ALONE, id: person.id };
    const channel = { platform: 'slack', tenant: 'T', id: 'C', kind: 'channel', thread: person === ANN ? '1' : '2' } as const;
    await conversations.note({ conversation, delivery: `of ${person.id}`, person, text: `${person.id} asks`, askedAt: AT });
    await conversations.silence(channel, person, AT);
    await readings.keep({ key: `of ${person.id}`, plan: plan({ time: `${person.id} asks` }), keptAt: AT }, person);
    await follows.follow(person, 'pledge', AT);
  }
  await reviews.claim('c-one', addressOf(ANN), AT, LATER);
  await reviews.claim('c-two', addressOf(BEN), AT, LATER);
}

async function fillPostings({ postings, corrections }: Store): Promise<void> {
  const facts = [{ fact: 'pledge', recordedAt: AT }];
  for (const [id, conversation] of [[`${MARK}-1`, ALONE] as const, ['ben-1', CHANNEL] as const]) {
    const message = { summary: `Told in ${conversation.id}`, blocks: [] };
    await postings.record({ id, kind: 'answer', posted: { conversation, message: `m-${id}` }, shownAt: AT, facts, message });
    const plan = { message: `${addressOf(conversation)} m-${id}`, position: 9, fact: 'pledge', posting: id, dueAt: AT, plannedAt: AT };
    await corrections.plan([{ ...plan, key: `9 ${id}` }]);
  }
}

async function fillDigests({ subscriptions, deliveries, outbox, records }: Store): Promise<void> {
  for (const target of [ALONE, CHANNEL]) {
    await subscriptions.subscribe({ digest: 'morning', target, createdBy: ANN, createdAt: AT });
    const thread = addressOf({ ...target, thread: 'th' });
    await deliveries.plan([{ digest: 'morning', target: thread, slot: '2024-10-18T08:00[UTC]', dueAt: AT, asOf: AT }]);
  }
  for (const { key } of await outbox.claim({ limit: 9, now: AT, until: LATER, token: 't' }, ['digest'])) {
    await outbox.begin(key, 't', 'post', AT);
    const conversation = key.includes(MARK) ? ALONE : CHANNEL;
    await outbox.record(key, 't', { state: 'sent', posted: { conversation, message: 'm' } }, AT);
  }
  for (const person of [ANN, BEN]) {
    const message = { summary: `An answer to ${person.id}`, blocks: [] };
    const content = {
      kind: 'late_reply',
      delivery: `of ${person.id}`,
      person,
      address: { ...CHANNEL, thread: person.id },
      message,
      facts: [],
    } as const;
    await outbox.enter([{ key: `late for ${person.id}`, content, at: AT }]);
  }
  await subscriptions.subscribe({ digest: 'evening', target: CHANNEL, createdBy: BEN, createdAt: AT });
  const place = (id: string, kind: string) =>
    JSON.stringify({ serviceUrl: 'https://x', tenant: 'T1', conversation: { id, kind }, bot: {} });
  for (const name of [addressOf(ANN), addressOf(ALONE)]) await records.write('teams', name, place(ALONE.id, 'personal'));
  await records.write('teams', addressOf(CHANNEL), place(CHANNEL.id, 'channel'));
}

/** A store in which every column that can tell of a person tells of Ann, and holds what is Ben's beside it. */
async function fill(store: Store): Promise<void> {
  await fillQuestions(store);
  await fillPostings(store);
  await fillDigests(store);
  await store.ledger.append([
    { ...approved('a'), by: addressOf(ANN), via: VIA },
    { ...approved('b'), by: addressOf(BEN) },
  ]);
}

const namesSchema = z.array(z.object({ name: z.string() }));
const columnsSchema = z.array(z.object({ table: z.string(), column: z.string() }));

/** The columns in which a word stands, in their order. */
async function columnsWith(word: string, { readRows }: FreshStore): Promise<string[]> {
  const questions = Object.entries(PERSONAL_COLUMNS).flatMap(([table, columns]) =>
    Object.keys(columns).map(
      (column) =>
        `select '${table}.${column}' as name where exists (select 1 from ${table} where cast(${column} as text) like '%${word}%')`,
    ),
  );
  return namesSchema.parse(await readRows(questions.join(' union all '))).map(({ name }) => name);
}

const COLUMNS_HELD: Readonly<Record<string, string>> = {
  sqlite: `select tables.name as "table", columns.name as "column" from sqlite_master as tables, pragma_table_info(tables.name) as columns
           where tables.type = 'table' and tables.name not like 'sqlite_%'`,
  postgres: `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public'`,
};

const classified = Object.entries(PERSONAL_COLUMNS).flatMap(([table, columns]) =>
  Object.entries(columns).map(([column, tells]) => ({ name: `${table}.${column}`, tells })),
);
const columnsThat = (...tell: readonly string[]) => classified.filter(({ tells }) => tell.includes(tells)).map(({ name }) => name);

const countsOf = (held: readonly HeldRows[]) => held.map(({ table, becomes, rows }) => `${rows.length} ${becomes} ${table}`);

export function peopleContract(engine: string, current: CurrentStore): void {
  describe('what is held on people', () => {
    it('is said of every column of the database, so that none is overlooked', async () => {
      const held = columnsSchema.parse(await current().readRows(COLUMNS_HELD[engine] ?? ''));
      expect(held.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(classified.map(({ name }) => name).toSorted());
    });

    it('is shown and forgotten wherever it is, in one step, but for the ledger; others keep what is theirs', async () => {
      const fresh = current();
      const { store } = fresh;
      await fill(store);
      expect((await columnsWith(MARK, fresh)).toSorted()).toEqual(columnsThat('erased', 'unnamed', 'kept').toSorted());
      const before = await store.people.held(ANN);
      const others = countsOf(await store.people.held(BEN));

      const forgotten = await store.people.forget(ANN);
      expect(forgotten).toEqual(before);
      expect(await columnsWith(MARK, fresh)).toEqual(columnsThat('kept'));
      expect(countsOf(await store.people.held(BEN))).toEqual(others);

      expect(countsOf(await store.people.forget(ANN))).toEqual(['1 kept ledger']);
      expect(await store.ledgerChain.verify()).toMatchObject({ holds: true, head: { position: 2 } });
    });

    it('is told in full: every row, with its structures', async () => {
      const { store } = current();
      await fill(store);
      const held = await store.people.held(ANN);
      expect(countsOf(held)).toEqual([
        '1 erased ratings',
        '1 erased taken_questions',
        '1 erased conversation_questions',
        '1 erased model_readings',
        '1 unnamed silenced_conversations',
        '1 erased follows',
        '1 erased review_claims',
        '4 erased outbox',
        '1 unnamed outbox',
        '1 erased topics',
        '1 unnamed topics',
        '1 erased questions',
        '1 erased posting_facts',
        '1 erased postings',
        '1 erased delivery_progress',
        '1 erased subscriptions',
        '1 unnamed subscriptions',
        '2 erased platform_records',
        '1 kept ledger',
      ]);
      expect(held.find(({ table }) => table === 'questions')?.rows).toMatchObject([
        { text: `${MARK} asks`, person: ANN, conversation: ALONE },
      ]);
      expect(held.find(({ table }) => table === 'ledger')?.rows).toMatchObject([{ position: 1, entry: { by: addressOf(ANN), via: VIA } }]);
    });

    it('leaves what others rely on in working order, naming nobody', async () => {
      const { store } = current();
      await fill(store);
      await store.people.forget(ANN);
      expect(await store.subscriptions.listByTarget(CHANNEL)).toMatchObject([
        { digest: 'evening', createdBy: BEN },
        { digest: 'morning', createdBy: NOBODY },
      ]);
      const claim = { limit: 9, now: LATER, until: '2024-10-18T10:00:00Z', token: 't' };
      const [reply, ...more] = (await store.outbox.claim(claim, ['settlement'])).map(({ content }) => content);
      expect(reply).toMatchObject({ question: { person: BEN }, settlement: { by: addressOf(NOBODY), why: 'not ours' } });
      expect(reply?.kind === 'settlement' && reply.settlement).not.toHaveProperty('via');
      expect(more).toEqual([]);
      expect(await store.questions.topics('dismissed', 9)).toMatchObject([{ topic: 'money', settled: { by: addressOf(NOBODY) } }]);
      expect(await store.outbox.claim(claim, ['correction'])).toMatchObject([{ content: { posting: { id: 'ben-1' } } }]);
    });

    it('is nothing of somebody who was never there', async () => {
      const { store } = current();
      await fill(store);
      const stranger = { platform: 'teams', tenant: 'T1', id: 'stranger' };
      expect(await store.people.held(stranger)).toEqual([]);
      expect(await store.people.forget({ ...ANN, tenant: 'T2' })).toEqual([]);
      expect(await store.people.held(ANN)).not.toEqual([]);
    });
  });
}
