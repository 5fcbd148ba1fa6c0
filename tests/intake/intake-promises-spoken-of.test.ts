import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

const pack = await shippedPack();

/** Subject, amount, currency, and how each sum is told. */
function sums(text: string, language = 'en') {
  return extractCandidates(wireDocument(text, { language }), pack).flatMap(({ subject, value, status, polarity, modality }) =>
    value.kind === 'money' ? [{ subject, amount: `${value.amount} ${value.currency}`, status, polarity, modality }] : [],
  );
}

const SAID = { polarity: undefined, modality: undefined };

describe('a promise that is spoken of', () => {
  it.each([
    ['en', 'The Allies should keep their promise of at least 40 billion euros.', 'the-pledge', '40000000000 EUR'],
    ['de', 'Norwegen muss zu seiner Zusage von 300 Millionen Euro stehen.', 'norway', '300000000 EUR'],
    ['fr', "La France devra tenir sa promesse de 300 millions d'euros.", 'france', '300000000 EUR'],
    ['es', 'España debería cumplir su promesa de 300 millones de euros.', 'spain', '300000000 EUR'],
    ['uk', 'Польща повинна виконати свою обіцянку 300 млн євро.', 'poland', '300000000 EUR'],
  ])('is made, whatever is asked or planned of it, in %s', (language, text, subject, amount) => {
    expect(sums(text, language)).toMatchObject([{ subject, amount, ...SAID }]);
  });

  it.fails('is made in Polish, where it stands in another case than the sum', () => {
    expect(sums('Polska musi dotrzymać swojej obietnicy 300 mln euro.', 'pl')).toMatchObject([{ subject: 'poland', ...SAID }]);
  });

  it('is pledged', () => {
    expect(sums('The Allies must honour their pledge of some 40 billion euros.')).toMatchObject([{ status: 'pledged', ...SAID }]);
  });
});

describe('the right wording of what was wrong', () => {
  it('is told by its own words', () => {
    const text = 'The paragraph must read: “Norway has pledged 300 million euros for shells.”';
    expect(sums(text)).toMatchObject([{ subject: 'norway', status: 'pledged', ...SAID }]);
  });

  it('denies the sum that the file has so', () => {
    expect(sums('We were wrong: it was not 40 billion dollars.')).toMatchObject([
      { subject: 'the-pledge', amount: '40000000000 USD', polarity: 'denied' },
    ]);
  });

  it('denies nothing that the file does not have', () => {
    expect(sums('We were wrong: it was not 47 billion dollars.')).toEqual([]);
  });
});
