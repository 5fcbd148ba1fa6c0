import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../adapters/cli/load-pack.ts';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const NOW = '2026-11-15T09:00:00Z';
const [bridge, measles] = await Promise.all(
  ['pack-bridge', 'pack-measles'].map((name) => loadPack({ briefs: join(import.meta.dirname, '../fixtures', name), now: NOW })),
);

/** What is read of a text, in a row for each figure: property, amount, first day, status, speaker. */
function rows(text: string, pack = bridge) {
  if (!pack) throw new Error('no pack');
  return extractCandidates(wireDocument(text), pack).flatMap(({ property, value, period, status, speaker }) =>
    'amount' in value ? [[property, value.amount, period?.start, status, speaker]] : [],
  );
}

describe('a count beside another', () => {
  it.each([
    ['Some 170 people work on the bridge now, compared with 95 in May.', ['workers', '95', '2024-05-01', undefined, undefined]],
    ['Now 170 people work on the bridge, and 40 will be left at Easter.', ['workers', '40', '2025-04-20', undefined, undefined]],
  ])('is one of the same things: %s', (text, row) => {
    expect(rows(text)).toContainEqual(row);
  });

  it('is nothing where no noun ties it to a property', () => {
    expect(rows('A choir of 60 voices sang, compared with 45 in May.')).toEqual([]);
  });
});

describe('a count of people', () => {
  it('is told by the words of the one fact that counts them', () => {
    expect(rows('In the morning 65 people were on site.')).toEqual([['workers', '65', undefined, undefined, undefined]]);
    expect(rows('In the morning 65 people were at the fair.')).toEqual([]);
  });
});

describe('a count whose property says how far it has come', () => {
  it('is done by a participle of the property, and by no other verb', () => {
    expect(rows('So far 21,000 doses have been delivered.', measles)).toEqual([['doses-delivered', '21000', undefined, 'done', undefined]]);
    expect(rows('The ministry ordered 40,000 doses, it said.', measles).map((row) => row[3])).toEqual([undefined]);
  });
});

describe('a figure of a day', () => {
  it.each(['confirmed', 'reported', 'announced'])('keeps it where a participle tells of what kind it is: %s', (word) => {
    const text = `The provincial health office counted 118 ${word} cases on 2 October 2024.`;
    expect(rows(text, measles)).toEqual([['cases', '118', '2024-10-02', undefined, undefined]]);
  });
});

describe('the lines of a list', () => {
  it('are of the person who gave it, and of nobody where no one did', () => {
    const lines = '- The county paid out EUR 9 million for the bridge.\n- The county allocated EUR 2 million for the bridge.';
    const speakers = (heading: string) => rows(`${heading}\n\n${lines}`).map((row) => row[4]);
    expect(speakers('Anna Hall presented the figures of the year:')).toEqual(['anna-hall', 'anna-hall']);
    expect(speakers('These are the figures of the year:')).toEqual([undefined, undefined]);
  });
});
