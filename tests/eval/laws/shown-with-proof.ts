import type { Answer } from '../../../src/index.ts';
import { unboundNumbers } from '../../fixtures/bound-numbers.ts';
import { shownText } from '../../fixtures/replies.ts';
import { numbersWritten } from '../answers/grading/numbers-written.ts';
import { conversationsWith } from './conversations.ts';
import { type Breach, inALine, type Law, type LawSubject, requestOf } from './law.ts';

function provenAbsences(subject: LawSubject) {
  const absences = conversationsWith(subject)
    .map((messages) => ({ messages, answer: subject.ask(messages.at(-1) ?? '', messages.slice(0, -1)) }))
    .filter(({ answer }) => answer.outcome === 'unknown');
  const breaches = absences.flatMap(({ messages, answer }): Breach[] =>
    answer.proof && answer.proof.sources.length > 0 ? [] : [{ messages, got: inALine(answer), expected: 'a proof with sources' }],
  );
  return { of: absences.length, breaches };
}

export const provenAbsence: Law = {
  name: 'proven-absence',
  says: 'that something is not held is said only with a proof and the sources that were looked through',
  check: provenAbsences,
};

const COUNTED = /\b(\d+) (?:sources?|matters)\b/gu;

/** How many sources a reply may rightly speak of, or matters that are contested. */
function countsIn(answer: Answer, { bot, asked }: LawSubject): Set<string> {
  const view = bot.view({ askedAt: asked.day });
  const agreeing = answer.citations.map(({ fact }) => {
    const evidence = (view.claimOf(fact)?.readings ?? []).flatMap((reading) => reading.evidence);
    return new Set(evidence.map(({ source }) => view.source(source)?.publisher ?? source)).size;
  });
  const contested = view.claims.filter(({ state }) => state === 'contested').length;
  return new Set([...agreeing, answer.proof?.sources.length ?? 0, contested].map(String));
}

/** Numbers that stand in what a reply offers to ask, or in the name of what it is about. */
function namedIn(answer: Answer, { bot: { pack } }: LawSubject): string[] {
  const shown = shownText(answer);
  const names = pack.entities.map(({ name }) => name).filter((name) => shown.includes(name));
  const asked = new Set([...pack.facts, ...pack.gaps].flatMap(({ asked_as: askedAs }) => askedAs));
  const offered = (answer.choices ?? []).map(({ label }) => label).filter((label) => asked.has(label));
  return [...names, ...offered].flatMap(numbersWritten);
}

function looseNumbers(messages: readonly string[], subject: LawSubject): { answer: Answer; loose: string[] } {
  const request = requestOf(subject.asked, messages.at(-1) ?? '', messages.slice(0, -1));
  const answer = subject.ask(request.question, request.thread);
  const counts = countsIn(answer, subject);
  const counted = [...shownText(answer).matchAll(COUNTED)].map(([, count]) => count ?? '').filter((count) => counts.has(count));
  const bound = new Set([...counted, ...namedIn(answer, subject)]);
  return { answer, loose: unboundNumbers(answer, request, subject.bot.pack).filter((number) => !bound.has(number)) };
}

function boundNumbers(subject: LawSubject) {
  const conversations = conversationsWith(subject);
  const breaches = conversations.flatMap((messages): Breach[] => {
    const { answer, loose } = looseNumbers(messages, subject);
    return loose.length === 0 ? [] : [{ messages, got: `${loose.join(', ')} in ${inALine(answer)}`, expected: 'only bound numbers' }];
  });
  return { of: conversations.length, breaches };
}

export const boundNumber: Law = {
  name: 'bound-number',
  says: 'no number is shown that nothing stands behind',
  check: boundNumbers,
};
