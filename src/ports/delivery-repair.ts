/**
 * Something of digests that a wrong clock left behind. `planned`, `sent`: how far a target has come; `to` is the newest
 * slot held that is not of the future, absent where there is none. `future`: a delivery that only a wrong
 * clock can have planned or given up, and that nobody can have been sent (or one of a slot to come, whatever became of it). `held`: a delivery that nobody may claim for a long time. `content`: a delivery whose
 * content is taken at an instant to come. `since`: a subscription whose slots count from an instant to come.
 */
export type Misdated =
  | { readonly kind: 'planned'; readonly digest: string; readonly target: string; readonly from: string; readonly to?: string }
  | { readonly kind: 'sent'; readonly digest: string; readonly target: string; readonly from: string; readonly to?: string }
  | { readonly kind: 'future'; readonly key: string; readonly state: string }
  | { readonly kind: 'held'; readonly key: string; readonly from: string; readonly to: string }
  | { readonly kind: 'content'; readonly key: string; readonly from: string; readonly to: string }
  | { readonly kind: 'since'; readonly digest: string; readonly target: string; readonly from: string; readonly to: string };

/** Sets the deliveries of digests right after a clock was wrong. */
export interface DeliveryRepair {
  /**
   * What lies more than a minute after `now`, which must be right, and what a delivery is held for beyond a day. With
   * `apply` all of it is set right in the same step: progress goes back to what is held, deliveries of the future are
   * removed, what was held is offered again, contents are taken at the instant of their slots.
   */
  repair(now: string, apply: boolean): Promise<readonly Misdated[]>;
}
