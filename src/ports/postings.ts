import type { Message } from '../model/message.ts';
import type { PostedMessage } from './chat.ts';

/** A fact as it was shown: its id and the instant at which that revision was recorded. */
export interface ShownFact {
  readonly fact: string;
  readonly recordedAt: string;
}

/** A message that showed facts to somebody. */
export interface Posting {
  /** The delivery key of the message. */
  readonly id: string;
  readonly kind: 'answer' | 'digest' | 'notice';
  readonly posted: PostedMessage;
  readonly shownAt: string;
  readonly facts: readonly ShownFact[];
  /** What the message shows, where it is kept: it can then be edited, not only replied to. */
  readonly message?: Message;
}

/** Which revisions of which facts were shown where, so that a correction reaches those messages. */
export interface Postings {
  /** Keeps a posting; one that is already held under its id stays as it is. */
  record(posting: Posting): Promise<void>;
  /**
   * At most `limit` postings that showed a fact and were not yet told of the ledger entry at `position`, oldest first.
   * Asking again after each {@link markCorrected} walks through them all.
   */
  uncorrected(fact: string, position: number, limit: number): Promise<readonly Posting[]>;
  /**
   * Marks a posting as told of everything about a fact up to a ledger position. True for exactly one caller, however
   * many ask at once: that one tells the readers.
   */
  markCorrected(posting: string, fact: string, position: number, at: string): Promise<boolean>;
  /** Forgets postings shown before an instant; gives how many. */
  expire(before: string): Promise<number>;
}
