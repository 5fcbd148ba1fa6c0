import type { WordsMatch } from './judge-words.ts';

const SURE = 0.6;
/** One word alone is said of many. */
const FEWEST_SHARED = 2;

/** Names alone make a difference only where all else that is said is what the fact says of somebody else. */
export function isSureOfWho({ differences, predicate, isOfMatter, shared }: WordsMatch): boolean {
  if (isOfMatter || differences.length === 0 || differences.some(({ how }) => how !== 'scope' && how !== 'speaker')) return true;
  return predicate >= SURE && shared >= FEWEST_SHARED;
}
