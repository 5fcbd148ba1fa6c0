import { describe, expect, it } from 'vitest';
import { readCurrencies } from '../../src/question/currency-asked.ts';

describe('currencies that a question names', () => {
  it.each([
    ['the exchange rate between ils and usd', ['USD', 'ILS']],
    ['from cad into euros', ['EUR', 'CAD']],
    ['from euros into dollars', ['EUR', 'USD']],
  ])('%s', (folded, currencies) => {
    expect(readCurrencies(folded, []).toSorted()).toEqual(currencies.toSorted());
  });

  it.each(['try the top of all', 'is the ils working', 'all the dollars, and try the top'])(
    'and not words that look like a code: %s',
    (folded) => {
      expect(readCurrencies(folded, []).filter((code) => code !== 'USD')).toEqual([]);
    },
  );
});
