import type { Cues, WordList } from './written-lists.ts';

/** Small talk in one language: what a message may consist of without asking anything. */
export interface CourtesyWords {
  readonly hello: Cues;
  readonly thanks: Cues;
  readonly goodbye: Cues;
  readonly acknowledged: Cues;
  readonly apology: Cues;
  /** Words that go with small talk and change nothing of it. */
  readonly beside: WordList;
  /** First words of small talk that also begin sentences which mean them: "no", "stop". */
  readonly meant: WordList;
}
