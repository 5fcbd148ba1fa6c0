import type { Answer } from '../../../src/index.ts';
import { type Breach, inALine, type Law, type LawResult, type LawSubject } from './law.ts';
import { type Wording, wordingsOf } from './wordings.ts';

/** Whether an answer is of the very fact or gap of a wording; any reading of the fact's claim is. */
export function isOf(answer: Answer, { fact, gap }: Wording, { bot, asked }: LawSubject): boolean {
  if (gap !== undefined) return answer.gap === gap || answer.proof?.by === gap;
  if (!fact) return false;
  const claim = bot.view({ askedAt: asked.day }).claimOf(fact.id);
  const readings = new Set([fact.id, ...(claim?.readings ?? []).map(({ id }) => id)]);
  return readings.has(answer.citations[0]?.fact ?? '') || readings.has(answer.proof?.by ?? '');
}

/** A wording that a question stands for in other letters or among other words. */
export interface StandsFor {
  readonly question: string;
  readonly wording: Wording;
}

/** What of questions is not answered by what the wordings that they stand for were given to. */
export function notOfTheirs(questions: readonly StandsFor[], subject: LawSubject): LawResult {
  const breaches = questions.flatMap(({ question, wording }): Breach[] => {
    const answer = subject.ask(question);
    if (isOf(answer, wording, subject)) return [];
    return [{ messages: [question], got: inALine(answer), expected: wording.fact?.id ?? `gap ${wording.gap}` }];
  });
  return { of: questions.length, breaches };
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function check(subject: LawSubject) {
  const wordings = wordingsOf(subject);
  const owners = Map.groupBy(wordings, ({ question }) => plain(question));
  const breaches = wordings.flatMap(({ question }): Breach[] => {
    const answer = subject.ask(question);
    const rightful = owners.get(plain(question)) ?? [];
    if (rightful.some((owner) => isOf(answer, owner, subject))) return [];
    const expected = rightful.map(({ fact, gap }) => fact?.id ?? `gap ${gap}`).join(' or ');
    return [{ messages: [question], got: inALine(answer), expected }];
  });
  return { of: wordings.length, breaches };
}

export const exactWording: Law = {
  name: 'exact-wording',
  says: 'a question in the very words that a curator gave to a fact or gap is answered by it',
  check,
};
