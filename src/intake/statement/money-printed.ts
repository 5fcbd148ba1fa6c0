import { readMoney } from '../../language/grammar/money.ts';
import { formatMoney } from '../../model/format.ts';

/** An amount that a document prints, in the form in which statements write it. */
export function moneyPrinted(printed: string): string {
  const [found] = readMoney(printed);
  return found?.currency === undefined ? printed : formatMoney({ amount: found.amount, currency: found.currency, bound: found.bound });
}
