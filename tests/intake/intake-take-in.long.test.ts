import { describe, expect, it } from 'vitest';
import { viewFacts } from '../../src/facts/view.ts';
import { MOST_PROPOSED } from '../../src/intake/compare-one.ts';
import { type IntakeContext, ingestDocument } from '../../src/intake/ingest-document.ts';
import type { RawDocument } from '../../src/intake/raw-document.ts';
import { documentSchema } from '../../src/model/document.ts';
import { ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { writtenEntry } from '../../src/model/written-fact.ts';
import { documents, packFiles, read } from '../fixtures/pack.ts';
import { rawText } from '../fixtures/raw-document.ts';

function bridgePack(): Pack {
  const { pack } = read(packFiles);
  if (!pack) throw new Error('the pack of the bridge is not sound');
  return pack;
}

const pack = bridgePack();
/** Milliseconds for the longest document, also on a machine that is busy. */
const READ_WITHIN = 60_000;
const RECEIVED = '2024-05-02T08:00:00Z';
const ARTICLE = [
  'Ford • County Wire',
  'Council speaks of the bridge at Ford',
  '10:22 02.05.2024',
  '3 min read',
  'The county has allocated €7.5 million for the bridge at Ford, Anna Hall said on Thursday.',
  'The county pledged at least €20.9 million for the bridge.',
  'There are 140 people on site, and the opening of the bridge will be on 1 June 2025.',
];

function context(more: Partial<IntakeContext> = {}): IntakeContext {
  const audience = more.audience ?? 'public';
  const view = viewFacts(more.pack ?? pack, { asOf: RECEIVED.slice(0, 10), recordedBy: '2030-01-01T00:00:00Z', audience });
  return { pack, view, held: [], receivedAt: RECEIVED, audience, defaults: {}, ...more };
}

const take = (raw: RawDocument, more: Partial<IntakeContext> = {}) =>
  ingestDocument(raw, context(more), { by: 'anna', via: { door: 'ingest', account: 'anna' } });

describe('taking in a document', () => {
  it('archives its text and proposes what it tells, each with the sentence it stands in', () => {
    const { document, proposals } = take(rawText(ARTICLE));
    expect(documentSchema.parse(document)).toEqual(document);
    expect(document.source).toMatchObject({
      id: 'county-wire-2024-05-02',
      publisher: 'County Wire',
      published: { time: '10:22', basis: 'printed' },
    });
    const money = proposals.find(({ content }) => content.fact.value.kind === 'money' && content.fact.value.amount === '7500000');
    expect(money).toMatchObject({
      kind: 'proposed',
      at: RECEIVED,
      by: 'anna',
      passage: { source: 'county-wire-2024-05-02', text: ARTICLE[4], start: document.text.indexOf(ARTICLE[4] ?? '?') },
      content: { sources: [document.source], fact: { audience: 'public', value: { currency: 'EUR' } } },
    });
    expect(money?.why).toMatch(/^Told by County Wire on 2 May 2024\. ./);
  });

  it('gives entries that the ledger takes, named after document and place, each once', () => {
    const { document, proposals } = take(rawText(ARTICLE));
    expect(proposals.length).toBeGreaterThan(2);
    for (const entry of proposals) {
      expect(ledgerEntrySchema.parse(writtenEntry(entry))).toEqual(entry);
      expect(entry.fact).toMatch(/^county-wire-2024-05-02-at-\d+(?:-\d+)?$/);
      expect(entry.id).toBe(`proposed:${entry.fact}:${document.source.sha256.slice(0, 16)}`);
    }
    expect(new Set(proposals.map(({ id }) => id)).size).toBe(proposals.length);
  });

  it('quotes and shows literal pieces of the archived text', () => {
    const { document, proposals } = take(rawText(ARTICLE));
    for (const { passage, content } of proposals) {
      expect(document.text.slice(passage?.start, (passage?.start ?? 0) + (passage?.text.length ?? 0))).toBe(passage?.text);
      for (const { quote, source } of content.fact.evidence) {
        expect(passage?.text).toContain(quote);
        expect(source).toBe(document.source.id);
      }
    }
  });

  it('files a proposal under the topic of what is held on its subject', () => {
    const topics = take(rawText(ARTICLE)).proposals.map(({ content }) => [content.fact.subject, content.topic]);
    expect(topics).toContainEqual(['county', 'money']);
    const nothing = { ...pack, facts: [] };
    expect(new Set(take(rawText(ARTICLE), context({ pack: nothing })).proposals.map(({ content }) => content.topic))).toEqual(
      new Set(['Unfiled']),
    );
  });

  it('keeps the circle of the document for all that is proposed from it', () => {
    const { document, proposals } = take(rawText(ARTICLE), { audience: 'council' });
    expect(document.audience).toBe('council');
    expect(new Set(proposals.map(({ content }) => content.fact.audience))).toEqual(new Set(['council']));
  });

  it('says which facts a candidate touches, and gives the remarks of both readings', () => {
    const { candidates, proposals } = take(rawText(ARTICLE));
    const again = candidates.find(({ candidate }) => candidate.value.kind === 'money' && candidate.value.amount === '20900000');
    expect(again?.comparison).toMatchObject({ label: 'corroborates', fact: 'pledge-eur' });
    for (const { id, candidate, comparison } of candidates) {
      const codes = proposals.find(({ fact }) => fact === id)?.remarks.map(({ code }) => code);
      expect(new Set(codes)).toEqual(new Set([...candidate.remarks, ...comparison.remarks].map(({ code }) => code)));
    }
  });

  it('gives the same for the same', () => {
    expect(take(rawText(ARTICLE))).toEqual(take(rawText(ARTICLE)));
  });
});

describe('a document that names no publisher', () => {
  it('is told of as such', () => {
    const [entry] = take(rawText(ARTICLE.slice(1))).proposals;
    expect(entry?.why).toMatch(/^Told by a document that names no publisher on 2 May 2024\./);
  });
});

describe('a document that the pack already cites', () => {
  const gazette = documents.get('gazette.txt') ?? '';
  const raw = rawText(gazette.split('\n'), { name: 'gazette.txt', sha256: pack.sources.find(({ id }) => id === 'gazette')?.sha256 ?? '' });

  it('keeps its source, and what is held from it is reported as a duplicate and not proposed again', () => {
    const { document, candidates, proposals } = take(raw);
    expect(document.source).toEqual(pack.sources.find(({ id }) => id === 'gazette'));
    const duplicates = candidates.filter(({ comparison }) => comparison.label === 'duplicate');
    expect(duplicates.map(({ comparison }) => comparison.fact)).toContain('pledge-eur');
    const proposed = new Set(proposals.map(({ fact }) => fact));
    for (const { id } of duplicates) expect(proposed.has(id)).toBe(false);
  });
});

describe('a document that is held in other bytes', () => {
  it('is said to be the same', () => {
    const held = [take(rawText(ARTICLE)).document];
    const again = take(rawText(['AD', ...ARTICLE, 'Share']), { held });
    expect(again.sameAs).toBe('county-wire-2024-05-02');
    expect(again.document.source.id).toBe('county-wire-2024-05-02-2');
  });

  it('is not, where it only tells of the same', () => {
    const held = [take(rawText(ARTICLE)).document];
    expect(take(rawText(['The bridge at Ford costs more than €30 million, the Gazette says.']), { held })).not.toHaveProperty('sameAs');
  });
});

describe('a document that tells more than anybody reviews', () => {
  const long = Array.from({ length: 700 }, (_, index) => `The county has allocated €${index + 100} million for the bridge at Ford.`);

  it('is proposed up to a limit, and says how much was left out', { timeout: READ_WITHIN }, () => {
    const { proposals, candidates, omitted, cutShort } = take(rawText(long));
    expect(proposals).toHaveLength(MOST_PROPOSED);
    expect(candidates.length + omitted).toBeGreaterThanOrEqual(700);
    expect(cutShort).toBe(false);
  });

  it('says so too where its end was not searched', { timeout: READ_WITHIN }, () => {
    const longer = Array.from({ length: 2_100 }, (_, index) => `The county has allocated €${index + 100} million for the bridge at Ford.`);
    expect(take(rawText(longer))).toMatchObject({ cutShort: true });
  });
});
