import { describe, expect, it } from 'vitest';
import { readChanges } from '../../src/language/changes/read-changes.ts';
import { isPlainlyStated } from '../../src/language/polarity/plainly-stated.ts';
import { readPolarity } from '../../src/language/polarity/read-polarity.ts';
import { type FactualityFields, formatFactuality, standOf } from '../../src/model/factuality.ts';

/** How a sentence tells its first amount, in a word. */
function told(text: string, language = 'en'): string {
  const place = /(?:EUR )?\d[\d.,]*(?: million)?/u.exec(text);
  if (!place) throw new Error(`no amount in “${text}”`);
  const { polarity, modality } = readPolarity(text, { start: place.index, end: place.index + place[0].length }, language);
  return `${polarity} ${modality}`;
}

/** Whether a sentence tells its first amount in words that are known to tell such things as so. */
function isPlain(text: string, language = 'en'): boolean {
  const place = /(?:EUR )?\d[\d.,]*(?: million)?/u.exec(text);
  if (!place) throw new Error(`no amount in “${text}”`);
  return isPlainlyStated(text, { start: place.index, end: place.index + place[0].length }, language);
}

describe('what bears something out is told in words that are known to tell it as so', () => {
  it.each([
    'The fund has paid EUR 5 million to the town.',
    'The town announced on Monday that the fund had paid EUR 5 million.',
    'EUR 5 million was paid to the town in June.',
    'The fund agreed to pay EUR 5 million.',
    'The fund gave a grant of EUR 5 million.',
    'Germany: EUR 5 million',
    'The second part, EUR 5 million for the town, arrived in June.',
    'The station has been fully open since 5 June.',
  ])('%s', (text) => {
    expect(isPlain(text)).toBe(true);
  });

  it.each([
    'The fund squirrelled away EUR 5 million.',
    'EUR 5 million for the town withered on the vine.',
    'The town circulated a story that the fund had paid EUR 5 million.',
    'The fund dreams of paying for boats, not of EUR 5 million.',
    'The fund angles to pay EUR 5 million.',
    'Town Notes withdrew an item that the fund had paid EUR 5 million.',
    'The fund has mothballed EUR 5 million.',
    'The grant of EUR 5 million lapsed.',
  ])('and not: %s', (text) => {
    expect(isPlain(text)).toBe(false);
  });

  it.each([
    ['de', 'Die Stiftung zahlte der Stadt 5 Millionen Euro.', 'Die Stiftung liebäugelt mit 5 Millionen Euro für die Stadt.'],
    ['fr', 'La fondation a versé 5 millions à la ville.', 'La fondation lorgne sur 5 millions pour la ville.'],
    ['es', 'La fundación pagó 5 millones a la ciudad.', 'La fundación ansía 5 millones para la ciudad.'],
    ['pl', 'Fundacja wypłaciła miastu 5 milionów.', 'Fundacja zabiega o 5 milionów dla miasta.'],
    ['uk', 'Фонд сплатив місту 5 мільйонів.', 'Фонд мріє сплатити місту 5 мільйонів.'],
  ])('in %s, too', (language, plain, other) => {
    expect([isPlain(plain, language), isPlain(other, language)]).toEqual([true, false]);
  });
});

describe('how far a negation reaches', () => {
  it.each([
    ['The fund has not paid EUR 5 million.', 'denied stated'],
    ['The fund, which has not paid its staff, paid EUR 5 million.', 'affirmed stated'],
    ['The fund did not publish a list and paid EUR 5 million.', 'affirmed stated'],
    ['The fund has not pledged or paid EUR 5 million.', 'denied stated'],
    ['The fund denied that it had pledged and paid EUR 5 million.', 'denied stated'],
    ['The fund paid EUR 5 million but did not name the donors.', 'affirmed stated'],
    ['Although it had not planned to, the fund paid EUR 5 million.', 'affirmed stated'],
    ['The EUR 5 million promised to the town has never been paid.', 'denied stated'],
    ['The fund failed to pay EUR 5 million.', 'denied stated'],
    ['It is not true that the fund has paid EUR 5 million.', 'denied stated'],
    ['It is unclear whether the fund has paid EUR 5 million.', 'affirmed unconfirmed'],
    ['Neither the fund nor the town paid EUR 5 million.', 'denied stated'],
    ['“We are not at ease... The fund paid EUR 5 million... It cannot go on.”', 'affirmed stated'],
  ])('%s', (text, reading) => {
    expect(told(text)).toBe(reading);
  });
});

