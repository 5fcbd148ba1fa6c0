import { describe, expect, it } from 'vitest';
import type { AskedQuestion, EnteredMessage, OutboxEntry, OutboxKind, Posting, Slot, Store, TopicResolution } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

const time = (clock: string) => `2024-10-18T${clock}.000Z`;
const DUE = time('06:30:00');
const KINDS: readonly OutboxKind[] = ['digest', 'correction', 'settlement', 'late_reply', 'word'];
const ANN = { platform: 'slack', tenant: 'T', id: 'ann' };

const place = (id: string) => ({ platform: 'slack', tenant: 'T', id, kind: 'channel' }) as const;
const posted = (id: string) => ({ conversation: place(id), message: 'm1' });

function slot(target: string, clock = '06:30:00', digest = 'morning'): Slot {
  return { digest, target, slot: `2024-10-18T${clock}[UTC]`, dueAt: time(clock), asOf: time(clock) };
}

function posting(id: string): Posting {
  const facts = [{ fact: 'pledge', recordedAt: '2024-10-17T00:00:00.000Z' }];
  return { id, kind: 'answer', posted: { conversation: place('C1'), message: `m-${id}` }, shownAt: '2024-10-18T05:30:00.000Z', facts };
}

async function correctionsOf({ postings, corrections }: Store, ...positions: readonly number[]): Promise<void> {
  await postings.record(posting('one'));
  await corrections.plan(
    positions.map((position) => ({
      key: `correction ${position}`,
      message: 'slack/T/C1 m-one',
      position,
      fact: 'pledge',
      posting: 'one',
      dueAt: DUE,
      plannedAt: DUE,
    })),
  );
}

function reply(key: string, at = DUE, thread?: string): EnteredMessage {
  const address = { ...place('C9'), ...(thread !== undefined && { thread }) };
  const facts = [{ fact: 'pledge', recordedAt: '2024-10-17T00:00:00.000Z' }];
  const message = { summary: 'An answer.', blocks: [] };
  return { key, at, content: { kind: 'late_reply', delivery: `of ${key}`, person: ANN, address, message, facts } };
}

const TOPIC = { platform: 'slack', tenant: 'T', topic: 'visit' };

async function settled({ questions }: Store, at = DUE): Promise<void> {
  const question: AskedQuestion = {
    id: 'q1',
    askedAt: '2024-10-17T08:00:00.000Z',
    person: ANN,
    conversation: place('C5'),
    text: 'When?',
    reading: {},
    topic: 'visit',
    outcome: 'unknown',
  };
  const settlement: TopicResolution = { state: 'answered', by: 'curator', at, why: 'found', gap: 'no-day' };
  await questions.record(question);
  await questions.raise('q1', '2024-10-17T09:00:00.000Z');
  await questions.settle(TOPIC, settlement);
}

/** Enters one of a kind, due at half past six. */
async function enter(store: Store, kind: OutboxKind): Promise<void> {
  const entering = {
    digest: () => store.deliveries.plan([slot('slack/T/C1')]),
    correction: () => correctionsOf(store, 3),
    settlement: () => settled(store),
    late_reply: () => store.outbox.enter([reply('late')]),
    word: () =>
      store.outbox.enter([
        { key: 'word', at: DUE, content: { kind: 'word', address: { ...ANN, kind: 'personal' }, message: { summary: 'w', blocks: [] } } },
      ]),
  };
  await entering[kind]();
}

const claim = ({ outbox }: Store, clock: string, token: string, limit = 10, kinds = KINDS) =>
  outbox.claim({ limit, now: time(clock), until: new Date(Date.parse(time(clock)) + 30_000).toISOString(), token }, kinds);

const keys = (entries: readonly OutboxEntry[]) => entries.map(({ key }) => key);

