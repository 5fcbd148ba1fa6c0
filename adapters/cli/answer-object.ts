import { type Answer, renderPlainText } from '../../src/answering.ts';

/**
 * An answer as the one object that programs read (the reply contract): `text` is what is shown by default, its buttons of choice included, `proof` stands
 * where something is not held, `choices` where something is asked back or offered,
 * `unreviewed` where only an archived document says it, `notice` as of when the facts stand, where that is not now. `id`
 * names the question in a batch.
 */
export function answerObject(answer: Answer, id?: string, notice?: string): Readonly<Record<string, unknown>> {
  const { outcome, headline, message, citations, derived, plan, reading, proof, choices = [], asOf, unreviewed } = answer;
  return {
    ...(id === undefined ? {} : { id }),
    outcome,
    headline,
    text: [renderPlainText(message), ...choices.map(({ label }) => `• ${label}`), ...(notice === undefined ? [] : [notice])].join('\n'),
    citations,
    derived,
    ...(plan && { plan }),
    reading,
    ...(proof && { proof }),
    ...(choices.length > 0 && { choices }),
    ...(unreviewed && { unreviewed: { source: unreviewed.source.id, document: unreviewed.source.document, quote: unreviewed.quote } }),
    ...(notice !== undefined && { notice }),
    as_of: asOf,
  };
}
