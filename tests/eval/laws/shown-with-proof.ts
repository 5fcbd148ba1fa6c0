import { unboundNumbers } from '../../fixtures/bound-numbers.ts';
import { type Breach, inALine, type Law, type LawSubject, requestOf } from './law.ts';
import { conversationsWith } from './open-conversations.ts';

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

function boundNumbers(subject: LawSubject) {
  const conversations = conversationsWith(subject);
  const breaches = conversations.flatMap((messages): Breach[] => {
    const request = requestOf(subject.asked, messages.at(-1) ?? '', messages.slice(0, -1));
    const answer = subject.bot.ask(request);
    const loose = unboundNumbers(answer, request, subject.bot.pack);
    return loose.length === 0 ? [] : [{ messages, got: `${loose.join(', ')} in ${inALine(answer)}`, expected: 'only bound numbers' }];
  });
  return { of: conversations.length, breaches };
}

export const boundNumber: Law = {
  name: 'bound-number',
  says: 'no number is shown that nothing stands behind',
  check: boundNumbers,
};
