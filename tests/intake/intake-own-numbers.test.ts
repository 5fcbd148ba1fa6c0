import { beforeAll, describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import type { Pack } from '../../src/model/pack.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

const countsOf = (text: string, language = 'en') =>
  extractCandidates(wireDocument(text, { language }), pack)
    .filter(({ value, property }) => value.kind === 'count' && property === 'quantity')
    .map(({ subject, value, status, modality, period, statement }) => ({
      subject,
      amount: value.kind === 'count' ? value.amount : '',
      unit: value.kind === 'count' ? value.unit : '',
      status,
      modality,
      period,
      statement,
    }));

describe('a count that a country gives', () => {
  it.each([
    ['en', 'Finland delivered 28 ambulances to Ukraine.', 'finland', '28', 'ambulances'],
    ['en', 'Germany has so far sent 28 instructors to Wiesbaden.', 'germany', '28', 'instructors'],
    ['en', 'Portugal said that its navy had handed over 28 boats since May.', 'portugal', '28', 'boats'],
    ['de', 'Finnland hat bislang 28 Sanitäter nach Wiesbaden entsandt.', 'finland', '28', 'Sanitäter'],
    ['de', 'Deutschland lieferte 28 Lastwagen an die Ukraine.', 'germany', '28', 'Lastwagen'],
    ['fr', 'La Finlande a livré 28 ambulances à l’Ukraine.', 'finland', '28', 'ambulances'],
    ['es', 'Finlandia entregó 28 ambulancias a Ucrania.', 'finland', '28', 'ambulancias'],
    ['pl', 'Finlandia wysłała 28 instruktorów.', 'finland', '28', 'instruktorów'],
    ['uk', 'Фінляндія передала Україні 28 автобусів.', 'finland', '28', 'автобусів'],
  ])('is its own number, provided, in %s: %s', (language, text, subject, amount, unit) => {
    expect(countsOf(text, language)).toMatchObject([{ subject, amount, unit, status: 'provided' }]);
  });

  it('is said to have been provided', () => {
    expect(countsOf('Finland delivered 28 ambulances to Ukraine.')[0]?.statement).toBe('Finland provided 28 ambulances.');
  });
});

describe('a count that a country or body has', () => {
  it('is its own number, in no step of a gift', () => {
    expect(countsOf('Iceland has 12 engineers at the command.')).toMatchObject([{ subject: 'iceland', amount: '12', status: undefined }]);
  });

  it('is planned where it will have it, from the day that is told', () => {
    const [found] = countsOf('From 3 March 2025 Iceland will have 12 engineers at the command.');
    expect(found).toMatchObject({ subject: 'iceland', modality: 'planned', period: { label: 'from 3 March 2025', start: '2025-03-03' } });
    expect(found?.period?.end).toBeUndefined();
  });
});

describe('a count elsewhere in the sentence', () => {
  it.each([
    ['en', 'Finland delivered ambulances to 28 hospitals.'],
    ['en', 'Finland delivered ambulances, and 28 drivers were waiting.'],
    ['en', 'The company delivered 28 ambulances.'],
    ['en', 'Finland has trained with 28 partners.'],
    ['de', 'Finnland hat mit 28 Partnern geübt.'],
    ['de', 'Finnland hat 28 Fragen gestellt.'],
    ['fr', 'La Finlande a livré des ambulances à 28 villes.'],
    ['es', 'Finlandia entregó ambulancias a 28 ciudades.'],
    ['pl', 'Finlandia wysłała karetki do 28 miast.'],
    ['uk', 'Фінляндія передала автобуси для 28 міст.'],
  ])('is not its own, in %s: %s', (language, text) => {
    expect(countsOf(text, language)).toEqual([]);
  });
});
