import { cueOf } from '../language/cue.ts';
import type { MoneyMention } from '../language/grammar/money.ts';
import { LANGUAGES } from '../language/words/index.ts';

const CODES = [...new Set(LANGUAGES.flatMap(({ asked }) => Object.keys(asked.currencies)))];
/** How questions name currencies without an amount, by ISO 4217 code. */
const CURRENCIES = CODES.map((code) => ({ code, matches: cueOf(({ asked }) => asked.currencies[code] ?? '') }));

/** The currencies that a folded question names, beside those of the amounts in it. */
export function readCurrencies(folded: string, money: readonly MoneyMention[]): string[] {
  const ofAmounts = new Set(money.map((mention) => mention.currency));
  return CURRENCIES.filter(({ code, matches }) => matches.test(folded) && !ofAmounts.has(code)).map(({ code }) => code);
}
