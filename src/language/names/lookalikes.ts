import { fold } from '../../model/text.ts';
import { listedWords } from '../word-list.ts';
import { COMMON_ENGLISH } from '../words/common-english.ts';
import { LANGUAGES } from '../words/index.ts';

const lookalikes = new Set([...listedWords(COMMON_ENGLISH), ...LANGUAGES.flatMap(({ names }) => listedWords(names.lookalikes))].map(fold));

/**
 * Whether a folded word means something else than the name it is spelt nearly like: the common words of English, which
 * chats mix into every language, and those listed. They are taken as they are, never as misspelt.
 */
export function isLookalike(folded: string): boolean {
  return lookalikes.has(folded);
}
