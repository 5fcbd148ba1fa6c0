import { listedWords } from '../word-list.ts';
import { LANGUAGES } from '../words/index.ts';
import { type Capitals, inCapitals } from './capitals.ts';
import type { NameTarget } from './name-index.ts';
import type { NameWord } from './name-words.ts';
import { isLanguageName } from './ordinary-words.ts';

/** Pronouns that are spelt like a country, by what shows which is meant: "us aid", but not "tell us aid was late". */
const COUNTRY_PRONOUNS = new Map(
  LANGUAGES.flatMap(({ names }) =>
    Object.entries(names.countryPronouns).map(
      ([word, { before, after, notAfter }]) =>
        [word, { before, after: new Set(listedWords(after)), notAfter: new Set(listedWords(notAfter)) }] as const,
    ),
  ),
);
const BEFORE_LANGUAGE = new Set(LANGUAGES.flatMap(({ names }) => listedWords(names.beforeLanguage)));
const AFTER_LANGUAGE = new Set(LANGUAGES.flatMap(({ names }) => listedWords(names.afterLanguage)));

/**
 * Tells names from ordinary words that are spelt alike: "us" is the country in capitals, after "the" or before "aid";
 * "in German" at the end of a phrase is a language.
 */
export function meantAsName(words: readonly NameWord[], capitals: Capitals, language: string) {
  return (target: NameTarget, place: number, length: number): boolean => {
    if (target.kind === 'country' && target.language !== undefined && target.language !== language) return false;
    if (length === 1 && namesLanguage(words, place)) return false;
    if (!target.capitals) return true;
    const word = words[place];
    if (word === undefined) return false;
    if (inCapitals(word.text) && !capitals.shouted) return true;
    return countryByContext(words, place);
  };
}

function countryByContext(words: readonly NameWord[], place: number): boolean {
  const context = COUNTRY_PRONOUNS.get(words[place]?.folded ?? '');
  if (context === undefined) return false;
  const before = words[place - 1]?.folded ?? '';
  const after = words[place + 1];
  if (before === context.before) return true;
  return after?.follows === true && context.after.has(after.folded) && !context.notAfter.has(before);
}

function namesLanguage(words: readonly NameWord[], place: number): boolean {
  const [before, word, after] = [words[place - 1], words[place], words[place + 1]];
  if (!before || !word?.follows || !isLanguageName(word.folded) || !BEFORE_LANGUAGE.has(before.folded)) return false;
  return !after?.follows || AFTER_LANGUAGE.has(after.folded);
}
