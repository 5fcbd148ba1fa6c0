import { claims } from '../../../src/model/outcome.ts';
import { type Breach, inALine, type Law, type LawResult, type LawSubject } from './law.ts';
import { UTTERANCES } from './off-topic-utterances.ts';
import { evenly, wordingsOf } from './wordings.ts';

/** So many questions of the pack come before what is off topic, in turn. */
const BEFORE = 20;

function breachOf(messages: readonly string[], subject: LawSubject): Breach[] {
  const answer = subject.ask(messages.at(-1) ?? '', messages.slice(0, -1));
  return claims(answer.outcome) ? [{ messages, got: inALine(answer), expected: 'no claim' }] : [];
}

/** Holds messages that are about nothing in a pack against it, each by itself. */
export function checkAlone(subject: LawSubject, texts: readonly string[]): LawResult {
  return { of: texts.length, breaches: texts.flatMap((text) => breachOf([text], subject)) };
}

/** Holds them against it, each after a question that the pack answers. */
export function checkSecond(subject: LawSubject, texts: readonly string[]): LawResult {
  const before = evenly(wordingsOf(subject), BEFORE).map(({ question }) => question);
  return { of: texts.length, breaches: texts.flatMap((text, at) => breachOf([before[at % before.length] ?? '', text], subject)) };
}

const texts = UTTERANCES.map(({ text }) => text);

export const offTopicAlone: Law = {
  name: 'off-topic-alone',
  says: 'what the pack is not about claims nothing',
  check: (subject) => checkAlone(subject, texts),
};

export const offTopicSecond: Law = {
  name: 'off-topic-second',
  says: 'it claims nothing after a question that the pack answers, either',
  check: (subject) => checkSecond(subject, texts),
};
