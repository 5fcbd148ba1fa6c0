import { beforeAll, describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

const moneyOf = (text: string, language = 'en') =>
  extractCandidates(wireDocument(text, { language }), pack).flatMap(({ subject, value, status, modality }) =>
    value.kind === 'money' ? [{ subject, amount: value.amount, status, modality }] : [],
  );

describe('the value of what the sentence before tells to be given', () => {
  it.each([
    ['en', 'Estonia delivered 21 ambulances to Ukraine. Their total value exceeded EUR 3 million.'],
    ['de', 'Estland lieferte 21 Lastwagen an die Ukraine. Ihr Gesamtwert beträgt 3 Millionen Euro.'],
    ['fr', 'L’Estonie a fourni 21 ambulances à l’Ukraine. Leur valeur atteint 3 millions d’euros.'],
    ['pl', 'Estonia przekazała Ukrainie 21 karetek. Ich łączna wartość wyniosła 3 mln euro.'],
    ['uk', 'Естонія передала Україні 21 автобус. Їхня вартість становить 3 млн євро.'],
  ])('is of the same country, in %s: %s', (language, text) => {
    expect(moneyOf(text, language)).toMatchObject([{ subject: 'estonia', amount: '3000000' }]);
  });

  it('is nobody’s where the sentence before tells no gift, or only who receives', () => {
    expect(moneyOf('Estonia elected a parliament. The aid exceeded EUR 3 million.').filter(({ subject }) => subject === 'estonia')).toEqual(
      [],
    );
  });
});

describe('a sum of whoever the few words before are about', () => {
  it('is told by a pronoun', () => {
    expect(moneyOf('Consider Estonia. It has committed 21 million euros.')).toMatchObject([{ subject: 'estonia', status: 'committed' }]);
  });
});

describe('a sum under a condition', () => {
  it.each([
    'Estonia would put up EUR 21 million for generators, provided that parliament agrees.',
    'Germany would chip in EUR 21 million for generators, provided the others do so.',
  ])('has no status from the word that sets the condition: %s', (text) => {
    expect(moneyOf(text)).toMatchObject([{ amount: '21000000', status: undefined, modality: 'conditional' }]);
  });
});