export function outboxContract(current: CurrentStore): void {
  describe.each(KINDS)('a %s in the outbox', (kind) => {
    it('is entered once, and given to one of many that claim at once, with all that it is composed from', async () => {
      const { store } = current();
      await enter(store, kind);
      await enter(store, kind);
      expect(await claim(store, '06:29:59', 'early')).toEqual([]);
      const claims = await Promise.all(['a', 'b', 'c', 'd'].map((token) => claim(store, '06:30:00', token)));
      expect(claims.flat()).toMatchObject([{ content: { kind }, state: 'claimed', sendings: 0, dueAt: DUE, asOf: DUE }]);
      expect(claims.flat()[0]?.lease).toMatchObject({ claimedAt: DUE, until: time('06:30:30') });
    });

    it('is left to whoever carries its kind', async () => {
      const { store } = current();
      await enter(store, kind);
      const others = KINDS.filter((one) => one !== kind);
      expect(await claim(store, '06:31:00', 'a', 10, others)).toEqual([]);
      expect(await claim(store, '06:31:00', 'a', 10, [kind])).toHaveLength(1);
    });

    it('is taken over once a lease ran out, and the sender before is no longer listened to', async () => {
      const { store } = current();
      const { outbox } = store;
      await enter(store, kind);
      const [lost] = await claim(store, '06:30:00', 'lost');
      const key = lost?.key ?? '';
      expect(await outbox.begin(key, 'other', 'post', time('06:30:01'))).toBe(false);
      expect(await outbox.begin(key, 'lost', 'post', time('06:30:01'))).toBe(true);
      expect(await outbox.begin(key, 'lost', 'post', time('06:30:02'))).toBe(false);
      expect(await claim(store, '06:30:29', 'next')).toEqual([]);
      const [again] = await claim(store, '06:30:30', 'next');
      expect(again).toMatchObject({
        state: 'claimed',
        sendings: 1,
        firstSendingAt: time('06:30:01'),
        way: 'post',
        lease: { token: 'next' },
      });
      const sent = { state: 'sent', posted: posted('C1') } as const;
      expect(await outbox.record(key, 'lost', sent, time('06:30:31'))).toBe(false);
      expect(await outbox.begin(key, 'next', 'post', time('06:31:00'))).toBe(false);
      expect(await outbox.record(key, 'next', sent, time('06:30:32'))).toBe(true);
      expect(await outbox.record(key, 'next', sent, time('06:30:33'))).toBe(false);
      expect(await claim(store, '23:00:00', 'late')).toEqual([]);
    });

    it.each([
      ['failed', 0],
      ['unknown', 1],
      ['due', 0],
    ] as const)('that ended as %s is offered again from its retry time, and counts what may have been seen', async (state, sendings) => {
      const { store } = current();
      const { outbox } = store;
      await enter(store, kind);
      const [held] = await claim(store, '06:30:00', 'a');
      const key = held?.key ?? '';
      await outbox.begin(key, 'a', 'post', time('06:30:01'));
      const outcome = { state, reason: 'the platform said so', retryAt: time('06:35:00') };
      expect(await outbox.record(key, 'a', outcome, time('06:30:02'))).toBe(true);
      expect(await claim(store, '06:34:59', 'b')).toEqual([]);
      expect(await claim(store, '06:35:00', 'c')).toMatchObject([{ key, sendings, reason: outcome.reason, endedAt: time('06:30:02') }]);
      await outbox.record(key, 'c', { state: 'due', reason: 'too late in the lease', retryAt: time('06:36:00') }, time('06:35:01'));
      expect(await claim(store, '06:36:00', 'd')).toMatchObject([{ sendings }]);
    });

    it.each(['failed', 'unknown', 'missed'] as const)('that ended as %s for good is not offered again', async (state) => {
      const { store } = current();
      await enter(store, kind);
      const [held] = await claim(store, '06:30:00', 'a');
      await store.outbox.record(held?.key ?? '', 'a', { state, reason: 'so it is' }, time('06:30:02'));
      expect(await claim(store, '23:00:00', 'b')).toEqual([]);
      // What nobody can know is still somebody's to look at.
      expect(await store.outbox.unfinished(9)).toMatchObject(state === 'unknown' ? [{ kind, state, reason: 'so it is' }] : []);
    });

    it('is forgotten once it is final and old, and not before', async () => {
      const { store } = current();
      await enter(store, kind);
      expect(await store.outbox.expire('2025-10-18T00:00:00Z')).toBe(0);
      const [held] = await claim(store, '06:30:00', 'a');
      await store.outbox.record(held?.key ?? '', 'a', { state: 'failed', reason: 'gone' }, time('06:30:02'));
      expect(await store.outbox.expire(DUE)).toBe(0);
      expect(await store.outbox.expire('2025-10-18T00:00:00Z')).toBe(1);
    });
  });

  describe('the lanes of the outbox', () => {
    it('hold one entry in hand each, so that a busy place takes up no claims of others', async () => {
      const { store } = current();
      const busy = Array.from({ length: 5 }, (_, n) => slot('busy', '06:30:00', `digest ${n}`));
      await store.deliveries.plan([...busy, slot('quiet')]);
      const first = await claim(store, '06:30:00', 'a', 3);
      expect(first.flatMap(({ content }) => (content.kind === 'digest' ? [content.target] : []))).toEqual(['busy', 'quiet']);
      expect(await claim(store, '06:30:01', 'b')).toEqual([]);
      await store.outbox.record(first[0]?.key ?? '', 'a', { state: 'missed', reason: 'done' }, time('06:30:02'));
      expect(keys(await claim(store, '06:30:03', 'c'))).toEqual([expect.stringContaining('digest 1')]);
    });

    it('are all claimed, and none twice, by many that claim at once', async () => {
      const { store } = current();
      await store.deliveries.plan(Array.from({ length: 40 }, (_, n) => slot(`target-${n}`)));
      const claims = await Promise.all(Array.from({ length: 8 }, (_, n) => claim(store, '06:30:00', `token-${n}`, 7)));
      const claimed = keys(claims.flat());
      expect(new Set(claimed).size).toBe(claimed.length);
      expect(claimed.length + (await claim(store, '06:30:00', 'last', 100)).length).toBe(40);
    });

    it('let a later digest pass one that is tried again later', async () => {
      const { store } = current();
      await store.deliveries.plan([slot('a'), slot('a', '06:31:00')]);
      const [first] = await claim(store, '06:30:00', 'a');
      const later = { state: 'failed', reason: 'busy', retryAt: time('06:40:00') } as const;
      await store.outbox.record(first?.key ?? '', 'a', later, time('06:30:01'));
      expect(keys(await claim(store, '06:31:00', 'b'))).toEqual([expect.stringContaining('06:31')]);
    });

    it('keep the corrections of one message in the order of the ledger, whatever has to be tried again', async () => {
      const { store } = current();
      await correctionsOf(store, 9, 5);
      expect(keys(await claim(store, '06:30:00', 'a'))).toEqual(['correction 5']);
      expect(await claim(store, '06:30:00', 'b')).toEqual([]);
      await store.outbox.record('correction 5', 'a', { state: 'failed', reason: 'busy', retryAt: time('06:35:00') }, time('06:30:01'));
      expect(await claim(store, '06:34:00', 'c')).toEqual([]);
      expect(keys(await claim(store, '06:35:00', 'd'))).toEqual(['correction 5']);
      await store.outbox.record('correction 5', 'd', { state: 'sent', posted: posted('C1') }, time('06:35:01'));
      expect(keys(await claim(store, '06:35:02', 'e'))).toEqual(['correction 9']);
    });

    it('keep late replies of one thread in order, and put what people wait for before digests', async () => {
      const { store } = current();
      await store.deliveries.plan([slot('a')]);
      await store.outbox.enter([
        reply('second', time('06:30:01'), 't'),
        reply('first', DUE, 't'),
        reply('elsewhere', time('06:30:01'), 'u'),
      ]);
      expect(keys(await claim(store, '06:31:00', 'a', 2)).toSorted()).toEqual(['elsewhere', 'first']);
      await store.outbox.record('first', 'a', { state: 'failed', reason: 'busy', retryAt: time('06:40:00') }, time('06:31:01'));
      expect(keys(await claim(store, '06:31:10', 'b'))).toEqual([expect.stringContaining('morning')]);
    });
  });

  describe('what was sent', () => {
    it('is kept in the same step as one that corrections reach, and a correction as what its message shows now', async () => {
      const { store } = current();
      await correctionsOf(store, 3);
      await store.outbox.enter([reply('late')]);
      await claim(store, '06:30:00', 'a');
      const shows = { summary: 'edited', blocks: [] };
      await store.outbox.record('correction 3', 'a', { state: 'sent', posted: posted('C1'), shows }, time('06:30:02'));
      const told: Posting = { ...posting('told late'), shownAt: time('06:30:02'), message: shows };
      await store.outbox.record('late', 'a', { state: 'sent', posted: posted('C9'), posting: told }, time('06:30:02'));
      expect(await store.postings.uncorrected('pledge', 1, 10)).toMatchObject([{ id: 'one', message: shows }, told]);
    });

    it('of a correction goes with its posting, and is not offered without it', async () => {
      const { store } = current();
      await correctionsOf(store, 3);
      await store.postings.expire('2024-10-19T00:00:00Z');
      expect(await claim(store, '06:31:00', 'a')).toEqual([]);
    });

    it('tries a correction next in the way that the last attempt left', async () => {
      const { store } = current();
      await correctionsOf(store, 3);
      await claim(store, '06:30:00', 'a');
      await store.outbox.begin('correction 3', 'a', 'edit', DUE);
      await store.outbox.record('correction 3', 'a', { state: 'failed', reason: 'no edits', retryAt: DUE, way: 'post' }, DUE);
      expect(await claim(store, '06:30:00', 'b')).toMatchObject([{ way: 'post', sendings: 0 }]);
    });
  });
}
