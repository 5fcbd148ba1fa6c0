import { spellingsOf } from './spellings-of.ts';
import { listedWords } from './word-list.ts';
import { LANGUAGES } from './words/index.ts';
import { NOTICED_LANGUAGES } from './words/noticed-languages.ts';

/** The languages in which questions are read, by their ISO 639-1 codes. */
export const QUESTION_LANGUAGES: readonly string[] = LANGUAGES.map(({ code }) => code);

const languagesByWord = indexFunctionWords();

/** Words of several languages stand in each of them. */
function indexFunctionWords(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { code, functionWords } of [...LANGUAGES, ...NOTICED_LANGUAGES]) {
    for (const word of new Set(listedWords(functionWords).flatMap(spellingsOf))) index.set(word, [...(index.get(word) ?? []), code]);
  }
  return index;
}

/** The languages in which a folded word is a function word. */
export function languagesOfWord(folded: string): readonly string[] {
  return languagesByWord.get(folded) ?? [];
}

/** Whether a folded word is a function word of a language that is read here. */
export function isFunctionWord(folded: string): boolean {
  return languagesOfWord(folded).some((language) => QUESTION_LANGUAGES.includes(language));
}
