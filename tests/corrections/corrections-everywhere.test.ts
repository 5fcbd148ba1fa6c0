import { describe, expect, it, vi } from 'vitest';
import { digestDefinitionSchema, type Store } from '../../src/index.ts';
import { bothPlatforms } from '../fixtures/both-platforms.ts';
import { readableText } from '../fixtures/card-text.ts';
import { GENERAL } from '../fixtures/fake-slack.ts';
import { shownText } from '../fixtures/fake-slack-blocks.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { PAINTERS, paintersApproved, paintersCorrected } from '../fixtures/painters.ts';
import { CHANNEL, conversation } from '../fixtures/teams-setup.ts';

const HOURLY = digestDefinitionSchema.parse({
  name: 'hourly',
  title: 'Coast briefing',
  schedule: '0 * * * *',
  time_zone: 'UTC',
  sections: ['new', 'corrected'],
  when_empty: 'skip',
  catch_up: '30 minutes',
});

const at = (time: string) => `2023-12-04T${time}:00.000Z`;
const NOTICE = 'Corrected on 4 December 2023.';

/** The store as a process sees it that is killed before it records how telling ended; `told` counts how often it was. */
function killedBeforeRecord(told: string[]): (store: Store) => Store {
  return (store) => ({
    ...store,
    outbox: {
      ...store.outbox,
      record: async (key) => {
        told.push(key);
        throw new Error('killed');
      },
    },
  });
}

interface Shown {
  readonly thread: string | undefined;
  readonly text: string;
}

type Place = Awaited<ReturnType<typeof bothPlatforms>>;

/** What the bot says in the channel of Slack, message by message, with the thread each is in. */
function inSlack({ slack }: Place) {
  const own = slack.messagesIn(GENERAL).filter(({ user }) => user === slack.botUser);
  return own.map(({ blocks, thread_ts: thread }) => ({ thread, text: shownText(blocks) }));
}

/** What the bot says in the channel of Teams; a thread is part of where it stands. */
function inTeams({ connector }: Place) {
  return connector.messages.map(({ conversation: where, activity }) => ({
    thread: where.split(';messageid=')[1],
    text: readableText(activity),
  }));
}

const mentions = (messages: readonly Shown[], words: string) => messages.filter(({ text }) => text.includes(words));

/** How often a text says something. */
const times = (text: string, words: string) => text.split(words).length - 1;

/** Both channels subscribed to the digest; the number of painters asked for in both, and told in a digest. */
async function painterShown(): Promise<Place> {
  const place = await bothPlatforms({ ...lighthousePack(), digests: [HOURLY] });
  const { store, slack, run } = place;
  await store.ledger.append([paintersApproved(at('09:45'))]);
  const createdBy = { platform: 'slack', tenant: slack.team, id: 'me' };
  const targets = [{ platform: 'slack', tenant: slack.team, id: GENERAL, kind: 'channel' } as const, conversation(CHANNEL, 'channel')];
  for (const target of targets) await store.subscriptions.subscribe({ digest: 'hourly', target, createdBy, createdAt: at('09:50') });
  await run({ at: at('09:50') }, async ({ writeInTeams }) => {
    await slack.say(`<@U0BOT> ${PAINTERS}`);
    await writeInTeams(PAINTERS, '1690');
    await vi.waitFor(async () => expect(await store.postings.uncorrected('painters', 99, 9)).toHaveLength(2), 5000);
  });
  await run({ at: at('10:01') }, async () => {
    await vi.waitFor(async () => expect(await store.postings.uncorrected('painters', 99, 9)).toHaveLength(4), 5000);
  });
  return place;
}

describe('a correction', () => {
  it('reaches a Slack thread, a Teams channel and the digests of both exactly once each, across a crash', async () => {
    const place = await painterShown();
    const { store, slack, connector, run } = place;
    await store.ledger.append([paintersCorrected(at('10:30'))]);

    const killed: string[] = [];
    for (const method of ['chat.update', 'chat.postMessage']) slack.faults.push({ method, fault: 'dropped' });
    connector.plan.push({ kind: 'drop', apply: true }, { kind: 'drop', apply: true });
    await run({ at: at('10:31'), store: killedBeforeRecord(killed) }, async () => {
      await vi.waitFor(() => expect(killed).toHaveLength(4), 10_000);
    });
    expect([mentions(inSlack(place), NOTICE), mentions(inTeams(place), NOTICE)].map(({ length }) => length)).toEqual([2, 2]);

    await run({ at: at('10:40') }, async ({ service }) => {
      await vi.waitFor(async () => {
        // Teams names neither part of an answer with sources and cannot be asked: what may have been told there stays so.
        expect(await service.metrics()).toContain('sitrep_corrections_total{kind="sent"} 2');
        expect(await service.metrics()).toContain('sitrep_corrections_total{kind="uncertain"} 2');
      }, 10_000);
    });
    await run({ at: at('11:01') }, async () => {
      await vi.waitFor(() => {
        expect(mentions(inSlack(place), 'Before: The fund employs six painters.')).toHaveLength(1);
        expect(mentions(inTeams(place), 'Before: The fund employs six painters.')).toHaveLength(1);
      }, 10_000);
    });
    await run({ at: at('12:01') }, async () => {
      await vi.waitFor(async () => expect(await sentOrSkipped(store)).toBe(true), 10_000);
    });

    for (const shown of [inSlack(place), inTeams(place)]) {
      const told = mentions(shown, NOTICE);
      expect(told.map(({ thread }) => thread !== undefined)).toEqual([true, true]);
      const [answer, reply] = told.toSorted((one, other) => other.text.length - one.text.length);
      expect(answer?.text).toContain('The fund employs six painters.');
      for (const { text } of told) expect(times(text, 'Why: one was forgotten.')).toBe(1);
      expect(reply?.text).toContain('Now: “The fund employs seven painters.”');
      expect(mentions(shown, 'Coast briefing')).toHaveLength(2);
      expect(mentions(shown, 'Before: The fund employs six painters.')).toHaveLength(1);
    }
    expect([slack.offences, connector.faults]).toEqual([[], []]);
  });
});

/** Whether nothing is under way any more for the digest of noon. */
async function sentOrSkipped({ deliveries, outbox }: Store): Promise<boolean> {
  const progress = await deliveries.progress('hourly');
  const planned = progress.every(({ planned: { slot } }) => slot.startsWith('2023-12-04T12:00'));
  return planned && progress.length === 2 && (await outbox.unfinished(9)).every(({ kind }) => kind !== 'digest');
}
