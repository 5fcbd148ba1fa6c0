import { SpellingList } from '../language/spelling.ts';
import { listedWords } from '../language/word-list.ts';
import { COMMON_ENGLISH } from '../language/words/common-english.ts';

/** The weight of everybody's words. */
const EVERYDAY = 0.3;

/**
 * How much a word that the pack does not know says about what is asked, by how common it is in spoken English (ranks of
 * SUBTLEX-US): "requires" says little, "biography" much. Pairs of the rank up to which a weight holds.
 */
const WEIGHTS: readonly (readonly [number, number])[] = [
  [1_200, EVERYDAY],
  [4_000, 0.55],
  [12_000, 0.85],
];
const RARE = 1.1;

const byRank = listedWords(COMMON_ENGLISH);
const weights = new Map(
  WEIGHTS.flatMap(([upTo, weight], at) => {
    const from = WEIGHTS[at - 1]?.[0] ?? 0;
    return byRank.slice(from, upTo).map((word) => [word, weight] as const);
  }),
);

const english = new SpellingList(weights.keys());
const everyday = new SpellingList([...weights].flatMap(([word, weight]) => (weight === EVERYDAY && word.length >= 4 ? [word] : [])));

/** The common English word that a misspelt one was meant to be, if just one is near enough; a short one is a word of everybody's. */
export function nearestEnglishWord(folded: string): string | undefined {
  return everyday.correctShort(folded) ?? english.correct(folded);
}

/** Whether a folded word is a common one of English, and so no misspelling of another. */
export function isEnglishWord(folded: string): boolean {
  return weights.has(folded);
}

const ENDINGS = /(?:s|es|d|ed|ing|ly)$/u;

/** Whether a folded word is a common one of English, or one with an ending: "settings" is no rarer a word than "setting". */
export function isFormOfEnglishWord(folded: string): boolean {
  return weights.has(folded) || [1, 2, 3].some((length) => ENDINGS.test(folded.slice(-length)) && weights.has(folded.slice(0, -length)));
}

/** Whether a folded English word is among the commonest 1,200. */
export function isEverydayWord(folded: string): boolean {
  return weights.get(folded) === EVERYDAY;
}

/** The weight of a folded English word, 0.3 (everybody's word) to 1.1 (rare, or none of the list). */
export function weightOfUnknownWord(folded: string): number {
  return weights.get(folded) ?? RARE;
}
