import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readMoney } from '../../src/language/grammar/money.ts';
import { readNumbers } from '../../src/language/grammar/numbers.ts';
import { formatAmount, formatMoney } from '../../src/model/format.ts';
import { BOUNDS } from '../../src/model/value.ts';

/** What stands in the text, as `amount currency bound`. */
function moneyIn(text: string, language?: string): string[] {
  return readMoney(text, language).map(({ amount, currency, bound }) => [amount, currency ?? '-', bound ?? ''].join(' ').trim());
}

describe('amounts of money', () => {
  it.each([
    ['€20.9 billion', '20900000000 EUR'],
    ['EUR 20.9bn', '20900000000 EUR'],
    ['EUR40bn', '40000000000 EUR'],
    ['40bn€', '40000000000 EUR'],
    ['$100bn', '100000000000 USD'],
    ['US$ 40 million', '40000000 USD'],
    ['£3m', '3000000 GBP'],
    ['A$40 million', '40000000 AUD'],
    ['a $40 billion package', '40000000000 USD'],
    ['the 40-billion-euro pledge', '40000000000 EUR'],
    ['half a billion euros', '500000000 EUR'],
    ['a quarter of a million dollars', '250000 USD'],
    ['two and a half billion dollars', '2500000000 USD'],
    ['five million two hundred thousand dollars', '5200000 USD'],
    ['forty billion', '40000000000 -'],
    ['one hundred and five million', '105000000 -'],
    ['a hundred thousand dollars', '100000 USD'],
    ['100 bilion fund', '100000000000 -'],
    ['40b', '40000000000 -'],
    ['20.9 B EUR', '20900000000 EUR'],
    ['€1,079', '1079 EUR'],
    ['$1,234,567.89', '1234567.89 USD'],
    ['€ 20 900 000', '20900000 EUR'],
    ["CHF 20'900", '20900 CHF'],
    ['in 2022 $40bn', '40000000000 USD'],
  ])('English: %s is %s', (text, expected) => {
    expect(moneyIn(text)).toEqual([expected]);
  });

  it.each([
    ['75 USD million', '75000000 USD'],
    ['30 MUSD', '30000000 USD'],
    ['120 MEUR', '120000000 EUR'],
    ['48.5 MGBP', '48500000 GBP'],
    ['twenty MUSD', '20000000 USD'],
    ['EURbn 20.9', '20900000000 EUR'],
    ['TEUR 500', '500000 EUR'],
    ['3 dollars 50 cents', '3.5 USD'],
    ['thirteen dollars and forty-five cents', '13.45 USD'],
    ['thirteen dollars forty five', '13.45 USD'],
    ['15 dollars 50', '15.5 USD'],
    ['it costs 15 dollars and 50.', '15.5 USD'],
    ['17 USD 25', '17.25 USD'],
    ['10 Euro und 50 Cent', '10.5 EUR'],
    ['10 euros et 50 centimes', '10.5 EUR'],
    ['10 гривень 50 копійок', '10.5 UAH'],
  ])('scales and cents behind the currency belong to the amount: %s is %s', (text, expected) => {
    expect(moneyIn(text)).toEqual([expected]);
  });

  it.each([
    ['15 dollars 50 times', ['15 USD']],
    ['5 euros 20 days later', ['5 EUR']],
    ['15 euros and 50 soldiers', ['15 EUR']],
    ['10 $ 30 $', ['10 USD', '30 USD']],
    ['$10 $30', ['10 USD', '30 USD']],
    ['€ 10 € 20', ['10 EUR', '20 EUR']],
    ['rmb 10 usd 20', ['10 CNY', '20 USD']],
    ['3 USD50 cards', ['50 USD']],
    ['100 USD 24 October', ['100 USD']],
  ])('what only stands beside does not: %s', (text, expected) => {
    expect(moneyIn(text)).toEqual(expected);
  });

  it.each([
    ['€10-20 million', ['10000000 EUR', '20000000 EUR']],
    ['EUR 10 to 20 million', ['10000000 EUR', '20000000 EUR']],
    ['between $10 and 20 billion', ['10000000000 USD', '20000000000 USD']],
    ['EUR 10 million to 20 million', ['10000000 EUR', '20000000 EUR']],
    ['10 million to 20 million euros', ['10000000 EUR', '20000000 EUR']],
    ['€10 and 20 million', ['10 EUR', '20000000 -']],
    ['€500 to $20 million', ['500 EUR', '20000000 USD']],
  ])('the ends of a range share their scale and currency: %s', (text, expected) => {
    expect(moneyIn(text)).toEqual(expected);
  });

  it.each([
    ['.5 million dollars', ['500000 USD']],
    ['5 hundred million dollars', ['500000000 USD']],
    ['2.5 thousand million euros', ['2500000000 EUR']],
    ['mil millones de euros', ['1000000000 EUR']],
    ['mille neuf cents euros', ['1900 EUR']],
  ])('no part of a number is lost: %s', (text, expected) => {
    expect(moneyIn(text)).toEqual(expected);
  });

  it.each([
    ['gauge 1b', []],
    ['worth 2b', ['2000000000 -']],
    ['block 3k of the plan', []],
    ['pledged 2b', ['2000000000 -']],
    ['a 5b package', ['5000000000 -']],
    ['at least 2b', ['2000000000 - at_least']],
    ['gauge 1b cost €2b', ['2000000000 EUR']],
  ])('a letter behind a digit inside a name is no scale: %s', (text, expected) => {
    expect(moneyIn(text)).toEqual(expected);
  });

  it.each([
    ['20,9 Mrd. Euro', '20900000000 EUR'],
    ['vierzig Milliarden Euro', '40000000000 EUR'],
    ['fünfundzwanzig Millionen US-Dollar', '25000000 USD'],
    ['eine halbe Milliarde Dollar', '500000000 USD'],
    ['anderthalb Milliarden Euro', '1500000000 EUR'],
    ['2 Billionen Euro', '2000000000000 EUR'],
    ["20,9 milliards d'euros", '20900000000 EUR'],
    ['quatre-vingt-dix-neuf millions d’euros', '99000000 EUR'],
    ["deux milliards et demi d'euros", '2500000000 EUR'],
    ['20.900 millones de euros', '20900000000 EUR'],
    ['20.900 millones', '20900000000 -'],
    ['40 mil millones de dólares', '40000000000 USD'],
    ['veinte mil novecientos millones', '20900000000 -'],
    ['40 mld euro', '40000000000 EUR'],
    ['dwadzieścia miliardów złotych', '20000000000 PLN'],
    ['2 biliony złotych', '2000000000000 PLN'],
    ['40 млрд євро', '40000000000 EUR'],
    ['сорок мільярдів євро', '40000000000 EUR'],
    ['півмільярда гривень', '500000000 UAH'],
  ])('other languages need no hint: %s is %s', (text, expected) => {
    expect(moneyIn(text)).toEqual([expected]);
  });

  it.each([
    ['2 billion', undefined, '2000000000 -'],
    ['2 Billion Euro', 'de', '2000000000000 EUR'],
    ['2 billions', 'fr', '2000000000000 -'],
    ['20.900 Euro', 'de', '20900 EUR'],
    ['1,079 Milliarden Euro', 'de', '1079000000 EUR'],
  ])('the language decides shared words: %s (%s) is %s', (text, language, expected) => {
    expect(moneyIn(text, language)).toEqual([expected]);
  });

  it.each([
    ['at least €40 billion', 'at_least'],
    ['€40bn or more', 'at_least'],
    ['nearly $43.5 billion', 'nearly'],
    ['up to 40 billion euros', 'at_most'],
    ['about EUR 40bn', 'about'],
    ['mindestens 40 Milliarden Euro', 'at_least'],
    ['près de 40 milliards d’euros', 'nearly'],
    ['al menos 40.000 millones de euros', 'at_least'],
    ['co najmniej 40 miliardów euro', 'at_least'],
    ['щонайменше 40 мільярдів євро', 'at_least'],
    ['€40 billion', undefined],
  ])('bounds are kept: %s is %s', (text, bound) => {
    expect(readMoney(text).map((mention) => mention.bound)).toEqual([bound]);
  });

  it.each([
    '20.9',
    '1,079',
    'four countries',
    'in 2024',
    'our one billion citizens',
    '40 thousand',
    'F-16',
    '17.10.2024',
    'billions of euros',
  ])('%s is no money', (text) => {
    expect(readMoney(text)).toEqual([]);
  });

  it('gives the place of each amount in UTF-16 units', () => {
    const text = '🙂 at least €40 billion (nearly $43.5 billion)';
    const mentions = readMoney(text);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['€40 billion', '$43.5 billion']);
    expect(mentions.map((mention) => mention.text)).toEqual(['€40 billion', '$43.5 billion']);
  });
});

