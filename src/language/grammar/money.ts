import type { Bound } from '../../model/value.ts';
import { boundAfter, boundBefore } from './bound.ts';
import { readScaledCode, type ScaledCode } from './currency-code.ts';
import { type Lexicon, lexiconFor } from './lexicon.ts';
import { type Mention, mentionOf, withoutOverlaps } from './mention.ts';
import { withTrailingParts } from './money-parts.ts';
import { type MoneyReading, withSharedParts } from './money-range.ts';
import { type Quantity, readQuantity, timesPower } from './quantity.ts';
import { isGlued, skipHyphen, type Token, tokenize } from './token.ts';
import { opensWithPoint, type Separators } from './written-number.ts';

/** An amount of money in a text. `amount` is an exact decimal string. */
export interface MoneyMention extends Mention {
  readonly amount: string;
  /** ISO 4217; absent for "100 billion". */
  readonly currency?: string;
  /** How the words around bound the amount; undefined when they do not. */
  readonly bound: Bound | undefined;
  /** Whether a scale word (thousand, Mrd., млрд) was written. */
  readonly scaled: boolean;
}

/** `€20.900` and `€1,079` are thousands: nobody writes three decimals of a euro. */
const MONEY_SEPARATORS: Separators = { point: 'thousands', comma: 'thousands' };
/** From a million on, a scale word alone makes a number an amount ("100 billion"); "40 thousand" may count anything. */
const AMOUNT_POWER = 6;
/** Words that open a phrase before an amount in the same sign ("dollars 40"): only signs and codes may stand there. */
const CODE_BEFORE_AMOUNT = /^(?:[^\p{L}]+|[a-z]{3}|euro|dollar|us|usd|c|ca|a|au|nz)$/u;

/**
 * The amounts of money in a text, in order and apart: a number or number words with a currency (€20.9 billion,
 * 40bn€, vierzig Milliarden Euro) or with a scale from a million on (100 billion). A bare number is none.
 * `language` (ISO 639-1) decides words that languages share; without it "billion" is 10^9.
 */
export function readMoney(text: string, language?: string): MoneyMention[] {
  const lexicon = lexiconFor(language);
  const tokens = tokenize(text);
  const readings: MoneyReading[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const reading = readCurrencyFirst(tokens, index, lexicon) ?? readAmountFirst(tokens, index, lexicon);
    if (reading) readings.push(reading);
  }
  return withoutOverlaps(withSharedParts(tokens, readings, lexicon).map((reading) => asMention(text, tokens, reading, lexicon)));
}

/** €40bn, EUR 20.9 billion, US$ 100 million, MEUR 120; a currency after the amount as well ("$40 billion USD") is taken in. */
function readCurrencyFirst(tokens: readonly Token[], index: number, lexicon: Lexicon): MoneyReading | undefined {
  if (isInsideWord(tokens, index)) return undefined;
  const coded = readScaledCode(tokens, index, lexicon);
  const sign = coded ? { value: coded.currency, next: coded.next } : lexicon.currencies.match(tokens, index);
  if (sign === undefined || isArticleAndSign(tokens, index, sign.next)) return undefined;
  if (!coded && !CODE_BEFORE_AMOUNT.test(tokens[index]?.folded ?? '')) return undefined;
  const quantity = readQuantity(tokens, skipHyphen(tokens, sign.next), lexicon, MONEY_SEPARATORS);
  if (quantity?.form !== 'digits' || closesAmountBefore(tokens, index, sign.next, lexicon)) return undefined;
  if (coded) return readCodedAmount(index, coded, quantity);
  const again = currencyAfter(tokens, quantity.next, lexicon);
  const next = again?.value === sign.value ? again.next : quantity.next;
  return { from: index, next, quantity, currency: sign.value };
}

function readCodedAmount(from: number, { currency, power }: ScaledCode, quantity: Quantity): MoneyReading | undefined {
  if (quantity.power !== undefined) return undefined;
  return { from, next: quantity.next, quantity: timesPower(quantity, power, quantity.next), currency };
}

/** 40 billion euros, 40bn€, 40-billion-euro, 40 milliards d'euros, 30 MUSD, 75 USD million, 15 dollars 50, 100 billion. */
function readAmountFirst(tokens: readonly Token[], index: number, lexicon: Lexicon): MoneyReading | undefined {
  if (isInsideNumber(tokens, index)) return undefined;
  const quantity = readQuantity(tokens, index, lexicon, MONEY_SEPARATORS);
  if (quantity === undefined) return undefined;
  const coded = quantity.power === undefined ? readScaledCode(tokens, quantity.next, lexicon) : undefined;
  if (coded) return { from: index, next: coded.next, quantity: timesPower(quantity, coded.power, coded.next), currency: coded.currency };
  const after = skipAbbreviationPoint(tokens, quantity);
  const currency = currencyAt(tokens, after, lexicon);
  if (currency && !(isCode(tokens, currency.next) && followsCurrency(tokens, index, lexicon))) {
    const full = withTrailingParts(tokens, quantity, currency.next, lexicon);
    return { from: index, next: full.next, quantity: full.quantity, currency: currency.value };
  }
  if ((quantity.power ?? 0) < AMOUNT_POWER || lexicon.counted.match(tokens, after)) return undefined;
  return { from: index, next: quantity.next, quantity, currency: undefined };
}

