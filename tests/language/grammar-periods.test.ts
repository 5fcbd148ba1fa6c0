import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../src/language/grammar/numbers.ts';
import { readTimes } from '../../src/language/grammar/times.ts';

/** A Friday. */
const TODAY = '2024-10-18';

/** The days of each period in a text, `~` where the year was taken from today, `~~` where the month was, too. */
function daysIn(text: string): string[] {
  return readTimes(text, TODAY).flatMap((time) => {
    if (!('from' in time)) return [];
    return [`${time.from}..${time.to}${time.yearGiven ? '' : ' ~'}${time.monthGiven ? '' : '~'}`];
  });
}

describe('a year in words', () => {
  it.each([
    ['the third quarter of two thousand and twenty', '2020-07-01..2020-09-30'],
    ['the first half of two thousand and twenty-three', '2023-01-01..2023-06-30'],
    ['June of nineteen ninety nine', '1999-06-01..1999-06-30'],
    ['In nineteen twenty eight', '1928-01-01..1928-12-31'],
    ['twenty twenty-three', '2023-01-01..2023-12-31'],
    ['aid in twenty twenty-three', '2023-01-01..2023-12-31'],
    ['in two thousand and twenty-two', '2022-01-01..2022-12-31'],
    ['in nineteen oh five', '1905-01-01..1905-12-31'],
    ['from 2 to 7 Feb, two thousand and eighteen', '2018-02-02..2018-02-07'],
    ['nineteen hundred and eighty', '1980-01-01..1980-12-31'],
    ['juin mille neuf cent quatre-vingt-dix-neuf', '1999-06-01..1999-06-30'],
    ['junio de mil novecientos noventa y nueve', '1999-06-01..1999-06-30'],
    ['in one thousand seven hundred and eighty nine', '1789-01-01..1789-12-31'],
  ])('%s is %s and never the present one', (text, expected) => {
    expect(daysIn(text)).toEqual([expected]);
    expect(readNumbers(text)).toEqual([]);
  });

  it.each(['two thousand and twenty soldiers', 'in two thousand villages', 'for two thousand dollars', 'twenty-one to twenty-five'])(
    '%s holds none',
    (text) => {
      expect(daysIn(text)).toEqual([]);
    },
  );
});

describe('months and rests', () => {
  it.each([
    ['last sept', '2024-09-01..2024-09-30'],
    ['last May', '2024-05-01..2024-05-31'],
    ['last October', '2023-10-01..2023-10-31'],
    ['next March', '2025-03-01..2025-03-31'],
    ['next December', '2024-12-01..2024-12-31'],
    ['last September 2022', '2022-09-01..2022-09-30'],
    ['rest of the year', '2024-10-18..2024-12-31'],
    ['the rest of the month', '2024-10-18..2024-10-31'],
    ['rest of 2025', '2025-01-01..2025-12-31'],
    ['the beginning of 2023', '2023-01-01..2023-04-30'],
    ['the last month of 2023', '2023-12-01..2023-12-31'],
    ['the last day of February 2024', '2024-02-29..2024-02-29'],
    ['in 2024-25', '2024-01-01..2025-12-31'],
    ['in 2011-12', '2011-12-01..2011-12-31'],
    ['the month before last', '2024-08-01..2024-08-31'],
    ['first six months of 2024', '2024-01-01..2024-06-30'],
  ])('%s is %s', (text, expected) => {
    expect(daysIn(text)).toEqual([expected]);
  });
});

describe('weeks', () => {
  it.each([
    ['third week of next year', '2025-01-13..2025-01-19'],
    ['the last week of july', '2024-07-22..2024-07-28 ~'],
    ['the first week of 2015', '2014-12-29..2015-01-04'],
    ['Week 31', '2024-07-29..2024-08-04 ~'],
    ['week 10 of 2025', '2025-03-03..2025-03-09'],
    ['weeks 31 to 35 of 2023', '2023-07-31..2023-09-03'],
    ['from week 31 to week 35', '2024-07-29..2024-09-01'],
    ['this weekend', '2024-10-19..2024-10-20'],
    ['the weekend', '2024-10-19..2024-10-20'],
    ['last weekend', '2024-10-12..2024-10-13'],
    ['late this week', '2024-10-17..2024-10-20'],
    ['early next week', '2024-10-21..2024-10-23'],
    ['mid next week', '2024-10-22..2024-10-25'],
    ['the week after next', '2024-10-28..2024-11-03'],
    ['the week of 7 October', '2024-10-07..2024-10-13 ~'],
    ['the week commencing October 7', '2024-10-07..2024-10-13 ~'],
    ['the week of the 18th', '2024-10-14..2024-10-20 ~~'],
    ['next week between Wednesday and Friday', '2024-10-23..2024-10-25'],
    ['from Tuesday to Thursday this week', '2024-10-15..2024-10-17'],
    ['rest of the week', '2024-10-18..2024-10-20'],
  ])('%s is %s', (text, expected) => {
    expect(daysIn(text)).toEqual([expected]);
  });

  it.each(['week 54', 'that weekend', 'the weekend of talks', 'weeks of talks'])('%s is no week that can be told', (text) => {
    expect(daysIn(text)).toEqual([]);
  });
});

