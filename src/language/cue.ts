import { spellingsOf } from './spellings-of.ts';
import { LANGUAGES } from './words/index.ts';
import type { LanguageWords } from './words/language-words.ts';

const ONE_WORD = "[\\p{L}\\p{N}']+";
/** A pattern that matches nothing. */
const NOTHING = '(?!)';

/**
 * A matcher for any of the given phrases as whole words of a folded text (see `fold`; the phrases are folded here). No
 * phrases match nothing.
 *
 * @param phrases phrases separated by `|`; in them `*` stands for any ending of a word, `_` for any one word, ` ... ` for a
 * stretch of a sentence (once in a phrase), and a blank for blanks or hyphens
 */
export function cue(phrases: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternativesOf(phrases)})(?![\\p{L}\\p{N}])`, 'u');
}

/** The phrases as alternatives of a pattern, the longest first; a pattern that matches nothing where there are none. */
export function alternativesOf(phrases: string): string {
  const alternatives = phrases
    .split('|')
    .flatMap(spellingsOf)
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map(phrasePattern);
  return alternatives.length === 0 ? NOTHING : alternatives.join('|');
}

/** {@link alternativesOf} for text that is not folded: each phrase as it is written, too, in lower case. */
export function alternativesAsWritten(phrases: string): string {
  const written = phrases
    .split('|')
    .map((phrase) => phrase.trim().toLowerCase())
    .sort((a, b) => b.length - a.length)
    .map(phrasePattern);
  return [...written.filter((phrase) => phrase !== ''), alternativesOf(phrases)].join('|');
}

/** The phrases of all languages for one thing, parted by `|`: questions mix languages. */
export function phrasesOf(pick: (words: LanguageWords) => string): string {
  return LANGUAGES.map(pick).join('|');
}

/** A matcher for what any language has for one thing. */
export function cueOf(pick: (words: LanguageWords) => string): RegExp {
  return cue(phrasesOf(pick));
}

/** Between two blanks `...` stands for so many characters of a sentence at most, which the group `gap` holds. */
const GAP = '(?<gap>[\\s\\-]+(?:[^?!]{1,80}?[\\s\\-]+)?)';

function phrasePattern(phrase: string): string {
  return phrase
    .split(' ... ')
    .map((part) => part.split(' ').map(wordPattern).join('[\\s\\-]+'))
    .join(GAP);
}

function wordPattern(word: string): string {
  if (word === '_') return ONE_WORD;
  return word.replace(/[.+?^${}()[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*');
}
