import { cue } from '../language/cue.ts';
import type { MoneyMention } from '../language/grammar/money.ts';

/** How questions name currencies without an amount, by ISO 4217 code. */
const CURRENCIES: readonly { readonly code: string; readonly matches: RegExp }[] = [
  { code: 'USD', matches: cue('dollar | dollars | usd | us dollars | dolares | dolarach | dolary | dolarow | доларах | доларів | долари') },
  { code: 'EUR', matches: cue('euro | euros | eur | євро') },
  { code: 'GBP', matches: cue('pounds | pound sterling | sterling | gbp | livres sterling | pfund | libras | funtach | фунтах') },
  { code: 'NOK', matches: cue('nok | norwegian kroner | norwegian crowns') },
  { code: 'SEK', matches: cue('sek | swedish kronor | swedish crowns') },
  { code: 'DKK', matches: cue('dkk | danish kroner') },
  { code: 'PLN', matches: cue('pln | zloty | zlotys | zlotych | злотих') },
  { code: 'UAH', matches: cue('uah | hryvnia | hryvnias | гривень | гривнях') },
  { code: 'JPY', matches: cue('jpy | yen') },
  { code: 'CHF', matches: cue('chf | swiss francs') },
  { code: 'CAD', matches: cue('cad | canadian dollars') },
  { code: 'RUB', matches: cue('rub | roubles | rubles | рублях') },
];

/** The currencies that a folded question names, beside those of the amounts in it. */
export function readCurrencies(folded: string, money: readonly MoneyMention[]): string[] {
  const ofAmounts = new Set(money.map((mention) => mention.currency));
  return CURRENCIES.filter(({ code, matches }) => matches.test(folded) && !ofAmounts.has(code)).map(({ code }) => code);
}
