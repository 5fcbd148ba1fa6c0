import type { Bound } from '../../model/value.ts';
import { boundAfter, boundBefore } from './bound.ts';
import { type Lexicon, lexiconFor } from './lexicon.ts';
import { type Mention, mentionOf, withoutOverlaps } from './mention.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { isGlued, skipHyphen, type Token, tokenize } from './token.ts';
import type { Separators } from './written-number.ts';

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

interface MoneyReading {
  readonly from: number;
  readonly next: number;
  readonly quantity: Quantity;
  readonly currency: string | undefined;
}

/**
 * The amounts of money in a text, in order and apart: a number or number words with a currency (€20.9 billion,
 * 40bn€, vierzig Milliarden Euro) or with a scale from a million on (100 billion). A bare number is none.
 * `language` (ISO 639-1) decides words that languages share; without it "billion" is 10^9.
 */
export function readMoney(text: string, language?: string): MoneyMention[] {
  const lexicon = lexiconFor(language);
  const tokens = tokenize(text);
  const mentions: MoneyMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const reading = readCurrencyFirst(tokens, index, lexicon) ?? readAmountFirst(tokens, index, lexicon);
    if (reading) mentions.push(asMention(text, tokens, reading, lexicon));
  }
  return withoutOverlaps(mentions);
}

/** €40bn, EUR 20.9 billion, US$ 100 million; a currency after the amount as well ("$40 billion USD") is taken in. */
function readCurrencyFirst(tokens: readonly Token[], index: number, lexicon: Lexicon): MoneyReading | undefined {
  if (isInsideWord(tokens, index)) return undefined;
  const sign = lexicon.currencies.match(tokens, index);
  if (sign === undefined || !CODE_BEFORE_AMOUNT.test(tokens[index]?.folded ?? '') || isArticleAndSign(tokens, index, sign.next))
    return undefined;
  const quantity = readQuantity(tokens, skipHyphen(tokens, sign.next), lexicon, MONEY_SEPARATORS);
  if (quantity?.form !== 'digits') return undefined;
  const again = currencyAfter(tokens, quantity.next, lexicon);
  const next = again?.value === sign.value ? again.next : quantity.next;
  return { from: index, next, quantity, currency: sign.value };
}

/** 40 billion euros, 40bn€, 40-billion-euro, 40 milliards d'euros, 100 billion. */
function readAmountFirst(tokens: readonly Token[], index: number, lexicon: Lexicon): MoneyReading | undefined {
  if (isInsideNumber(tokens, index)) return undefined;
  const quantity = readQuantity(tokens, index, lexicon, MONEY_SEPARATORS);
  if (quantity === undefined) return undefined;
  const after = skipAbbreviationPoint(tokens, quantity);
  const currency = currencyAt(tokens, after, lexicon);
  if (currency) return { from: index, next: currency.next, quantity, currency: currency.value };
  if ((quantity.power ?? 0) < AMOUNT_POWER || lexicon.counted.match(tokens, after)) return undefined;
  return { from: index, next: quantity.next, quantity, currency: undefined };
}

function currencyAt(tokens: readonly Token[], index: number, lexicon: Lexicon) {
  const direct = currencyAfter(tokens, skipHyphen(tokens, index), lexicon);
  if (direct) return direct;
  const joiner = lexicon.currencyJoiner.match(tokens, index);
  return joiner && currencyAfter(tokens, joiner.next, lexicon);
}

/** A currency that belongs to the amount before it: not the sign of the next amount ("in 2022 $40bn"). */
function currencyAfter(tokens: readonly Token[], index: number, lexicon: Lexicon) {
  const found = lexicon.currencies.match(tokens, index);
  if (found === undefined || isArticleAndSign(tokens, index, found.next)) return undefined;
  const opensNext = tokens[found.next - 1]?.kind === 'sign' && tokens[found.next]?.kind === 'digits';
  return opensNext ? undefined : found;
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
  return isSeparator && isGlued(tokens, index - 1) && tokens[index - 2]?.kind === 'digits';
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
