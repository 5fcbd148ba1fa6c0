import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReceived } from '../../adapters/documents/read-received.ts';
import { replay } from '../../src/facts/replay.ts';
import { viewFacts } from '../../src/facts/view.ts';
import { type IngestedDocument, ingestDocument } from '../../src/intake/ingest-document.ts';
import type { Document } from '../../src/model/document.ts';
import type { LedgerEntry } from '../../src/model/ledger-entry.ts';
import type { Pack } from '../../src/model/pack.ts';
import { collect } from '../fixtures/collect.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';

const RECEIVED = '2026-11-22T09:00:00Z';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

/** A file of the cases as it is taken in, beside what was taken in before it. */
async function taken(name: string, held: readonly Document[] = [], entries: readonly LedgerEntry[] = []): Promise<IngestedDocument> {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/intake-cases', name));
  const [reading] = await collect(readReceived({ name, bytes }));
  if (reading?.kind !== 'document') throw new Error(`${name} was not read`);
  const view = viewFacts(pack, { asOf: '2026-11-22', recordedBy: RECEIVED, audience: 'public' });
  const known = { ...replay(pack, entries), entries };
  return ingestDocument(
    reading.document,
    { pack, view, held, known, receivedAt: RECEIVED, audience: 'public', defaults: {} },
    { by: 'intake', via: { door: 'ingest' } },
  );
}

const told = ({ candidates }: IngestedDocument) => candidates.map(({ candidate }) => candidate);
const money = (amount: string, currency: string, bound = 'exact') => ({ kind: 'money', amount, currency, bound });

describe('documents of which each stands for a kind', () => {
  it('a day that can be read in two orders names both, and the amount is that of the country', async () => {
    const text = await taken('10-date-order-us.txt');
    expect(text.document.source.published.note).toMatch(/3 April 2024.*4 March 2024/u);
    expect(told(text)).toMatchObject([{ subject: 'united-states', status: 'committed', value: money('300000000', 'USD') }]);
  });

  it('two columns stay in order: each country has its own amount, and what is planned, called after or on an agenda is no amount', async () => {
    const page = await taken('1-two-columns.html');
    expect(page.document.source.published.date).toBe('2024-10-03');
    expect(told(page)).toMatchObject([
      {
        brings: { name: 'Estonia', kind: 'country' },
        status: 'allocated',
        value: money('80000000', 'EUR'),
        period: { start: '2025-01-01' },
      },
      { brings: { name: 'Latvia', kind: 'country' }, status: 'committed', value: money('45000000', 'EUR'), period: { end: '2024-06-30' } },
    ]);
    expect(told(page).map(({ statement }) => statement)).toEqual([
      'Estonia allocated EUR 80 million for 2025.',
      'Latvia committed EUR 45 million in the first half of 2024.',
    ]);
  });

  it('a day with the day first dates its document, and the amount is that of a country beyond the pack', async () => {
    const text = await taken('10-date-order-uk.txt');
    expect(text.document.source.published.date).toBe('2024-11-28');
    expect(told(text)).toMatchObject([
      {
        subject: 'norway',
        brings: { kind: 'country', name: 'Norway' },
        status: 'committed',
        value: money('27000000000', 'NOK'),
        period: { start: '2024-01-01', end: '2024-12-31' },
        statement: 'Norway committed NOK 27 billion in 2024.',
      },
    ]);
  });

  it('what looks like a bound is none, a change is no total, and what names nobody stays a passage', async () => {
    const text = await taken('14-bounds-and-changes.txt');
    expect(told(text).map(({ subject, status, change, value }) => [subject, status, change, value])).toMatchObject([
      ['norway', 'disbursed', undefined, money('3000000000', 'EUR')],
      ['nato-allies', 'disbursed', undefined, money('12000000000', 'EUR')],
      ['germany', 'provided', undefined, money('4000000000', 'EUR')],
      ['the-pledge', undefined, 'decrease', money('6000000000', 'EUR')],
    ]);
    expect(told(text).at(-1)?.statement).toBe('NATO Allies cut their pledge by EUR 6 billion.');
  });

  it('front matter gives title, publisher, day and address, and no fact', async () => {
    const note = await taken('11-front-matter.md');
    expect(note.document.source).toMatchObject({
      title: 'Ministers in March: what is planned',
      publisher: 'The Office',
      published: { date: '2025-03-05' },
      url: 'https://site.example/notes/2025/03/05/summary/',
    });
    expect(told(note)).toMatchObject([{ value: money('40000000000', 'EUR', 'at_least'), modality: 'planned' }]);
  });

  it('a mail is read once, with its subject, its sender and its day', async () => {
    const mail = await taken('13-mail.eml');
    expect(mail.document.source).toMatchObject({ title: 'Aid of €5 billion', publisher: 'Press', published: { date: '2024-11-05' } });
    expect(told(mail)).toMatchObject([
      { subject: 'nato-allies', status: 'committed', value: money('5000000000', 'EUR'), announced: '2024-11-04' },
    ]);
  });

  it('of all the days in a page the printed one is that of publication, and what a comment says is nobody’s figure', async () => {
    const page = await taken('2-dates.html');
    expect(page.document.source.published.date).toBe('2024-12-02');
    expect(told(page)).toMatchObject([{ value: money('30000000000', 'EUR'), status: 'committed', period: { end: '2024-11-30' } }]);
  });

  it('the head of a statement gives its day, and the columns of its table what each cell is', async () => {
    const statement = await taken('7-table.html');
    expect(statement.document.source.published.date).toBe('2024-10-01');
    expect(told(statement).map(({ subject, status, period, value }) => [subject, status, period?.label, value])).toMatchObject([
      ['germany', 'committed', '2023', money('4200500000', 'EUR')],
      ['germany', 'committed', '2024', money('7100000000', 'EUR')],
      ['hungary', 'committed', '2023', money('0', 'EUR')],
      ['united-states', 'committed', '2023', money('8000000000', 'EUR')],
      ['united-states', 'committed', '2024', money('-500000000', 'EUR')],
    ]);
  });

  it('nothing that is denied is given, pledged or borne out', async () => {
    const text = await taken('9-negation.txt');
    const amounts = text.candidates.filter(({ candidate }) => candidate.value.kind === 'money');
    expect(amounts).toHaveLength(4);
    for (const { candidate, comparison } of amounts) expect([candidate.polarity, comparison.label]).toEqual(['denied', 'denies']);
    expect(text.candidates.filter(({ comparison }) => comparison.label === 'corroborates')).toEqual([]);
    const [, , ofNone] = amounts;
    expect(ofNone?.candidate.statement).toBe('None of the NATO Allies has committed at least EUR 10 billion in 2024.');
    const words = text.candidates.filter(({ candidate }) => candidate.value.kind === 'text');
    expect(words.map(({ comparison: { label, fact } }) => [label, fact])).toEqual([['denies', 'nsatu-at-work']]);
  });

  it('a corrected version is version 2 of the same document, and only its other figure is new', async () => {
    const first = await taken('5-version-1.txt');
    expect(told(first)).toMatchObject([
      { subject: 'nsatu', value: { kind: 'count', amount: '300' } },
      { value: money('31000000000', 'EUR'), period: { start: '2024-01-01', end: '2024-10-31' } },
    ]);
    const entries = first.proposals;
    const second = await taken('5-version-2.txt', [first.document], entries);
    expect(second.version).toMatchObject({ of: first.document.source.id, number: 2, unchanged: 1 });
    expect(told(second)).toMatchObject([{ value: money('21000000000', 'EUR') }]);
  });
});
