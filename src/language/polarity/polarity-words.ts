import type { Cues } from '../words/written-lists.ts';

/** What one language has to deny, doubt, plan or ask for something: words only, no rules. */
export interface PolarityWords {
  /** ISO 639-1. */
  readonly code: string;
  /** Negations stand before their verb: what comes before one in its clause is not negated. */
  readonly negatesForward: boolean;
  /** Phrases that hold a word of the lists below and say nothing of it ("not only", "no fewer than"). */
  readonly exempt: Cues;
  /** Negations, of a verb or a noun. */
  readonly negates: Cues;
  /** What denies all that depends on it ("denied that", "there is no agreement on"). */
  readonly denies: Cues;
  readonly refuses: Cues;
  /** Leaves open what depends on it. */
  readonly doubts: Cues;
  /** The same at the beginning of a sentence only ("Reports that …"). */
  readonly opensDoubt: Cues;
  readonly plans: Cues;
  /** A verb that tells what is merely possible. */
  readonly possible: Cues;
  readonly conditions: Cues;
  readonly wishes: Cues;
  /** Said of what stands before it: it is false; it is open; it did not come about. */
  readonly saysFalse: Cues;
  readonly saysOpen: Cues;
  readonly saysDenied: Cues;
  /** A promise by which a later "would" is as good as stated. */
  readonly promises: Cues;
  /** The verb of what was promised ("pledged that it would"). */
  readonly promised: Cues;
  /** Before a value at the head of a clause: all of the clause is said of it ("Of the 8 million, nothing came"). */
  readonly topics: Cues;
  /** Cues that say nothing of what stands before them ("paid it without waiting"). */
  readonly forwardOnly: Cues;
  /** What begins a clause that is told as so, whatever was negated before it ("nobody was surprised when"). */
  readonly factual: Cues;
  /** What begins another clause, which nothing before it negates. */
  readonly breaks: Cues;
  /** At the beginning of a sentence: its first clause is another one than the rest. */
  readonly subordinates: Cues;
  /** What begins a clause that tells of a noun before it. */
  readonly relatives: Cues;
  /** Stands for what the clause before told ("has yet to deliver them"). */
  readonly anaphors: Cues;
  /** After "and": a verb of its own, which no "not" before governs. */
  readonly finite: Cues;
  /**
   * Verbs, in the forms in which they tell a figure as so, before it or (as participles) behind it. What a sentence says
   * with any other verb is not taken to bear anything out: words that deny have no end.
   */
  readonly tells: Cues;
  /** Which words of that list are bare verbs, that tell nothing by themselves. */
  readonly bare: Cues;
  /** May stand right before a verb of the list above in its bare form ("agreed to provide"). */
  readonly tellsTo: Cues;
  /** Says of a whole clause that it is so ("announced that", "the fact that"). */
  readonly tellsThat: Cues;
  /** Nouns of what was promised: that there is one of this size is told by naming it ("their pledge of EUR 5 million"). */
  readonly promisesNamed: Cues;
  /** Nouns that a figure is the size of ("a package of EUR 5 million"). */
  readonly sums: Cues;
}
