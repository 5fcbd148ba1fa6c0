import { describe, expect, it } from 'vitest';
import type { Deliveries, Slot } from '../../src/index.ts';
import type { CurrentStore } from './fresh-store.ts';

const time = (clock: string) => `2024-10-18T${clock}.000Z`;

function slot(target: string, clock = '06:30:00', digest = 'morning'): Slot {
  return { digest, target, slot: `2024-10-18T${clock}[UTC]`, dueAt: time(clock), asOf: time(clock) };
}

const posted = (target: string) =>
  ({ conversation: { platform: 'console', tenant: '', id: target, kind: 'channel' }, message: 'm1' }) as const;

const claim = (deliveries: Deliveries, now: string, token: string, limit = 10) =>
  deliveries.claim({ limit, now: time(now), until: `${time(now).slice(0, 17)}30.000Z`, token });

export function deliveriesContract(current: CurrentStore): void {
  describe('deliveries', () => {
    it('plans a slot once, and keeps its first content instant', async () => {
      const { deliveries } = current().store;
      expect(await deliveries.plan([slot('a'), slot('b')])).toBe(2);
      expect(await deliveries.plan([{ ...slot('a'), asOf: time('23:00:00') }, slot('c')])).toBe(1);
      const [a] = await deliveries.unfinished(10);
      expect(a).toEqual({ ...slot('a'), key: `morning a ${slot('a').slot}`, state: 'due', sendings: 0, claimableAt: time('06:30:00') });
    });

    it('claims what is due, earliest first, up to a limit, under a lease', async () => {
      const { deliveries } = current().store;
      await deliveries.plan([slot('late', '06:31:00'), slot('b'), slot('a'), slot('not yet', '09:00:00')]);
      const claimed = await claim(deliveries, '06:40:00', 'token', 2);
      expect(claimed.map(({ target, state }) => [target, state])).toEqual([
        ['a', 'claimed'],
        ['b', 'claimed'],
      ]);
      expect(claimed[0]?.lease).toEqual({ token: 'token', claimedAt: time('06:40:00'), until: time('06:40:30') });
      expect((await claim(deliveries, '06:40:01', 'other')).map(({ target }) => target)).toEqual(['late']);
      expect(await claim(deliveries, '06:40:02', 'third')).toEqual([]);
    });

    it('never gives a delivery to two of many that claim at once', async () => {
      const { deliveries } = current().store;
      await deliveries.plan(Array.from({ length: 40 }, (_, n) => slot(`target-${n}`)));
      const claims = await Promise.all(Array.from({ length: 8 }, (_, n) => claim(deliveries, '06:30:00', `token-${n}`, 7)));
      const keys = claims.flat().map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const rest = await claim(deliveries, '06:30:00', 'last', 100);
      expect(keys.length + rest.length).toBe(40);
    });

    it('takes what a sender left behind once its lease ran out, and no longer listens to that sender', async () => {
      const { deliveries } = current().store;
      await deliveries.plan([slot('a')]);
      const [lost] = await claim(deliveries, '06:30:00', 'lost');
      const key = lost?.key ?? '';
      expect(await deliveries.beginSending(key, 'lost', time('06:30:01'))).toBe(true);
      expect(await claim(deliveries, '06:30:29', 'next')).toEqual([]);
      const [again] = await claim(deliveries, '06:30:30', 'next');
      expect(again).toMatchObject({ state: 'claimed', sendings: 1, firstSendingAt: time('06:30:01'), lease: { token: 'next' } });
      expect(await deliveries.beginSending(key, 'lost', time('06:30:30'))).toBe(false);
      expect(await deliveries.record(key, 'lost', { state: 'sent', posted: posted('a') }, time('06:30:30'))).toBe(false);
      expect(await deliveries.record(key, 'next', { state: 'sent', posted: posted('a') }, time('06:30:31'))).toBe(true);
      expect(await deliveries.record(key, 'next', { state: 'sent', posted: posted('a') }, time('06:30:32'))).toBe(false);
      expect(await claim(deliveries, '23:00:00', 'late')).toEqual([]);
    });

    it('does not begin to send after the lease, nor twice under one claim', async () => {
      const { deliveries } = current().store;
      await deliveries.plan([slot('a'), slot('b')]);
      const [a, b] = await claim(deliveries, '06:30:00', 'token');
      expect(await deliveries.beginSending(a?.key ?? '', 'token', time('06:30:30'))).toBe(false);
      expect(await deliveries.beginSending(b?.key ?? '', 'token', time('06:30:01'))).toBe(true);
      expect(await deliveries.beginSending(b?.key ?? '', 'token', time('06:30:02'))).toBe(false);
    });

    it.each([
      ['failed', 0],
      ['unknown', 1],
      ['due', 0],
    ] as const)('offers a delivery that ended as %s again from its retry time', async (state, sendings) => {
      const { deliveries } = current().store;
      await deliveries.plan([slot('a')]);
      const [a] = await claim(deliveries, '06:30:00', 'token');
      await deliveries.beginSending(a?.key ?? '', 'token', time('06:30:01'));
      const outcome = { state, reason: 'the platform said so', retryAt: time('06:35:00') };
      expect(await deliveries.record(a?.key ?? '', 'token', outcome, time('06:30:02'))).toBe(true);
      expect(await deliveries.unfinished(10)).toMatchObject([{ state, reason: outcome.reason, sendings, endedAt: time('06:30:02') }]);
      expect(await claim(deliveries, '06:34:59', 'early')).toEqual([]);
      expect(await claim(deliveries, '06:35:00', 'next')).toMatchObject([{ key: a?.key, sendings }]);
    });

    it('counts a possible post until it is known, also when a later attempt gives back unposted', async () => {
      const { deliveries } = current().store;
      await deliveries.plan([slot('a')]);
      const [a] = await claim(deliveries, '06:30:00', 'one');
      const key = a?.key ?? '';
      await deliveries.beginSending(key, 'one', time('06:30:01'));
      await deliveries.record(key, 'one', { state: 'unknown', reason: 'time-out', retryAt: time('06:31:00') }, time('06:30:05'));
      await claim(deliveries, '06:31:00', 'two');
      await deliveries.record(key, 'two', { state: 'due', reason: 'too late in the lease', retryAt: time('06:32:00') }, time('06:31:29'));
      expect(await claim(deliveries, '06:32:00', 'three')).toMatchObject([{ sendings: 1 }]);
    });

    it('keeps what ended for good from being claimed, and shows operators what is unknown', async () => {
      const { deliveries } = current().store;
      await deliveries.plan([slot('a'), slot('b'), slot('c')]);
      const claimed = await claim(deliveries, '06:30:00', 'token');
      const outcomes = [
        { state: 'failed', reason: 'gone' },
        { state: 'unknown', reason: 'no answer' },
        { state: 'missed', reason: 'overtaken' },
      ] as const;
      for (const [number, { key }] of claimed.entries()) {
        const outcome = outcomes[number];
        if (outcome) await deliveries.record(key, 'token', outcome, time('06:30:10'));
      }
      expect(await claim(deliveries, '23:00:00', 'late')).toEqual([]);
      expect(await deliveries.unfinished(10)).toMatchObject([{ target: 'b', state: 'unknown', reason: 'no answer' }]);
    });

    it('knows how far each target of a digest has come', async () => {
      const { deliveries } = current().store;
      await deliveries.plan([slot('a'), slot('a', '07:30:00'), slot('b'), slot('a', '09:00:00', 'weekly')]);
      await deliveries.plan([slot('b', '05:30:00')], 'the machine slept');
      expect(await deliveries.lastSent('morning', 'a')).toBeUndefined();
      for (const { key, target } of await claim(deliveries, '07:30:00', 'token')) {
        if (target === 'a') await deliveries.record(key, 'token', { state: 'sent', posted: posted(target) }, time('07:30:05'));
      }
      const sent = { ...slot('a', '07:30:00'), state: 'sent', posted: posted('a') };
      expect(await deliveries.progress('morning')).toMatchObject([
        { target: 'a', planned: slot('a', '07:30:00'), sent },
        { target: 'b', planned: slot('b') },
      ]);
      expect(await deliveries.lastSent('morning', 'a')).toMatchObject(sent);
    });

    it('forgets old final deliveries, but not the newest that a target received', async () => {
      const { deliveries } = current().store;
      await deliveries.plan([slot('a'), slot('a', '07:30:00'), slot('b')]);
      for (const { key, target } of await claim(deliveries, '07:30:00', 'token')) {
        if (target === 'a') await deliveries.record(key, 'token', { state: 'sent', posted: posted(target) }, time('07:30:05'));
      }
      expect(await deliveries.expire('2025-10-18T00:00:00Z')).toBe(1);
      expect(await deliveries.lastSent('morning', 'a')).toMatchObject(slot('a', '07:30:00'));
      expect(await deliveries.unfinished(10)).toMatchObject([{ target: 'b' }]);
    });
  });
}
