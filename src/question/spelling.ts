import { stemmer } from 'stemmer';
import { letterMask, mayBeNear } from './letter-mask.ts';

/** The stem of a folded English word (Porter 1980); words with digits or of other scripts stay as they are. */
export function stemOf(folded: string): string {
  const bare = folded.replace(/'s?$/u, '');
  return /^[a-z]+$/.test(bare) ? stemmer(bare) : bare;
}

/** How many slips a word of a length may hold and still be recognised. */
export function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * The number of slips (a letter added, dropped, changed, or two neighbours swapped) between two words, or
 * `limit + 1` as soon as it is more than `limit` (optimal string alignment distance).
 */
export function slipsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    let least = at;
    for (let column = 1; column <= other.length; column++) {
      const changed = one[at - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min((row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (row[column - 1] ?? 0) + changed);
      if (at > 1 && column > 1 && one[at - 1] === other[column - 2] && one[at - 2] === other[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return Math.min(row[other.length] ?? 0, limit + 1);
}

interface ListedWord {
  readonly word: string;
  /** The place in the list: of words equally near the first is taken. */
  readonly place: number;
  readonly letters: number;
}

/** A list of words in which a misspelt word finds the one it was meant to be. */
export class SpellingList {
  private readonly words = new Map<string, ListedWord>();
  /** Words by first letter and length: only those as long, give or take the slips allowed, are compared. */
  private readonly alike = new Map<string, ListedWord[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (this.words.has(word)) continue;
      const listed = { word, place: this.words.size, letters: letterMask(word) };
      this.words.set(word, listed);
      const key = bucketOf(word, word.length);
      const bucket = this.alike.get(key);
      if (bucket) bucket.push(listed);
      else this.alike.set(key, [listed]);
    }
  }

  has(folded: string): boolean {
    return this.words.has(folded);
  }

  /** The one nearest word with the same first letter within the allowed slips; nothing on a tie between unlike stems. */
  correct(folded: string): string | undefined {
    const allowed = slipsAllowed(folded.length);
    if (allowed === 0) return undefined;
    const letters = letterMask(folded);
    let best: ListedWord[] = [];
    let fewest = allowed;
    for (let length = folded.length - allowed; length <= folded.length + allowed; length++) {
      for (const listed of this.alike.get(bucketOf(folded, length)) ?? []) {
        if (!mayBeNear(letters, listed.letters, fewest)) continue;
        const slips = slipsBetween(folded, listed.word, fewest);
        if (slips > fewest || slips === 0) continue;
        best = slips < fewest ? [listed] : [...best, listed];
        fewest = slips;
      }
    }
    const stems = new Set(best.map(({ word }) => stemOf(word)));
    return stems.size === 1 ? best.sort((one, other) => one.place - other.place)[0]?.word : undefined;
  }
}

function bucketOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}
