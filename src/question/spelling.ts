import { stemmer } from 'stemmer';

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
  return row[other.length] ?? limit + 1;
}

/** A list of words in which a misspelt word finds the one it was meant to be. */
export class SpellingList {
  private readonly words = new Set<string>();
  private readonly byLetter = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (this.words.has(word)) continue;
      this.words.add(word);
      const letter = word[0] ?? '';
      this.byLetter.set(letter, [...(this.byLetter.get(letter) ?? []), word]);
    }
  }

  has(folded: string): boolean {
    return this.words.has(folded);
  }

  /** The one nearest word with the same first letter within the allowed slips; nothing on a tie between unlike stems. */
  correct(folded: string): string | undefined {
    const allowed = slipsAllowed(folded.length);
    if (allowed === 0) return undefined;
    let best: string[] = [];
    let fewest = allowed;
    for (const word of this.byLetter.get(folded[0] ?? '') ?? []) {
      const slips = slipsBetween(folded, word, fewest);
      if (slips > fewest || slips === 0) continue;
      best = slips < fewest ? [word] : [...best, word];
      fewest = slips;
    }
    const stems = new Set(best.map(stemOf));
    return stems.size === 1 ? best[0] : undefined;
  }
}
