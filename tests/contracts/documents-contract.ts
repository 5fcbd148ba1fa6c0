import { describe, expect, it } from 'vitest';
import { type Document, documentSchema } from '../../src/index.ts';
import { approved } from '../fixtures/ledger-entries.ts';
import type { CurrentStore } from './fresh-store.ts';

function received(id: string, sha256 = 'a'.repeat(64), audience = 'public'): Document {
  return documentSchema.parse({
    source: {
      id,
      publisher: 'Wire',
      title: 'A report',
      published: { date: '2024-10-16', basis: 'printed', note: 'printed under the title' },
      document: 'report.txt',
      sha256,
      licence: 'quoted',
      tier: 'agency',
      language: 'en',
    },
    format: 'text',
    text: 'A report\nAllies gave “20.9 billion”.',
    headline: { start: 0, end: 8 },
    removed: [{ reason: 'advertisement', text: 'AD' }],
    audience,
    received_at: '2024-10-18T09:00:00.000Z',
  });
}

export function documentsContract(current: CurrentStore): void {
  describe('documents', () => {
    it('are given back as they were archived, with what was proposed from them in the ledger', async () => {
      const { documents, ledger } = current().store;
      expect(await documents.archive(received('report'), [approved('a'), approved('b')])).toBe('archived');
      expect(await documents.read('report')).toEqual(received('report'));
      const { text: _, removed: _removed, ...head } = received('report');
      expect(await documents.find('a'.repeat(64), 'public')).toEqual(head);
      expect(await documents.list(10)).toEqual([head]);
      expect((await ledger.read(0, 10)).map(({ entry }) => entry.id)).toEqual(['a', 'b']);
    });

    it('are given back with what a feed calls them and their place among the versions, with and without their text', async () => {
      const { documents } = current().store;
      const later: Document = { ...received('report-2'), guid: 'tag:one', version: { of: 'report', number: 2 } };
      await documents.archive(later, []);
      expect(await documents.read('report-2')).toEqual(later);
      expect(await documents.list(10)).toMatchObject([{ guid: 'tag:one', version: { of: 'report', number: 2 } }]);
      expect(await documents.newest(['public'], 10)).toMatchObject([{ guid: 'tag:one', version: { of: 'report', number: 2 } }]);
    });

    it('are found with all their versions, by the first of them', async () => {
      const { documents } = current().store;
      const at = (id: string, sha: string, hour: number, number?: number): Document => ({
        ...received(id, sha.repeat(64)),
        received_at: `2024-10-18T0${hour}:00:00.000Z`,
        ...(number !== undefined && { version: { of: 'report', number } }),
      });
      for (const one of [at('report-3', 'c', 3, 3), at('other', 'd', 1), at('report', 'a', 1), at('report-2', 'b', 2, 2)])
        await documents.archive(one, []);
      expect((await documents.versions('report')).map(({ source }) => source.id)).toEqual(['report', 'report-2', 'report-3']);
      expect((await documents.versions('other')).map(({ source }) => source.id)).toEqual(['other']);
      expect(await documents.versions('report-2')).toMatchObject([{ source: { id: 'report-2' } }]);
      expect(await documents.versions('none')).toEqual([]);
    });

    it('are archived once: neither the same bytes for the same readers nor the same id come in again, nor their proposals', async () => {
      const { documents, ledger } = current().store;
      await documents.archive(received('report'), []);
      expect(await documents.archive(received('other'), [approved('a')])).toBe('held');
      expect(await documents.archive(received('report', 'b'.repeat(64)), [approved('b')])).toBe('held');
      expect(await documents.archive(received('inside', 'a'.repeat(64), 'internal'), [])).toBe('archived');
      expect(await ledger.read(0, 10)).toEqual([]);
    });

    it('come in once, however many archive them at once', async () => {
      const { documents, ledger } = current().store;
      const attempts = Array.from({ length: 8 }, (_, n) => documents.archive(received('report'), [approved(`try-${n}`)]));
      const outcomes = await Promise.all(attempts);
      expect(outcomes.filter((outcome) => outcome === 'archived')).toHaveLength(1);
      expect(await ledger.read(0, 10)).toHaveLength(1);
    });

    it('are listed newest first for those who may see them', async () => {
      const { documents } = current().store;
      const at = (id: string, received_at: string, audience?: string) => ({ ...received(id, id.repeat(64), audience), received_at });
      await documents.archive(at('a', '2024-10-18T09:00:00.000Z'), []);
      await documents.archive(at('b', '2024-10-20T09:00:00.000Z'), []);
      await documents.archive(at('c', '2024-10-19T09:00:00.000Z', 'internal'), []);
      const newest = async (audiences: readonly string[], limit = 10) =>
        (await documents.newest(audiences, limit)).map(({ source }) => source.id);
      expect(await newest(['public', 'internal'])).toEqual(['b', 'c', 'a']);
      expect(await newest(['public'])).toEqual(['b', 'a']);
      expect(await newest(['public', 'internal'], 2)).toEqual(['b', 'c']);
      expect(await newest([])).toEqual([]);
    });

    it('are not there when nobody archived them', async () => {
      const { documents } = current().store;
      expect(await documents.read('report')).toBeUndefined();
      expect(await documents.find('a'.repeat(64), 'public')).toBeUndefined();
    });
  });
}
