import { describe, expect, it, onTestFinished } from 'vitest';
import { aReplica, aStore, channel, countingComposer, ME } from '../fixtures/digest-replica.ts';
import { GENERAL } from '../fixtures/fake-slack.ts';
import { manualClock } from '../fixtures/manual-clock.ts';
import { scriptedChat } from '../fixtures/scripted-chat.ts';
import { startSlackBot } from '../fixtures/slack-bot.ts';

const SUBSCRIBED = '2024-10-17T10:00:00.000Z';
/** 18 October 2024, 08:30 in Brussels. */
const SLOT = '2024-10-18T06:30:00.000Z';
const AFTER_RESTORING = '2024-10-18T06:50:00.000Z';
const NEXT_SLOT = '2024-10-21T06:30:00.000Z';
const KEY = 'morning scripted/T/C1 2024-10-18T08:30[Europe/Brussels]';

async function subscribed() {
  const store = await aStore();
  await store.subscriptions.subscribe({ digest: 'morning', target: channel('C1'), createdBy: ME, createdAt: SUBSCRIBED });
  return store;
}

/** A channel that was sent the digest of the morning, and a store whose backup was taken before that. */
async function restored(chat = scriptedChat()) {
  await aReplica({ store: await subscribed(), chat, clock: manualClock(SLOT) }).delivery.run();
  const clock = manualClock(AFTER_RESTORING);
  return { chat, clock, store: await subscribed() };
}

describe('after a backup was restored that knows nothing of a digest', () => {
  it('it is found at the platform before it would be posted again', async () => {
    const { chat, clock, store } = await restored();
    const { delivery, events } = aReplica({ store, chat, clock });
    await delivery.run();
    expect(chat.shown).toHaveLength(1);
    expect(chat.lookups).toEqual([KEY]);
    expect(events.at(-1)).toEqual({ kind: 'sent', key: KEY, found: true });
  });

  it('the next one tells all that came after it was really taken', async () => {
    const { chat, clock, store } = await restored();
    const { compose, requests } = countingComposer();
    const { delivery } = aReplica({ store, chat, clock, compose });
    await delivery.run();
    clock.set(NEXT_SLOT);
    await delivery.run();
    expect(requests.at(-1)).toEqual({ asOf: NEXT_SLOT, since: SLOT });
    clock.set('2024-10-22T06:30:00.000Z');
    const later = countingComposer();
    await aReplica({ store, chat, clock, compose: later.compose }).delivery.run();
    expect(later.requests.at(-1)?.since).toBe(NEXT_SLOT);
  });

  it('it is found too where the backup knows it as planned and not yet begun', async () => {
    const chat = scriptedChat();
    await aReplica({ store: await subscribed(), chat, clock: manualClock(SLOT) }).delivery.run();
    const store = await subscribed();
    const slot = { digest: 'morning', target: 'scripted/T/C1', slot: '2024-10-18T08:30[Europe/Brussels]', dueAt: SLOT, asOf: SLOT };
    await store.deliveries.plan([slot]);
    await aReplica({ store, chat, clock: manualClock(AFTER_RESTORING) }).delivery.run();
    expect(chat.shown).toHaveLength(1);
  });

  it('it waits with longer and longer pauses while the platform cannot tell for now, and is told as not posted when it is too late', async () => {
    const { chat, clock, store } = await restored();
    chat.lookupAnswer = { kind: 'unknown', reason: 'history is slow' };
    const { delivery, events } = aReplica({ store, chat, clock });
    for (let minute = 0; minute <= 120; minute += 1) {
      await delivery.run();
      clock.advance(60);
    }
    expect(chat.shown).toHaveLength(1);
    expect(chat.lookups.length).toBeLessThan(20);
    expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('history is slow') });
  });

  it('it is posted where the platform will never tell, and where the operator prefers it there twice', async () => {
    for (const permanent of [true, false]) {
      const { chat, clock, store } = await restored();
      chat.lookupAnswer = { kind: 'unknown', reason: 'not_in_channel', ...(permanent && { permanent: true }) };
      await aReplica({ store, chat, clock, rules: { withoutLookup: permanent ? 'once' : 'again' } }).delivery.run();
      expect(chat.shown).toHaveLength(2);
    }
  });

  it('it comes a second time where nothing can be looked up', async () => {
    const { chat, clock, store } = await restored(scriptedChat([], false));
    await aReplica({ store, chat, clock }).delivery.run();
    expect(chat.shown).toHaveLength(2);
  });

  it('in Slack it is there once', async () => {
    const { slack, chat, close } = await startSlackBot();
    onTestFinished(close);
    for (const instant of [SLOT, AFTER_RESTORING]) {
      const store = await aStore();
      const target = { platform: 'slack', tenant: slack.team, id: GENERAL, kind: 'channel' } as const;
      await store.subscriptions.subscribe({ digest: 'morning', target, createdBy: ME, createdAt: SUBSCRIBED });
      await aReplica({ store, chat, clock: manualClock(instant) }).delivery.run();
    }
    expect(slack.said(GENERAL)).toHaveLength(1);
    expect(slack.offences).toEqual([]);
  });
});

describe('progress that a wrong clock left in the future', () => {
  const FUTURE = '2028-01-03T07:30:00.000Z';
  const ahead = { digest: 'morning', target: 'scripted/T/C1', slot: '2028-01-03T08:30[Europe/Brussels]', dueAt: FUTURE, asOf: FUTURE };

  it('is told to operators, and once it was set right a running sender posts what is due', async () => {
    const store = await subscribed();
    await store.deliveries.plan([ahead]);
    const clock = manualClock(SLOT);
    const chat = scriptedChat();
    const { delivery, events } = aReplica({ store, chat, clock });
    await delivery.run();
    expect(chat.shown).toEqual([]);
    expect(events).toEqual([{ kind: 'ahead', digest: 'morning', targets: 1, until: FUTURE }]);
    await store.deliveryRepair.repair(clock.now(), true);
    clock.advance(60);
    await delivery.run();
    expect(chat.shown.map(({ key }) => key)).toEqual([KEY]);
  });

  it('gives up nothing that is due', async () => {
    const store = await subscribed();
    const due = { ...ahead, slot: '2024-10-18T08:30[Europe/Brussels]', dueAt: SLOT, asOf: SLOT };
    await store.deliveries.plan([due, ahead]);
    const chat = scriptedChat();
    await aReplica({ store, chat, clock: manualClock(SLOT) }).delivery.run();
    expect(chat.shown.map(({ key }) => key)).toEqual([KEY]);
  });

  it('is told of a subscription that counts from an instant to come', async () => {
    const store = await aStore();
    await store.subscriptions.subscribe({ digest: 'morning', target: channel('C1'), createdBy: ME, createdAt: FUTURE });
    const { delivery, events } = aReplica({ store, chat: scriptedChat(), clock: manualClock(SLOT) });
    await delivery.run();
    expect(events).toEqual([{ kind: 'ahead', digest: 'morning', targets: 1, until: FUTURE }]);
  });
});
