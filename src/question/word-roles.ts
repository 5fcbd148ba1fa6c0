import { listedWords } from '../language/word-list.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { fold } from '../model/text.ts';

/** What a word that the pack may or may not know does in a question. */
export type WordRole = 'content' | 'leaning' | 'light';

/** By language and folded word the role of each that is known to do less than to say what is asked. */
const ROLES: ReadonlyMap<string, ReadonlyMap<string, WordRole>> = new Map(
  LANGUAGES.map(({ code, ordinary: { leaning, light } }) => [code, new Map([...inRole(light, 'light'), ...inRole(leaning, 'leaning')])]),
);

function inRole(words: string, role: WordRole): [string, WordRole][] {
  return listedWords(words).map((word) => [fold(word), role]);
}

/** The role of a folded word in a language: content unless it is known to do less. */
export function roleOfWord(word: string, language: string): WordRole {
  return ROLES.get(language)?.get(word) ?? 'content';
}
