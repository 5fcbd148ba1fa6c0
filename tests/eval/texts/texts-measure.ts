import type { Ratio } from '../measure.ts';
import type { Field } from './field-check.ts';
import type { TakenText } from './take-texts.ts';

export interface TextsMeasure {
  readonly texts: number;
  /** Finds that were proposed right in every field. */
  readonly right: Ratio;
  /** Finds that were proposed with one or two fields to correct. */
  readonly near: Ratio;
  /** Candidates to be rejected, among all that are neither left to the reader. */
  readonly falseCandidates: Ratio;
  readonly taken: number;
  /** Of the candidates that tell a find's value: how many have the field right. */
  readonly fields: Readonly<Record<Field, Ratio>>;
  /** Printed days and publishers that were read. */
  readonly published: Ratio;
  readonly publishers: Ratio;
}

/** The figures of a set of texts. */
export function measureTexts(taken: readonly TakenText[]): TextsMeasure {
  const finds = taken.flatMap(({ marks }) => marks.finds);
  const candidates = taken.flatMap(({ marks }) => marks.candidates);
  const count = (verdict: string) => candidates.filter((one) => one.verdict === verdict).length;
  const paired = candidates.filter(({ find, wrong }) => find !== undefined && !wrong.includes('value'));
  const fieldOf = (field: Field): Ratio => ({ part: paired.filter(({ wrong }) => !wrong.includes(field)).length, whole: paired.length });
  const dated = taken.filter(({ text }) => !text.given);
  const printed = taken.filter(({ text }) => text.publisher !== undefined);
  return {
    texts: taken.length,
    right: { part: finds.filter(({ result }) => result === 'right').length, whole: finds.length },
    near: { part: finds.filter(({ result }) => result === 'near').length, whole: finds.length },
    falseCandidates: { part: count('false'), whole: candidates.length - count('taken') },
    taken: count('taken'),
    fields: {
      subject: fieldOf('subject'),
      property: fieldOf('property'),
      value: { part: paired.length, whole: candidates.filter(({ find }) => find !== undefined).length },
      bound: fieldOf('bound'),
      period: fieldOf('period'),
      status: fieldOf('status'),
      polarity: fieldOf('polarity'),
      change: fieldOf('change'),
      speaker: fieldOf('speaker'),
      label: fieldOf('label'),
    },
    published: { part: dated.filter(({ text, published }) => published === text.published).length, whole: dated.length },
    publishers: { part: printed.filter(({ text, publisher }) => publisher === text.publisher).length, whole: printed.length },
  };
}
