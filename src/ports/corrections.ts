import type { Message } from '../model/message.ts';
import type { Claim } from './deliveries.ts';
import type { Posting } from './postings.ts';

/** A message whose readers are to be told of one entry of the ledger. */
export interface CorrectionPlan {
  /** Names the entry and the message: the key under which a reply is posted and looked up. One is planned only once. */
  readonly key: string;
  /** Names the message: its corrections are told one at a time, in the order of the ledger. */
  readonly message: string;
  readonly position: number;
  readonly fact: string;
  /** The posting that showed the fact there. */
  readonly posting: string;
  readonly plannedAt: string;
}

/** `edit`: the message is replaced by itself with a notice; repeating it changes nothing. `reply`: posted in its thread. */
export type CorrectionWay = 'edit' | 'reply';

/** A correction in the hands of one teller. */
export interface ClaimedCorrection extends Omit<CorrectionPlan, 'posting'> {
  readonly posting: Posting;
  /** How it was last begun; absent before. */
  readonly way?: CorrectionWay;
  /** How many attempts that way may have been seen. Above 0 the way is kept, and a reply is looked up before another. */
  readonly tellings: number;
  /** When telling was first begun: where a look-up starts. */
  readonly firstToldAt?: string;
}

/** How an attempt ended. With `retryAt` it can be claimed again from then on; without, it is final. */
export type CorrectionOutcome =
  /** `shows`: what the message shows since it was edited. */
  | { readonly state: 'told'; readonly shows?: Message }
  /** The attempt certainly showed nothing. `way`: how to try it next. */
  | { readonly state: 'failed'; readonly reason: string; readonly retryAt?: string; readonly way?: CorrectionWay }
  | { readonly state: 'unknown'; readonly reason: string; readonly retryAt?: string };

/** Who is still to be told of which correction, claimed by one teller at a time. */
export interface Corrections {
  /** Positions of entries that corrected or retracted a fact, where a posting of it is not marked as told; in order. */
  waiting(limit: number): Promise<readonly number[]>;
  /** Enters corrections as due; those already held stay as they are. */
  plan(plans: readonly CorrectionPlan[]): Promise<void>;
  /** Claims what is due, what a retry is due for, and what a teller left behind when its lease ran out; oldest entry first. */
  claim(claim: Claim): Promise<readonly ClaimedCorrection[]>;
  /** Marks that telling begins now. False: the token no longer holds it, so do not tell. */
  beginTelling(key: string, token: string, way: CorrectionWay, now: string): Promise<boolean>;
  /** Records how an attempt ended. False: the token no longer holds it, and nothing was recorded. */
  record(key: string, token: string, outcome: CorrectionOutcome, at: string): Promise<boolean>;
}
