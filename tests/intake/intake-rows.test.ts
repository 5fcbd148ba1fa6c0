import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const NOW = '2026-11-15T09:00:00Z';
const [bridge, measles] = await Promise.all(
  ['pack-bridge', 'pack-measles'].map((name) => loadPack({ briefs: join(import.meta.dirname, '../fixtures', name), now: NOW })),
);

function read(text: string, pack = measles) {
  if (!pack) throw new Error('no pack');
  return extractCandidates(wireDocument(text), pack);
}

describe('a row of a table whose cells name their columns', () => {
  it('gives each figure to whom stands alone in a cell, under the property that its column names', () => {
    const found = read('Town: Merrow | Cases: 12 | Deaths: 1 | Rain in mm: 40');
    expect(found.map(({ subject, property, value }) => [subject, property, value])).toEqual([
      ['merrow', 'cases', { kind: 'count', amount: '12', unit: 'cases', bound: 'exact', decimals: 0 }],
      ['merrow', 'deaths', { kind: 'count', amount: '1', unit: 'deaths', bound: 'exact', decimals: 0 }],
    ]);
  });

  it('quotes the cell with its column, and beside it whose it is', () => {
    const [found] = read('Town: Merrow | Cases: 12');
    expect([found?.quote.text, found?.beside?.map(({ text }) => text)]).toEqual(['Cases: 12', ['Town: Merrow']]);
  });

  it('takes the time from the column, or from the one cell of a row that is a time', () => {
    expect(read('Town: Merrow | Cases in April 2026: 12').map(({ period }) => [period?.start, period?.end])).toEqual([
      ['2026-04-01', '2026-04-30'],
    ]);
    expect(read('Town: Merrow | Month: March 2026 | Cases: 12').map(({ period }) => [period?.start, period?.end])).toEqual([
      ['2026-03-01', '2026-03-31'],
    ]);
  });

  it('reads money in the unit of its column, with the one step that the column names', () => {
    const found = read('Body: Merrow council | Paid 2025 (EUR thousand): 1,250 | Pledged and paid (EUR thousand): (30)');
    expect(found.map(({ value, status, period }) => [value, status, period?.label])).toEqual([
      [{ kind: 'money', amount: '1250000', currency: 'EUR', bound: 'exact', decimals: -4 }, 'disbursed', '2025'],
      [{ kind: 'money', amount: '-30000', currency: 'EUR', bound: 'exact', decimals: 0 }, undefined, undefined],
    ]);
  });

  it.each([
    ['two names that may own the figures', 'Town: Merrow | Seen from: Eskerdale | Cases: 12'],
    ['a cell that says more than a name', 'Town: Merrow and around | Cases: 12'],
    ['dashes, words and empty cells', 'Town: Merrow | Cases: - | Deaths: not known'],
    ['columns without names', 'Merrow | 12 | 1'],
    ['numbers whose groups and decimals cannot be told apart', 'Town: Merrow | Cases: 1,2,3'],
  ])('gives nothing where there are %s', (_, row) => {
    expect(read(row)).toEqual([]);
  });

  it('says nothing of the sentences around it', () => {
    const alone = read('The county pledged EUR 3 million for the bridge.', bridge);
    const beside = read('Donor: Ford | Note: 5\nThe county pledged EUR 3 million for the bridge.', bridge);
    expect(beside.map(({ statement }) => statement)).toEqual(alone.map(({ statement }) => statement));
  });
});

describe('a row of a country that the pack does not have', () => {
  it('brings it, as a giver', () => {
    const found = read('Donor: Kenya | Paid 2025 (EUR million): 12.5');
    expect(found).toMatchObject([{ subject: 'kenya', brings: { kind: 'country', name: 'Kenya' }, status: 'disbursed' }]);
  });

  it.each([
    'Recipient: Kenya | Paid 2025 (EUR million): 12.5',
    'Empfänger: Kenia | Gezahlt 2025 (EUR million): 12.5',
    'Bénéficiaire: Kenya | Versé 2025 (EUR million): 12.5',
    'Donor: Jordan Peel | Paid 2025 (EUR million): 12.5',
  ])('gives nothing of one that receives or is none: %s', (row) => {
    expect(read(row)).toEqual([]);
  });
});
