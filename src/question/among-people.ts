import { alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import { fold, wordsOf } from '../model/text.ts';
import { readAnswerType } from './answer-type.ts';
import { courtesyOf, isBeside } from './courtesy.ts';
import { operationsAsked } from './operation-asked.ts';

const AMONG_PEOPLE = cueOf(({ asked }) => asked.amongPeople);
const SILENCE = new RegExp(`^(?:${alternativesOf(phrasesOf(({ asked }) => asked.silence))})$`, 'u');

/** Whether a message as a whole tells the bot to be silent: "stop", "be quiet please". */
export function asksForSilence(text: string): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  const first = words.findIndex((word) => !isBeside(word));
  const last = words.findLastIndex((word) => !isBeside(word));
  for (let start = 0; start <= Math.max(first, 0); start += 1) {
    for (let end = words.length; end > Math.max(last, start); end -= 1) if (SILENCE.test(words.slice(start, end).join(' '))) return true;
  }
  return false;
}

/**
 * Whether a message that nobody addressed reads as a question to the bot: it asks, of whatever, and speaks neither of whoever
 * wrote it nor to somebody.
 */
export function readsAsQuestion(text: string): boolean {
  const folded = fold(text);
  if (courtesyOf(text) !== undefined || AMONG_PEOPLE.test(folded)) return false;
  if (/[?¿]/u.test(text)) return true;
  const answer = readAnswerType(folded, text);
  return (answer !== undefined && answer !== 'yes_no') || operationsAsked(text).length > 0;
}
