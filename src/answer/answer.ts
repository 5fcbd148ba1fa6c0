import type { Message } from '../model/message.ts';
import type { Outcome } from '../model/outcome.ts';

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

/** What a question is answered with. */
export interface Answer {
  readonly outcome: Outcome;
  /** The answer in a sentence; the message says the rest. */
  readonly headline: string;
  readonly message: Message;
  readonly citations: readonly Citation[];
  readonly derived: readonly DerivedFigure[];
  /** Id of the declared gap that explains why nothing answers. */
  readonly gap?: string;
  /** What was understood of the question, for people. */
  readonly reading: Readonly<Record<string, unknown>>;
  /** `YYYY-MM-DD`: what was public by the end of that day was used, and nothing later. */
  readonly asOf: string;
}

/** An answer before it is put into its envelope. */
export type Draft = Omit<Answer, 'reading' | 'asOf'>;
