import { editDistance, typosAllowed } from '../edit-distance.ts';
import { letterMask, mayBeNear } from '../letter-mask.ts';

interface NearWord {
  readonly word: string;
  readonly distance: number;
}

/** Longer words are no names; comparing them costs the square of their length. */
const LONGEST_WORD = 40;
const READINGS_KEPT = 8;

/** Words by first letter and length, each with the mask of its letters. */
export class TypoIndex {
  private readonly words = new Map<string, { readonly word: string; readonly letters: number }[]>();
  private readonly held = new Set<string>();

  add(word: string): void {
    if (this.held.has(word)) return;
    this.held.add(word);
    const key = bucket(word, word.length);
    const alike = this.words.get(key);
    const entry = { word, letters: letterMask(word) };
    if (alike) alike.push(entry);
    else this.words.set(key, [entry]);
  }

  /**
   * The words that `word` may be a misspelling of, nearest first. The shorter of the two decides how many typos are
   * allowed; the first letter must be right.
   */
  near(word: string): NearWord[] {
    const limit = typosAllowed(word.length);
    if (limit === 0 || word.length > LONGEST_WORD) return [];
    const letters = letterMask(word);
    const found: NearWord[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length++) {
      const allowed = Math.min(limit, typosAllowed(length));
      for (const other of this.words.get(bucket(word, length)) ?? []) {
        if (!mayBeNear(letters, other.letters, allowed)) continue;
        const distance = editDistance(word, other.word, allowed);
        if (distance <= allowed) found.push({ word: other.word, distance });
      }
    }
    return found.sort((left, right) => left.distance - right.distance || (left.word < right.word ? -1 : 1)).slice(0, READINGS_KEPT);
  }
}

function bucket(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}