describe('decades and centuries', () => {
  it.each([
    ['the seventies', '1970-01-01..1979-12-31'],
    ['in the 70s', '1970-01-01..1979-12-31'],
    ["the '90s", '1990-01-01..1999-12-31'],
    ['the nineteen forties', '1940-01-01..1949-12-31'],
    ['the two thousand and tens', '2010-01-01..2019-12-31'],
    ['the two thousands', '2000-01-01..2009-12-31'],
    ['this decade', '2020-01-01..2029-12-31'],
    ['the last two decades', '2004-10-18..2024-10-18'],
    ['15th century', '1400-01-01..1499-12-31'],
    ['the twenty-first century', '2000-01-01..2099-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(daysIn(text)).toEqual([expected]);
  });

  it.each(['people in their seventies', 'in his 70s'])('%s is an age', (text) => {
    expect(daysIn(text)).toEqual([]);
  });
});

describe('from one day to another', () => {
  it.each([
    ['between Jan 22 and now', '2024-01-22..2024-10-18'],
    ['between 20 December and now', '2023-12-20..2024-10-18'],
    ['between now and November 15th', '2024-10-18..2024-11-15'],
    ['from 2019-aug-1 to today', '2019-08-01..2024-10-18'],
    ['until now', '0001-01-01..2024-10-18'],
    ['from 10/1 to 11/7', '2024-01-10..2024-07-11 ~'],
    ['from 10/25 to 01/25', '2023-10-25..2024-01-25 ~'],
    ['since yesterday', '2024-10-17..2024-10-18'],
    ['since the 3rd', '2024-10-03..2024-10-18 ~~'],
    ['1st Jan until Wed, 22 of Jan', '2024-01-01..2024-01-22 ~'],
    ['November between 19 and 20', '2023-11-19..2023-11-20 ~'],
    ['from the 4th to the 22nd', '2024-10-04..2024-10-22 ~~'],
    ['from Friday the 11th until Tuesday the 15th', '2024-10-11..2024-10-15 ~~'],
    ['from Monday to Friday', '2024-10-14..2024-10-18'],
    ['for 3 days from today', '2024-10-18..2024-10-20'],
    ['2 weeks starting 7 October', '2024-10-07..2024-10-20 ~'],
    ['a week starting tomorrow', '2024-10-19..2024-10-25'],
    ['within 2 weeks from today', '2024-10-18..2024-11-01'],
    ['within the next 3 years', '2024-10-18..2027-10-18'],
    ['within 5 years 1 month 12 days', '2024-10-18..2029-11-30'],
  ])('%s is %s', (text, expected) => {
    expect(daysIn(text)).toEqual([expected]);
  });

  it('a deadline is a length of time that knows its days', () => {
    expect(readTimes('within 3 years', TODAY)).toMatchObject([
      { kind: 'duration', length: 3, unit: 'year', limit: 'within', days: { from: '2024-10-18', to: '2027-10-18' } },
    ]);
  });

  it('a length before the year in which it begins stays a length', () => {
    expect(readTimes('over five years from 2024', TODAY).map(({ kind }) => kind)).toEqual(['duration', 'year']);
  });
});

describe('a day by its number alone', () => {
  it.each([
    ['the 17th', '2024-10-17..2024-10-17 ~~'],
    ['What was said on the 16th?', '2024-10-16..2024-10-16 ~~'],
    ['on the 16th did they meet', '2024-10-16..2024-10-16 ~~'],
    ['by the 25th', '2024-10-25..2024-10-25 ~~'],
    ['Thursday 17th', '2024-10-17..2024-10-17 ~~'],
  ])('%s is of the present month: %s', (text, expected) => {
    expect(daysIn(text)).toEqual([expected]);
  });

  it.each(['the 17th package', 'on the 16th floor', 'the 2nd of these', 'the 3rd Assault Brigade', 'the 75th'])('%s is none', (text) => {
    expect(daysIn(text)).toEqual([]);
  });

  it('does not exist in a shorter month', () => {
    expect(readTimes('on the 31st', '2024-11-05')).toEqual([]);
  });

  it('the 1st of the month, or of the next, names it', () => {
    expect(daysIn('the 1st of the month')).toEqual(['2024-10-01..2024-10-01']);
    expect(daysIn('the 15th of next month')).toEqual(['2024-11-15..2024-11-15']);
  });

  it('the 17th of October names its month', () => {
    expect(daysIn('the 17th of October')).toEqual(['2024-10-17..2024-10-17 ~']);
  });
});
