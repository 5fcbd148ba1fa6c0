import { stemOf } from '../../language/spelling.ts';
import type { AskedItem } from '../../model/asked-item.ts';
import { wordsOf } from '../../model/text.ts';

/** A stretch of a sentence that says one thing that is asked for, in UTF-16 units of the sentence. */
export interface MatchedStretch {
  readonly start: number;
  readonly end: number;
  /** Only in a word of near meaning. */
  readonly loosely: boolean;
}

/** How well a sentence says what is asked for. */
export interface SentenceMatch {
  readonly said: readonly MatchedStretch[];
  /** How many things asked for it leaves out. */
  readonly missing: number;
}

/** From so many things asked for on, one that is no name, figure or time may be left out. */
const ENOUGH_TO_MISS_ONE = 3;

/** How many of the things asked for a text may leave out. */
export function mayMiss(asked: readonly AskedItem[]): number {
  return asked.length >= ENOUGH_TO_MISS_ONE ? 1 : 0;
}

/**
 * Holds a sentence against what is asked for: nothing where it leaves out more than it may, a name, a figure or a time, or
 * where only words of near meaning speak for it.
 */
export function matchSentence(sentence: string, asked: readonly AskedItem[]): SentenceMatch | undefined {
  const places = new Map<string, { start: number; end: number }>();
  for (const { folded, start, end } of wordsOf(sentence)) {
    const stem = stemOf(folded);
    if (!places.has(stem)) places.set(stem, { start, end });
  }
  const said: MatchedStretch[] = [];
  let missing = 0;
  for (const item of asked) {
    const plainly = stretchOf(item.ways, places);
    const found = plainly ?? stretchOf(item.near, places);
    if (found) said.push({ ...found, loosely: plainly === undefined });
    else if (item.required) return undefined;
    else missing += 1;
  }
  return missing <= mayMiss(asked) && said.some(({ loosely }) => !loosely) ? { said, missing } : undefined;
}

function stretchOf(
  ways: AskedItem['ways'],
  places: ReadonlyMap<string, { readonly start: number; readonly end: number }>,
): { readonly start: number; readonly end: number } | undefined {
  for (const way of ways) {
    const found = way.flatMap((stem) => places.get(stem) ?? []);
    if (found.length === way.length)
      return { start: Math.min(...found.map(({ start }) => start)), end: Math.max(...found.map(({ end }) => end)) };
  }
  return undefined;
}
