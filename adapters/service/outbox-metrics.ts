import type { DigestDefinition, OutboxKind, Store } from '../../src/index.ts';
import type { LabelledValue, Metrics } from './metrics.ts';

export interface OutboxLooked {
  readonly store: Pick<Store, 'outbox' | 'deliveries'>;
  /** Those of the pack by now. */
  readonly digests: () => readonly Pick<DigestDefinition, 'name'>[];
  /** ISO instant. */
  readonly now: () => string;
  readonly metrics: Pick<Metrics, 'read'>;
}

/** What is counted of all that waits; a longer queue is as bad as this one. */
const COUNTED = 2_000;
const KINDS: readonly OutboxKind[] = ['digest', 'correction', 'settlement', 'late_reply', 'word'];

interface Waiting {
  readonly kind: OutboxKind;
  readonly dueAt: string;
}

const secondsOf = (instant: string) => Date.parse(instant) / 1000;

/** When a digest reached one of its targets last, in seconds since 1970; nothing where it never did. */
async function lastSent(
  digest: string,
  { store: { deliveries } }: OutboxLooked,
): Promise<LabelledValue<'sitrep_digest_sent_timestamp_seconds'>[]> {
  const sent = (await deliveries.progress(digest)).flatMap(({ sent: one }) => (one ? [secondsOf(one.endedAt ?? one.dueAt)] : []));
  return sent.length === 0 ? [] : [{ labels: { digest }, value: Math.max(...sent) }];
}

/**
 * Gives a look at what all replicas have on its way out, which metrics then tell: what waits, since when, and when each digest
 * went out last. What could not be looked at is not told.
 */
export function lookAtOutbox(looked: OutboxLooked): () => Promise<void> {
  const { store, digests, now, metrics } = looked;
  let waiting: readonly Waiting[] | undefined;
  let sent: readonly LabelledValue<'sitrep_digest_sent_timestamp_seconds'>[] = [];
  const perKind = (count: (those: readonly Waiting[]) => number) =>
    KINDS.flatMap((kind) => (waiting ? [{ labels: { kind }, value: count(waiting.filter((one) => one.kind === kind)) }] : []));
  metrics.read('sitrep_outbox_waiting', () => perKind((those) => those.length));
  metrics.read('sitrep_outbox_oldest_seconds', () =>
    perKind((those) => Math.max(0, ...those.map(({ dueAt }) => secondsOf(now()) - secondsOf(dueAt)))),
  );
  metrics.read('sitrep_digest_sent_timestamp_seconds', () => sent);
  return async () => {
    waiting = await store.outbox.unfinished(COUNTED).then(
      (all) => all.filter(({ claimableAt, lease }) => claimableAt !== undefined || lease !== undefined),
      () => undefined,
    );
    sent = (await Promise.all(digests().map(({ name }) => lastSent(name, looked)))).flat();
  };
}
