import { describe, expect, it } from 'vitest';
import { type ComposeEdition, opennessBy } from '../../src/index.ts';
import { aReplica, aStore, channel, countingComposer, ME, MORNING } from '../fixtures/digest-replica.ts';
import { type ManualClock, manualClock } from '../fixtures/manual-clock.ts';
import { type Scene, type ScriptedChat, scriptedChat } from '../fixtures/scripted-chat.ts';

/** 17 October 2024, 12:00 in Brussels: after that day's slot. */
const SUBSCRIBED = '2024-10-17T10:00:00.000Z';
/** 18 October 2024, 08:30 in Brussels. */
const SLOT = '2024-10-18T06:30:00.000Z';
const KEY = 'morning scripted/T/C1 2024-10-18T08:30[Europe/Brussels]';
const TROUBLE: Scene = { outcome: { kind: 'failed', reason: 'in trouble', permanent: false } };
const SHOWN_THEN_DROPPED: Scene = { outcome: { kind: 'unknown', reason: 'dropped' }, shows: true };

async function subscribed(...ids: readonly string[]) {
  const store = await aStore();
  for (const id of ids) {
    await store.subscriptions.subscribe({ digest: 'morning', target: channel(id), createdBy: ME, createdAt: SUBSCRIBED });
  }
  return store;
}

/** What was shown to those who subscribed is beside it. */
const inChannel = ({ shown }: ScriptedChat) => shown.filter(({ address }) => address !== 'scripted/T/me');
const kinds = (events: readonly { readonly kind: string }[]) => events.map((event) => event.kind);

