import { describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { describeHeld } from '../../src/curation/document-description.ts';
import { asDescribed } from '../../src/facts/documents-described.ts';
import { exportPack } from '../../src/facts/export.ts';
import { packWithin } from '../../src/facts/pack-within.ts';
import { replay } from '../../src/facts/replay.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { type LedgerEntry, ledgerEntrySchema } from '../../src/model/ledger-entry.ts';
import { writtenEntry } from '../../src/model/written-fact.ts';
import { aFact, aPack, aSource } from '../fixtures/facts.ts';

const CORRECTED_AT = '2024-12-01T10:00:00Z';
const pack = aPack([aFact({ id: 'told', sources: ['agency'] }), aFact({ id: 'closed', sources: ['primary'], audience: 'staff' })]);
const act = (why: string, at = CORRECTED_AT) => ({ by: 'slack/T1/ann', via: { door: 'slack' }, at, why });
const curated = (entries: readonly LedgerEntry[]) => ({ ...replay(pack, entries), shipped: pack, entries });
const correct = (source: string, to: Parameters<typeof describeHeld>[1], before: readonly LedgerEntry[] = [], at = CORRECTED_AT) =>
  describeHeld(
    { source: asDescribed(aSource(source, '2024-10-17', source === 'primary' ? 'primary' : 'agency'), before), audience: 'public' },
    to,
    act('It prints it.', at),
    curated(before),
  );
const seen = (entries: readonly LedgerEntry[], asOf: string, recordedBy: string) =>
  viewFacts(replay(pack, entries).pack, { asOf, recordedBy, audience: 'public' });

describe('what is known of a document', () => {
  it('is what a curator says of it, from then on, in every field that they say otherwise', () => {
    const entry = correct('agency', {
      publisher: 'Desk Report',
      published: '2024-11-05',
      tier: 'primary',
      title: 'A better title',
      url: 'https://desk.example/a',
    });
    expect(ledgerEntrySchema.parse(writtenEntry(entry))).toEqual(entry);
    const source = replay(pack, [entry]).pack.sources.find(({ id }) => id === 'agency');
    expect(source).toMatchObject({ publisher: 'Desk Report', tier: 'primary', title: 'A better title', url: 'https://desk.example/a' });
    expect(source?.published).toEqual({
      date: '2024-11-05',
      basis: 'inferred',
      note: 'Told by slack/T1/ann. The reading was 2024-10-17: printed at its head',
    });
  });

  it('keeps what was said of it in two acts, each of its own fields', () => {
    const first = correct('agency', { publisher: 'Desk Report' });
    const second = correct('agency', { title: 'A better title' }, [first], '2024-12-02T10:00:00Z');
    expect(replay(pack, [first, second]).pack.sources.find(({ id }) => id === 'agency')).toMatchObject({
      publisher: 'Desk Report',
      title: 'A better title',
    });
  });

  it('is refused to be said again, and of nothing', () => {
    expect(() => correct('agency', { publisher: 'Publisher of agency' })).toThrow(/Nothing would change/u);
    expect(() => correct('agency', {})).toThrow(/Nothing would change/u);
  });

  it('dates what rests on it by the corrected day, and by the old one as recorded before it was corrected', () => {
    const entries = [correct('agency', { published: '2024-11-05' })];
    const [before, after] = ['2024-11-30T00:00:00Z', '2024-12-31T00:00:00Z'];
    expect(seen(entries, '2024-10-20', after).fact('told')).toBeUndefined();
    expect(seen(entries, '2024-11-05', after).fact('told')?.id).toBe('told');
    expect(seen(entries, '2024-10-20', before).fact('told')?.id).toBe('told');
    expect(seen(entries, '2024-10-20', before).source('agency')?.published.date).toBe('2024-10-17');
    expect(seen(entries, '2024-11-20', after).source('agency')?.published.date).toBe('2024-11-05');
  });

  it('is as it was at each instant between two corrections', () => {
    const first = correct('agency', { title: 'First' });
    const second = correct('agency', { title: 'Second' }, [first], '2024-12-03T10:00:00Z');
    const titles = ['2024-11-30', '2024-12-02', '2024-12-04'].map(
      (day) => seen([first, second], '2024-12-31', `${day}T00:00:00Z`).source('agency')?.title,
    );
    expect(titles).toEqual(['Title of agency', 'First', 'Second']);
  });

  it('is what answers cite it by', () => {
    const entries = [correct('agency', { publisher: 'Desk Report' })];
    const bot = createBot(replay(pack, entries).pack);
    expect(bot.view({ askedAt: '2024-12-31' }).source('agency')?.publisher).toBe('Desk Report');
  });

  it('goes into an exported pack, and is not said twice by the ledger that is replayed over it', () => {
    const entries = [correct('agency', { publisher: 'Desk Report' })];
    const sources = exportPack(pack, entries).find(({ path }) => path === 'sources.yaml')?.text ?? '';
    expect(sources).toContain('Desk Report');
    expect(
      exportPack(pack, entries)
        .map(({ text }) => text)
        .join(''),
    ).not.toContain('sourcesBefore');
  });

  it('that fewer may see is corrected out of their sight: neither what it is nor what it was is in the pack of the others', () => {
    const secret = describeHeld(
      { source: aSource('primary', '2024-10-17', 'primary'), audience: 'staff' },
      { title: 'A secret title' },
      act('It is called so.'),
      curated([]),
    );
    const open = packWithin(replay(pack, [secret]).pack, 'public');
    expect(JSON.stringify(open)).not.toContain('A secret title');
    expect(JSON.stringify(open)).not.toContain('Title of primary');
    expect(JSON.stringify(packWithin(replay(pack, [secret]).pack, 'staff'))).toContain('A secret title');
  });
});

describe('a ledger without acts on documents', () => {
  it('is replayed as before: the sources are the very same, and nothing is known of what they were', () => {
    const { pack: replayed } = replay(pack, []);
    expect(replayed.sources).toBe(pack.sources);
    expect(replayed).not.toHaveProperty('sourcesBefore');
  });
});
