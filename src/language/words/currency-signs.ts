import type { Phrases } from './grammar-words.ts';

/** Signs and codes of currencies, which no language owns, by ISO 4217 code. */
export const CURRENCY_SIGNS: Readonly<Record<string, Phrases>> = {
  EUR: '€|eur',
  USD: '$|usd|us $|usd $',
  GBP: '£|gbp',
  UAH: '₴|uah',
  PLN: 'pln',
  SEK: 'sek',
  NOK: 'nok',
  DKK: 'dkk',
  CHF: 'chf',
  CAD: 'cad|c $|ca $',
  AUD: 'aud|a $|au $',
  NZD: 'nzd|nz $',
  JPY: '¥|jpy',
  KRW: '₩|krw',
  CZK: 'czk',
  HUF: 'huf',
  RUB: '₽|rub',
  TRY: '₺',
  CNY: 'cny|rmb',
  INR: '₹|inr',
};
