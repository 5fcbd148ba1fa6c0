import { describe, expect, it } from 'vitest';
import {
  type ChatPlatform,
  DEFAULT_DELIVERY_RULES,
  type DeliveryRules,
  lateReplyWork,
  type OutboxEvent,
  type Store,
  sender,
  wordWork,
} from '../../src/index.ts';
import { aStore, channel } from '../fixtures/digest-replica.ts';
import { type ManualClock, manualClock } from '../fixtures/manual-clock.ts';
import { type ScriptedChat, scriptedChat } from '../fixtures/scripted-chat.ts';

const NOW = '2024-10-18T08:00:00.000Z';
const message = { summary: 'A word.', blocks: [] };
const FACTS = [{ fact: 'pledge', recordedAt: '2024-10-17T00:00:00.000Z' }];

/** Words to some places, entered in their order. */
async function wordsTo(store: Store, ...places: readonly (readonly [key: string, id: string, tenant?: string])[]): Promise<void> {
  await store.outbox.enter(
    places.map(([key, id, tenant = 'T'], at) => ({
      key,
      at: new Date(Date.parse(NOW) - 60_000 + at).toISOString(),
      content: { kind: 'word', address: { ...channel(id), tenant }, message },
    })),
  );
}

interface SenderSettings {
  readonly store: Store;
  readonly chat: ChatPlatform;
  readonly clock: ManualClock;
  readonly rules?: Partial<DeliveryRules>;
  readonly isOpen?: () => boolean;
}

let tokens = 0;

function aSender({ store, chat, clock, rules = {}, isOpen = () => true }: SenderSettings) {
  const events: OutboxEvent[] = [];
  const tell = (event: OutboxEvent) => void events.push(event);
  const outgoing = sender({
    outbox: store.outbox,
    works: [lateReplyWork({ isOpen, clock, tell }), wordWork(tell)],
    platforms: new Map([[chat.platform, chat]]),
    clock,
    random: () => 0,
    newToken: () => `sender-${tokens++}`,
    tell,
    rules: { ...DEFAULT_DELIVERY_RULES, postsPerSecond: 1000, ...rules },
  });
  return { ...outgoing, events };
}

const keysShown = ({ shown }: ScriptedChat) => shown.map(({ key }) => key);

/** A platform that takes a post to one place only when it is let go. */
function chatWithSlowPlace(id: string) {
  const chat = scriptedChat();
  const { post } = chat;
  const { promise: letGo, resolve } = Promise.withResolvers<void>();
  chat.post = async (address, shown, key) => {
    if (address.id === id) await letGo;
    return post(address, shown, key);
  };
  return { chat, letGo: resolve };
}

