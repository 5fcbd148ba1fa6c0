import type { Cues } from './written-lists.ts';

/** By what each thing that can be done about a message is asked for. */
export interface OperationCues {
  readonly restate: Cues;
  readonly compare: Cues;
  readonly timeline: Cues;
  readonly unknowns: Cues;
  readonly disputes: Cues;
  readonly changes: Cues;
  readonly brief: Cues;
  readonly sources: Cues;
  readonly confirm: Cues;
  readonly how: Cues;
  readonly people: Cues;
  readonly said: Cues;
  readonly details: Cues;
  readonly figures: Cues;
}

/** How long a reply may be ("in three short sentences"): a number, perhaps a word `before` the unit, and the unit. */
export interface LengthWords {
  readonly numbers: Readonly<Record<number, Cues>>;
  /** Articles that stand for one. */
  readonly one: Cues;
  readonly before: Cues;
  readonly points: Cues;
  readonly sentences: Cues;
  readonly words: Cues;
  readonly paragraphs: Cues;
  /** Words that limit a length and ask for nothing. */
  readonly beside: Cues;
}

/** "All the case figures by day": a word for all of them, within a few words one for figures, perhaps what they are by. */
export interface EveryFigureWords {
  readonly all: Cues;
  readonly figures: Cues;
  readonly by: Cues;
  /** Words between them that ask for nothing. */
  readonly beside: Cues;
}
