import type { Cues } from './written-lists.ts';

/** What statements of facts tell by their words; they are all of one language. */
export interface StatementWords {
  /** Words for the means or the manner of something. */
  readonly means: Cues;
  /** Words that give a reason or a purpose. */
  readonly reasons: Cues;
  /** Words that tell a time without a date. */
  readonly vagueTimes: Cues;
}
