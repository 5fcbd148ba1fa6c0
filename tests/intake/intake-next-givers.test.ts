import { beforeAll, describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

const given = (text: string, language = 'en') =>
  extractCandidates(wireDocument(text, { language }), pack).flatMap(({ subject, value, status, polarity = 'affirmed' }) =>
    value.kind === 'money' ? [`${subject} ${value.amount} ${status} ${polarity}`] : [],
  );

describe('several givers in one sentence', () => {
  it.each([
    ['en', 'At the meeting Norway pledged 7 million euros for shelters, Canada 8 million euros for fuel and Spain 9 million euros.'],
    ['de', 'Norwegen hat 7 Millionen Euro zugesagt, Kanada 8 Millionen Euro sowie Spanien 9 Millionen Euro.'],
    ['fr', 'La Norvège a promis 7 millions d’euros, le Canada 8 millions d’euros et l’Espagne 9 millions d’euros.'],
    ['es', 'Noruega prometió 7 millones de euros, Canadá 8 millones de euros y España 9 millones de euros.'],
    ['pl', 'Norwegia obiecała 7 mln euro, Kanada 8 mln euro, a Hiszpania 9 mln euro.'],
    ['uk', 'Норвегія пообіцяла 7 млн євро, Канада — 8 млн євро, а Іспанія — ще 9 млн євро.'],
  ])('give each their own, as the verb tells it that goes on for all, in %s: %s', (language, text) => {
    expect(given(text, language)).toEqual([
      'norway 7000000 pledged affirmed',
      'canada 8000000 pledged affirmed',
      'spain 9000000 pledged affirmed',
    ]);
  });

  it('give nothing where the verb that goes on is denied', () => {
    expect(given('Норвегія не пообіцяла 7 млн євро, Канада — 8 млн євро.', 'uk').map((one) => one.split(' ').at(-1))).toEqual([
      'denied',
      'denied',
    ]);
  });

  it('give nothing on behalf of somebody unknown', () => {
    expect(given('Norway pledged 7 million euros, the Fishers’ Guild 8 million euros.')).toEqual(['norway 7000000 pledged affirmed']);
  });
});

describe('whose money a sum is counted in', () => {
  it.each([
    ['en', 'Norway pledged 7 million Canadian dollars.', 'norway'],
    ['uk', 'Норвегія пообіцяла 7 млн доларів США.', 'norway'],
    ['es', 'Noruega prometió 7 millones de dólares de Estados Unidos.', 'norway'],
  ])('is no giver, in %s: %s', (language, text, giver) => {
    expect(given(text, language).map((one) => one.split(' ')[0])).toEqual([giver]);
  });
});
