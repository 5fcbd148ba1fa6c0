import type { AskedItem } from '../model/asked-item.ts';
import type { Message } from '../model/message.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ReadByModel } from '../model/plan-read.ts';
import type { UnreviewedPassage } from '../model/text-search.ts';

/** Where a statement of a reply stands: the words of a document that carry it. */
export interface Citation {
  readonly fact: string;
  readonly source: string;
  /** File name of the document as received. */
  readonly document: string;
  readonly quote: string;
  readonly published: string;
}

/** A figure of a reply that no source prints, with its working. */
export interface DerivedFigure {
  readonly value: string;
  readonly formula: string;
  /** Ids of the facts it is worked out from. */
  readonly inputs: readonly string[];
}

/** A question that a reply offers: read so, or to go on with. */
export interface Choice {
  /** What stands on its button. */
  readonly label: string;
  /** What is asked when it is pressed: complete in itself. */
  readonly question: string;
}

/** That something is not held, with what was looked through for it. */
export interface Proof {
  /**
   * `gap`: a curator declared it; `no_value`: a source says that it is not given; `empty_query`: facts of all these slots
   * were looked for and there is none; `empty_series`: a table was looked up and has no such cell.
   */
  readonly kind: 'gap' | 'no_value' | 'empty_query' | 'empty_series';
  /** The gap or fact that says so. */
  readonly by?: string;
  /** The slots that were looked for, as a reader would name them. */
  readonly slots?: Readonly<Record<string, string>>;
  /** How many facts were held against them. */
  readonly looked_at?: number;
  /** The sources that were looked through. */
  readonly sources: readonly string[];
  /** How many archived documents had their text searched, too, without a passage that says it. */
  readonly documents?: number;
}

/** What a question is answered with. */
export interface Answer {
  readonly outcome: Outcome;
  /** The answer in a sentence; the message says the rest. */
  readonly headline: string;
  /** What is shown by default. */
  readonly message: Message;
  /** All that stands behind the message: every passage, equivalents, what was looked through; shown on request. */
  readonly details?: Message;
  /** What the reply offers to ask, best first; at most four. */
  readonly choices?: readonly Choice[];
  /** How the question was understood: an operation over slots. */
  readonly plan?: Readonly<Record<string, unknown>>;
  /** Of an absence. */
  readonly proof?: Proof;
  readonly citations: readonly Citation[];
  readonly derived: readonly DerivedFigure[];
  /** Id of the declared gap that explains why nothing answers. */
  readonly gap?: string;
  /** What was understood of the question, for people. */
  readonly reading: Readonly<Record<string, unknown>>;
  /** `YYYY-MM-DD`: what was public by the end of that day was used, and nothing later. */
  readonly asOf: string;
  /** Of what is not held: what an archived document would have to say; absent where no document could. */
  readonly asked?: readonly AskedItem[];
  /** What came of what a language model read, where one was asked. */
  readonly byModel?: ReadByModel;
  /** A passage that says it, though no fact does. It is no part of what the answer claims. */
  readonly unreviewed?: UnreviewedPassage;
}

/** An answer before it is put into its envelope. */
export type Draft = Omit<Answer, 'reading' | 'asOf' | 'asked' | 'byModel' | 'unreviewed'>;
