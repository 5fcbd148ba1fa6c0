import type { Bound } from '../../model/value.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words at a distance from their figure: "a minimum annual baseline of", "north of". The question grammar reads the others. */
const BEFORE: readonly (readonly [Bound, RegExp])[] = [
  [
    'nearly',
    /\b(?:(?:just|slightly|a little|somewhat)\s+(?:under|below|short of|shy of|less than)|nearly|almost|close to|short of|nudging)\s+(?:a\s+)?$/iu,
  ],
  ['at_least', /\b(?:minimum|baseline|floor|no less|not less|upwards|north|in excess)(?:\s+(?!of\b)[\p{L}-]+){0,3}\s+(?:of|than)\s+$/iu],
  ['at_least', /\b(?:at least|more than|over|exceed(?:s|ed|ing)|(?:at|for|reach\p{L}*) a minimum)\s+(?:a\s+)?$/iu],
  [
    'at_least',
    /(?<!\p{L})(?:surpass(?:es|ed|ing)?|dépass(?:e|é|er|era|ait)|übersteig(?:t|en)|überstieg(?:en)?|überschr(?:itt|itten|eitet)|super(?:a|an|ó|aron|ará|ar|ado)|rebas(?:a|ó|ará|ar|ado)|przekr(?:acza|oczyła|oczyło|oczył|oczyły|oczy|oczyć)|перевищ(?:ує|ила|ив|ило|или|ить|ити))\s+(?:(?:in|this|year|dieses|Jahr|im|cette|année|cet|este|año|w|tym|roku|цього|року|у)\s+|\d{4}\s+){0,3}(?:(?:les|los|die|la|le)\s+)?$/iu,
  ],
  ['at_most', /\b(?:maximum|ceiling|cap|no more|not more)(?:\s+(?!of\b)[\p{L}-]+){0,3}\s+(?:of|than|at)\s+$/iu],
  ['at_most', /\b(?:up to|at most|less than|fewer than|under)\s+(?:a\s+)?$/iu],
  ['about', /\b(?:about|around|approximately|roughly|some|in the region of|in the order of|circa)\s+(?:a\s+)?$/iu],
];

const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['at_least', /^\s*(?:-plus\b|\+|or more\b|at (?:the very )?least\b|(?:as|at) a minimum\b|and (?:up|over)\b)/iu],
  ['at_most', /^\s*(?:or less\b|at most\b|at (?:the )?maximum\b)/iu],
  ['about', /^\s*(?:or so\b|or thereabouts\b)/iu],
];

/** "above the 40 billion promised", "under the €50 billion facility", "over a five-year period": an article shows a figure that is known, and no bound of it. */
const COMPARED_WITH =
  /\b(?:above|below|under|over|beyond|within|more than|less than|out of|exceed(?:s|ed|ing)?)\s+(?:the|its|their|this|that|those|these|an?)\s+(?:(?:about|some|planned|promised|agreed|original)\s+)?$/iu;

/** Whether a figure is one that another is compared with or lies within. */
export function isComparedWith(text: string, start: number): boolean {
  return COMPARED_WITH.test(text.slice(Math.max(0, start - LOOKED_AT), start));
}

const LOOKED_AT = 60;

/** The bound that the words around a figure give it, where they stand further off or in another form than the question grammar reads. */
export function statedBound(text: string, { start, end }: Stretch): Bound | undefined {
  if (isComparedWith(text, start)) return undefined;
  const before = text.slice(Math.max(0, start - LOOKED_AT), start);
  const after = text.slice(end, end + LOOKED_AT);
  return BEFORE.find(([, form]) => form.test(before))?.[0] ?? AFTER.find(([, form]) => form.test(after))?.[0];
}