describe('words of negation that negate nothing', () => {
  it.each([
    'Not only did the fund pay EUR 5 million, it sent people.',
    'The fund paid no less than EUR 5 million.',
    'The fund paid not more than EUR 5 million.',
    'No fewer than 5 people came.',
    'The fund did not fail to pay EUR 5 million.',
    'The fund denied that it had not paid EUR 5 million.',
    'The fund can confirm that it paid EUR 5 million.',
    'Im Mai hat der Fonds nicht nur 5 Millionen Euro gezahlt.',
  ])('%s', (text) => {
    expect(told(text, text.startsWith('Im ') ? 'de' : 'en')).toBe('affirmed stated');
  });
});

describe('what is told otherwise than as a fact', () => {
  it.each([
    ['Reports that the fund paid EUR 5 million are false.', 'denied reported_false'],
    ['The mayor declined to confirm that the fund paid EUR 5 million.', 'affirmed unconfirmed'],
    ['Did the fund pay EUR 5 million?', 'affirmed unconfirmed'],
    ['The fund plans to pay EUR 5 million.', 'affirmed planned'],
    ['The fund pledged that it would pay EUR 5 million.', 'affirmed stated'],
    ['The fund would pay EUR 5 million if the town agreed.', 'affirmed conditional'],
    ['The fund may pay EUR 5 million.', 'affirmed conditional'],
    ['In May the fund paid EUR 5 million.', 'affirmed stated'],
    ['The town called for EUR 5 million.', 'affirmed wished'],
    ['The fund refused to pay EUR 5 million.', 'denied refused'],
  ])('%s', (text, reading) => {
    expect(told(text)).toBe(reading);
  });
});

describe('changes of a figure', () => {
  const changesIn = (text: string) =>
    readChanges(
      text,
      Array.from(text.matchAll(/EUR \d+ million/gu), ({ index, 0: { length } }) => ({ start: index, end: index + length })),
      'en',
    );

  it.each([
    ['cut its share from EUR 9 million to EUR 5 million', [{ verb: 'cut', from: 0, to: 1 }]],
    ['lowered its share to EUR 5 million from EUR 9 million', [{ verb: 'cut', to: 0, from: 1 }]],
    ['doubled its share to EUR 6 million', [{ verb: 'doubled', to: 0 }]],
    ['raised its share by EUR 2 million', [{ verb: 'rose', by: 0 }]],
    ['paid EUR 9 million, up from EUR 5 million', [{ verb: 'rose', to: 0, from: 1 }]],
    ['moved EUR 9 million from one account to another', []],
  ])('the town %s', (told, changes) => {
    expect(changesIn(`The town ${told}.`)).toEqual(changes);
  });
});

describe('a reading in words', () => {
  it.each<[FactualityFields, string | undefined, ReturnType<typeof standOf>]>([
    [{}, undefined, 'says'],
    [{ polarity: 'denied' }, 'denied', 'denies'],
    [{ polarity: 'denied', modality: 'planned' }, 'denied (planned, not done)', 'denies'],
    [{ modality: 'unconfirmed' }, 'not confirmed', 'doubts'],
    [{ modality: 'conditional' }, 'possible, not done', 'plans'],
    [{ change: 'decrease' }, 'a decrease, not a total', 'says'],
  ])('of %o', (fields, words, stand) => {
    expect([formatFactuality(fields), standOf(fields)]).toEqual([words, stand]);
  });
});
