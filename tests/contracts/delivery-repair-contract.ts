import { describe, expect, it } from 'vitest';
import type { Conversation, OutboxOutcome, Slot, Store } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

const NOW = '2026-11-30T08:00:00.000Z';
const AHEAD = '2028-01-03T07:30:00.000Z';
const ME = { platform: 'console', tenant: '', id: 'me' };
const PLACE: Conversation = { platform: 'console', tenant: '', id: 'a', kind: 'channel' };
const TARGET = 'console//a';

function slot(dueAt: string, asOf = dueAt, target = TARGET): Slot {
  return { digest: 'morning', target, slot: `${dueAt.slice(0, 16)}[UTC]`, dueAt, asOf };
}

const keyOf = ({ digest, target, slot: local }: Slot) => `${digest} ${target} ${local}`;
const sent: OutboxOutcome = { state: 'sent', posted: { conversation: PLACE, message: 'm1' } };

/** Plans a slot, claims it and ends it as told, all at an instant. */
async function ended({ deliveries, outbox }: Store, planned: Slot, at: string, outcome: OutboxOutcome): Promise<void> {
  await deliveries.plan([planned]);
  const token = `token ${planned.dueAt}`;
  await outbox.claim({ limit: 10, now: at, until: new Date(Date.parse(at) + 60_000).toISOString(), token }, ['digest']);
  await outbox.begin(keyOf(planned), token, 'post', at);
  await outbox.record(keyOf(planned), token, outcome, at);
}

export function deliveryRepairContract(current: CurrentStore): void {
  describe('what a wrong clock left of digests', () => {
    it('is nothing where the clock was right', async () => {
      const { store } = current();
      await ended(store, slot('2026-11-30T07:30:00.000Z'), '2026-11-30T07:30:02.000Z', sent);
      await store.deliveries.plan([slot('2026-11-30T08:00:30.000Z')]);
      await store.subscriptions.subscribe({ digest: 'morning', target: PLACE, createdBy: ME, createdAt: NOW });
      expect(await store.deliveryRepair.repair(NOW, true)).toEqual([]);
      expect(await store.outbox.unfinished(10)).toHaveLength(1);
    });

    it('is shown without being touched, then set right: progress goes back to what is held', async () => {
      const { store } = current();
      const { deliveries, deliveryRepair } = store;
      const friday = slot('2026-11-27T07:30:00.000Z');
      await ended(store, friday, friday.dueAt, sent);
      await ended(store, slot(AHEAD), AHEAD, sent);
      const found = [
        { kind: 'future', key: keyOf(slot(AHEAD)), state: 'sent' },
        { kind: 'planned', digest: 'morning', target: TARGET, from: AHEAD, to: friday.dueAt },
        { kind: 'sent', digest: 'morning', target: TARGET, from: AHEAD, to: friday.dueAt },
      ];
      expect(await deliveryRepair.repair(NOW, false)).toEqual(found);
      expect(await deliveryRepair.repair(NOW, true)).toEqual(found);
      expect(await deliveryRepair.repair(NOW, true)).toEqual([]);
      expect(await deliveries.progress('morning')).toMatchObject([{ planned: friday, sent: { key: keyOf(friday) } }]);
      expect(await deliveries.plan([slot(AHEAD)])).toBe(1);
    });

    it('starts a target anew of which nothing is held', async () => {
      const { deliveries, deliveryRepair } = current().store;
      await deliveries.plan([slot(AHEAD), slot('2026-11-30T07:30:00.000Z', undefined, 'console//b')]);
      expect(await deliveryRepair.repair(NOW, true)).toEqual([
        { kind: 'future', key: keyOf(slot(AHEAD)), state: 'due' },
        { kind: 'planned', digest: 'morning', target: TARGET, from: AHEAD },
      ]);
      expect((await deliveries.progress('morning')).map(({ target }) => target)).toEqual(['console//b']);
    });

    it('gives back slots that have come due since, where the wrong clock gave them up', async () => {
      const { deliveries, deliveryRepair } = current().store;
      const monday = slot('2026-11-30T07:30:00.000Z', AHEAD);
      await deliveries.plan([monday], 'It was too late to catch up.');
      expect(await deliveryRepair.repair(NOW, true)).toMatchObject([{ kind: 'future', state: 'missed' }, { kind: 'planned' }]);
      expect(await deliveries.progress('morning')).toEqual([]);
    });

    it('keeps what was posted, as told when it was due', async () => {
      const { store } = current();
      const monday = slot('2026-11-30T07:30:00.000Z', AHEAD);
      await ended(store, monday, AHEAD, sent);
      expect(await store.deliveryRepair.repair(NOW, true)).toEqual([
        { kind: 'content', key: keyOf(monday), from: AHEAD, to: monday.dueAt },
      ]);
      expect(await store.deliveries.lastSent('morning', TARGET)).toMatchObject({ state: 'sent', asOf: monday.dueAt });
      expect(await store.deliveries.progress('morning')).toMatchObject([{ planned: { asOf: monday.dueAt } }]);
      expect(await store.deliveryRepair.repair(NOW, true)).toEqual([]);
    });

    it('offers again what is held beyond a day, by a lease or a retry, and no retry of the hour', async () => {
      const { store } = current();
      const { deliveries, deliveryRepair, outbox } = store;
      const [leased, retried, soon] = ['05:30', '06:30', '07:30'].map((time) => slot(`2026-11-30T${time}:00.000Z`));
      if (!leased || !retried || !soon) throw new Error('There are three.');
      await ended(store, retried, NOW, { state: 'failed', reason: 'busy', retryAt: AHEAD });
      await ended(store, soon, NOW, { state: 'failed', reason: 'busy', retryAt: '2026-11-30T09:00:00.000Z' });
      await deliveries.plan([leased]);
      await outbox.claim({ limit: 1, now: NOW, until: AHEAD, token: 'gone' }, ['digest']);
      expect(await deliveryRepair.repair(NOW, true)).toEqual([
        { kind: 'held', key: keyOf(leased), from: AHEAD, to: NOW },
        { kind: 'held', key: keyOf(retried), from: AHEAD, to: NOW },
      ]);
      const next = () => outbox.claim({ limit: 10, now: NOW, until: '2026-11-30T08:01:00.000Z', token: 'next' }, ['digest']);
      expect((await next()).map(({ key }) => key)).toEqual([keyOf(leased)]);
      await outbox.record(keyOf(leased), 'next', { state: 'missed', reason: 'late' }, NOW);
      expect((await next()).map(({ key }) => key)).toEqual([keyOf(retried)]);
      expect(await outbox.record(keyOf(leased), 'gone', sent, NOW)).toBe(false);
    });

    it('lets a subscription count from now that counts from an instant to come', async () => {
      const { subscriptions, deliveryRepair } = current().store;
      await subscriptions.subscribe({ digest: 'morning', target: PLACE, createdBy: ME, createdAt: AHEAD });
      expect(await deliveryRepair.repair(NOW, true)).toEqual([{ kind: 'since', digest: 'morning', target: TARGET, from: AHEAD, to: NOW }]);
      expect((await subscriptions.listAll()).map(({ since }) => since)).toEqual([NOW]);
    });
  });
}