describe('a digest that has come due', () => {
  it('is posted once to each target, however often and by however many replicas it is looked for', async () => {
    const store = await subscribed('C1', 'C2');
    const clock = manualClock(SLOT);
    const chat = scriptedChat();
    const replicas = [aReplica({ store, chat, clock }), aReplica({ store, chat, clock }), aReplica({ store, chat, clock })];
    await Promise.all(replicas.map(({ delivery }) => delivery.run()));
    clock.advance(60);
    await Promise.all(replicas.map(({ delivery }) => delivery.run()));
    expect(chat.shown.map((one) => one.address).sort()).toEqual(['scripted/T/C1', 'scripted/T/C2']);
    expect(chat.lookups).toEqual([]);
  });

  it('is not posted before its time', async () => {
    const store = await subscribed('C1');
    const chat = scriptedChat();
    await aReplica({ store, chat, clock: manualClock('2024-10-18T06:29:59.999Z') }).delivery.run();
    expect(chat.shown).toEqual([]);
  });

  it('is composed once for all targets, and tells what changed since the last one that each was sent', async () => {
    const store = await subscribed('C1', 'C2', 'C3');
    const clock = manualClock(SLOT);
    const { compose, requests } = countingComposer();
    const { delivery } = aReplica({ store, chat: scriptedChat(), clock, compose });
    await delivery.run();
    clock.set('2024-10-21T06:30:20.000Z');
    await delivery.run();
    expect(requests).toEqual([
      { asOf: SLOT, since: '2024-10-17T06:30:00.000Z' },
      { asOf: '2024-10-21T06:30:00.000Z', since: SLOT },
    ]);
  });

  it('tells how the file stands where it is the first of its place, and only there', async () => {
    const store = await subscribed('C1');
    const clock = manualClock(SLOT);
    const { compose } = countingComposer();
    const asked: (true | undefined)[] = [];
    const noting: ComposeEdition = (request) => {
      asked.push(request.state);
      return compose(request);
    };
    const { delivery } = aReplica({ store, chat: scriptedChat(), clock, compose: noting });
    await delivery.run();
    clock.set('2024-10-21T06:30:20.000Z');
    await delivery.run();
    expect(asked).toEqual([true, undefined]);
  });

  it('after an outage is posted once, as of when it could be, and the slots before are told as passed', async () => {
    const store = await subscribed('C1');
    const clock = manualClock('2024-10-22T07:15:30.000Z');
    const chat = scriptedChat();
    const { compose, requests } = countingComposer();
    const { delivery, events } = aReplica({ store, chat, clock, compose });
    await delivery.run();
    expect(chat.shown.map((one) => one.key)).toEqual(['morning scripted/T/C1 2024-10-22T08:30[Europe/Brussels]']);
    expect(requests.map((one) => one.asOf)).toEqual(['2024-10-22T07:15:00.000Z']);
    expect(events[0]).toEqual({ kind: 'passed', digest: 'morning', slots: 2, reason: 'A later slot overtook it.' });
  });

  it('is not posted twice when the clock is set back over its slot', async () => {
    const store = await subscribed('C1');
    const clock = manualClock(SLOT);
    const chat = scriptedChat();
    const { delivery } = aReplica({ store, chat, clock });
    await delivery.run();
    clock.set('2024-10-18T06:10:00.000Z');
    await delivery.run();
    clock.set(SLOT);
    await delivery.run();
    await aReplica({ store, chat, clock }).delivery.run();
    expect(chat.shown).toHaveLength(1);
  });

  it('is not posted where it was paused or unsubscribed, nor made up for after it is resumed', async () => {
    const store = await subscribed('C1', 'C2');
    const clock = manualClock(SLOT);
    const chat = scriptedChat();
    const { delivery } = aReplica({ store, chat, clock });
    await store.subscriptions.pause('morning', channel('C1'));
    await store.subscriptions.unsubscribe('morning', channel('C2'));
    await delivery.run();
    clock.advance(600);
    await store.subscriptions.resume('morning', channel('C1'), clock.now());
    await delivery.run();
    expect(chat.shown).toEqual([]);
    clock.set('2024-10-21T06:30:00.000Z');
    await delivery.run();
    expect(chat.shown.map((one) => one.address)).toEqual(['scripted/T/C1']);
  });

  it('follows the schedule and zone of its subscription, from when they were set', async () => {
    const store = await subscribed('C1');
    const clock = manualClock('2024-10-18T13:05:00.000Z');
    const target = channel('C1');
    await store.subscriptions.subscribe({
      digest: 'morning',
      target,
      schedule: '0 9 * * *',
      zone: 'America/New_York',
      createdBy: ME,
      createdAt: clock.now(),
    });
    const chat = scriptedChat();
    const { delivery } = aReplica({ store, chat, clock });
    await delivery.run();
    expect(chat.shown).toEqual([]);
    clock.set('2024-10-19T13:00:00.000Z');
    await delivery.run();
    expect(chat.shown.map((one) => one.key)).toEqual(['morning scripted/T/C1 2024-10-19T09:00[America/New_York]']);
  });

  it('that skips days without news is not posted, and said so to operators', async () => {
    const store = await subscribed('C1');
    const chat = scriptedChat();
    const { delivery, events } = aReplica({ store, chat, clock: manualClock(SLOT), compose: async () => ({ kind: 'empty' }) });
    await delivery.run();
    expect(chat.shown).toEqual([]);
    expect(kinds(events)).toEqual(['planned', 'skipped']);
  });
});

