import { describe, expect, it } from 'vitest';
import type { CorrectionPlan, Posting, Store } from '../../src/index.ts';
import { entriesOfEveryKind } from '../fixtures/ledger-entries.ts';
import type { CurrentStore } from './fresh-store.ts';

const NOW = '2024-10-19T08:00:00.000Z';
const minute = (count: number) => new Date(Date.parse(NOW) + count * 60_000).toISOString();

function posting(id: string): Posting {
  const conversation = { platform: 'slack', tenant: 'T1', id: 'C1', kind: 'channel' } as const;
  const facts = [{ fact: 'pledge', recordedAt: '2024-10-17T00:00:00.000Z' }];
  return { id, kind: 'answer', posted: { conversation, message: `m-${id}` }, shownAt: '2024-10-18T08:30:00.000Z', facts };
}

function owed(id: string, position: number): CorrectionPlan {
  return { key: `${position} ${id}`, message: `m-${id}`, position, fact: 'pledge', posting: id, plannedAt: NOW };
}

const claim = ({ corrections }: Store, token: string, now = NOW) =>
  corrections.claim({ limit: 10, now, until: new Date(Date.parse(now) + 60_000).toISOString(), token });

export function correctionsContract(current: CurrentStore): void {
  describe('corrections', () => {
    it('wait for every entry that corrected or retracted a fact until each posting of it is marked', async () => {
      const { ledger, postings, corrections } = current().store;
      await ledger.append(entriesOfEveryKind());
      expect(await corrections.waiting(10)).toEqual([]);
      await postings.record(posting('one'));
      expect(await corrections.waiting(10)).toEqual([6, 7]);
      await postings.markCorrected('one', 'pledge', 6, NOW);
      expect(await corrections.waiting(10)).toEqual([7]);
      await postings.markCorrected('one', 'pledge', 7, NOW);
      expect(await corrections.waiting(10)).toEqual([]);
    });

    it('are claimed by one teller at a time, and by the next when a lease has run out', async () => {
      const { store } = current();
      await store.postings.record(posting('one'));
      await store.corrections.plan([owed('one', 3)]);
      await store.corrections.plan([owed('one', 3)]);
      const claims = await Promise.all(['a', 'b', 'c', 'd'].map((token) => claim(store, token)));
      const { posting: id, ...rest } = owed('one', 3);
      expect(claims.flat()).toEqual([{ ...rest, posting: posting(id), tellings: 0 }]);
      expect(await claim(store, 'late', minute(1))).toHaveLength(1);
      expect(await store.corrections.record('3 one', 'a', { state: 'told' }, minute(1))).toBe(false);
      expect(await store.corrections.record('3 one', 'late', { state: 'told' }, minute(1))).toBe(true);
      expect(await claim(store, 'last', minute(9))).toEqual([]);
    });

    it('of one message are told one at a time, in the order of the ledger', async () => {
      const { store } = current();
      for (const id of ['one', 'two']) await store.postings.record(posting(id));
      await store.corrections.plan([owed('one', 9), owed('one', 5), owed('two', 9)]);
      expect((await claim(store, 'a')).map(({ key }) => key)).toEqual(['5 one', '9 two']);
      expect(await claim(store, 'b')).toEqual([]);
      await store.corrections.record('5 one', 'a', { state: 'failed', reason: 'busy', retryAt: minute(5) }, NOW);
      expect((await claim(store, 'c', minute(2))).map(({ key }) => key)).toEqual(['9 two']);
      expect((await claim(store, 'd', minute(6))).map(({ key }) => key)).toContain('5 one');
      await store.corrections.record('5 one', 'd', { state: 'told' }, minute(6));
      expect((await claim(store, 'e', minute(6))).map(({ key }) => key)).toEqual(['9 one']);
    });

    it('remember what may have been seen, and what certainly was not', async () => {
      const { store } = current();
      const { corrections } = store;
      await store.postings.record(posting('one'));
      await corrections.plan([owed('one', 3)]);
      await claim(store, 'a');
      expect(await corrections.beginTelling('3 one', 'other', 'edit', NOW)).toBe(false);
      expect(await corrections.beginTelling('3 one', 'a', 'edit', NOW)).toBe(true);
      await corrections.record('3 one', 'a', { state: 'failed', reason: 'no edits', retryAt: NOW, way: 'reply' }, NOW);
      expect(await claim(store, 'b')).toMatchObject([{ way: 'reply', tellings: 0, firstToldAt: NOW }]);
      await corrections.beginTelling('3 one', 'b', 'reply', NOW);
      await corrections.record('3 one', 'b', { state: 'unknown', reason: 'dropped', retryAt: NOW }, NOW);
      expect(await claim(store, 'c')).toMatchObject([{ way: 'reply', tellings: 1 }]);
      await corrections.record('3 one', 'c', { state: 'unknown', reason: 'dropped' }, NOW);
      expect(await claim(store, 'd', minute(99))).toEqual([]);
    });

    it('keep what an edited message shows, and go with their posting', async () => {
      const { store } = current();
      for (const id of ['one', 'two']) await store.postings.record(posting(id));
      await store.corrections.plan([owed('one', 3), owed('two', 3), owed('expired', 3)]);
      await claim(store, 'a');
      const shows = { summary: 'edited', blocks: [] };
      await store.corrections.record('3 one', 'a', { state: 'told', shows }, NOW);
      expect(await store.postings.uncorrected('pledge', 1, 10)).toMatchObject([{ id: 'one', message: shows }, { id: 'two' }]);
      await store.postings.expire('2024-10-19T00:00:00Z');
      expect(await claim(store, 'b', minute(9))).toEqual([]);
    });
  });
}
