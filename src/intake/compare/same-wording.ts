import { isFunctionWord } from '../../language/function-words.ts';
import { readMoney } from '../../language/grammar/money.ts';
import { stemOf } from '../../language/spelling.ts';
import { fold, plainText, wordsOf } from '../../model/text.ts';

/** Two pieces that share so much of the shorter one, word after word, are one passage. */
const SAME_PASSAGE = 0.6;
/** Fewer words in a row than this are a turn of phrase. */
const FEWEST_SHARED = 3;
/** More words than this of either piece are not compared. */
const MOST_WORDS = 200;

/** What a text says, as stems without function words. */
export function contentWords(text: string): string[] {
  return wordsOf(text.slice(0, MOST_WORDS * 12))
    .filter(({ folded }) => !isFunctionWord(folded))
    .map(({ folded }) => stemOf(folded));
}

/** How alike two lists of words are, from 0 to 1: what they share of all that either has (Jaccard). */
export function wordLikeness(left: readonly string[], right: readonly string[]): number {
  const shared = sharedWords(left, right);
  return shared === 0 ? 0 : shared / (new Set(left).size + new Set(right).size - shared);
}

/** How many different words two lists share. */
export function sharedWords(left: readonly string[], right: readonly string[]): number {
  const other = new Set(right);
  return [...new Set(left)].filter((word) => other.has(word)).length;
}

/** Whether two quotations are pieces of one and the same wording. */
export function isSameWording(left: string, right: string): boolean {
  const [one, other] = [foldedWords(left), foldedWords(right)];
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return fold(left) === fold(right);
  return longestRun(one, other) >= Math.min(shorter, Math.max(FEWEST_SHARED, Math.ceil(shorter * SAME_PASSAGE)));
}

/** Whether a text holds a quotation, typography apart. */
export function holds(text: string, quote: string): boolean {
  return plainText(text).includes(plainText(quote));
}

/** The figures that a text prints, money with its currency, in one form: texts with other figures say other things. */
export function printedFigures(text: string): string {
  const amounts = readMoney(text.slice(0, MOST_WORDS * 12));
  const money = amounts.map(({ amount, currency }) => `${amount} ${currency ?? ''}`);
  const numbers = Array.from(text.matchAll(/\d+(?:[.,]\d+)*/g)).filter(
    ({ index }) => !amounts.some(({ start, end }) => index >= start && index < end),
  );
  return [...money, ...numbers.map(([number]) => number)].sort().join(', ');
}

function foldedWords(text: string): string[] {
  return wordsOf(text)
    .slice(0, MOST_WORDS)
    .map(({ folded }) => folded);
}

/** How many words in a row two lists share at most. */
function longestRun(left: readonly string[], right: readonly string[]): number {
  let longest = 0;
  let before = new Uint16Array(right.length + 1);
  for (const word of left) {
    const runs = new Uint16Array(right.length + 1);
    for (const [place, other] of right.entries()) {
      const run = word === other ? (before[place] ?? 0) + 1 : 0;
      runs[place + 1] = run;
      longest = Math.max(longest, run);
    }
    before = runs;
  }
  return longest;
}