describe('when the platform is in trouble', () => {
  async function run(scenes: Scene[], canLookUp = true, rules = {}) {
    const store = await subscribed('C1');
    const clock = manualClock(SLOT);
    const chat = scriptedChat(scenes, canLookUp);
    return { store, clock, chat, ...aReplica({ store, chat, clock, rules }) };
  }

  it('tries again with pauses that double, and needs no look-up where nothing was shown', async () => {
    const { delivery, clock, chat, events } = await run([TROUBLE, TROUBLE, TROUBLE, TROUBLE]);
    for (let second = 0; second <= 60; second++) {
      await delivery.run();
      clock.advance(1);
    }
    const pauses = events.flatMap((event) => (event.kind === 'retrying' ? [(Date.parse(event.at) - Date.parse(SLOT)) / 1000] : []));
    expect(pauses).toEqual([5, 10, 20, 40]);
    expect(chat.shown).toHaveLength(1);
    expect(chat.lookups).toEqual([]);
  });

  it('waits at least as long as the platform asks', async () => {
    const asked: Scene = { outcome: { kind: 'failed', reason: 'too many', permanent: false, retryAfterSeconds: 90 } };
    const { delivery, clock, chat } = await run([asked]);
    await delivery.run();
    clock.advance(89);
    await delivery.run();
    expect(chat.shown).toEqual([]);
    clock.advance(1);
    await delivery.run();
    expect(chat.shown).toHaveLength(1);
  });

  it('looks a post of unknown outcome up and does not post it again', async () => {
    const { delivery, clock, chat, events, store } = await run([SHOWN_THEN_DROPPED]);
    await delivery.run();
    clock.advance(5);
    await delivery.run();
    expect(chat.lookups).toEqual([KEY]);
    expect(chat.shown).toHaveLength(1);
    expect(events.at(-1)).toEqual({ kind: 'sent', key: KEY, found: true });
    expect((await store.deliveries.lastSent('morning', 'scripted/T/C1'))?.posted?.message).toBe('1');
  });

  it('posts again when the look-up finds that nothing was shown', async () => {
    const { delivery, clock, chat } = await run([{ outcome: { kind: 'unknown', reason: 'dropped' } }]);
    await delivery.run();
    clock.advance(5);
    await delivery.run();
    expect(chat.shown).toHaveLength(1);
  });

  it('posts nothing while the look-up cannot tell', async () => {
    const { delivery, clock, chat } = await run([SHOWN_THEN_DROPPED]);
    chat.lookupAnswer = { kind: 'unknown', reason: 'history is slow' };
    for (let count = 0; count < 20; count++) {
      await delivery.run();
      clock.advance(60);
    }
    expect(chat.shown).toHaveLength(1);
    chat.lookupAnswer = undefined;
    clock.advance(600);
    await delivery.run();
    expect(chat.shown).toHaveLength(1);
  });

  it('gives a post that is not answered up after the time-out, and looks it up', async () => {
    let arrived = (): void => undefined;
    const posting = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { delivery, clock, chat, events } = await run([{ outcome: 'hang', shows: true, during: () => arrived() }]);
    const running = delivery.run();
    await posting;
    clock.advance(10);
    await running;
    expect(events.at(-1)).toMatchObject({ kind: 'retrying', reason: 'No answer within 10 seconds.' });
    clock.advance(10);
    await delivery.run();
    expect(chat.shown).toHaveLength(1);
  });

  it('gives up when it is too late to catch up, and tells what the last attempt met', async () => {
    const { delivery, clock, chat, events } = await run(Array.from({ length: 100 }, () => TROUBLE));
    for (let minute = 0; minute <= 135; minute++) {
      await delivery.run();
      clock.advance(60);
    }
    expect(chat.shown).toEqual([]);
    expect(events.at(-1)).toEqual({ kind: 'failed', key: KEY, reason: 'It was too late to catch up. The last attempt met: in trouble' });
  });

  it('lets a later slot overtake one that is still being tried', async () => {
    const store = await subscribed('C1');
    const clock = manualClock(SLOT);
    const chat = scriptedChat([TROUBLE]);
    const hourly = { ...MORNING, schedule: '30 * * * *' };
    const { delivery, events } = aReplica({ store, chat, clock, digests: [hourly] });
    await delivery.run();
    clock.advance(3600);
    await delivery.run();
    expect(events).toContainEqual({ kind: 'missed', key: KEY, reason: 'A later slot overtook it.' });
    expect(chat.shown.map((one) => one.key)).toEqual(['morning scripted/T/C1 2024-10-18T09:30[Europe/Brussels]']);
  });

  it('where nothing can be looked up posts once and tells the operator, unless it was certainly not shown', async () => {
    const { delivery, clock, chat, events } = await run([TROUBLE, SHOWN_THEN_DROPPED], false);
    for (let count = 0; count < 10; count++) {
      await delivery.run();
      clock.advance(60);
    }
    expect(chat.shown).toHaveLength(1);
    expect(events.at(-1)).toEqual({ kind: 'uncertain', key: KEY, reason: 'dropped' });
  });

  it('where nothing can be looked up posts again if the operator prefers it there twice', async () => {
    const { delivery, clock, chat } = await run([SHOWN_THEN_DROPPED], false, { withoutLookup: 'again' });
    await delivery.run();
    clock.advance(5);
    await delivery.run();
    expect(chat.shown).toHaveLength(2);
  });

  it('marks a target dead that is gone for good, and posts nothing there until somebody subscribes again', async () => {
    const { delivery, clock, chat, events, store } = await run([{ outcome: { kind: 'failed', reason: 'archived', permanent: true } }]);
    await delivery.run();
    expect(events.at(-1)).toEqual({ kind: 'target_dead', target: 'scripted/T/C1', reason: 'archived' });
    clock.set('2024-10-21T06:30:00.000Z');
    await delivery.run();
    expect(inChannel(chat)).toEqual([]);
    await store.subscriptions.subscribe({ digest: 'morning', target: channel('C1'), createdBy: ME, createdAt: clock.now() });
    clock.set('2024-10-22T06:30:00.000Z');
    await delivery.run();
    expect(inChannel(chat)).toHaveLength(1);
  });
});

