import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const pack = await measlesPack();
const shipped = await shippedPack();
const PUBLISHED = { date: '2026-04-02', basis: 'printed', note: 'Printed whole.' } as const;

/** The subject, the property and the figure of all that is proposed of a text. */
function proposed(text: string, language = 'en', about = pack) {
  return extractCandidates(wireDocument(text, { language, published: PUBLISHED }), about).map(({ subject, property, value }) =>
    [subject, property, value.kind === 'count' ? value.amount : value.kind].join(' '),
  );
}

describe('a sentence that asks', () => {
  it.each([
    ['en', 'Has Norway pledged 200 million euros?', 'Norway has pledged 200 million euros.'],
    ['de', 'Hat Deutschland 200 Millionen Euro zugesagt?', 'Deutschland hat 200 Millionen Euro zugesagt.'],
    ['fr', 'La France a-t-elle promis 200 millions d’euros ?', 'La France a promis 200 millions d’euros.'],
    ['es', '¿España ha prometido 200 millones de euros?', 'España ha prometido 200 millones de euros.'],
    ['pl', 'Czy Polska obiecała 200 mln euro?', 'Polska obiecała 200 mln euro.'],
    ['uk', 'Чи Польща пообіцяла 200 млн євро?', 'Польща пообіцяла 200 млн євро.'],
  ])('claims nothing in %s', (language, question, statement) => {
    expect(proposed(question, language, shipped)).toEqual([]);
    expect(proposed(`»${question}«`, language, shipped)).toEqual([]);
    expect(proposed(statement, language, shipped), 'the statement').toHaveLength(1);
  });

  it('claims nothing of who meets or visits whom', () => {
    expect(proposed('Did Petra Lindqvale visit Merrow General on Wednesday?')).toEqual([]);
  });

  it('leaves what stands beside it as it is', () => {
    expect(proposed('“Were there 200 cases?” asked the mayor, and was told that 140 cases had been confirmed in Sallowmere.')).toEqual([
      'outbreak cases 140',
    ]);
  });
});

describe('the turn of who asks', () => {
  it.each([
    ['en', 'Reporter', 'Norway has pledged 200 million euros.'],
    ['de', 'Zwischenfrage', 'Deutschland hat 200 Millionen Euro zugesagt.'],
    ['de', 'F', 'Deutschland hat 200 Millionen Euro zugesagt.'],
    ['fr', 'Journaliste (radio)', 'La France a promis 200 millions d’euros.'],
    ['es', 'Periodista', 'España ha prometido 200 millones de euros.'],
    ['pl', 'Dziennikarka', 'Polska obiecała 200 mln euro.'],
    ['uk', 'Журналіст', 'Польща пообіцяла 200 млн євро.'],
  ])('claims nothing in %s: %s', (language, label, statement) => {
    expect(proposed(`${label}: ${statement}`, language, shipped)).toEqual([]);
  });
});
