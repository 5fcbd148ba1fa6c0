import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import type { FetchRules } from '../../../adapters/documents/fetch-address.ts';
import { type FeedEvent, pollFeeds } from '../../../adapters/service/feed-polling.ts';
import { createBot, exportPack, type Feed, type Store } from '../../../src/index.ts';
import { localServer } from '../../fixtures/local-server.ts';
import { manualClock } from '../../fixtures/manual-clock.ts';
import { bare, lineOf, packFiles, read, type TextFile } from '../../fixtures/pack.ts';

const FEEDS = `feeds:
  - name: herald
    address: https://herald.example/feed.xml
    publisher: Ford Herald
    tier: agency
    every: 30
    audience: council
`;

function withFeeds(text: string): TextFile[] {
  return [...packFiles, { path: 'feeds.yaml', text }];
}

describe('the feeds of a pack', () => {
  it('are read, and written back as they were', () => {
    const { pack, faults } = read(withFeeds(FEEDS));
    expect(faults).toEqual([]);
    expect(pack?.feeds).toEqual([
      {
        name: 'herald',
        address: 'https://herald.example/feed.xml',
        publisher: 'Ford Herald',
        tier: 'agency',
        every: 30,
        audience: 'council',
      },
    ]);
    const written = pack ? exportPack(pack, []).find(({ path }) => path === 'feeds.yaml') : undefined;
    expect(read(withFeeds(written?.text ?? '')).pack?.feeds).toEqual(pack?.feeds);
  });

  it('need not be there', () => {
    const { pack } = read(packFiles);
    expect(pack?.feeds).toBeUndefined();
    expect(pack && exportPack(pack, []).some(({ path }) => path === 'feeds.yaml')).toBe(false);
  });

  it.each([
    ['https://herald.example/feed.xml', 'herald.example/feed.xml', 'VALUE_WRONG'],
    ['https://herald', 'file:///herald', 'VALUE_WRONG'],
    ['every: 30', 'every: 1', 'VALUE_WRONG'],
    ['tier: agency', 'tier: best', 'VALUE_WRONG'],
    ['publisher:', 'publischer:', 'KEY_UNKNOWN'],
    ['audience: council', 'audience: nobody', 'REFERENCE_DANGLING'],
  ])('with %j written as %j are refused at its line', (from, to, code) => {
    const files = withFeeds(FEEDS.replace(from, to));
    expect(read(files).faults.map(bare)).toEqual([{ file: 'feeds.yaml', line: lineOf('feeds.yaml', to, files), code }]);
  });

  it('have names of their own', () => {
    const files = withFeeds(FEEDS + FEEDS.replace('feeds:\n', ''));
    expect(read(files).faults.map(({ code }) => code)).toContain('ID_DUPLICATE');
  });
});

const ITEM = (title: string, text: string) =>
  `<item><title>${title}</title><link>https://herald.example/${title.replaceAll(' ', '-')}</link><pubDate>Tue, 12 Mar 2024 10:22:00 GMT</pubDate>
  <description>${text}</description></item>`;
const MONEY = ITEM(
  'County adds money for the bridge',
  'The county committed €6.5 million for the bridge at Ford, the council leader Anna Hall said on Tuesday.',
);
const WORKERS = ITEM(
  'More people at work',
  'Anna Hall said that 140 people work on the piers of the bridge at Ford now, more than ever before.',
);

interface Herald {
  items: readonly string[];
  status: number;
  etag: string;
  readonly asked: (string | undefined)[];
  readonly feed: Feed;
  readonly fetching: FetchRules;
}

/** A server of one feed. */
async function aHerald(): Promise<Herald> {
  const state = { items: [MONEY], status: 200, etag: '"1"', asked: [] as (string | undefined)[] };
  const port = await localServer((request, response) => {
    state.asked.push(request.headers['if-none-match']);
    const unchanged = request.headers['if-none-match'] === state.etag;
    response.writeHead(unchanged ? 304 : state.status, { 'content-type': 'application/rss+xml', etag: state.etag });
    response.end(unchanged ? undefined : `<rss><channel><title>The Herald online</title>${state.items.join('')}</channel></rss>`);
  });
  const host = `herald.example:${port}`;
  const feed: Feed = {
    name: 'herald',
    address: `http://${host}/feed.xml`,
    publisher: 'Ford Herald',
    tier: 'agency',
    every: 30,
    audience: 'public',
  };
  const network = { resolve: async () => ['127.0.0.1'], isPublic: () => true };
  return Object.assign(state, { feed, fetching: { hosts: [`http://${host}`], network } });
}

async function aStore(): Promise<Store> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'sitrep-feeds-'));
  const store = await openStore({ dataDirectory });
  onTestFinished(async () => {
    await store.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  });
  return store;
}

async function aReplica(herald: Herald, store: Store, feeds: readonly Feed[] = [herald.feed]) {
  const { pack } = read(packFiles);
  if (!pack) throw new Error('The pack is not sound.');
  const bot = createBot(pack);
  const clock = manualClock('2024-03-13T09:00:00Z');
  const events: FeedEvent[] = [];
  const end = new AbortController();
  const { fetching } = herald;
  const curated = () => ({ pack, shipped: pack, proposals: [], entries: [], position: 0 });
  const round = () =>
    pollFeeds({
      feeds: () => feeds,
      bot: () => bot,
      curated,
      store,
      fetching,
      now: clock.now,
      tell: (event) => void events.push(event),
      signal: end.signal,
    });
  return { round, clock, events, end };
}