describe('a subscription whose place the platform refuses for good', () => {
  const gone: Scene = { outcome: { kind: 'failed', reason: 'is_archived', permanent: true } };
  const BEN = { ...ME, id: 'ben' };

  it('is told of once to whoever subscribed, with what wakes it', async () => {
    const store = await subscribed('C1');
    const clock = manualClock(SLOT);
    const chat = scriptedChat([gone]);
    const { delivery } = aReplica({ store, chat, clock });
    await delivery.run();
    clock.set('2024-10-21T06:30:00.000Z');
    await delivery.run();
    expect(chat.shown.map(({ address, message }) => [address, message.summary])).toEqual([
      ['scripted/T/me', expect.stringMatching(/can no longer be posted in the channel C1.*Invite me again/u)],
    ]);
  });

  it('is told of to each of those who subscribed to something there', async () => {
    const store = await subscribed('C1');
    const evening = { ...MORNING, name: 'evening', schedule: '30 18 * * *' };
    await store.subscriptions.subscribe({ digest: 'evening', target: channel('C1'), createdBy: BEN, createdAt: SUBSCRIBED });
    const chat = scriptedChat([gone]);
    await aReplica({ store, chat, clock: manualClock(SLOT), digests: [MORNING, evening] }).delivery.run();
    expect(chat.shown.map(({ address }) => address).toSorted()).toEqual(['scripted/T/ben', 'scripted/T/me']);
  });

  it.each(['enter', 'record'] as const)('is told of once though its sender is killed before it could %s', async (step) => {
    const store = await subscribed('C1');
    const clock = manualClock(SLOT);
    const chat = scriptedChat([gone, gone]);
    const killed = () => Promise.reject(new Error('killed'));
    await aReplica({ store: { ...store, outbox: { ...store.outbox, [step]: killed } }, chat, clock }).delivery.run();
    clock.advance(61);
    const heir = aReplica({ store, chat, clock });
    await heir.delivery.run();
    expect(chat.shown.map(({ address }) => address)).toEqual(['scripted/T/me']);
  });
});

