import { fold } from '../../model/text.ts';
import { listedWords } from '../word-list.ts';
import { LANGUAGES } from '../words/index.ts';

const lookalikes = new Set(LANGUAGES.flatMap(({ names }) => listedWords(names.lookalikes)).map(fold));

/**
 * Whether a folded word is spelt nearly like a name and means something else: such words are taken as they are, never as
 * misspelt.
 */
export function isLookalike(folded: string): boolean {
  return lookalikes.has(folded);
}
