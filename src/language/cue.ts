import { fold } from '../model/text.ts';

const ONE_WORD = "[\\p{L}\\p{N}']+";

/**
 * A matcher for any of the given phrases as whole words of a folded text (see `fold`; the phrases are folded here).
 *
 * @param phrases phrases separated by `|`; in them `*` stands for any ending of a word, `_` for any one word, and a blank
 * for blanks or hyphens
 */
export function cue(phrases: string): RegExp {
  const alternatives = phrases
    .split('|')
    .map(fold)
    .filter((phrase) => phrase !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.split(' ').map(wordPattern).join('[\\s\\-]+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

function wordPattern(word: string): string {
  if (word === '_') return ONE_WORD;
  return word.replace(/[.+?^${}()[\]\\]/g, '\\$&').replaceAll('*', '\\p{L}*');
}
