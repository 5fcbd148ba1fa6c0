import { beforeAll, describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { readChanges } from '../../src/language/changes/read-changes.ts';
import type { Pack } from '../../src/model/pack.ts';
import { measlesPack } from '../fixtures/measles-pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const measles = await measlesPack();
let shipped: Pack;
beforeAll(async () => {
  shipped = await shippedPack();
});

function counts(text: string, pack: Pack, language = 'en', day = '2026-03-31') {
  const published = { date: day, basis: 'printed', note: 'Printed whole.' } as const;
  return extractCandidates(wireDocument(text, { published, language }), pack).flatMap(
    ({ subject, property, value, period, modality = 'stated', change = '', told }) =>
      value.kind === 'count' || value.kind === 'share'
        ? [
            [
              subject,
              property,
              value.kind === 'count' ? value.amount : value.percent,
              modality,
              change,
              told?.part ?? '',
              period?.start ?? '',
            ]
              .join(' ')
              .trimEnd(),
          ]
        : [],
  );
}

describe('a number without a noun', () => {
  it.each([
    ['en', 'Norway delivered 30 boats. Their number will grow to 50.'],
    ['de', 'Norwegen lieferte 30 Boote. Ihre Zahl soll auf 50 steigen.'],
    ['fr', 'La Norvège a livré 30 bateaux. Leur nombre va passer à 50.'],
    ['es', 'Noruega entregó 30 barcos. Su número subirá a 50.'],
    ['pl', 'Norwegia przekazała 30 łodzi. Ich liczba ma wzrosnąć do 50.'],
    ['uk', 'Норвегія передала 30 човнів. Їхня кількість має зрости до 50.'],
  ])('goes on with the count that was told last, as planned, in %s: %s', (language, text) => {
    expect(counts(text, shipped, language)).toEqual(['norway quantity 30 stated', 'norway quantity 50 planned']);
  });

  it.each([
    ['en', 'Norway delivered 30 boats. Now there are 50.'],
    ['de', 'Norwegen lieferte 30 Boote. Heute sind es 50.'],
    ['fr', 'La Norvège a livré 30 bateaux. Désormais, ils sont 50.'],
    ['es', 'Noruega entregó 30 barcos. Ahora son 50.'],
    ['pl', 'Norwegia przekazała 30 łodzi. Obecnie jest ich 50.'],
    ['uk', 'Норвегія передала 30 човнів. Нині їх 50.'],
  ])('is its state now, in %s: %s', (language, text) => {
    expect(counts(text, shipped, language)[1]).toMatch(/^norway quantity 50 stated/u);
  });

  it('is more of it where another are planned, and no total', () => {
    expect(counts('The St Orrin trust has 30 isolation beds. Another eight are on order.', measles)).toEqual([
      'hospitals-trust beds 30 stated',
      'hospitals-trust beds 8 planned increase',
    ]);
  });

  it.each([
    'Norway delivered 30 boats. Their owner will turn 50.',
    'Norway delivered 30 boats.\n\nA choir sang.\n\nIt rained.\n\nTheir number will grow to 50.',
    'A village has two inns. Their number will grow to 50.',
    'Norway delivered 30 boats. By 50 votes the council agreed.',
  ])('goes on with nothing where it is another matter: %s', (text) => {
    expect(counts(text, shipped).filter((count) => count.includes(' 50 '))).toEqual([]);
  });
});

describe('a figure that is only compared with', () => {
  it.each([
    ['en', '140 boats, against 90 two years ago'],
    ['de', '140 Boote, gegenüber 90 im Vorjahr'],
    ['fr', '140 bateaux, contre 90 il y a un an'],
    ['es', '140 barcos, frente a 90 hace un año'],
    ['pl', '140 łodzi, wobec 90 rok temu'],
    ['uk', '140 човнів, проти 90 рік тому'],
  ])('is what was before, in %s: %s', (language, text) => {
    const place = (number: string) => ({ start: text.indexOf(number), end: text.indexOf(number) + number.length, size: Number(number) });
    expect(readChanges(text, [place('140'), place('90')], language)).toEqual([{ verb: 'rose', to: 0, from: 1 }]);
  });

  it('is a share as the one before it, without a day of its own', () => {
    expect(counts('About 91 % of adults in Sallowmere now have both doses, compared with 70 % two years ago.', measles)).toEqual([
      'sallowmere coverage 91 stated  to',
      'sallowmere coverage 70 stated  from',
    ]);
  });
});

describe('weeks that are over', () => {
  it('are what their own counts cover', () => {
    expect(counts('The provincial health office confirmed 12 cases last week; in the week before it was 30.', measles)).toEqual([
      'outbreak cases 12 stated   2026-03-23',
      'outbreak cases 30 stated   2026-03-16',
    ]);
  });
});
