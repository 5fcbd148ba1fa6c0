import { phrasesOf } from '../language/cue.ts';
import { spellingsOf } from '../language/spellings-of.ts';
import { listedWords } from '../language/word-list.ts';
import type { CourtesyWords } from '../language/words/courtesy-words.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { wordsOf } from '../model/text.ts';

/** Small talk that a message consists of, and nothing else. */
export type Courtesy = Exclude<keyof CourtesyWords, 'beside' | 'meant'>;

/** Folded words that any language has for one thing. */
const wordsFor = (kind: 'beside' | 'meant'): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(({ asked }) => listedWords(asked.courtesy[kind])).flatMap(spellingsOf));

const BESIDE = wordsFor('beside');
const MEANT = wordsFor('meant');

const ORDER: readonly Courtesy[] = ['thanks', 'goodbye', 'apology', 'hello', 'acknowledged'];

const byFirstWord = new Map<string, { readonly words: readonly string[]; readonly courtesy: Courtesy }[]>();
for (const courtesy of ORDER) {
  for (const phrase of new Set(
    phrasesOf(({ asked }) => asked.courtesy[courtesy])
      .split('|')
      .flatMap(spellingsOf),
  )) {
    const words = phrase.split(' ').filter(Boolean);
    const [first] = words;
    if (first !== undefined) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, courtesy }]);
  }
}

/** Whether a folded word goes with small talk and changes nothing of it. */
export function isCourtesyWord(word: string): boolean {
  return BESIDE.has(word);
}

/**
 * The small talk that a message is as a whole; nothing where it says anything else. Of several the first of thanks,
 * goodbye, apology, greeting, and plain acknowledgement, which "is that right?" asks for and does not give.
 */
export function courtesyOf(text: string): Courtesy | undefined {
  const words = wordsOf(text.replace(/['’]s\b/gu, 's')).map(({ folded }) => folded);
  if (words.length === 0) return /\p{Emoji_Presentation}|[:;]-?[)D]|❤|👍/u.test(text) ? 'acknowledged' : undefined;
  const found = new Set<Courtesy>();
  for (let at = 0; at < words.length; ) {
    const phrase = (byFirstWord.get(words[at] ?? '') ?? [])
      .filter((one) => one.words.every((word, offset) => words[at + offset] === word))
      .sort((one, other) => other.words.length - one.words.length)[0];
    if (phrase) found.add(phrase.courtesy);
    else if (!BESIDE.has(words[at] ?? '')) return undefined;
    at += phrase?.words.length ?? 1;
  }
  const courtesy = ORDER.find((one) => found.has(one));
  const asks = /[?¿]/u.test(text) && !byFirstWord.get(words[0] ?? '')?.some((one) => one.courtesy === 'acknowledged');
  return courtesy === 'acknowledged' && asks ? undefined : courtesy;
}

/** So many words a remark has at most that is small talk though not all of its words are. */
const REMARK_WORDS = 9;

/**
 * The small talk in a short remark that asks nothing: "ok cool, I will use that". Whether its other words say anything is for
 * whoever knows the pack to tell.
 */
export function courtesyIn(text: string): Courtesy | undefined {
  const words = wordsOf(text);
  if (words.length > REMARK_WORDS || /[?¿]/u.test(text)) return undefined;
  const found = words.flatMap((word, at) => {
    const phrases = byFirstWord.get(word.folded) ?? [];
    return phrases.filter((one) => one.words.every((part, offset) => words[at + offset]?.folded === part)).map(({ courtesy }) => courtesy);
  });
  return ORDER.find((courtesy) => found.includes(courtesy));
}

/** The message without the small talk around it: "thanks, and the pledge?" asks for the pledge. */
export function withoutCourtesy(text: string): string {
  const words = wordsOf(text);
  const lengthAt = (at: number): number => {
    const phrases = byFirstWord.get(words[at]?.folded ?? '') ?? [];
    return Math.max(
      0,
      ...phrases.filter((one) => one.words.every((word, offset) => words[at + offset]?.folded === word)).map((one) => one.words.length),
    );
  };
  let first = 0;
  for (
    let length = lengthAt(first);
    length > 0 && first + length < words.length && leads(words[first]?.folded ?? '');
    length = lengthAt(first)
  )
    first += length;
  const start = words[first]?.start;
  return first === 0 || start === undefined ? text : text.slice(start);
}

/** Small talk that opens a message and does not open a question: "good" and "no" also begin sentences that mean them. */
function leads(word: string): boolean {
  return !MEANT.has(word);
}
