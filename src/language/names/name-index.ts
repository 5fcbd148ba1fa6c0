import { typosAllowed } from '../edit-distance.ts';
import { ANY_ENDING, LONGEST_ENDING } from './gazetteer.ts';
import { TypoIndex } from './typo-index.ts';

/** What a sequence of words names: an entity of the pack, or a country that the pack does not have. */
export type NameTarget =
  | { readonly kind: 'entity'; readonly id: string; readonly capitals: boolean }
  | { readonly kind: 'country'; readonly region?: string; readonly language?: string; readonly capitals: boolean };

/** A known word that a word of a text can be read as; `distance` is 0 (the same), 0.25 (another ending) or a count of typos. */
export interface WordReading {
  readonly word: string;
  readonly distance: number;
}

const OTHER_ENDING = 0.25;

interface NameNode {
  readonly next: Map<string, NameNode>;
  readonly targets: NameTarget[];
}

const SHORTEST_STEM = 5;
const LONGEST_CASE_ENDING = 3;
const VOWEL_ENDING = /[aeiouyаеєиіоуюяь]/u;
const SHORTEST_PLURAL = 5;

/** The names of a pack and of all countries, by their words; filled once, then only read. */
export class NameIndex {
  readonly root: NameNode = { next: new Map(), targets: [] };
  private readonly words = new Set<string>();
  private readonly stems = new Map<string, Set<string>>();
  private readonly typos = new Map<string, TypoIndex>();

  /** Adds a sequence of folded words; several targets may share it. Typos in it are mended in texts of `language`. */
  add(words: readonly string[], target: NameTarget, language?: string): void {
    let node = this.root;
    for (const word of words) {
      this.addWord(word);
      if (language !== undefined) this.addMended(word, language);
      const next: NameNode = node.next.get(word) ?? { next: new Map(), targets: [] };
      node.next.set(word, next);
      node = next;
    }
    if (!node.targets.some((held) => sameTarget(held, target))) node.targets.push(target);
  }

  /** What exactly this sequence of words names. */
  targetsOf(words: readonly string[]): readonly NameTarget[] {
    let node: NameNode | undefined = this.root;
    for (const word of words) node = node?.next.get(word);
    return node?.targets ?? [];
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** The word itself, the plural of a known word, or a known stem with another ending. */
  readingsWithoutTypo(word: string, inflected: boolean): WordReading[] {
    if (this.words.has(word)) return [{ word, distance: 0 }];
    const singular = word.length >= SHORTEST_PLURAL && word.endsWith('s') ? word.slice(0, -1) : '';
    if (this.words.has(singular)) return [{ word: singular, distance: OTHER_ENDING }];
    for (let cut = 0; cut <= LONGEST_ENDING && cut < word.length; cut++) {
      const open = word.slice(0, word.length - cut) + ANY_ENDING;
      if (this.words.has(open)) return [{ word: open, distance: 0 }];
    }
    return inflected ? this.readingsByStem(word) : [];
  }

  /** Words of English names and of names in `language` within the typos that a word of this length may hold. */
  readingsWithTypo(word: string, language: string): WordReading[] {
    const found = [...new Set(['en', language])].flatMap((mended) => this.typos.get(mended)?.near(word) ?? []);
    return found.length === 0 && word.length > SHORTEST_PLURAL && word.endsWith('s')
      ? this.readingsWithTypo(word.slice(0, -1), language)
      : found;
  }

  private readingsByStem(word: string): WordReading[] {
    for (let cut = 0; cut <= LONGEST_CASE_ENDING && word.length - cut >= SHORTEST_STEM; cut++) {
      const known = this.stems.get(word.slice(0, word.length - cut));
      if (known) return Array.from(known, (other) => ({ word: other, distance: OTHER_ENDING }));
    }
    return [];
  }

  private addWord(word: string): void {
    if (this.words.has(word)) return;
    this.words.add(word);
    if (word.endsWith(ANY_ENDING)) return;
    const stem = stemOf(word);
    const sharing = this.stems.get(stem);
    if (sharing) sharing.add(word);
    else this.stems.set(stem, new Set([word]));
  }

  private addMended(word: string, language: string): void {
    if (word.endsWith(ANY_ENDING) || typosAllowed(word.length) === 0) return;
    const typos = this.typos.get(language) ?? new TypoIndex();
    this.typos.set(language, typos);
    typos.add(word);
  }
}

/** What the cases of a Polish or Ukrainian name have in common: the name without its last vowels, five letters at least. */
function stemOf(word: string): string {
  let end = word.length;
  while (end > SHORTEST_STEM && VOWEL_ENDING.test(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/** Whether two targets are one and the same entity or country. */
export function sameTarget(left: NameTarget, right: NameTarget): boolean {
  if (left.kind === 'entity') return right.kind === 'entity' && left.id === right.id;
  return right.kind === 'country' && left.region === right.region;
}
