import { listedWords } from '../word-list.ts';
import { type Capitals, inCapitals } from './capitals.ts';
import type { NameTarget } from './name-index.ts';
import type { NameWord } from './name-words.ts';
import { isLanguageName } from './ordinary-words.ts';

/** What follows the country and not the pronoun: "us aid", but not "tell us aid was late". */
const AFTER_US = new Set(
  listedWords(`administration aid allies army assistance commitment congress contribution defence defense dollar dollars election elections
    equipment forces funding funds gap government help hiatus lawmakers leadership military money package part pledge position president
    role s secretary senate share side state support troops weapons`),
);
const BEFORE_PRONOUN = new Set(
  listedWords('tell give gives gave show remind let help send get brief inform update bring offer owe assure promise cost costs'),
);
const BEFORE_LANGUAGE = new Set(listedWords('in into from to auf ins en au al po na speak write'));
const AFTER_LANGUAGE = new Set(listedWords('please pls plz bitte svp por prosze and or und et y i thanks'));

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
    return word.folded === 'us' && countryByContext(words, place);
  };
}

function countryByContext(words: readonly NameWord[], place: number): boolean {
  const before = words[place - 1]?.folded ?? '';
  const after = words[place + 1];
  if (before === 'the') return true;
  return after?.follows === true && AFTER_US.has(after.folded) && !BEFORE_PRONOUN.has(before);
}

function namesLanguage(words: readonly NameWord[], place: number): boolean {
  const [before, word, after] = [words[place - 1], words[place], words[place + 1]];
  if (!before || !word?.follows || !isLanguageName(word.folded) || !BEFORE_LANGUAGE.has(before.folded)) return false;
  return !after?.follows || AFTER_LANGUAGE.has(after.folded);
}
