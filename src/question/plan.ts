import type { Operation } from '../model/operation.ts';
import type { Courtesy } from './courtesy.ts';

/** How long a brief, or a reply that is put more shortly, may be. */
export interface ReplyLength {
  readonly unit: 'points' | 'sentences' | 'words';
  readonly most: number;
}

/** What a message asks to be done, by its words alone. */
export interface OperationAsked {
  readonly operation: Operation;
  readonly length?: ReplyLength;
  readonly courtesy?: Courtesy;
  /** Folded words of the message that name the operation: they ask for nothing else. */
  readonly words: ReadonlySet<string>;
}
