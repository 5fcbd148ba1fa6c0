import type { Bot } from '../../../src/index.ts';
import { type Breach, inALine, type Law, type LawResult, type LawSubject, lawSubject } from './law.ts';
import { orderedPairs, wordingsOf } from './wordings.ts';

/** So many ordered pairs are asked. */
const PAIRS = 160;
const POINTS =
  /\b(?:it|its|that|this|these|those|there|they|them|their|he|him|his|she|her|such|so|then|other|others|same|both|one|ones)\b/iu;

const complete = (question: string) => !POINTS.test(question) && !/^(?:and|but|what about|how about)\b/iu.test(question);

function checkPairs(subject: LawSubject, questions: readonly string[]): LawResult {
  const pairs = orderedPairs(questions, PAIRS);
  const breaches = pairs.flatMap(([first, second]): Breach[] => {
    const alone = inALine(subject.ask(second));
    const after = inALine(subject.ask(second, [first]));
    return alone === after ? [] : [{ messages: [first, second], got: after, expected: alone }];
  });
  return { of: pairs.length, breaches };
}

export const secondMessage: Law = {
  name: 'second-message',
  says: 'a complete question gets the same answer after any other question as alone',
  check: (subject) =>
    checkPairs(
      subject,
      wordingsOf(subject).map(({ question }) => question),
    ),
};

/** The same pack whose curators wrote no questions, so that each has to be read. */
function withoutWordings({ bot: { pack }, over }: LawSubject): Bot {
  const bare = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, asked_as: [] }));
  return over({ ...pack, facts: bare(pack.facts), gaps: bare(pack.gaps) });
}

export const secondMessageRead: Law = {
  name: 'second-message-read',
  says: 'it does so, too, where no curator wrote it down: a complete question inherits nothing',
  check: (subject) =>
    checkPairs(
      lawSubject(subject.asked, withoutWordings(subject)),
      wordingsOf(subject)
        .map(({ question }) => question)
        .filter(complete),
    ),
};
