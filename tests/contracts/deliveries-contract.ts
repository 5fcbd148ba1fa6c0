import { describe, expect, it } from 'vitest';
import type { Slot, Store } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

const time = (clock: string) => `2024-10-18T${clock}.000Z`;

function slot(target: string, clock = '06:30:00', digest = 'morning'): Slot {
  return { digest, target, slot: `2024-10-18T${clock}[UTC]`, dueAt: time(clock), asOf: time(clock) };
}

const posted = (target: string) =>
  ({ conversation: { platform: 'console', tenant: '', id: target, kind: 'channel' }, message: 'm1' }) as const;

/** Sends all that is due to a target. */
async function sendTo({ outbox }: Store, target: string, clock: string): Promise<void> {
  for (let round = 0; ; round += 1) {
    const token = `token ${round}`;
    const claimed = await outbox.claim({ limit: 10, now: time(clock), until: time('23:00:00'), token }, ['digest']);
    const held = claimed.filter(({ content }) => content.kind === 'digest' && content.target === target);
    for (const { key } of held) await outbox.record(key, token, { state: 'sent', posted: posted(target) }, time('07:30:05'));
    if (held.length === 0) return;
  }
}

export function deliveriesContract(current: CurrentStore): void {
  describe('deliveries', () => {
    it('plans a slot once, and keeps its first content instant', async () => {
      const { deliveries, outbox } = current().store;
      expect(await deliveries.plan([slot('a'), slot('b')])).toBe(2);
      expect(await deliveries.plan([{ ...slot('a'), asOf: time('23:00:00') }, slot('c')])).toBe(1);
      const [a] = await outbox.unfinished(10);
      const [dueAt, asOf] = [time('06:30:00'), time('06:30:00')];
      const key = `morning a ${slot('a').slot}`;
      expect(a).toEqual({ kind: 'digest', key, dueAt, asOf, state: 'due', sendings: 0, claimableAt: dueAt });
    });

    it('knows how far each target of a digest has come', async () => {
      const { store } = current();
      const { deliveries } = store;
      await deliveries.plan([slot('a'), slot('a', '07:30:00'), slot('b'), slot('a', '09:00:00', 'weekly')]);
      await deliveries.plan([slot('b', '05:30:00')], 'the machine slept');
      expect(await deliveries.lastSent('morning', 'a')).toBeUndefined();
      await sendTo(store, 'a', '07:30:00');
      const sent = { ...slot('a', '07:30:00'), state: 'sent', posted: posted('a') };
      expect(await deliveries.progress('morning')).toMatchObject([
        { target: 'a', planned: slot('a', '07:30:00'), sent },
        { target: 'b', planned: slot('b') },
      ]);
      expect(await deliveries.lastSent('morning', 'a')).toMatchObject(sent);
    });

    it('forgets old final deliveries, but not the newest that a target received', async () => {
      const { store } = current();
      const { deliveries } = store;
      await deliveries.plan([slot('a'), slot('a', '07:30:00'), slot('b')]);
      await sendTo(store, 'a', '07:30:00');
      expect(await store.outbox.expire('2025-10-18T00:00:00Z')).toBe(1);
      expect(await deliveries.lastSent('morning', 'a')).toMatchObject(slot('a', '07:30:00'));
      expect(await store.outbox.unfinished(10)).toMatchObject([{ key: `morning b ${slot('b').slot}` }]);
    });
  });
}
