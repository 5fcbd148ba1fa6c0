import type { Bound } from '../../model/value.ts';
import type { Lexicon } from './lexicon.ts';
import type { Token } from './token.ts';

const LONGEST_BOUND = 5;
const ARTICLES = new Set(['the', 'a', 'an', 'les', 'des', 'de', 'los', 'las', 'die', 'der', 'den']);

/** The bound that the words just before a figure give it: "at least", "fast", "ponad"; the longest phrase decides. */
export function boundBefore(tokens: readonly Token[], figure: number, lexicon: Lexicon): Bound | undefined {
  const end = ARTICLES.has(tokens[figure - 1]?.folded ?? '') ? figure - 1 : figure;
  return boundEndingAt(tokens, figure, lexicon) ?? (end < figure ? boundEndingAt(tokens, end, lexicon) : undefined);
}

function boundEndingAt(tokens: readonly Token[], end: number, lexicon: Lexicon): Bound | undefined {
  for (let start = Math.max(0, end - LONGEST_BOUND); start < end; start += 1) {
    const found = lexicon.bounds.before.match(tokens, start);
    if (found?.next === end) return found.value;
  }
  return undefined;
}

/** The bound that the words just after a figure give it: "or more", "au moins". */
export function boundAfter(tokens: readonly Token[], next: number, lexicon: Lexicon): Bound | undefined {
  return lexicon.bounds.after.match(tokens, next)?.value;
}
