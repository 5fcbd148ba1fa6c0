import { describe, expect, it } from 'vitest';
import type { AskedQuestion, Settlement, Store } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

const OPENED = '2024-10-17T12:00:00.000Z';
const SETTLED = '2024-10-19T08:00:00.000Z';
const minute = (count: number) => new Date(Date.parse(SETTLED) + count * 60_000).toISOString();
const VISIT = { platform: 'slack', tenant: 'T', topic: 'visit' };
const answered: Settlement = { state: 'answered', by: 'curator', at: SETTLED, why: 'found', gap: 'no-day' };

function asked(id: string, person: string, thread: string, more: Partial<AskedQuestion> = {}): AskedQuestion {
  const who = { platform: 'slack', tenant: 'T', id: person };
  const conversation = { platform: 'slack', tenant: 'T', id: 'C', kind: 'channel', thread } as const;
  const askedAt = `2024-10-17T0${id}:00:00.000Z`;
  return { id, askedAt, person: who, conversation, text: 'When?', reading: {}, topic: 'visit', outcome: 'unknown', ...more };
}

async function raised({ questions }: Store, ...all: readonly AskedQuestion[]): Promise<void> {
  for (const one of all) await questions.record(one);
  await questions.raise(all[0]?.id ?? '', OPENED);
}

const claim = ({ askerReplies }: Store, token: string, now = SETTLED) =>
  askerReplies.claim({ limit: 10, now, until: new Date(Date.parse(now) + 60_000).toISOString(), token });

export function askerRepliesContract(current: CurrentStore): void {
  describe('replies to askers', () => {
    it('are owed once settled: one in each place where it was asked in vain, with all that is needed to give it', async () => {
      const { store } = current();
      const first = asked('1', 'ann', 'a', { thread: ['Who came?'] });
      const elsewhere = asked('3', 'ben', 'b');
      const privately = asked('4', 'ben', 'b', { privately: true });
      const content = asked('5', 'eve', 'c', { outcome: 'answered' });
      await raised(store, first, asked('2', 'ann', 'a'), elsewhere, privately, content);
      expect(await claim(store, 'early')).toEqual([]);
      await store.questions.settle(VISIT, answered);
      const claimed = await claim(store, 'a');
      expect(claimed.map(({ question }) => question)).toEqual([first, elsewhere, privately]);
      expect(claimed[0]).toEqual({
        key: `settled visit 1 ${SETTLED}`,
        question: first,
        settlement: answered,
        plannedAt: SETTLED,
        tellings: 0,
      });
    });

    it('are owed by the one settlement that counted', async () => {
      const { store } = current();
      await raised(store, asked('1', 'ann', 'a'));
      const attempts = Array.from({ length: 5 }, (_, n) => store.questions.settle(VISIT, { ...answered, by: `curator ${n}` }));
      expect((await Promise.all(attempts)).filter(Boolean)).toHaveLength(1);
      expect(await claim(store, 'a')).toHaveLength(1);
    });

    it('are claimed by one teller at a time, and by the next when a lease has run out', async () => {
      const { store } = current();
      await raised(store, asked('1', 'ann', 'a'));
      await store.questions.settle(VISIT, answered);
      const claims = await Promise.all(['a', 'b', 'c'].map((token) => claim(store, token)));
      const [held] = claims.flat();
      expect(claims.flat()).toHaveLength(1);
      const key = held?.key ?? '';
      expect(await claim(store, 'late', minute(1))).toHaveLength(1);
      expect(await store.askerReplies.record(key, 'a', { state: 'told' }, minute(1))).toBe(false);
      expect(await store.askerReplies.record(key, 'late', { state: 'told' }, minute(1))).toBe(true);
      expect(await claim(store, 'last', minute(9))).toEqual([]);
    });

    it('remember what may have been seen, and what certainly was not', async () => {
      const { store } = current();
      const { askerReplies } = store;
      await raised(store, asked('1', 'ann', 'a'));
      await store.questions.settle(VISIT, answered);
      const [held] = await claim(store, 'a');
      const key = held?.key ?? '';
      expect(await askerReplies.beginTelling(key, 'other', SETTLED)).toBe(false);
      expect(await askerReplies.beginTelling(key, 'a', SETTLED)).toBe(true);
      await askerReplies.record(key, 'a', { state: 'failed', reason: 'busy', retryAt: minute(1) }, SETTLED);
      expect(await claim(store, 'b', minute(1))).toMatchObject([{ tellings: 0, firstToldAt: SETTLED }]);
      await askerReplies.beginTelling(key, 'b', minute(1));
      await askerReplies.record(key, 'b', { state: 'unknown', reason: 'dropped', retryAt: minute(2) }, minute(1));
      expect(await claim(store, 'c', minute(2))).toMatchObject([{ tellings: 1 }]);
      await askerReplies.record(key, 'c', { state: 'unknown', reason: 'dropped' }, minute(2));
      expect(await claim(store, 'd', minute(99))).toEqual([]);
    });

    it('are owed again after an answer only to who asked again since, and after a closing to all', async () => {
      const { store } = current();
      const again = { ...answered, at: minute(60) };
      await raised(store, asked('1', 'ann', 'a'), asked('2', 'ben', 'b'));
      await store.questions.settle(VISIT, answered);
      await claim(store, 'a');
      await store.questions.raise('2', minute(30));
      await store.questions.settle(VISIT, again);
      expect((await store.askerReplies.claim({ limit: 9, now: minute(60), until: minute(61), token: 'b' })).map(({ key }) => key)).toEqual([
        `settled visit 1 ${SETTLED}`,
        `settled visit 2 ${SETTLED}`,
        `settled visit 2 ${minute(60)}`,
      ]);
      await raised(store, asked('3', 'eve', 'c', { topic: 'other' }));
      await store.questions.settle({ ...VISIT, topic: 'other' }, { ...answered, state: 'dismissed', at: minute(61) });
      await store.questions.raise('3', minute(62));
      await store.questions.settle({ ...VISIT, topic: 'other' }, { ...answered, at: minute(63) });
      expect((await claim(store, 'c', minute(63))).filter(({ question }) => question.topic === 'other')).toHaveLength(2);
    });

    it('go with the question when that is forgotten', async () => {
      const { store } = current();
      const one = asked('1', 'ann', 'a');
      await raised(store, one);
      await store.questions.settle(VISIT, answered);
      await store.people.forget(one.person);
      expect(await claim(store, 'a')).toEqual([]);
    });
  });
}
