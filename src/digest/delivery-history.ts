import type { Deliveries, Slot } from '../ports/deliveries.ts';

/** What this process remembers of how far each target of a digest has come; the store knows better and is asked when in doubt. */
export interface DeliveryHistory {
  /** The instant of the newest slot planned for a target, as far as remembered. */
  planned(digest: string, target: string): string | undefined;
  /** The instant as of which the newest digest sent to a target told. */
  told(digest: string, target: string): string | undefined;
  /** Reads the progress of every target of a digest from the store, in place of what was remembered: one query. */
  refresh(digest: string): Promise<void>;
  notePlanned(slots: readonly Slot[]): void;
  noteTold(slot: Pick<Slot, 'digest' | 'target' | 'asOf'>): void;
}

/** Instants of the targets of each digest. */
type Instants = Map<string, Map<string, string>>;

function keepLatest(instants: Instants, digest: string, target: string, instant: string): void {
  const ofDigest = instants.get(digest) ?? new Map<string, string>();
  instants.set(digest, ofDigest);
  const held = ofDigest.get(target);
  if (held === undefined || Date.parse(held) < Date.parse(instant)) ofDigest.set(target, instant);
}

export function deliveryHistory(deliveries: Deliveries): DeliveryHistory {
  const planned: Instants = new Map();
  const told: Instants = new Map();

  return {
    planned: (digest, target) => planned.get(digest)?.get(target),
    told: (digest, target) => told.get(digest)?.get(target),
    async refresh(digest) {
      const held = await deliveries.progress(digest);
      planned.delete(digest);
      told.delete(digest);
      for (const progress of held) {
        keepLatest(planned, digest, progress.target, progress.planned.dueAt);
        if (progress.sent) keepLatest(told, digest, progress.target, progress.sent.asOf);
      }
    },
    notePlanned(slots) {
      for (const slot of slots) keepLatest(planned, slot.digest, slot.target, slot.dueAt);
    },
    noteTold(slot) {
      keepLatest(told, slot.digest, slot.target, slot.asOf);
    },
  };
}
