import type { Lexicon } from './lexicon.ts';
import { skipHyphen, type Token } from './token.ts';

/** A number in words, below a million, and the index of the token after it. */
export interface NumberWords {
  readonly value: number;
  readonly next: number;
}

const MOST_WORDS = 12;

/**
 * A number written in words: "forty", "vingt-quatre", "one hundred and five", "veinte mil novecientos".
 * Parts are added while each is smaller than the place it fills; hundreds and thousands multiply.
 */
export function readNumberWords(tokens: readonly Token[], index: number, lexicon: Lexicon): NumberWords | undefined {
  let thousands = 0;
  let current = 0;
  let next = index;
  let read = false;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const at = read ? skipJoiner(tokens, next, lexicon) : next;
    const cardinal = lexicon.cardinals.match(tokens, at);
    if (cardinal && fits(cardinal.value, current, read)) {
      current += cardinal.value;
      next = cardinal.next;
      read = true;
      continue;
    }
    const multiplied = readMultiplier(tokens, at, lexicon, current);
    if (multiplied === undefined || (multiplied.isThousand && thousands > 0)) break;
    if (multiplied.isThousand) thousands = multiplied.value;
    current = multiplied.isThousand ? 0 : multiplied.value;
    next = multiplied.next;
    read = true;
  }
  return read ? { value: thousands + current, next } : undefined;
}

function skipJoiner(tokens: readonly Token[], index: number, lexicon: Lexicon): number {
  const hyphen = skipHyphen(tokens, index);
  return lexicon.numberJoiner.match(tokens, hyphen)?.next ?? hyphen;
}

/** Whether a part fills an empty place: 5 after 20, 20 after 100, and in French 12 after 60 or 80. */
function fits(part: number, current: number, read: boolean): boolean {
  if (!read || current === 0) return true;
  if (part < 10) return part > 0 && current % 10 === 0;
  if (part < 20) return current % 100 === 0 || current % 100 === 60 || current % 100 === 80;
  return part < 100 && current % 100 === 0;
}

function readMultiplier(tokens: readonly Token[], index: number, lexicon: Lexicon, current: number) {
  const hundred = lexicon.hundred.match(tokens, index);
  if (hundred && current < 10) return { value: (current || 1) * 100, next: hundred.next, isThousand: false };
  const lone = current === 0 ? lexicon.loneThousand.match(tokens, index) : undefined;
  if (lone) return { value: 1000, next: lone.next, isThousand: true };
  const thousand = lexicon.thousand.match(tokens, index);
  return thousand && current > 0 ? { value: current * 1000, next: thousand.next, isThousand: true } : undefined;
}
