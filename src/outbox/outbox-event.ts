/** What operators are told of something on its way out, as it happens. `key` names it. */
export type OutboxEvent =
  | { readonly kind: 'missed'; readonly key: string; readonly reason: string }
  /** `found`: it stood there already. `way`: in place of a message that stood there. */
  | { readonly kind: 'sent'; readonly key: string; readonly found: boolean; readonly way?: 'edit' }
  /** There was nothing to tell. */
  | { readonly kind: 'skipped'; readonly key: string }
  | { readonly kind: 'retrying'; readonly key: string; readonly reason: string; readonly at: string }
  | { readonly kind: 'failed'; readonly key: string; readonly reason: string }
  /** It may or may not have been shown, and nothing more is tried: somebody should look. */
  | { readonly kind: 'uncertain'; readonly key: string; readonly reason: string }
  | { readonly kind: 'target_dead'; readonly target: string; readonly reason: string }
  /** Another sender holds it; its outcome counts. */
  | { readonly kind: 'lost_lease'; readonly key: string }
  /** A step went wrong outside the platform (the store, the composition); a later run makes up for it. */
  | { readonly kind: 'interrupted'; readonly reason: string };

const URGENT: readonly string[] = ['failed', 'uncertain', 'target_dead', 'unschedulable', 'ahead', 'interrupted'];

/** Whether an operator should act on an event, rather than read it later. */
export function needsAttention({ kind }: { readonly kind: string }): boolean {
  return URGENT.includes(kind);
}
