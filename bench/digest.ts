import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openStore } from '../adapters/database/store.ts';
import { systemClock } from '../adapters/system-clock.ts';
import {
  type ChatPlatform,
  type ComposeEdition,
  DEFAULT_DELIVERY_RULES,
  digestDefinitionSchema,
  digestWork,
  type Message,
  renderPlainText,
  type Store,
  sender,
} from '../src/index.ts';

const TARGETS = 10_000;
const AUDIENCES = ['public', 'staff'] as const;

function definitions() {
  const minute = new Date().toISOString().slice(11, 16).split(':').map(Number);
  return AUDIENCES.map((audience) =>
    digestDefinitionSchema.parse({
      name: `digest-${audience}`,
      title: `Digest for ${audience}`,
      schedule: `${minute[1]} ${minute[0]} * * *`,
      time_zone: 'UTC',
      audience,
      sections: ['new'],
      when_empty: 'say_so',
      catch_up: '2 hours',
    }),
  );
}

async function subscribe(store: Store): Promise<void> {
  const createdBy = { platform: 'bench', tenant: 'T', id: 'me' };
  const createdAt = new Date(Date.now() - 3_600_000).toISOString();
  for (let index = 0; index < TARGETS; index += 1) {
    const target = { platform: 'bench', tenant: 'T', id: `C${index}`, kind: 'channel' } as const;
    await store.subscriptions.subscribe({ digest: `digest-${AUDIENCES[index % 2]}`, target, createdBy, createdAt });
  }
}

/** A platform that takes every post at once; renders each message it has not seen, as adapters do. */
function instantPlatform(counts: { posts: number; renderings: number }, posted: () => void): ChatPlatform {
  const rendered = new WeakSet<Message>();
  return {
    platform: 'bench',
    start: async () => undefined,
    stop: async () => undefined,
    update: async (at) => ({ kind: 'sent', posted: at }),
    async post(conversation, message) {
      if (!rendered.has(message)) {
        rendered.add(message);
        renderPlainText(message);
        counts.renderings += 1;
      }
      counts.posts += 1;
      posted();
      return { kind: 'sent', posted: { conversation, message: String(counts.posts) } };
    },
  };
}

/** The heap in use once garbage is collected, in bytes. */
function heapReader(): () => number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') collect();
    return process.memoryUsage().heapUsed;
  };
}

/** Delivers a digest of two audiences to ten thousand targets over SQLite, and prints what a target costs. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-digest-'));
  const store = await openStore({ dataDirectory: folder });
  await subscribe(store);
  const counts = { compositions: 0, renderings: 0, posts: 0 };
  const heap: number[] = [];
  const readHeap = heapReader();
  const compose: ComposeEdition = async ({ definition, asOf }) => {
    counts.compositions += 1;
    return { kind: 'edition', message: { summary: `${definition.title}, ${asOf}`, blocks: [] }, facts: [], parts: [] };
  };
  const platform = instantPlatform(counts, () => {
    if (counts.posts % 1000 === 0) heap.push(readHeap());
  });
  let tokens = 0;
  const tell = () => undefined;
  const digests = digestWork({ ...store, digests: definitions, compose, isOpenIn: () => true, clock: systemClock, tell });
  const delivery = sender({
    outbox: store.outbox,
    works: [digests],
    platforms: new Map([['bench', platform]]),
    clock: systemClock,
    random: Math.random,
    newToken: () => `token-${tokens++}`,
    tell,
    rules: { ...DEFAULT_DELIVERY_RULES, postsPerSecond: 1_000_000 },
  });
  const begun = performance.now();
  const cpu = process.cpuUsage();
  for (let before = -1; before < counts.posts && counts.posts < TARGETS; ) {
    before = counts.posts;
    await delivery.run();
  }
  const elapsed = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const mebibytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);
  const idle = performance.now();
  await delivery.run();
  process.stdout.write(
    `${[
      `digest: ${TARGETS} targets, ${AUDIENCES.length} audiences, SQLite with full sync`,
      `  ${counts.posts} posts, ${counts.compositions} compositions, ${counts.renderings} renderings`,
      `  ${(elapsed / counts.posts).toFixed(2)} ms and ${((user + system) / 1000 / counts.posts).toFixed(2)} ms of CPU a target, ${(elapsed / 1000).toFixed(1)} s in all`,
      `  heap after ${TARGETS / 10} posts ${mebibytes(heap[0] ?? 0)} MiB, after all ${mebibytes(heap.at(-1) ?? 0)} MiB`,
      `  ${(performance.now() - idle).toFixed(1)} ms for a tick with nothing to do`,
    ].join('\n')}\n`,
  );
  await store.close();
  await rm(folder, { recursive: true, force: true });
}

if (import.meta.main) await run();
