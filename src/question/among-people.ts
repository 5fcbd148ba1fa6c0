import { alternativesOf, cueOf, phrasesOf } from '../language/cue.ts';
import { fold, wordsOf } from '../model/text.ts';
import { courtesyOf, isCourtesyWord } from './courtesy.ts';
import { operationsAsked } from './operation-asked.ts';
import { readAnswerType } from './read-answer-type.ts';

const AMONG_PEOPLE = cueOf(({ asked }) => asked.amongPeople);
const IF_RIGHT = new RegExp(`^(?:${alternativesOf(phrasesOf(({ asked }) => asked.ifRight))})$`, 'u');
const SILENCE = new RegExp(`^(?:${alternativesOf(phrasesOf(({ asked }) => asked.silence))})$`, 'u');

/** Whether a message consists of what a pattern fits, but for small words before and after it. */
function consistsOf(text: string, pattern: RegExp): boolean {
  const words = wordsOf(text).map(({ folded }) => folded);
  const first = words.findIndex((word) => !isCourtesyWord(word));
  const last = words.findLastIndex((word) => !isCourtesyWord(word));
  for (let start = 0; start <= Math.max(first, 0); start += 1) {
    for (let end = words.length; end > Math.max(last, start); end -= 1) if (pattern.test(words.slice(start, end).join(' '))) return true;
  }
  return false;
}

/** Whether a message as a whole tells the bot to be silent: "stop", "be quiet please". */
export function asksForSilence(text: string): boolean {
  return consistsOf(text, SILENCE);
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

/**
 * Whether a message as a whole asks whether something that was said is right: "is that right?", "check this, please". A word
 * alone agrees, unless it asks.
 */
export function asksIfRight(text: string): boolean {
  const isAsking = /[?¿]/u.test(text) || wordsOf(text).length > 1;
  return isAsking && consistsOf(text, IF_RIGHT);
}
