import type { DigestDefinition, Store } from '../../src/index.ts';
import type { LabelledValue } from './metrics.ts';

/** What only the store knows, as it was when it was last looked at. */
export interface SampledStore {
  /** Rejects with a Failure where the store cannot be asked; what was known is then not told any more. */
  look(): Promise<void>;
  outboxWaiting(): readonly LabelledValue[];
  lastDigests(): readonly LabelledValue[];
}

const MOST_LOOKED_AT = 1000;

/** `digests`: those that the pack has now. */
export function sampledStore(store: () => Pick<Store, 'outbox' | 'deliveries'>, digests: () => readonly DigestDefinition[]): SampledStore {
  let waiting: readonly LabelledValue[] = [];
  let last: readonly LabelledValue[] = [];

  async function outboxNow(): Promise<LabelledValue[]> {
    const unfinished = await store().outbox.unfinished(MOST_LOOKED_AT);
    const open = unfinished.filter(({ claimableAt, lease }) => claimableAt !== undefined || lease !== undefined);
    return [...Map.groupBy(open, ({ kind }) => kind)].map(([kind, entries]) => ({ labels: { kind }, value: entries.length }));
  }

  async function digestsNow(): Promise<LabelledValue[]> {
    const found: LabelledValue[] = [];
    for (const { name } of digests()) {
      const sent = (await store().deliveries.progress(name)).flatMap((one) => (one.sent ? [Date.parse(one.sent.dueAt)] : []));
      if (sent.length > 0) found.push({ labels: { digest: name }, value: sent.reduce((most, one) => Math.max(most, one)) / 1000 });
    }
    return found;
  }

  return {
    async look() {
      try {
        [waiting, last] = [await outboxNow(), await digestsNow()];
      } catch (error) {
        [waiting, last] = [[], []];
        throw error;
      }
    },
    outboxWaiting: () => waiting,
    lastDigests: () => last,
  };
}