describe('a digest that its target may not see any more', () => {
  const NEXT = '2024-10-21T06:30:00.000Z';
  const AFTER = '2024-10-22T06:30:00.000Z';
  const STAFF = { ...MORNING, title: 'Falcon daily', audience: 'staff' };
  const HELD_BACK = /^A digest that you subscribed to in the channel C1 is held back: .*“subscriptions”, written there/;

  /** A sender that goes by clearances which a test changes while it runs. */
  async function guarded(scenes: Scene[] = [], target = channel('C1')) {
    const store = await aStore();
    await store.subscriptions.subscribe({ digest: 'morning', target, createdBy: ME, createdAt: SUBSCRIBED });
    const clearances = new Map([[target.id, 'staff']]);
    const isOpenIn = opennessBy({ audiences: () => ['public', 'staff'], clearanceOf: ({ id }) => clearances.get(id) });
    const clock = manualClock(SLOT);
    const chat = scriptedChat(scenes);
    const composed = countingComposer();
    const replica = aReplica({ store, chat, clock, digests: [STAFF], isOpenIn, compose: composed.compose });
    const shown = () => chat.shown.map(({ address, message }) => [address, message.summary]);
    return { ...replica, store, clock, chat, clearances, shown, isOpenIn, requests: composed.requests };
  }

  it('is not posted there; whoever subscribed is told once, in words that name nothing of it', async () => {
    const { delivery, clock, clearances, shown, events } = await guarded();
    clearances.clear();
    await delivery.run();
    clock.set(NEXT);
    await delivery.run();
    expect(shown()).toEqual([['scripted/T/me', expect.stringMatching(HELD_BACK)]]);
    expect(JSON.stringify(shown())).not.toMatch(/falcon|morning|staff/iu);
    expect(events.filter(({ kind }) => kind === 'missed')).toHaveLength(2);
  });

  it('goes on once the target may see it again, and a later withdrawal is told anew', async () => {
    const { delivery, clock, clearances, shown, requests } = await guarded();
    await delivery.run();
    clearances.clear();
    clock.set(NEXT);
    await delivery.run();
    clearances.set('C1', 'staff');
    clock.set(AFTER);
    await delivery.run();
    clearances.clear();
    clock.set('2024-10-23T06:30:00.000Z');
    await delivery.run();
    expect(shown().map(([address]) => address)).toEqual(['scripted/T/C1', 'scripted/T/me', 'scripted/T/C1', 'scripted/T/me']);
    expect(requests.at(-1)).toEqual({ asOf: AFTER, since: SLOT });
  });

  it('is judged at the very moment of posting, though it was open when the attempt began', async () => {
    const { store, clock, chat, clearances, isOpenIn } = await guarded();
    const compose: ComposeEdition = async (request) => {
      clearances.clear();
      return countingComposer().compose(request);
    };
    await aReplica({ store, chat, clock, digests: [STAFF], isOpenIn, compose }).delivery.run();
    expect(chat.shown.map(({ address }) => address)).toEqual(['scripted/T/me']);
  });

  it('is told of by one of several senders, and tried again where that certainly was not shown', async () => {
    const { store, clock, chat, clearances, isOpenIn, shown } = await guarded([TROUBLE]);
    clearances.clear();
    const senders = [1, 2, 3].map(() => aReplica({ store, chat, clock, digests: [STAFF], isOpenIn }).delivery);
    await Promise.all(senders.map((sender) => sender.run()));
    expect(shown()).toEqual([]);
    clock.advance(5);
    await Promise.all(senders.map((sender) => sender.run()));
    expect(shown()).toHaveLength(1);
    clock.set(NEXT);
    await Promise.all(senders.map((sender) => sender.run()));
    expect(shown()).toHaveLength(1);
  });

  it('in a conversation with one person goes by the clearance of that person', async () => {
    const target = { ...channel('chat-with-me'), kind: 'personal' } as const;
    const { delivery, clock, clearances, shown } = await guarded([], target);
    await delivery.run();
    expect(shown()).toEqual([['scripted/T/me', expect.stringMatching(/^A digest that you subscribed to here is held back/)]]);
    clearances.set(ME.id, 'staff');
    clock.set(NEXT);
    await delivery.run();
    expect(shown().at(-1)?.[0]).toBe('scripted/T/chat-with-me');
  });
});

