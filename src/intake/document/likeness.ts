import { wordsOf } from '../../model/text.ts';

/**
 * The smallest hashes of a text's runs of words: a sample by which the likeness of two texts is judged without
 * comparing them word by word (a bottom-k sketch).
 */
export type TextSketch = readonly number[];

const WORDS_IN_RUN = 3;
/** The likeness of long texts is then known to about 0.05; texts with fewer runs are compared exactly. */
const HASHES_KEPT = 512;

/** Sketches a text; capitals, accents and punctuation do not matter. Linear in its length but for one sort. */
export function sketchText(text: string): TextSketch {
  const words = wordsOf(text);
  const hashes = new Set<number>();
  const runs = Math.max(1, words.length - WORDS_IN_RUN + 1);
  for (let index = 0; index < runs && words.length > 0; index += 1) {
    let hash = 2_166_136_261;
    for (let offset = 0; offset < WORDS_IN_RUN; offset += 1) hash = hashWord(words[index + offset]?.folded ?? '', hash);
    hashes.add(spread(hash));
  }
  return Array.from(hashes)
    .sort((one, other) => one - other)
    .slice(0, HASHES_KEPT);
}

/** How alike two texts are: the part of their runs of three words that both have (Jaccard), from 0 to 1. */
export function textLikeness(one: TextSketch, other: TextSketch): number {
  let shared = 0;
  let seen = 0;
  let left = 0;
  let right = 0;
  while (seen < HASHES_KEPT && (left < one.length || right < other.length)) {
    const first = one[left] ?? Number.POSITIVE_INFINITY;
    const second = other[right] ?? Number.POSITIVE_INFINITY;
    if (first === second) shared += 1;
    if (first <= second) left += 1;
    if (second <= first) right += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : shared / seen;
}

/** FNV-1a over the UTF-16 units of a word, with a mark after it so that words do not run together. */
function hashWord(word: string, start: number): number {
  let hash = start;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 16_777_619);
  return Math.imul(hash ^ 0x20, 16_777_619);
}

/** Spreads a hash over all 32 bits (the finish of MurmurHash3), so that the smallest are a fair sample. */
function spread(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
