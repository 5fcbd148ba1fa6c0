import type { Claim } from './deliveries.ts';
import type { AskedQuestion, Settlement } from './questions.ts';

/** What one who asked is still to be told: that the question was settled. */
export interface ClaimedReply {
  /** Names the topic, the question and the settlement: the key under which the reply is posted and looked up. */
  readonly key: string;
  readonly question: AskedQuestion;
  readonly settlement: Settlement;
  readonly plannedAt: string;
  /** How many attempts may have been seen. Above 0, a look-up comes before another. */
  readonly tellings: number;
  /** When telling was first begun: where a look-up starts. */
  readonly firstToldAt?: string;
}

/** How an attempt ended. With `retryAt` it can be claimed again from then on; without, it is final. */
export type ReplyOutcome =
  | { readonly state: 'told' }
  /** The attempt certainly showed nothing. */
  | { readonly state: 'failed'; readonly reason: string; readonly retryAt?: string }
  | { readonly state: 'unknown'; readonly reason: string; readonly retryAt?: string };

/** Which askers are still to be told, claimed by one teller at a time. Settling a topic enters them. */
export interface AskerReplies {
  /** Claims what is due, what a retry is due for, and what a teller left behind when its lease ran out; oldest first. */
  claim(claim: Claim): Promise<readonly ClaimedReply[]>;
  /** Marks that telling begins now. False: the token no longer holds it, so do not tell. */
  beginTelling(key: string, token: string, now: string): Promise<boolean>;
  /** Records how an attempt ended. False: the token no longer holds it, and nothing was recorded. */
  record(key: string, token: string, outcome: ReplyOutcome, at: string): Promise<boolean>;
}
