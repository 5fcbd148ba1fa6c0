import { questionSets } from '../answers/question-sets.ts';
import type { LawSubject } from './law.ts';
import { UTTERANCES } from './off-topic-utterances.ts';
import { evenly, wordingsOf } from './wordings.ts';

/** Conversations of all sorts with a pack, as messages: its wordings, the open question sets, and some of what is off topic. */
export function conversationsWith(subject: LawSubject): readonly (readonly string[])[] {
  const sets = questionSets().filter(({ half, pack }) => half === 'open' && pack === subject.asked.name);
  return [
    ...evenly(wordingsOf(subject), WORDINGS).map(({ question }) => [question]),
    ...sets.flatMap(({ questions }) => questions.map(({ question, thread }) => [...thread, question])),
    ...evenly(UTTERANCES, OFF_TOPIC).map(({ text }) => [text]),
  ];
}

const WORDINGS = 200;
const OFF_TOPIC = 60;
