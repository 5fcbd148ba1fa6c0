import type { Conversation, Person } from '../model/interaction.ts';

/** A conversation that receives a digest. One conversation has one subscription to a digest at most. */
export interface Subscription {
  readonly digest: string;
  readonly target: Conversation;
  /** Five cron fields in place of the digest's own. */
  readonly schedule?: string;
  /** IANA time zone in place of the digest's own. */
  readonly zone?: string;
  /** With the name that the platform gave then. */
  readonly createdBy: Person;
  readonly createdAt: string;
  /** Slots count from this instant: when it was made, changed, woken or resumed, whichever came last. */
  readonly since: string;
  readonly paused: boolean;
  /** The platform says that the target is gone: nothing is posted until somebody subscribes again. */
  readonly dead?: { readonly at: string; readonly reason: string };
  /** Since when it is held back, as the target may not see the digest: whoever subscribed was told then. */
  readonly withheld?: string;
}

/** What a person asks for when subscribing. */
export type SubscriptionRequest = Omit<Subscription, 'paused' | 'dead' | 'since' | 'withheld'>;

/** Who wants which digest where. */
export interface Subscriptions {
  /**
   * Subscribes, or changes the schedule and zone of the subscription there is (which also wakes a paused or dead one;
   * its creator and creation stay; the request's `createdAt` becomes its `since`). `unchanged`: it was already just so.
   */
  subscribe(request: SubscriptionRequest): Promise<'created' | 'changed' | 'unchanged'>;
  /** False: there was none. */
  unsubscribe(digest: string, target: Conversation): Promise<boolean>;
  /** False: there is none, or it was paused already. */
  pause(digest: string, target: Conversation): Promise<boolean>;
  /** False: there is none, or it was not paused. `at` becomes its `since`. */
  resume(digest: string, target: Conversation, at: string): Promise<boolean>;
  /** Marks every subscription of a target as dead; gives how many were alive. */
  markDead(target: Conversation, reason: string, at: string): Promise<number>;
  /** Notes since when a subscription is held back, or that it no longer is. True for exactly one caller. */
  setWithheld(digest: string, target: Conversation, since: string | undefined): Promise<boolean>;
  /** The subscriptions of one conversation, by digest. */
  listByTarget(target: Conversation): Promise<readonly Subscription[]>;
  /** Every subscription, by digest and target. */
  listAll(): Promise<readonly Subscription[]>;
}