describe('a sender', () => {
  it('is held up in no other place by one that is slow, and keeps order in that', async () => {
    const store = await aStore();
    const places = Array.from({ length: 8 }, (_, n) => [`quick ${n}`, `C${n}`] as const);
    await wordsTo(store, ['slow 1', 'SLOW'], ['slow 2', 'SLOW'], ...places);
    const { chat, letGo } = chatWithSlowPlace('SLOW');
    const outgoing = aSender({ store, chat, clock: manualClock(NOW), rules: { batch: 3 } });
    const running = outgoing.run();
    await expect.poll(() => keysShown(chat).length).toBe(8);
    letGo();
    await running;
    expect(keysShown(chat).slice(8)).toEqual(['slow 1', 'slow 2']);
  });

  it('slows down for a workspace that asks for a pause, and for no other', async () => {
    const store = await aStore();
    await wordsTo(store, ['here 1', 'C1', 'T1'], ['here 2', 'C2', 'T1'], ['there', 'C1', 'T2']);
    const clock = manualClock(NOW);
    const chat = scriptedChat([{ outcome: { kind: 'failed', reason: 'too many', permanent: false, retryAfterSeconds: 120 } }]);
    const outgoing = aSender({ store, chat, clock, rules: { batch: 1, postsPerSecond: 1 } });
    await outgoing.run();
    expect(keysShown(chat)).toEqual(['there']);
    clock.advance(120);
    const running = outgoing.run();
    await expect.poll(() => keysShown(chat).length).toBe(2);
    clock.advance(1);
    await running;
    expect(keysShown(chat).toSorted()).toEqual(['here 1', 'here 2', 'there']);
  });

  it('that is stopped lets the post under way end, and leaves the rest to others at once', async () => {
    const store = await aStore();
    await wordsTo(store, ['slow', 'SLOW'], ['rest', 'C1']);
    const clock = manualClock(NOW);
    const { chat, letGo } = chatWithSlowPlace('SLOW');
    const begun = Promise.withResolvers<void>();
    const { begin } = store.outbox;
    const stopped = aSender({
      store: {
        ...store,
        outbox: {
          ...store.outbox,
          async begin(...step) {
            if (step[0] === 'slow') begun.resolve();
            return begin(...step);
          },
        },
      },
      chat,
      clock,
      rules: { batch: 1 },
    });
    const running = stopped.run();
    await begun.promise;
    stopped.stop();
    const heir = aSender({ store, chat, clock });
    await heir.run();
    expect(keysShown(chat)).toEqual(['rest']);
    letGo();
    await running;
    expect(stopped.events).toEqual([{ kind: 'sent', key: 'slow', found: false }]);
  });

  it('that is stopped while it waits for its budget gives back what it holds, and waits no longer', async () => {
    const store = await aStore();
    await wordsTo(store, ['one', 'C1'], ['two', 'C2'], ['three', 'C3']);
    const clock = manualClock(NOW);
    const chat = scriptedChat();
    const stopped = aSender({ store, chat, clock, rules: { postsPerSecond: 1 } });
    const running = stopped.run();
    await expect.poll(() => keysShown(chat).length).toBeGreaterThan(0);
    stopped.stop();
    await running;
    const shownBefore = keysShown(chat).length;
    expect(stopped.events.filter(({ kind }) => kind === 'retrying')).toHaveLength(3 - shownBefore);
    await aSender({ store, chat, clock }).run();
    expect(keysShown(chat).toSorted()).toEqual(['one', 'three', 'two']);
    expect(chat.lookups).toEqual([]);
  });
});

describe('a late reply', () => {
  const person = { platform: 'scripted', tenant: 'T', id: 'ann' };

  async function owed(at = NOW) {
    const store = await aStore();
    const content = { kind: 'late_reply', delivery: 'd1', person, address: channel('C1'), message, facts: FACTS } as const;
    await store.outbox.enter([{ key: 'late d1', at, content }]);
    return store;
  }

  it('is shown once it can be, and noted as an answer that corrections reach', async () => {
    const store = await owed();
    const chat = scriptedChat([{ outcome: { kind: 'failed', reason: 'busy', permanent: false, retryAfterSeconds: 30 } }]);
    const clock = manualClock(NOW);
    const outgoing = aSender({ store, chat, clock });
    await outgoing.run();
    clock.advance(30);
    await outgoing.run();
    expect(chat.shown).toMatchObject([{ address: 'scripted/T/C1', message }]);
    expect(await store.postings.uncorrected('pledge', 1, 9)).toMatchObject([{ id: 'd1', kind: 'answer', message, facts: FACTS }]);
  });

  it('is not shown where what it tells is closed by then, and says so', async () => {
    const store = await owed();
    const chat = scriptedChat();
    await aSender({ store, chat, clock: manualClock(NOW), isOpen: () => false }).run();
    expect(chat.shown.map(({ message: { summary } }) => summary)).toEqual([expect.stringContaining('may not be shown here any more')]);
  });

  it('that could not be shown for an hour is given up, and told with what it met', async () => {
    const store = await owed();
    const clock = manualClock(NOW);
    const busy = Array.from({ length: 99 }, () => ({ outcome: { kind: 'failed', reason: 'busy', permanent: false } }) as const);
    const outgoing = aSender({ store, chat: scriptedChat(busy), clock });
    for (let minute = 0; minute < 90; minute += 1) {
      await outgoing.run();
      clock.advance(60);
    }
    expect(outgoing.events.at(-1)).toEqual({
      kind: 'failed',
      key: 'late d1',
      reason: 'It was tried for an hour. The last attempt met: busy',
    });
  });
});