describe('a running bot', () => {
  it('archives the items of a feed once, with what is proposed from them', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    const { round, clock, events } = await aReplica(herald, store);
    await round();
    herald.items = [WORKERS, MONEY];
    herald.etag = '"2"';
    clock.advance(30 * 60);
    await round();
    expect(events).toEqual([
      { kind: 'polled', feed: 'herald', archived: 1, held: 0, failed: 0 },
      { kind: 'polled', feed: 'herald', archived: 1, held: 1, failed: 0 },
    ]);
    const documents = await store.documents.list(10);
    expect(documents.map(({ source }) => source)).toEqual(
      expect.arrayContaining([expect.objectContaining({ publisher: 'Ford Herald', tier: 'agency', title: 'More people at work' })]),
    );
    const entries = await store.ledger.read(0, 100);
    expect(entries.some(({ entry }) => entry.kind === 'proposed' && entry.by === 'feed herald' && entry.via?.door === 'feed')).toBe(true);
  });

  it('lets others have their turn while a text that costs much is worked on', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    herald.items = [ITEM('A long report', 'The county committed €6.5 million for the bridge, Anna Hall said. '.repeat(60))];
    const { round, events } = await aReplica(herald, store);
    let [turns, ended] = [0, false];
    const others = (async () => {
      while (!ended) {
        await setImmediate();
        turns += 1;
      }
    })();
    await round();
    ended = true;
    await others;
    expect(events).toEqual([{ kind: 'polled', feed: 'herald', archived: 1, held: 0, failed: 0 }]);
    expect(turns).toBeGreaterThan(100);
  });

  it('leaves an item that is longer than any report, and a feed that is larger than any, and says so', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    herald.items = [ITEM('Far too long', 'so '.repeat(110_000)), WORKERS];
    const { round, events, clock } = await aReplica(herald, store);
    await round();
    expect(events).toEqual([
      expect.objectContaining({ kind: 'failed', failure: expect.objectContaining({ code: 'DOCUMENT_TOO_LARGE' }) }),
      { kind: 'polled', feed: 'herald', archived: 1, held: 0, failed: 1 },
    ]);
    herald.items = Array.from({ length: 30 }, (_, at) => ITEM(`Report ${at}`, 'so '.repeat(60_000)));
    herald.etag = '"2"';
    clock.advance(30 * 60);
    await round();
    expect(events.at(-1)).toMatchObject({
      kind: 'failed',
      failure: { code: 'DOCUMENT_TOO_LARGE', why: expect.stringContaining('5,000,000') },
    });
  });

  it('looks at a feed no sooner than it is due, whichever replica looked last', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    const [one, other] = [await aReplica(herald, store), await aReplica(herald, store)];
    await one.round();
    await one.round();
    await other.round();
    expect(herald.asked).toHaveLength(1);
    one.clock.advance(30 * 60);
    await one.round();
    expect(herald.asked).toEqual([undefined, '"1"']);
    expect(one.events.at(-1)).toEqual({ kind: 'unchanged', feed: 'herald' });
  });

  it('is not held back by a look that a wrong clock noted in the future', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    const { round, clock } = await aReplica(herald, store);
    clock.set('2025-04-17T09:00:00Z');
    await round();
    clock.set('2024-03-13T09:30:00Z');
    await round();
    expect(herald.asked).toHaveLength(2);
  });

  it('archives each item once when two replicas look at the same time', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    herald.items = [MONEY, WORKERS];
    const [one, other] = [await aReplica(herald, store), await aReplica(herald, store)];
    await Promise.all([one.round(), other.round()]);
    expect(await store.documents.list(10)).toHaveLength(2);
  });

  it('goes on with the other feeds when one fails, and asks for the whole feed again later', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    const elsewhere: Feed = { ...herald.feed, name: 'elsewhere', address: 'http://elsewhere.example/feed.xml' };
    const { round, clock, events } = await aReplica(herald, store, [elsewhere, herald.feed]);
    herald.status = 503;
    await round();
    herald.status = 200;
    clock.advance(30 * 60);
    await round();
    expect(events.map((event) => `${event.feed} ${event.kind === 'failed' ? event.failure.code : event.kind}`)).toEqual([
      'elsewhere ADDRESS_REFUSED',
      'herald ADDRESS_UNREACHABLE',
      'elsewhere ADDRESS_REFUSED',
      'herald polled',
    ]);
    expect(herald.asked).toEqual([undefined, undefined]);
  });

  it('asks for the whole feed again when its items could not be kept', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    const { round, clock, events } = await aReplica(herald, {
      ...store,
      documents: { ...store.documents, archive: () => Promise.reject(new Error('The disk is full.')) },
    });
    await round();
    expect(events.map(({ kind }) => kind)).toEqual(['failed']);
    expect(await store.documents.list(10)).toEqual([]);
    const { round: later, clock: laterClock, events: laterEvents } = await aReplica(herald, store);
    clock.advance(30 * 60);
    laterClock.advance(30 * 60);
    await later();
    expect(laterEvents).toEqual([{ kind: 'polled', feed: 'herald', archived: 1, held: 0, failed: 0 }]);
  });

  it('looks at nothing more once it is to end', async () => {
    const [herald, store] = [await aHerald(), await aStore()];
    const { round, end, events } = await aReplica(herald, store);
    end.abort();
    await round();
    expect({ asked: herald.asked, events }).toEqual({ asked: [], events: [] });
  });
});
