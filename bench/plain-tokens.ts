import { stemOf } from '../src/language/spelling.ts';
import { wordsOf } from '../src/model/text.ts';

/** The stop words of Lucene's English analyser. */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** The words of a text as every engine of the bench is given them: folded, without stop words, stemmed by Porter's rules. */
export function plainTokens(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !STOP_WORDS.has(word.folded))
    .map((word) => stemOf(word.folded));
}
