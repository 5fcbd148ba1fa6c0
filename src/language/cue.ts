import { fold } from '../model/text.ts';
import { LANGUAGES } from './words/index.ts';
import type { LanguageWords } from './words/language-words.ts';

const ONE_WORD = "[\\p{L}\\p{N}']+";
/** A pattern that matches nothing. */
const NOTHING = '(?!)';

/**
 * A matcher for any of the given phrases as whole words of a folded text (see `fold`; the phrases are folded here). No
 * phrases match nothing.
 *
 * @param phrases phrases separated by `|`; in them `*` stands for any ending of a word, `_` for any one word, and a blank
 * for blanks or hyphens
 */
export function cue(phrases: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternativesOf(phrases)})(?![\\p{L}\\p{N}])`, 'u');
}

/** The phrases as alternatives of a pattern, the longest first; a pattern that matches nothing where there are none. */
export function alternativesOf(phrases: string): string {
  const alternatives = phrases
    .split('|')
    .map(fold)
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.split(' ').map(wordPattern).join('[\\s\\-]+'));
  return alternatives.length === 0 ? NOTHING : alternatives.join('|');
}

/** The phrases of all languages for one thing, parted by `|`: questions mix languages. */
export function phrasesOf(pick: (words: LanguageWords) => string): string {
  return LANGUAGES.map(pick).join('|');
}

/** A matcher for what any language has for one thing. */
export function cueOf(pick: (words: LanguageWords) => string): RegExp {
  return cue(phrasesOf(pick));
}

function wordPattern(word: string): string {
  if (word === '_') return ONE_WORD;
  return word.replace(/[.+?^${}()[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*');
}
