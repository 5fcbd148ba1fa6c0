import { wordsOf } from '../../../src/model/text.ts';
import { notOfTheirs } from './exact-wording.ts';
import type { Law, LawSubject } from './law.ts';
import { englishWordings } from './wordings.ts';

/** So many questions are misspelt. */
const MISSPELT = 240;

/** Shorter words with a letter wrong are other words. */
const SHORTEST = 4;

/** What a hurried hand does to a word at a place within it: leaves a letter out, swaps two, writes one twice, hits the key beside. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => word.slice(0, at) + (BESIDE[word.charAt(at).toLowerCase()] ?? 'e') + word.slice(at + 1),
];

/** The key to the right of each on an English keyboard. */
const BESIDE: Readonly<Record<string, string>> = Object.fromEntries(
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((row) => [...row].map((key, at) => [key, row.charAt(at + 1) || row.charAt(at - 1)])),
);

/** A question with one slip in one of its words, which word and which slip being told by its place among the questions. */
function misspelt(question: string, place: number): string | undefined {
  const words = wordsOf(question).filter(({ text }) => text.length >= SHORTEST && /^[a-z]+$/iu.test(text));
  const word = words[place % words.length];
  const slip = SLIPS[Math.floor(place / 3) % SLIPS.length];
  if (!word || !slip) return undefined;
  const at = 1 + ((place * 7) % (word.text.length - 2));
  const wrong = slip(word.text, at);
  return wrong === word.text ? undefined : question.slice(0, word.start) + wrong + question.slice(word.end);
}

function check(subject: LawSubject) {
  const questions = englishWordings(subject, MISSPELT).flatMap((wording, place) => {
    const question = misspelt(wording.question, place);
    return question === undefined ? [] : [{ question, wording }];
  });
  return notOfTheirs(questions, subject);
}

export const slipOfThePen: Law = {
  name: 'slip-of-the-pen',
  says: 'a question with one letter wrong is answered as it would be without',
  check,
};
