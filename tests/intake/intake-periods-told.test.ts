import { beforeAll, describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { periodOf } from '../../src/intake/extract/stated-period.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { toldSentences } from '../fixtures/told-sentence.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

const periodsOf = (text: string, language = 'en') =>
  toldSentences(wireDocument(text, { language }), pack).flatMap((told) => told.money.map((amount) => periodOf(told, amount)?.period));

describe('what money is for beside the month of its promise', () => {
  it.each([
    ['en', 'In May the foundation promised 4 million euros for 2025.', '2025'],
    ['en', 'The club agreed in June on 7 million euros in grants for the first half of 2025.', 'first half of 2025'],
    ['de', 'Im Mai sagte die Stiftung 4 Millionen Euro für 2025 zu.', '2025'],
    ['de', 'Die Stadt bewilligte im Juni 3 Millionen Euro für das Jahr 2025.', '2025'],
    ['fr', 'En mai, la fondation a promis 4 millions d’euros d’aide aux écoles pour 2025.', '2025'],
    ['es', 'En mayo la fundación prometió 4 millones de euros en becas para 2025.', '2025'],
    ['pl', 'W maju fundacja obiecała 4 mln euro pomocy na 2025 rok.', '2025'],
    ['uk', 'У травні фонд пообіцяв 4 млн євро допомоги на 2025 рік.', '2025'],
  ])('in %s: %s', (language, text, label) => {
    expect(periodsOf(text, language)).toMatchObject([{ label }]);
  });

  it('leaves a time that only follows the amount to the nearest of the sentence', () => {
    expect(periodsOf('In 2023 the foundation gave 4 million euros, and its chair ran for office in 2025.')).toMatchObject([
      { label: '2023' },
    ]);
  });
});

describe('a time since', () => {
  it.each([
    ['en', 'Since the beginning of the year the foundation has given 4 million euros.'],
    ['en', 'The foundation has given 4 million euros since January.'],
    ['de', 'Seit Anfang des Jahres hat die Stiftung 4 Millionen Euro gegeben.'],
    ['fr', 'Depuis le début de l’année, la fondation a donné 4 millions d’euros.'],
    ['es', 'Desde principios de año la fundación ha dado 4 millones de euros.'],
    ['pl', 'Od początku roku fundacja przekazała 4 mln euro.'],
    ['uk', 'З початку року фонд надав 4 млн євро.'],
  ])('in %s runs from its first day to that of the document: %s', (language, text) => {
    const [period] = periodsOf(text, language);
    expect(period).toMatchObject({ label: 'since January 2024', start: '2024-01-01', end: '2024-10-18' });
  });

  it('is told in the statement by where it begins', () => {
    const [found] = extractCandidates(wireDocument('Germany has provided EUR 3 billion since the start of 2023.'), pack);
    expect(found).toMatchObject({ statement: expect.stringContaining('since January 2023'), period: { end: '2024-10-18' } });
  });
});