function currencyAt(tokens: readonly Token[], index: number, lexicon: Lexicon) {
  const direct = currencyAfter(tokens, skipHyphen(tokens, index), lexicon);
  if (direct) return direct;
  const joiner = lexicon.currencyJoiner.match(tokens, index);
  return joiner && currencyAfter(tokens, joiner.next, lexicon);
}

/** A currency that belongs to the amount before it: not the sign of the next amount ("in 2022 $40bn", "3 USD50 cards"). */
function currencyAfter(tokens: readonly Token[], index: number, lexicon: Lexicon) {
  const found = lexicon.currencies.match(tokens, index);
  if (found === undefined || isArticleAndSign(tokens, index, found.next)) return undefined;
  if (tokens[found.next]?.kind !== 'digits') return found;
  const glued = isGlued(tokens, found.next) && tokens[found.next - 1]?.kind === 'word';
  const opensNext = glued || (tokens[found.next - 1]?.kind === 'sign' && !isClosedAgain(tokens, found.next, lexicon));
  return opensNext ? undefined : found;
}

/** Whether the number after a sign has a sign or cents of its own: "10 $ 30 $", "10 $ 30 cents". */
function isClosedAgain(tokens: readonly Token[], number: number, lexicon: Lexicon): boolean {
  const after = readQuantity(tokens, number, lexicon, MONEY_SEPARATORS)?.next;
  if (after === undefined) return false;
  if (lexicon.subunits.match(tokens, after)) return true;
  const sign = tokens[after]?.kind === 'sign' ? lexicon.currencies.match(tokens, after) : undefined;
  return sign !== undefined && tokens[sign.next]?.kind !== 'digits';
}

/** Whether a sign before a number belongs to the number before it. */
function closesAmountBefore(tokens: readonly Token[], index: number, afterSign: number, lexicon: Lexicon): boolean {
  return tokens[index - 1]?.kind === 'digits' && tokens[index]?.kind === 'sign' && isClosedAgain(tokens, afterSign, lexicon);
}

/** Whether a currency written before its amount opens a run of such ("rmb 10 usd 20"). */
function followsCurrency(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  return tokens[index - 1]?.kind === 'word' && lexicon.currencies.match(tokens, index - 1)?.next === index;
}

function isCode(tokens: readonly Token[], next: number): boolean {
  return tokens[next - 1]?.kind === 'word' && tokens[next]?.kind === 'digits';
}

/** `A$40` is Australian, "a $40 billion package" is not. */
function isArticleAndSign(tokens: readonly Token[], index: number, next: number): boolean {
  return next - index > 1 && tokens[index]?.text.length === 1 && !isGlued(tokens, index + 1);
}

/** The point of "Mrd." or "mln." before a currency. */
function skipAbbreviationPoint(tokens: readonly Token[], { next, power }: Quantity): number {
  return power !== undefined && tokens[next]?.folded === '.' && isGlued(tokens, next) ? next + 1 : next;
}

function isInsideWord(tokens: readonly Token[], index: number): boolean {
  return isGlued(tokens, index) && tokens[index - 1]?.kind !== 'sign';
}

/** Whether the token continues a word or number before it: the 5 of 1.000.5, the 16 of F16. */
function isInsideNumber(tokens: readonly Token[], index: number): boolean {
  if (!isGlued(tokens, index)) return false;
  if (tokens[index - 1]?.kind !== 'sign') return true;
  const isSeparator = /^[.,']$/.test(tokens[index - 1]?.folded ?? '');
  return opensWithPoint(tokens, index - 1) || (isSeparator && isGlued(tokens, index - 1) && tokens[index - 2]?.kind === 'digits');
}

function asMention(text: string, tokens: readonly Token[], reading: MoneyReading, lexicon: Lexicon): MoneyMention {
  const { from, next, quantity, currency } = reading;
  return {
    ...mentionOf(text, tokens, from, next),
    amount: quantity.value,
    ...(currency === undefined ? {} : { currency }),
    bound: boundBefore(tokens, from, lexicon) ?? boundAfter(tokens, next, lexicon),
    scaled: quantity.power !== undefined,
  };
}
