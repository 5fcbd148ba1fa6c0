import type { Fact } from '../model/fact.ts';

/** What comes of a claim of a text, the worst first. */
export const VERDICTS = ['differs', 'quotation_differs', 'contested', 'superseded', 'not_held', 'worked_out', 'borne_out'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** In what a claim is not what is held. */
export const HOWS = ['amount', 'currency', 'bound', 'unit', 'period', 'status', 'polarity', 'speaker', 'date', 'scope'] as const;
export type How = (typeof HOWS)[number];

/** A place in a text, in UTF-16 units from its beginning. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** One way in which a claim differs: what the text has and what is held, in words. */
export interface Difference {
  readonly how: How;
  readonly says: string;
  readonly held: string;
  /** Where in the sentence the text says so, where that is not the figure itself. */
  readonly at?: Stretch;
}

/** What is known of one claim of a text. */
export interface Finding {
  readonly verdict: Verdict;
  /** The words that make the claim, in the text as it was given. */
  readonly stretch: Stretch;
  readonly text: string;
  /** Only where it differs. */
  readonly differences: readonly Difference[];
  /** The facts that it was held against, the nearest first. */
  readonly facts: readonly Fact[];
  /** In a sentence. */
  readonly why: string;
  /** Words out of the facts to write instead. */
  readonly suggestion?: string;
  /** `YYYY-MM-DD`: since when something else is held. */
  readonly since?: string;
  /** How a figure that no source prints follows. */
  readonly working?: string;
}

/** Words that were not held against anything, and why. */
export interface Unchecked {
  readonly stretch: Stretch;
  readonly text: string;
  readonly why: string;
}

/** What came of a text. */
export interface CheckedText {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  /** The text was longer than what is read; nothing behind this place was looked at. */
  readonly readUpTo?: number;
  /** `YYYY-MM-DD`: what was public by the end of this day was held against it. */
  readonly asOf: string;
}

const RIGHT: ReadonlySet<Verdict> = new Set(['borne_out', 'worked_out']);

/** Whether a claim may stand as it is. */
export function isRight({ verdict }: Pick<Finding, 'verdict'>): boolean {
  return RIGHT.has(verdict);
}

/** The worst first; what is alike in the order of the text. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, other) => VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict) || one.stretch.start - other.stretch.start,
  );
}
