import { describe, expect, it } from 'vitest';
import type { CurrentStore } from './fresh-store.ts';

const person = { platform: 'slack', tenant: 'T', id: 'U1' };
const channel = { platform: 'slack', tenant: 'T', id: 'C/1', kind: 'channel' } as const;
const thread = { ...channel, thread: '17.1' };
const request = { digest: 'morning', target: channel, createdBy: person, createdAt: '2024-10-17T08:00:00.000Z' };
const LATER = '2024-10-18T08:00:00.000Z';

export function subscriptionsContract(current: CurrentStore): void {
  describe('subscriptions', () => {
    it('subscribes a conversation once', async () => {
      const { subscriptions } = current().store;
      expect(await subscriptions.subscribe(request)).toBe('created');
      expect(await subscriptions.subscribe({ ...request, createdAt: LATER })).toBe('unchanged');
      expect(await subscriptions.listAll()).toEqual([{ ...request, since: request.createdAt, paused: false }]);
    });

    it('changes schedule and zone, keeping who made it and when', async () => {
      const { subscriptions } = current().store;
      await subscriptions.subscribe(request);
      const changed = { ...request, schedule: '0 9 * * 1-5', zone: 'Europe/Kyiv', createdAt: LATER, createdBy: { ...person, id: 'U2' } };
      expect(await subscriptions.subscribe(changed)).toBe('changed');
      const { schedule, zone } = changed;
      expect(await subscriptions.listByTarget(channel)).toEqual([{ ...request, schedule, zone, since: LATER, paused: false }]);
      expect(await subscriptions.subscribe(request)).toBe('changed');
      expect(await subscriptions.listByTarget(channel)).toEqual([{ ...request, since: request.createdAt, paused: false }]);
    });

    it('tells a channel from a thread in it, and one digest from another', async () => {
      const { subscriptions } = current().store;
      await subscriptions.subscribe({ ...request, digest: 'weekly' });
      await subscriptions.subscribe({ ...request, target: thread });
      await subscriptions.subscribe(request);
      expect((await subscriptions.listByTarget(channel)).map(({ digest }) => digest)).toEqual(['morning', 'weekly']);
      expect((await subscriptions.listByTarget(thread)).map(({ target }) => target)).toEqual([thread]);
      expect(await subscriptions.listAll()).toHaveLength(3);
    });

    it('pauses, resumes and ends, telling whether there was something to do', async () => {
      const { subscriptions } = current().store;
      await subscriptions.subscribe(request);
      expect(await subscriptions.resume('morning', channel, LATER)).toBe(false);
      expect(await subscriptions.pause('morning', channel)).toBe(true);
      expect(await subscriptions.pause('morning', channel)).toBe(false);
      expect(await subscriptions.listAll()).toMatchObject([{ paused: true, since: request.createdAt }]);
      expect(await subscriptions.resume('morning', channel, LATER)).toBe(true);
      expect(await subscriptions.listAll()).toMatchObject([{ paused: false, since: LATER }]);
      expect(await subscriptions.unsubscribe('morning', channel)).toBe(true);
      expect(await subscriptions.unsubscribe('morning', channel)).toBe(false);
      expect(await subscriptions.pause('morning', channel)).toBe(false);
      expect(await subscriptions.listAll()).toEqual([]);
    });

    it('notes once that a subscription is held back, until it no longer is', async () => {
      const { subscriptions } = current().store;
      await subscriptions.subscribe(request);
      const noted = await Promise.all([1, 2, 3].map(() => subscriptions.setWithheld('morning', channel, LATER)));
      expect(noted.filter(Boolean)).toHaveLength(1);
      expect(await subscriptions.listAll()).toMatchObject([{ withheld: LATER }]);
      expect(await subscriptions.setWithheld('morning', channel, undefined)).toBe(true);
      expect(await subscriptions.setWithheld('morning', channel, undefined)).toBe(false);
      expect((await subscriptions.listAll())[0]).not.toHaveProperty('withheld');
    });

    it('marks a dead target in all its subscriptions until somebody subscribes again', async () => {
      const { subscriptions } = current().store;
      await subscriptions.subscribe(request);
      await subscriptions.subscribe({ ...request, digest: 'weekly' });
      const dead = { at: LATER, reason: 'channel is archived' };
      expect(await subscriptions.markDead(channel, dead.reason, dead.at)).toBe(2);
      expect(await subscriptions.markDead(channel, 'again', LATER)).toBe(0);
      expect(await subscriptions.listAll()).toMatchObject([{ dead }, { dead }]);
      expect(await subscriptions.subscribe(request)).toBe('changed');
      expect((await subscriptions.listAll())[0]).not.toHaveProperty('dead');
    });
  });
}
