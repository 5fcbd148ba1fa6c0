import type { OutboxEvent } from '../outbox/outbox-event.ts';

/** What operators are told of digests, as it happens. */
export type DigestEvent =
  | OutboxEvent
  | { readonly kind: 'planned'; readonly digest: string; readonly slots: number }
  /** Slots that will not be delivered: nobody was there to deliver them in time. */
  | { readonly kind: 'passed'; readonly digest: string; readonly slots: number; readonly reason: string }
  /** A subscription that no digest can be planned for: its digest is gone, or its schedule cannot be read. */
  | { readonly kind: 'unschedulable'; readonly digest: string; readonly target: string; readonly reason: string }
  /** Targets for which nothing is planned until an instant to come: a wrong clock left it, and an operator must set it right. */
  | { readonly kind: 'ahead'; readonly digest: string; readonly targets: number; readonly until: string };

export type DigestEventSink = (event: DigestEvent) => void;
