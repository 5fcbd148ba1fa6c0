import { type Answer, renderPlainText } from '../../src/answering.ts';

/** An answer as the one object that programs read (the reply contract). `id` names the question in a batch. */
export function answerObject(answer: Answer, id?: string): Readonly<Record<string, unknown>> {
  const { outcome, headline, message, citations, derived, reading, asOf } = answer;
  return {
    ...(id === undefined ? {} : { id }),
    outcome,
    headline,
    text: renderPlainText(message),
    citations,
    derived,
    reading,
    as_of: asOf,
  };
}
