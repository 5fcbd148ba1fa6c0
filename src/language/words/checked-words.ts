import type { Cues } from './written-lists.ts';

/** What cannot be at once, as two sides; words that only seldom mean either are left out. */
export interface Opposites {
  readonly one: Cues;
  readonly other: Cues;
}

/** Of what sides may be told, under one name in all languages. */
export const OPPOSED = [
  'degree',
  'growth',
  'steadiness',
  'openness',
  'acceptance',
  'sureness',
  'novelty',
  'bounds',
  'trade',
  'coming',
  'judgement',
  'permission',
  'hour',
  'age',
  'going ahead',
  'extent',
  'unity',
  'liking',
  'need',
  'term',
  'truth',
  'side',
] as const;
export type Opposed = (typeof OPPOSED)[number];

/** What checking a text knows of one language: words only, no rules. */
export interface CheckedWords {
  /** Words that may join two clauses, each of which claims something of its own. */
  readonly joints: Cues;
  /** Behind a length of time: it lies between two things, and neither lasts so long ("six months later"). */
  readonly offsets: Cues;
  readonly opposites: Readonly<Record<Opposed, Opposites>>;
}
