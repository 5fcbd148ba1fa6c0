import { describe, expect, it } from 'vitest';
import { labelledCells, moneyOfCell, readCellMoney } from '../../src/language/grammar/labelled-cells.ts';

const amountsOf = (line: string, language = 'en') =>
  labelledCells(line).flatMap((cell) => {
    const amount = moneyOfCell(cell, language);
    return amount ? [`${amount.currency} ${amount.amount}`] : [];
  });

describe('cells of a row that name their columns', () => {
  it('each cell is told from the name of its column, with its place', () => {
    const line = 'Donor: Ruritania | Note: paid: in full | 2023: 4.5';
    expect(labelledCells(line).map(({ column, cell }) => [column, line.slice(cell.start, cell.end)])).toEqual([
      ['Donor', 'Ruritania'],
      ['Note', 'paid: in full'],
      ['2023', '4.5'],
    ]);
    expect(labelledCells('no cells here')).toEqual([]);
  });

  it.each([
    ['Paid (EUR million): 4,200.5', 'en', ['EUR 4200500000']],
    ['Paid, USD bn: 1.2', 'en', ['USD 1200000000']],
    ['Paid ($m): 12', 'en', ['USD 12000000']],
    ['Paid (EUR thousand): 1,250', 'en', ['EUR 1250000']],
    ['Paid in million euros: 7', 'en', ['EUR 7000000']],
    ['Gezahlt (Mio. €): 4.200,5', 'de', ['EUR 4200500000']],
    ['Versé, en millions d’euros: 12,5', 'fr', ['EUR 12500000']],
    ['Pagado (millones de euros): 300', 'es', ['EUR 300000000']],
    ['Wypłacono (mln zł): 80', 'pl', ['PLN 80000000']],
    ['Виплачено (млн євро): 15', 'uk', ['EUR 15000000']],
  ])('%s: the column gives currency and scale', (line, language, amounts) => {
    expect(amountsOf(line, language)).toEqual(amounts);
  });

  it('a minus sign or brackets make a number negative, and nothing makes nought so', () => {
    expect(amountsOf('Repaid (EUR million): (500) | Repaid (USD million): −3 | Repaid (NOK million): (0)')).toEqual([
      'EUR -500000000',
      'USD -3000000',
      'NOK 0',
    ]);
  });

  it('a column without a currency and a cell without a number give no amount', () => {
    expect(amountsOf('Cases: 12 | Paid (EUR million): - | Paid (EUR million): n/a | Share (per cent): 3')).toEqual([]);
  });

  it('in running text amounts stand as everywhere', () => {
    expect(readCellMoney('The minister said: EUR 3 million will be paid.').map(({ amount }) => amount)).toEqual(['3000000']);
    expect(readCellMoney('Donor: Ruritania | Paid (EUR million): 3 | Loan: EUR 5 million').map(({ amount }) => amount)).toEqual([
      '3000000',
      '5000000',
    ]);
  });
});
