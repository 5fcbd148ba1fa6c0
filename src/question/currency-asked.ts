import { cueOf } from '../language/cue.ts';
import type { MoneyMention } from '../language/grammar/money.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { isOrdinary } from './stop-words.ts';

const CODES = [...new Set(LANGUAGES.flatMap(({ asked }) => Object.keys(asked.currencies)))];
/** How questions name currencies without an amount, by ISO 4217 code. */
const CURRENCIES = CODES.map((code) => ({ code, matches: cueOf(({ asked }) => asked.currencies[code] ?? '') }));

/** Every code of ISO 4217 that is in use, in lower case. */
const ISO_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
/** How many words a code stands from the currency that is named, at most ("cad into euros"). */
const BESIDE = 2;
const WORD = /[a-z]+/gu;

/**
 * The currencies that a folded question names, beside those of the amounts in it. A bare code ("ils") is taken for one
 * only beside a currency that is named: some of the codes are words ("all", "top", "try").
 *
 * @param language whose ordinary words are no codes
 */
export function readCurrencies(folded: string, money: readonly MoneyMention[], language = 'en'): string[] {
  const ofAmounts = new Set(money.map((mention) => mention.currency));
  const named = CURRENCIES.filter(({ code, matches }) => matches.test(folded) && !ofAmounts.has(code)).map(({ code }) => code);
  if (named.length === 0) return named;
  const words = Array.from(folded.matchAll(WORD), ([word]) => word);
  const places = words.flatMap((word, at) => (CURRENCIES.some(({ matches }) => matches.test(word)) ? [at] : []));
  const codes = words.filter(
    (word, at) => ISO_CODES.has(word) && places.some((place) => Math.abs(place - at) <= BESIDE) && !isOrdinary(word, language),
  );
  return [...new Set([...named, ...codes.map((code) => code.toUpperCase()).filter((code) => !ofAmounts.has(code))])];
}
