import { describe, expect, it } from 'vitest';
import type { Message, Posting } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

function posting(id: string, facts: readonly string[], shownAt = '2024-10-18T08:30:00.000Z'): Posting {
  const conversation = { platform: 'slack', tenant: 'T1', id: 'C1', thread: '1.2', kind: 'channel' } as const;
  const shown = facts.map((fact) => ({ fact, recordedAt: '2024-10-17T00:00:00.000Z' }));
  return { id, kind: 'answer', posted: { conversation, message: `m-${id}` }, shownAt, facts: shown };
}

export function postingsContract(current: CurrentStore): void {
  describe('postings', () => {
    it('finds the messages that showed a fact, oldest first', async () => {
      const { postings } = current().store;
      const later = posting('later', ['aid', 'pledge'], '2024-10-18T10:00:00.000Z');
      const earlier = posting('earlier', ['pledge']);
      await postings.record(later);
      await postings.record(earlier);
      await postings.record(posting('other', ['aid']));
      expect(await postings.uncorrected('pledge', 7, 10)).toEqual([earlier, later]);
      expect(await postings.uncorrected('pledge', 7, 1)).toEqual([earlier]);
    });

    it('keeps what a message shows, with whatever blocks', async () => {
      const { postings } = current().store;
      const blocks: Message['blocks'] = [
        { kind: 'heading', text: 'Pledge' },
        { kind: 'text', runs: [{ text: 'the ' }, { text: 'report', style: 'bold', link: 'https://example.org' }] },
        { kind: 'figure', value: 'EUR 40 billion', label: 'pledge', qualifiers: ['2024'] },
        { kind: 'fields', fields: [{ label: 'a', value: 'b' }] },
        { kind: 'table', title: 't', columns: ['c'], rows: [['d']] },
        { kind: 'chart', shape: 'bar', title: 't', unit: 'EUR', series: [{ name: 's', points: [{ label: 'l', value: '1.5' }] }] },
        { kind: 'citations', citations: [{ publisher: 'p', date: 'd', quote: 'q', note: 'n' }] },
        { kind: 'notice', tone: 'stale', text: 'old' },
        { kind: 'actions', actions: [{ id: 'i', label: 'l', value: 'v', style: 'primary' }] },
        { kind: 'divider' },
      ];
      const shows = { ...posting('one', ['pledge']), message: { summary: 'Pledge “40”', blocks } };
      await postings.record(shows);
      expect(await postings.uncorrected('pledge', 1, 10)).toEqual([shows]);
    });

    it('keeps the first of two records under one id', async () => {
      const { postings } = current().store;
      await postings.record(posting('one', ['pledge']));
      await postings.record(posting('one', ['aid']));
      expect(await postings.uncorrected('aid', 1, 10)).toEqual([]);
      expect(await postings.uncorrected('pledge', 1, 10)).toHaveLength(1);
    });

    it('lets exactly one of many tell the readers of a correction, and again of the next', async () => {
      const { postings } = current().store;
      await postings.record(posting('one', ['pledge', 'aid']));
      const mark = (position: number) => postings.markCorrected('one', 'pledge', position, '2024-10-19T00:00:00Z');
      const told = await Promise.all(Array.from({ length: 8 }, () => mark(5)));
      expect(told.filter(Boolean)).toHaveLength(1);
      expect(await postings.uncorrected('pledge', 5, 10)).toEqual([]);
      expect(await postings.uncorrected('pledge', 6, 10)).toHaveLength(1);
      expect(await postings.uncorrected('aid', 5, 10)).toHaveLength(1);
      expect(await mark(4)).toBe(false);
      expect(await mark(6)).toBe(true);
    });

    it('forgets what was shown before an instant, in whatever zone that is written', async () => {
      const { postings } = current().store;
      await postings.record(posting('old', ['pledge'], '2024-10-18T08:29:59.999Z'));
      await postings.record(posting('new', ['pledge'], '2024-10-18T08:30:00.000Z'));
      expect(await postings.expire('2024-10-18T10:30:00+02:00')).toBe(1);
      expect((await postings.uncorrected('pledge', 1, 10)).map(({ id }) => id)).toEqual(['new']);
    });
  });
}
