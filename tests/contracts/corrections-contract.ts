import { describe, expect, it } from 'vitest';
import type { CorrectionPlan, Posting } from '../../src/index.ts';
import { entriesOfEveryKind } from '../fixtures/ledger-entries.ts';
import type { CurrentStore } from './fresh-store.ts';

const NOW = '2024-10-19T08:00:00.000Z';

function posting(id: string): Posting {
  const conversation = { platform: 'slack', tenant: 'T1', id: 'C1', kind: 'channel' } as const;
  const facts = [{ fact: 'pledge', recordedAt: '2024-10-17T00:00:00.000Z' }];
  return { id, kind: 'answer', posted: { conversation, message: `m-${id}` }, shownAt: '2024-10-18T08:30:00.000Z', facts };
}

function owed(id: string, position: number): CorrectionPlan {
  return { key: `${position} ${id}`, message: `m-${id}`, position, fact: 'pledge', posting: id, dueAt: NOW, plannedAt: NOW };
}

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

    it('are entered once for a message, and not for one that is forgotten', async () => {
      const { store } = current();
      await store.postings.record(posting('one'));
      await store.corrections.plan([owed('one', 3), owed('expired', 3)]);
      await store.corrections.plan([owed('one', 3)]);
      const claim = { limit: 10, now: NOW, until: '2024-10-19T08:01:00.000Z', token: 'a' };
      expect(await store.outbox.claim(claim, ['correction'])).toMatchObject([
        { key: '3 one', content: { position: 3, fact: 'pledge', posting: posting('one') }, dueAt: NOW, asOf: NOW },
      ]);
    });
  });
}