describe('when a sender is held up or killed', () => {
  it('another finds out what it did before doing it again, and the first does not record over it', async () => {
    const store = await subscribed('C1');
    const [stuck, clock] = [manualClock(SLOT), manualClock(SLOT)];
    const chat = scriptedChat([{ outcome: 'hang', shows: true }]);
    const first = aReplica({ store, chat, clock: stuck });
    const running = first.delivery.run();
    const second = aReplica({ store, chat, clock });
    while (chat.shown.length === 0) await second.delivery.run();
    clock.advance(61);
    await second.delivery.run();
    expect(chat.lookups).toEqual([KEY]);
    expect(chat.shown).toHaveLength(1);
    expect(kinds(second.events)).toEqual(['sent']);
    stuck.advance(10);
    await running;
    expect(first.events.at(-1)).toEqual({ kind: 'lost_lease', key: KEY });
    expect((await store.deliveries.lastSent('morning', 'scripted/T/C1'))?.state).toBe('sent');
  });

  it('does not post on a lease that could run out', async () => {
    const store = await subscribed('C1');
    const clock = manualClock(SLOT);
    const chat = scriptedChat();
    const { outbox } = store;
    const slow = { ...store, outbox: { ...outbox, begin: delayed(clock, 31, outbox.begin) } };
    const { delivery, events } = aReplica({ store: slow, chat, clock, rules: { runTime: 1 } });
    await delivery.run();
    expect(chat.shown).toEqual([]);
    expect(events.at(-1)).toMatchObject({ kind: 'retrying', reason: 'The lease was nearly over before posting began.' });
    const second = aReplica({ store, chat, clock });
    await second.delivery.run();
    expect(chat.shown).toHaveLength(1);
    expect(chat.lookups).toEqual([]);
  });

  it('goes on when the store comes back', async () => {
    const store = await subscribed('C1');
    const clock = manualClock(SLOT);
    const chat = scriptedChat();
    let broken = true;
    const claim: typeof store.outbox.claim = async (...wanted) => {
      if (broken) throw new Error('the store is away');
      return store.outbox.claim(...wanted);
    };
    const { delivery, events } = aReplica({ store: { ...store, outbox: { ...store.outbox, claim } }, chat, clock });
    await delivery.run();
    expect(events.at(-1)).toEqual({ kind: 'interrupted', reason: expect.stringMatching(/^Error at .*digest-delivery/u) });
    broken = false;
    await delivery.run();
    expect(chat.shown).toHaveLength(1);
  });
});

/** A step that takes so many seconds the first time. */
function delayed<A extends readonly unknown[], R>(clock: ManualClock, seconds: number, step: (...given: A) => Promise<R>) {
  let first = true;
  return async (...given: A): Promise<R> => {
    const result = await step(...given);
    if (first) clock.advance(seconds);
    first = false;
    return result;
  };
}

describe('many targets', () => {
  it('cost one composition and one post each, in batches', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `C${index}`);
    const store = await subscribed(...ids);
    const chat = scriptedChat();
    const { compose, requests } = countingComposer();
    await aReplica({ store, chat, clock: manualClock(SLOT), compose }).delivery.run();
    expect(new Set(chat.shown.map((one) => one.address)).size).toBe(300);
    expect(chat.shown).toHaveLength(300);
    expect(requests).toHaveLength(1);
    expect(new Set(chat.shown.map((one) => one.message)).size).toBe(1);
  });

  it('of digests that are no longer there are told to operators and do not stop the others', async () => {
    const store = await subscribed('C1');
    await store.subscriptions.subscribe({ digest: 'gone', target: channel('C2'), createdBy: ME, createdAt: SUBSCRIBED });
    const chat = scriptedChat();
    const { delivery, events } = aReplica({ store, chat, clock: manualClock(SLOT), digests: [MORNING] });
    await delivery.run();
    expect(chat.shown).toHaveLength(1);
    expect(kinds(events)).toContain('unschedulable');
  });
});
