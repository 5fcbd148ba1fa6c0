import { type Breach, inALine, type Law, type LawResult, type LawSubject, states } from './law.ts';
import { evenly, type Wording, wordingsOf } from './wordings.ts';

/** So many questions are changed in each way. */
const CHANGED = 120;

function checkChanged(subject: LawSubject, wordings: readonly Wording[], change: (question: string) => string): LawResult {
  const questions = evenly(wordings, CHANGED).map(({ question }) => change(question.replace(/[?.!]+$/u, '')));
  const breaches = questions.flatMap((question): Breach[] => {
    const answer = subject.ask(question);
    return states(answer) ? [{ messages: [question], got: inALine(answer), expected: 'no statement' }] : [];
  });
  return { of: questions.length, breaches };
}

const timeless = ({ question }: Wording) =>
  !/\d|\b(?:when|day|date|time|first half|year|today|now|latest|january|february|march|april)\b/iu.test(question);

export const timeNotHeld: Law = {
  name: 'time-not-held',
  says: 'nothing is stated for a year of which nothing is held',
  check: (subject) => checkChanged(subject, wordingsOf(subject).filter(timeless), (question) => `${question} in 1987?`),
};

export const currencyNotHeld: Law = {
  name: 'currency-not-held',
  says: 'no amount is stated in a currency that it is not held in',
  check: (subject) => {
    const ofMoney = wordingsOf(subject).filter(
      ({ question, fact }) => fact?.value.kind === 'money' && /how much|what|how big|how large/iu.test(question),
    );
    return checkChanged(subject, ofMoney, (question) => `${question} in Japanese yen?`);
  },
};

export const placeNotHeld: Law = {
  name: 'place-not-held',
  says: 'nothing is stated of a place that the pack does not know',
  check: (subject) => checkChanged(subject, wordingsOf(subject), (question) => `${question} in Paraguay?`),
};

export const personNotHeld: Law = {
  name: 'person-not-held',
  says: 'nothing is stated as said by somebody whom the pack does not know',
  check: (subject) =>
    checkChanged(
      subject,
      wordingsOf(subject),
      (question) => `According to Marguerite Quillon, ${question.charAt(0).toLowerCase()}${question.slice(1)}?`,
    ),
};
