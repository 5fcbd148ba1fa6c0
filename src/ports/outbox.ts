import type { Conversation, Person } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { PostedMessage } from './chat.ts';
import type { Posting, ShownFact } from './postings.ts';
import type { AskedQuestion, TopicResolution } from './questions.ts';

/** What is posted though nobody waits for it at that moment, with what it is composed from when it goes out. */
export type OutboxContent =
  /** A digest of one slot at one target. */
  | { readonly kind: 'digest'; readonly digest: string; readonly target: string; readonly slot: string }
  /** That a message showed what an entry of the ledger has corrected or taken back since. */
  | { readonly kind: 'correction'; readonly position: number; readonly fact: string; readonly posting: Posting }
  /** That a question which was asked in vain is settled. */
  | { readonly kind: 'settlement'; readonly question: AskedQuestion; readonly settlement: TopicResolution }
  /** An answer that the platform did not take when it was given. */
  | ({ readonly kind: 'late_reply' } & LateReply)
  /** What one person is told of something that they set up. */
  | { readonly kind: 'word'; readonly address: Conversation; readonly message: Message };

export type OutboxKind = OutboxContent['kind'];

/** An answer as it was composed, with the facts that it shows: it goes out while all of them may still be shown there. */
export interface LateReply {
  readonly delivery: string;
  readonly person: Person;
  readonly address: Conversation;
  readonly message: Message;
  readonly facts: readonly ShownFact[];
}

/** How something is shown: posted, or put in the place of a message that stands. */
export type ShowingWay = 'post' | 'edit';

/**
 * due: nobody works on it. claimed: a sender holds the lease and has not begun to post. sending: it may have posted.
 * unknown: a post ended without an answer. sent, failed (no more attempts), missed (not to be shown any more): final,
 * and so is unknown when no further attempt was set.
 */
export type OutboxState = 'due' | 'claimed' | 'sending' | 'sent' | 'failed' | 'unknown' | 'missed';

/** How far something has come on its way out. */
export interface OutboxProgress {
  /** The key under which it is posted and looked up. One is entered only once. */
  readonly key: string;
  readonly state: OutboxState;
  /** The instant of what it is about: the slot of a digest, the act of a curator. */
  readonly dueAt: string;
  /** When it was entered; of a digest, the instant its content is taken at. */
  readonly asOf: string;
  /**
   * How many attempts may have been seen: one more as posting begins, one less when it certainly came to nothing
   * (outcome failed or due). Above 0, a look-up comes before the next post.
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

/** Something in the hands of one sender. */
export interface OutboxEntry extends OutboxProgress {
  readonly content: OutboxContent;
  /** How it was last begun, or is to be tried next. */
  readonly way?: ShowingWay;
}

/** How an attempt ended. With `retryAt` it can be claimed again from then on; without, it is final. */
export type OutboxOutcome =
  | ({ readonly state: 'sent'; readonly posted: PostedMessage } & SentRecord)
  /** The attempt certainly showed nothing. `way`: how to try it next. */
  | { readonly state: 'failed'; readonly reason: string; readonly retryAt?: string; readonly way?: ShowingWay }
  | { readonly state: 'unknown'; readonly reason: string; readonly retryAt?: string }
  /** Given back; this attempt certainly posted nothing. */
  | { readonly state: 'due'; readonly reason: string; readonly retryAt: string }
  | { readonly state: 'missed'; readonly reason: string };

/** What is kept, in the same step, of what was shown. */
export interface SentRecord {
  /** The message as one that showed facts: corrections reach it. */
  readonly posting?: Posting;
  /** What the posting that was corrected shows now. */
  readonly shows?: Message;
  /** The instant its content was taken at, where that is another than was planned. */
  readonly asOf?: string;
}

/** A claim: at most `limit` entries, for a lease from `now` to `until`, under a token that nobody else has. */
export interface OutboxClaim {
  readonly limit: number;
  readonly now: string;
  readonly until: string;
  readonly token: string;
}

/** A late reply or a word, under a key that names it; it is due at once. */
export interface EnteredMessage {
  readonly key: string;
  readonly content: Extract<OutboxContent, { readonly kind: 'late_reply' | 'word' }>;
  readonly at: string;
}

/**
 * All that is posted unasked or late, claimed by one sender at a time. Entries to one place form a lane: of a lane one at
 * most is in hand, whoever holds it, so that order is kept there and no busy place takes up the claims of others.
 */
export interface Outbox {
  /** Enters messages as due; a key that is held stays as it is. */
  enter(messages: readonly EnteredMessage[]): Promise<void>;
  /**
   * Claims what is due, what a retry is due for, and what a sender left behind when its lease ran out, of some kinds:
   * earliest first, one of each lane. Corrections of one message and late replies to one place wait for those before
   * them; anything else is not held up by what is only tried again later. Nothing is ever given to two callers under
   * leases that overlap.
   */
  claim(claim: OutboxClaim, kinds: readonly OutboxKind[]): Promise<readonly OutboxEntry[]>;
  /** Marks that posting begins now. False: the token no longer holds it, so do not post. */
  begin(key: string, token: string, way: ShowingWay, now: string): Promise<boolean>;
  /** Records how an attempt ended. False: the token no longer holds it, and nothing was recorded. */
  record(key: string, token: string, outcome: OutboxOutcome, at: string): Promise<boolean>;
  /** What is not final (or ended as unknown), of all kinds, earliest first. */
  unfinished(limit: number): Promise<readonly (OutboxProgress & { readonly kind: OutboxKind })[]>;
  /** Forgets what is final and was due before an instant, but never the newest digest that a target received; gives how many. */
  expire(before: string): Promise<number>;
}
