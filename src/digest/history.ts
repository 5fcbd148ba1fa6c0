import type { Deliveries, Slot } from '../ports/deliveries.ts';

/** What this process remembers of how far each target of a digest has come; the store knows better and is asked when in doubt. */
export interface DeliveryHistory {
  /** The instant of the newest slot planned for a target, as far as remembered. */
  planned(digest: string, target: string): string | undefined;
  /** The instant as of which the newest digest sent to a target told. */
  told(digest: string, target: string): string | undefined;
  /** Reads the progress of every target of a digest from the store: one query. */
  refresh(digest: string): Promise<void>;
  notePlanned(slots: readonly Slot[]): void;
  noteTold(slot: Slot): void;
}

const keyOf = (digest: string, target: string) => `${digest}\n${target}`;

function keepLatest(instants: Map<string, string>, key: string, instant: string): void {
  const held = instants.get(key);
  if (held === undefined || Date.parse(held) < Date.parse(instant)) instants.set(key, instant);
}

export function deliveryHistory(deliveries: Deliveries): DeliveryHistory {
  const planned = new Map<string, string>();
  const told = new Map<string, string>();

  return {
    planned: (digest, target) => planned.get(keyOf(digest, target)),
    told: (digest, target) => told.get(keyOf(digest, target)),
    async refresh(digest) {
      for (const progress of await deliveries.progress(digest)) {
        const key = keyOf(digest, progress.target);
        keepLatest(planned, key, progress.planned.dueAt);
        if (progress.sent) keepLatest(told, key, progress.sent.asOf);
      }
    },
    notePlanned(slots) {
      for (const slot of slots) keepLatest(planned, keyOf(slot.digest, slot.target), slot.dueAt);
    },
    noteTold(slot) {
      keepLatest(told, keyOf(slot.digest, slot.target), slot.asOf);
    },
  };
}
