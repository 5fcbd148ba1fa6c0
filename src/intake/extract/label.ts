import { onceOfEach, type ParsedSentence } from './parsed-sentence.ts';

/** What stands before the colon of a line, and the figure behind it. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** Where the figure begins. */
  readonly figure: number;
}

const LABELLED = /^\s*(?:[•▪*–—-]\s+|\d{1,2}[.)]\s+|\(\p{L}\)\s+)?(\p{L}[^.:;?!"“”«»„]{1,90}?)\s?:\s+(?:\p{L}+\s+){0,3}(?=\d)/u;
/** What tells something by itself is a sentence whose colon only goes on. */
const SENTENCE =
  /(?<!\p{L})(?:is|are|was|were|has|have|had|will|would|ist|sind|war|waren|hat|haben|wird|werden|est|sont|était|étaient|ont|es|son|fue|fueron|han|jest|są|był\p{L}*|mają|має|мають|був|було|були)(?!\p{L})/iu;
/** Behind the figure of a label the line ends, or goes on with a remark. */
const ENDS = /^\d[\d.,\s\u00a0\u202f]*\s*(?:%\s*)?(?:$|[.,;(])/u;

/** The label of a line that gives one figure behind a colon ("Isolation beds: 24"); undefined for any other sentence. */
export const labelIn = onceOfEach(({ text }: ParsedSentence): Label | undefined => {
  const found = LABELLED.exec(text);
  const label = found?.[1];
  if (found === null || label === undefined || SENTENCE.test(label)) return undefined;
  const figure = found[0].length;
  if (!ENDS.test(text.slice(figure))) return undefined;
  const start = found[0].indexOf(label);
  return { start, end: start + label.length, figure };
});

const OF_THESE =
  /^(?:of|among) (?:these|those|them|which|whom)(?!\p{L})|^(?:davon|darunter|dont|parmi eux|de ell[oa]s|entre ell[oa]s|z nich|w tym|z tego|з них|у тому числі)(?!\p{L})/iu;

/** Whether a label speaks of a part of what the line before gives ("Of these in hospital: 4"). */
export function isOfThese({ text }: ParsedSentence, { start, end }: Label): boolean {
  return OF_THESE.test(text.slice(start, end));
}
