/** How deliveries are paced and when they give up. Lengths of time are in seconds. */
export interface DeliveryRules {
  /** How long a sender holds a delivery before another may take it over. */
  readonly lease: number;
  /** How long a post or a look-up may take before its outcome counts as unknown. */
  readonly postTimeout: number;
  /** What is kept free of the lease for slow stores and for clocks of replicas that differ. */
  readonly margin: number;
  /** The shortest and the longest pause before another attempt. */
  readonly retryFirst: number;
  readonly retryLongest: number;
  /** How many deliveries are claimed at a time. */
  readonly batch: number;
  /** How long one run goes on claiming, so that the next tick can plan again. */
  readonly runTime: number;
  /**
   * What to do with a post of unknown outcome on a platform that cannot look a key up: `once` leaves it be and tells
   * the operator (it may be missing); `again` posts again (it may be there twice).
   */
  readonly withoutLookup: 'once' | 'again';
  /** Posts a second for each platform; platforms not named use `postsPerSecond`. */
  readonly postsPerSecond: number;
  readonly postsPerSecondOn: Readonly<Record<string, number>>;
}

/**
 * A sender posts only while `lease - postTimeout - margin` is left, here for 30 seconds after its claim: replicas'
 * clocks may differ by the margin. The rates stay below what Slack and Teams allow one app.
 */
export const DEFAULT_DELIVERY_RULES: DeliveryRules = {
  lease: 60,
  postTimeout: 10,
  margin: 20,
  retryFirst: 5,
  retryLongest: 600,
  batch: 40,
  runTime: 40,
  withoutLookup: 'once',
  postsPerSecond: 20,
  postsPerSecondOn: {},
};

/** Whether a sender whose claim is `milliseconds` old may still post: another may hold the delivery soon. */
export function mayPost(rules: DeliveryRules, milliseconds: number): boolean {
  return milliseconds <= (rules.lease - rules.postTimeout - rules.margin) * 1000;
}

/**
 * Seconds until the next attempt: as long as has been tried already, so that pauses double, within the bounds, and at
 * least what the platform asked for. Jitter of up to a quarter keeps replicas and targets from coming back in step.
 * `random` is from 0 to below 1; `triedFor` is the time since the first attempt.
 */
export function retryPause(rules: DeliveryRules, triedFor: number, askedFor: number, random: number): number {
  const doubling = Math.min(rules.retryLongest, Math.max(rules.retryFirst, triedFor));
  return Math.max(doubling, askedFor) * (1 + random / 4);
}
