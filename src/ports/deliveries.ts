import type { PostedMessage } from './chat.ts';

/** One digest due at one target at one local time: together they are unique. */
export interface Slot {
  /** Name of the digest. */
  readonly digest: string;
  /** Address of the target conversation ({@link addressOf}). */
  readonly target: string;
  /** Local time with zone, such as `2024-10-18T08:30[Europe/Brussels]`. */
  readonly slot: string;
  /** The instant of that local time. */
  readonly dueAt: string;
  /**
   * The instant its content is taken at, fixed when it is first planned: every retry on every replica tells the same,
   * and the next digest tells what changed since exactly then.
   */
  readonly asOf: string;
}

/**
 * due: nobody works on it. claimed: a sender holds the lease and has not begun to post. sending: it may have posted.
 * unknown: a post ended without an answer. sent, failed (no more attempts), missed (overtaken by a later slot): final,
 * and so is unknown when no further attempt was set.
 */
export type DeliveryState = 'due' | 'claimed' | 'sending' | 'sent' | 'failed' | 'unknown' | 'missed';

export interface Delivery extends Slot {
  /** `digest target slot`: the key under which it is posted and looked up. */
  readonly key: string;
  readonly state: DeliveryState;
  /**
   * How many attempts may have posted: one more as posting begins, one less when it certainly came to nothing (outcome
   * failed or due). Above 0, a look-up comes before the next post.
   */
  readonly sendings: number;
  /** When posting was first begun: where a look-up starts. */
  readonly firstSendingAt?: string;
  /** Present while claimed or sending. */
  readonly lease?: { readonly token: string; readonly claimedAt: string; readonly until: string };
  /** When it can next be claimed; absent when it is final. */
  readonly claimableAt?: string;
  readonly reason?: string;
  readonly posted?: PostedMessage;
  /** When its last outcome was recorded. */
  readonly endedAt?: string;
}

/** How an attempt ended. With `retryAt` the delivery can be claimed again from then on; without, it is final. */
export type DeliveryOutcome =
  /** `asOf`: the instant its content was taken at, where that is another than was planned. */
  | { readonly state: 'sent'; readonly posted: PostedMessage; readonly asOf?: string }
  | { readonly state: 'failed'; readonly reason: string; readonly retryAt?: string }
  | { readonly state: 'unknown'; readonly reason: string; readonly retryAt?: string }
  /** Given back; this attempt certainly posted nothing. */
  | { readonly state: 'due'; readonly reason: string; readonly retryAt: string }
  | { readonly state: 'missed'; readonly reason: string };

/** A claim: at most `limit` deliveries, for a lease from `now` to `until`, under a token that nobody else has. */
export interface Claim {
  readonly limit: number;
  readonly now: string;
  readonly until: string;
  readonly token: string;
}

/** The newest slot planned and the newest sent for one target of a digest. */
export interface Progress {
  readonly target: string;
  readonly planned: Slot;
  readonly sent?: Delivery;
}

/** Who owes which digest to whom, claimed by one sender at a time. */
export interface Deliveries {
  /** Enters slots as due, or as missed with the reason; slots already held stay as they are. Gives how many were new. */
  plan(slots: readonly Slot[], missed?: string): Promise<number>;
  /**
   * Claims what is due, what a retry is due for, and what a sender left behind when its lease ran out; earliest slot
   * first. No delivery is ever given to two callers under leases that overlap.
   */
  claim(claim: Claim): Promise<readonly Delivery[]>;
  /** Marks that posting begins now. False: the token no longer holds it, so do not post. */
  beginSending(key: string, token: string, now: string): Promise<boolean>;
  /** Records how an attempt ended. False: the token no longer holds it, and nothing was recorded. */
  record(key: string, token: string, outcome: DeliveryOutcome, at: string): Promise<boolean>;
  /** Deliveries that are not final (or ended as unknown), earliest slot first. */
  unfinished(limit: number): Promise<readonly Delivery[]>;
  /** For every target of a digest that ever had a slot, how far it has come. */
  progress(digest: string): Promise<readonly Progress[]>;
  /** The newest delivery of a digest that a target received. */
  lastSent(digest: string, target: string): Promise<Delivery | undefined>;
  /** Forgets final deliveries due before an instant, but never the newest that a target received; gives how many. */
  expire(before: string): Promise<number>;
}
