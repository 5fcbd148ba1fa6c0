import { stem } from 'porter2';
import { editDistance, isOmission, typosAllowed } from './edit-distance.ts';
import { letterMask, mayBeNear } from './letter-mask.ts';
import { inOneSpelling } from './one-spelling.ts';

/**
 * The stem of a folded English word (Snowball's English stemmer, Porter 2), the same in British and American spelling; words with
 * digits or of other scripts stay as they are.
 */
export function stemOf(folded: string): string {
  const bare = folded.replace(/'s?$/u, '');
  return /^[a-z]+$/.test(bare) ? stem(inOneSpelling(bare)) : bare;
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

  /**
   * The one nearest word with the same first letter within the allowed slips; nothing on a tie between unlike stems. A short word
   * has too many neighbours for that: it is one that lost a letter or has two of them swapped, or none.
   */
  correct(folded: string): string | undefined {
    const allowed = typosAllowed(folded.length);
    if (allowed > 0) return this.nearest(folded, allowed, () => true);
    return folded.length >= SHORTEST ? this.nearest(folded, 1, (word) => isOmission(folded, word)) : undefined;
  }

  /** The same of a list so short that few of its words are alike: one slip of any kind in four letters, one letter lost of four. */
  correctShort(folded: string): string | undefined {
    if (folded.length === SHORTEST) return this.nearest(folded, 1, () => true);
    return folded.length === SHORTEST - 1 ? this.nearest(folded, 1, (word) => word.length > folded.length) : undefined;
  }

  private nearest(folded: string, allowed: number, isSlip: (word: string) => boolean): string | undefined {
    const letters = letterMask(folded);
    let best: ListedWord[] = [];
    let fewest = allowed;
    for (let length = folded.length - allowed; length <= folded.length + allowed; length++) {
      for (const listed of this.alike.get(bucketOf(folded, length)) ?? []) {
        if (!mayBeNear(letters, listed.letters, fewest)) continue;
        const slips = editDistance(folded, listed.word, fewest);
        if (slips > fewest || slips === 0 || !isSlip(listed.word)) continue;
        best = slips < fewest ? [listed] : [...best, listed];
        fewest = slips;
      }
    }
    const stems = new Set(best.map(({ word }) => stemOf(word)));
    return stems.size === 1 ? best.sort((one, other) => one.place - other.place)[0]?.word : undefined;
  }
}

/** Words of fewer letters are abbreviations and particles: another one is always near. */
const SHORTEST = 4;

function bucketOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}
