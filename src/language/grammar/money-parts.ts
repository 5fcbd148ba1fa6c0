import { isFunctionWord } from '../function-words.ts';
import type { Lexicon } from './lexicon.ts';
import { readNumberWords } from './number-words.ts';
import { type Quantity, timesScale, withHundredths } from './quantity.ts';
import { isGlued, type Token } from './token.ts';

/** An amount with what was written behind its currency, and the index of the token after it. */
export interface FullAmount {
  readonly quantity: Quantity;
  readonly next: number;
}

/**
 * What may follow an amount and its currency and belongs to it: a scale ("75 USD million"), cents ("13 dollars and
 * forty-five cents", "15 dollars 50").
 * @param next the index of the token after the currency
 */
export function withTrailingParts(tokens: readonly Token[], quantity: Quantity, next: number, lexicon: Lexicon): FullAmount {
  if (quantity.power !== undefined) return { quantity, next };
  const scaled = timesScale(tokens, quantity, next, lexicon);
  if (scaled) return { quantity: scaled, next: scaled.next };
  if (quantity.value.includes('.')) return { quantity, next };
  const cents = readCents(tokens, next, lexicon);
  return cents ? { quantity: withHundredths(quantity, cents.value), next: cents.next } : { quantity, next };
}

interface Cents {
  readonly value: number;
  readonly next: number;
}

function readCents(tokens: readonly Token[], index: number, lexicon: Lexicon): Cents | undefined {
  const joiner = lexicon.numberJoiner.match(tokens, index);
  const number = readHundredths(tokens, joiner?.next ?? index, lexicon);
  if (number === undefined) return undefined;
  const named = lexicon.subunits.match(tokens, number.next);
  if (named) return { value: number.value, next: named.next };
  return number.value >= 10 && closesPhrase(tokens, number.next, joiner !== undefined) ? number : undefined;
}

function readHundredths(tokens: readonly Token[], index: number, lexicon: Lexicon): Cents | undefined {
  const token = tokens[index];
  if (token?.kind === 'digits') {
    return token.text.length <= 2 && !isGlued(tokens, index) ? { value: Number(token.text), next: index + 1 } : undefined;
  }
  const words = readNumberWords(tokens, index, lexicon);
  return words && words.value > 0 && words.value < 100 ? words : undefined;
}

/** Whether nothing follows that the number might count; after "and" it must be the last word. */
function closesPhrase(tokens: readonly Token[], index: number, joined: boolean): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  if (token.kind === 'word') return !joined && isFunctionWord(token.folded);
  return (
    /^[.,;:!?)]$/.test(token.folded) && !(isGlued(tokens, index) && tokens[index + 1]?.kind === 'digits' && isGlued(tokens, index + 1))
  );
}
