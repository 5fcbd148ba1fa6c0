import { beforeAll, describe, expect, it } from 'vitest';
import { extractCandidates } from '../../src/intake/extract/extract-candidates.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Source } from '../../src/model/source.ts';
import { shippedPack } from '../fixtures/shipped-pack.ts';
import { wireDocument } from '../fixtures/wire-document.ts';

let pack: Pack;
beforeAll(async () => {
  pack = await shippedPack();
});

const moneyOf = (text: string, source: Partial<Source> = {}) =>
  extractCandidates(wireDocument(text, source), pack)
    .filter(({ value }) => value.kind === 'money')
    .map(({ subject, value, status, modality }) => ({
      subject,
      amount: value.kind === 'money' ? value.amount : '',
      bound: value.kind === 'money' ? value.bound : '',
      status,
      modality,
    }));

describe('the government, where a body of one country publishes', () => {
  it.each([
    [
      'en',
      'Latvian Ministry of Foreign Affairs',
      'The Government has this week allocated EUR 15 million to repairs for Ukraine.',
      'latvia',
    ],
    ['en', 'Ministry of Finance of Portugal', 'We have committed EUR 15 million to Ukraine.', 'portugal'],
    ['en', 'German Federal Ministry of Defence', 'The Minister of Defence pledged EUR 15 million for Ukraine.', 'germany'],
    ['de', 'Verteidigungsministerium Österreich', 'Die Regierung hat der Ukraine 15 Millionen Euro zugesagt.', 'austria'],
    ['fr', 'Gouvernement de la Belgique', 'Le gouvernement a alloué 15 millions d’euros à l’Ukraine.', 'belgium'],
    ['es', 'Ministerio de Defensa de Chile', 'El Gobierno comprometió 15 millones de euros para Ucrania.', 'chile'],
    ['pl', 'Ministerstwo Obrony Estonii', 'Rząd przeznaczył 15 mln euro dla Ukrainy.', 'estonia'],
    ['uk', 'Міністерство оборони Литви', 'Уряд виділив 15 млн євро для України.', 'lithuania'],
  ])('in %s, of %s: %s', (language, publisher, text, subject) => {
    expect(moneyOf(text, { language, publisher })).toMatchObject([{ subject, amount: '15000000' }]);
  });

  it.each([
    ['en', 'The Government has this week allocated EUR 15 million to repairs for Ukraine.'],
    ['en', 'The ministry gave EUR 15 million to Ukraine.'],
    ['de', 'Die Regierung hat der Ukraine 15 Millionen Euro zugesagt.'],
    ['fr', 'Le gouvernement a alloué 15 millions d’euros à l’Ukraine.'],
    ['es', 'El Gobierno comprometió 15 millones de euros para Ucrania.'],
    ['pl', 'Rząd przeznaczył 15 mln euro dla Ukrainy.'],
    ['uk', 'Уряд виділив 15 млн євро для України.'],
  ])('is nobody in particular in a paper, and never who receives, in %s: %s', (language, text) => {
    expect(moneyOf(text, { language, publisher: 'Norwegian Evening Post' })).toEqual([]);
  });

  it.each([
    ['en', 'Finland committed EUR 15 million to Ukraine. The government has promised another EUR 20 million.', 'finland'],
    ['de', 'Finnland hat der Ukraine 15 Millionen Euro zugesagt. Die Regierung stellt weitere 20 Millionen Euro bereit.', 'finland'],
    ['fr', 'La Finlande a promis 15 millions d’euros. Le gouvernement a alloué 20 millions d’euros à l’Ukraine.', 'finland'],
    ['es', 'Finlandia comprometió 15 millones de euros. El Gobierno aportó otros 20 millones de euros.', 'finland'],
    ['pl', 'Finlandia przekazała Ukrainie 15 mln euro. Rząd przeznaczył kolejne 20 mln euro na drony.', 'finland'],
    ['uk', 'Фінляндія надала Україні 15 млн євро. Уряд виділив ще 20 млн євро.', 'finland'],
  ])('is that of the country of the sentence before, in %s: %s', (language, text, subject) => {
    expect(moneyOf(text, { language })).toMatchObject([
      { subject, amount: '15000000' },
      { subject, amount: '20000000' },
    ]);
  });
});

describe('what the aid of a country comes to', () => {
  it.each([
    ['en', "Estonia's humanitarian aid to Ukraine in 2023 amounted to EUR 15 million.", 'estonia', 'exact'],
    ['en', 'The military support of Iceland totals EUR 15 million.', 'iceland', 'exact'],
    ['en', 'Germany’s assistance is worth EUR 15 million.', 'germany', 'exact'],
    ['de', 'Die Hilfe Deutschlands für die Ukraine beläuft sich auf 15 Millionen Euro.', 'germany', 'exact'],
    ['de', 'Die Unterstützung aus Estland übersteigt 15 Millionen Euro.', 'estonia', 'at_least'],
    ['fr', "L'aide humanitaire de l'Estonie s'élève à 15 millions d'euros.", 'estonia', 'exact'],
    ['fr', "Le soutien allemand à l'Ukraine a dépassé cette année les 15 millions d'euros.", 'germany', 'at_least'],
    ['es', 'La ayuda militar de Estonia a Ucrania asciende a 15 millones de euros.', 'estonia', 'exact'],
    ['es', 'El apoyo de Chile superó los 15 millones de euros.', 'chile', 'at_least'],
    ['pl', 'Pomoc Estonii dla Ukrainy wyniosła 15 mln euro.', 'estonia', 'exact'],
    ['pl', 'Wsparcie Niemiec przekroczyło 15 mln euro.', 'germany', 'at_least'],
    ['uk', 'Допомога Естонії Україні становить 15 млн євро.', 'estonia', 'exact'],
    ['uk', 'Військова підтримка Литви перевищила 15 млн євро.', 'lithuania', 'at_least'],
  ])('is given by it, in no step of a promise, in %s: %s', (language, text, subject, bound) => {
    expect(moneyOf(text, { language })).toEqual([{ subject, amount: '15000000', bound, status: undefined, modality: undefined }]);
  });

  it('is planned where it is to come to it', () => {
    expect(moneyOf("L'aide de l'Estonie devrait atteindre 15 millions d'euros.", { language: 'fr' })).toMatchObject([
      { subject: 'estonia', modality: 'planned' },
    ]);
  });

  it.each([
    "Ukraine's support for the families comes to EUR 15 million.",
    "Estonia's budget for 2025 comes to EUR 15 million.",
    "Estonia's aid was late, and the repair of the bridge comes to EUR 15 million.",
  ])('is not told by: %s', (text) => {
    expect(moneyOf(text).filter(({ subject }) => subject === 'estonia' || subject === 'ukraine')).toEqual([]);
  });
});