describe('numbers outside money and times', () => {
  it.each([
    ['20.9 plus 40 makes EUR 60.9 billion in H1 2024', ['20.9 number', '40 number']],
    ['52.25 % of it', ['52.25 percent']],
    ['zwölf Prozent', ['12 percent']],
    ['four countries for the third time', ['4 number', '3 ordinal']],
    ['the 75th anniversary', ['75 ordinal']],
    ['1,131 rows', ['1131 number']],
    ['which one is it, on 16 October 2024?', []],
  ])('%s', (text, expected) => {
    expect(readNumbers(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  });
});

const wholeAmount = fc.bigInt({ min: 0n, max: 10n ** 15n });
const amount = fc
  .tuple(wholeAmount, fc.option(fc.integer({ min: 1, max: 9999 })))
  .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${String(fraction).padStart(4, '0').replace(/0+$/, '')}`));

describe('money as text', () => {
  it.each([
    ['20900000000', 'EUR', undefined, 'EUR 20.9 billion'],
    ['40000000000', 'EUR', 'at_least', 'at least EUR 40 billion'],
    ['43500000000', 'USD', 'nearly', 'nearly USD 43.5 billion'],
    ['1234567', 'EUR', undefined, 'EUR 1,234,567'],
    ['1131', 'EUR', 'exact', 'EUR 1,131'],
    ['12.345', 'EUR', undefined, 'EUR 12.3450'],
  ] as const)('%s %s %s is written %s', (value, currency, bound, written) => {
    expect(formatMoney({ amount: value, currency, bound })).toBe(written);
  });

  it('reads back as exactly what was written', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom('EUR', 'USD', 'GBP', 'UAH', 'PLN'), fc.constantFrom(...BOUNDS), (value, currency, bound) => {
        const [read, ...more] = readMoney(`They gave ${formatMoney({ amount: value, currency, bound })} then.`);
        expect(more).toEqual([]);
        expect(read).toMatchObject({ amount: value, currency });
        expect(read?.bound).toBe(bound === 'exact' ? undefined : bound);
      }),
    );
  });

  it('loses no digit', () => {
    fc.assert(
      fc.property(wholeAmount, (whole) => {
        const [digits = '', scale = ''] = formatAmount(`${whole}`).replaceAll(',', '').split(' ');
        const [before = '', decimals = ''] = digits.split('.');
        const power = { '': 0, million: 6, billion: 9, trillion: 12 }[scale] ?? Number.NaN;
        expect(BigInt(before + decimals.padEnd(power, '0'))).toBe(whole);
      }),
    );
  });
});

describe('hostile text', () => {
  const pieces = [
    '1',
    '9 ',
    '111 ',
    '1.',
    '1,',
    '- ',
    ' ',
    '€',
    '$ ',
    'one ',
    'hundred ',
    'half a ',
    '1 billion ',
    'and ',
    'мільярд ',
    '\u0301',
    "'",
  ];

  it.each(pieces)('100,000 characters of %j are read to the end', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(readMoney(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });

  it('any text gives mentions that are apart, in order and literally there', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 }))), (parts) => {
        const text = parts.join('');
        let before = 0;
        for (const { start, end, text: written, amount: value } of readMoney(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(text.slice(start, end)).toBe(written);
          expect(value).toMatch(/^\d+(\.\d+)?$/);
          before = end;
        }
      }),
    );
  });
});

const SPECIFICATIONS = new URL('../../../shared/data/ms-recognizers-specs/CurrencyModel.json', import.meta.url);
const HELD = existsSync(SPECIFICATIONS);
if (!HELD) console.warn('Skipped: the public currency specifications are not beside the project.');
const UNITS: Readonly<Record<string, string>> = {
  Dollar: 'USD',
  'United States dollar': 'USD',
  Euro: 'EUR',
  'British pound': 'GBP',
  Pound: 'GBP',
};
const caseSchema = z.object({
  Input: z.string(),
  Results: z.array(z.object({ Resolution: z.object({ value: z.string().nullish(), unit: z.string().nullish() }).nullish() })).default([]),
});

describe('public specifications (English)', () => {
  it.skipIf(!HELD)('at least 90 % of the dollar, euro and pound cases are read with their exact value', () => {
    const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(SPECIFICATIONS, 'utf8').replace(/^\uFEFF/, '')));
    const wanted = cases.flatMap(({ Input, Results }) =>
      Results.flatMap(({ Resolution }) => {
        const currency = UNITS[Resolution?.unit ?? ''];
        return currency && Resolution?.value ? [{ text: Input, currency, value: Number(Resolution.value) }] : [];
      }),
    );
    const matched = wanted.filter(({ text, currency, value }) =>
      readMoney(text).some((mention) => mention.currency === currency && Number(mention.amount) === value),
    );
    console.info(`Currency specifications: ${matched.length} of ${wanted.length}`);
    expect(matched.length).toBeGreaterThanOrEqual(0.9 * wanted.length);
  });
});
