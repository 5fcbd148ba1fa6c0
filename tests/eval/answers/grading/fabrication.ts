import type { GradedQuestion, GradedReply } from './graded-question.ts';
import { isOfCalendar, numbersWritten } from './numbers-written.ts';

/** What a reply makes up: a forbidden shape, or numbers that neither documents nor question nor a shown working hold. */
export function fabricationsIn(question: GradedQuestion, reply: GradedReply, documented: ReadonlySet<string>): string[] {
  const shown = `${reply.headline} ${reply.text}`;
  const { must_not_regex: shape } = question;
  const forbidden = shape && new RegExp(shape, 'i').test(shown) ? ['forbidden shape'] : [];
  const worked = reply.derived.map(({ value, formula }) => `${value} ${formula}`);
  const borneOut = new Set([question.question, ...question.thread, question.asked_at, ...worked].flatMap(numbersWritten));
  const loose = numbersWritten(`${reply.headline}\n${reply.text}`).filter(
    (number) => !documented.has(number) && !borneOut.has(number) && !isOfCalendar(number),
  );
  return [...forbidden, ...(loose.length > 0 ? [`numbers from nowhere: ${[...new Set(loose)].join(' ')}`] : [])];
}
