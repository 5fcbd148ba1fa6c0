import { spellingsOf } from '../language/spellings-of.ts';
import { listedWords } from '../language/word-list.ts';
import { LANGUAGES } from '../language/words/index.ts';

/** What a word that the pack may or may not know does in a question. */
export type WordRole = 'content' | 'leaning' | 'light';

/** Words that are known to do less than to say what is asked, with their role: whole ones, and by how they begin. */
interface Roles {
  readonly whole: ReadonlyMap<string, WordRole>;
  readonly begun: ReadonlyMap<string, WordRole>;
  readonly longestBeginning: number;
}

const ROLES: ReadonlyMap<string, Roles> = new Map(LANGUAGES.map(({ code, ordinary }) => [code, rolesIn(ordinary)]));

function rolesIn({ light, leaning }: { readonly light: string; readonly leaning: string }): Roles {
  const listed = [...inRole(light, 'light'), ...inRole(leaning, 'leaning')];
  const begun = listed.flatMap(([word, role]): [string, WordRole][] => (word.endsWith('*') ? [[word.slice(0, -1), role]] : []));
  return {
    whole: new Map(listed.filter(([word]) => !word.endsWith('*'))),
    begun: new Map(begun),
    longestBeginning: Math.max(0, ...begun.map(([word]) => word.length)),
  };
}

function inRole(words: string, role: WordRole): [string, WordRole][] {
  return listedWords(words).flatMap((word) => spellingsOf(word).map((spelling): [string, WordRole] => [spelling, role]));
}

/** The role of a folded word in a language: content unless it is known to do less. */
export function roleOfWord(word: string, language: string): WordRole {
  const roles = ROLES.get(language);
  if (!roles) return 'content';
  const whole = roles.whole.get(word);
  if (whole) return whole;
  for (let length = Math.min(word.length, roles.longestBeginning); length > 0; length--) {
    const begun = roles.begun.get(word.slice(0, length));
    if (begun) return begun;
  }
  return 'content';
}
