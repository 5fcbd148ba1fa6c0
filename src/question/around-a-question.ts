import { wordsOf } from '../model/text.ts';
import { asksSomething, sentencesOfMessage } from './asking-clauses.ts';
import { isCourtesyWord } from './courtesy.ts';
import { withoutReadership } from './forms-of-asking.ts';
import { speaksOfUs } from './own-doing.ts';
import { isOrdinary } from './stop-words.ts';
import { roleOfWord } from './word-roles.ts';

/** So many words a segment has at most that opens or ends a question and is no part of it. */
const SEGMENT_WORDS = 7;

/** "Quick question:", "for the record," "hello all - " before a question. */
const BEFORE = /^([^,:;.!?\n()–—]+?)(?:[,:;]| [-–—])[ \n]+(?=\S)/u;
/** "(sources please)", "just the number" behind the mark of one. */
const BEHIND = /(?:(?<=[?!.…]) *(?:[-–—] )?| *(?=\())\(?([^,:;.?()]+)\)?[.!?]?$/u;

/** Whether a segment before a question, or behind it, is no part of it. */
type Idle = (segment: string, place: 'before' | 'behind') => boolean;

/**
 * A question without what stands around it and asks nothing: for whom it is, how the reply is to look, that one is in a hurry.
 * Only segments all of whose words say little in a language, or that speak of who writes, are taken for that, and only where the
 * rest asks by itself.
 *
 * @param saysNothing whether a segment, before the question or behind it, has nothing of a pack in it, nor any form of asking
 */
export function withoutSurroundings(text: string, language: string, saysNothing: Idle): string {
  const isIdle: Idle = (segment, place) =>
    isForSomebody(segment) || ((speaksOfUs(segment, language) || isOfLittleWords(segment, language)) && saysNothing(segment, place));
  const asked = sentencesOfMessage(text);
  const question = asked.findIndex(asksSomething);
  const kept = asked.filter((sentence, at) => question < 0 || at === question || !isIdle(sentence, at < question ? 'before' : 'behind'));
  const sentence = kept.length < asked.length ? kept.join(' ') : text;
  return withoutEnd(withoutOpening(sentence, isIdle), isIdle);
}

function withoutOpening(text: string, isIdle: Idle): string {
  const [whole = '', segment = ''] = BEFORE.exec(text) ?? [];
  const rest = text.slice(whole.length);
  if (whole === '' || !asksSomething(rest) || !isIdle(segment, 'before')) return text;
  return withoutOpening(rest, isIdle);
}

function withoutEnd(text: string, isIdle: Idle): string {
  const found = BEHIND.exec(text);
  const rest = text.slice(0, found?.index ?? 0).trimEnd();
  if (!found?.[1] || wordsOf(rest).length < 2 || !isIdle(found[1], 'behind')) return text;
  return withoutEnd(rest, isIdle);
}

/** Whether a segment says whom or what the reply is for, and nothing else. */
function isForSomebody(segment: string): boolean {
  return withoutReadership(segment).trim() === '';
}

function isOfLittleWords(segment: string, language: string): boolean {
  const words = wordsOf(segment);
  if (words.length === 0 || words.length > SEGMENT_WORDS) return false;
  return words.every(
    ({ folded }) =>
      isOrdinary(folded, language) || isCourtesyWord(folded) || roleOfWord(folded.replace(/'s$/u, ''), language) !== 'content',
  );
}
