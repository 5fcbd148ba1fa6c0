import { fold, type Word, wordsOf } from '../../model/text.ts';

/** Only so much of a text is searched for names, in UTF-16 units; no question is longer, and hostile input stays cheap. */
export const LONGEST_TEXT_READ = 4000;

/** A word without elided article (`l'OTAN`) and possessive ending (`Rutte's`). */
export interface NameWord extends Word {
  /** Whether only what may stand inside a name (spaces, hyphens, quotation marks) separates it from the word before. */
  readonly follows: boolean;
}

const ELIDED = /^(?:[cdjlmnst]|qu)['\u2019\u02bc](?=\p{L}{2})/iu;
const POSSESSIVE = /['\u2019\u02bc]s$/iu;
const INSIDE_NAME = /^[\s\-\u2010-\u2015\u2212/&_*"'\u2018\u2019\u201c-\u201e\u00ab\u00bb]{1,4}$/u;
const AFTER_ABBREVIATION = /^\. ?$/u;
const LONGEST_ABBREVIATION = 3;

/** The words of a text (its first {@link LONGEST_TEXT_READ} units) as names are compared by. */
export function nameWordsOf(text: string): NameWord[] {
  const seen = text.slice(0, LONGEST_TEXT_READ);
  const words = wordsOf(seen);
  return words.map((word, position) => bareWord(word, followsOn(seen, words[position - 1], word)));
}

function followsOn(text: string, before: Word | undefined, word: Word): boolean {
  if (!before) return false;
  const between = text.slice(before.end, word.start);
  if (INSIDE_NAME.test(between)) return true;
  return AFTER_ABBREVIATION.test(between) && before.text.length <= LONGEST_ABBREVIATION;
}

function bareWord(word: Word, follows: boolean): NameWord {
  const elided = ELIDED.exec(word.text)?.[0].length ?? 0;
  const possessive = POSSESSIVE.exec(word.text)?.[0].length ?? 0;
  if (elided + possessive === 0) return { ...word, follows };
  const text = word.text.slice(elided, word.text.length - possessive);
  return { text, folded: fold(text), start: word.start + elided, end: word.end - possessive, follows };
}
