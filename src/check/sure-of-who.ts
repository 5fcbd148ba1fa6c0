import type { Stretch } from './finding.ts';
import type { WordsMatch } from './judge-words.ts';
import type { ToldSentence } from './told-sentences.ts';
import { isActing } from './who-is-told.ts';

const SURE = 0.6;

/** Names alone make a difference only where who acts, or who is told to have said it, is another one: others are told by the way. */
export function isSureOfWho({ differences, predicate, isOfMatter }: WordsMatch, sentence: ToldSentence, place: Stretch): boolean {
  if (isOfMatter || differences.length === 0 || differences.some(({ how }) => how !== 'scope' && how !== 'speaker')) return true;
  return predicate >= SURE && differences.some(({ at }) => at === undefined || isActing(sentence, place, at) || isActing(sentence, at, at));
}
