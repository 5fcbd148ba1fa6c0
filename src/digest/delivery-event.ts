/** What operators are told of deliveries, as it happens. `key` names the delivery: digest, target, slot. */
export type DeliveryEvent =
  | { readonly kind: 'planned'; readonly digest: string; readonly slots: number }
  /** Slots that will not be delivered: nobody was there to deliver them in time. */
  | { readonly kind: 'passed'; readonly digest: string; readonly slots: number; readonly reason: string }
  | { readonly kind: 'missed'; readonly key: string; readonly reason: string }
  | { readonly kind: 'sent'; readonly key: string; readonly found: boolean }
  | { readonly kind: 'skipped'; readonly key: string }
  | { readonly kind: 'retrying'; readonly key: string; readonly reason: string; readonly at: string }
  | { readonly kind: 'failed'; readonly key: string; readonly reason: string }
  /** It may or may not have been shown, and nothing more is tried: somebody should look. */
  | { readonly kind: 'uncertain'; readonly key: string; readonly reason: string }
  | { readonly kind: 'target_dead'; readonly target: string; readonly reason: string }
  /** Another sender holds the delivery; its outcome counts. */
  | { readonly kind: 'lost_lease'; readonly key: string }
  /** A subscription that no digest can be planned for: its digest is gone, or its schedule cannot be read. */
  | { readonly kind: 'unschedulable'; readonly digest: string; readonly target: string; readonly reason: string }
  /** Targets for which nothing is planned until an instant to come: a wrong clock left it, and an operator must set it right. */
  | { readonly kind: 'ahead'; readonly digest: string; readonly targets: number; readonly until: string }
  /** A step went wrong outside the platform (the store, the composition); a later run makes up for it. */
  | { readonly kind: 'interrupted'; readonly reason: string };

export type DeliveryEventSink = (event: DeliveryEvent) => void;

const URGENT: readonly DeliveryEvent['kind'][] = ['failed', 'uncertain', 'target_dead', 'unschedulable', 'ahead', 'interrupted'];

/** Whether an operator should act on an event, rather than read it later. */
export function needsAttention(event: DeliveryEvent): boolean {
  return URGENT.includes(event.kind);
}
