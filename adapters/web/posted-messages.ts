import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Message } from '../../src/index.ts';

/** A message as it stands in a place of the page. */
export interface PostedOnPage {
  readonly id: string;
  readonly place: string;
  /** The thread of it within its place. */
  readonly thread?: string | undefined;
  readonly key: string;
  /** Instant at which it was posted first. */
  readonly at: string;
  /** Instant at which it was last edited. */
  readonly edited?: string | undefined;
  /** Who wrote it; absent for what the bot says. */
  readonly from?: string | undefined;
  /** Shown to one person alone, where others read too. */
  readonly only?: boolean | undefined;
  readonly message: Message;
}

/** The core's own messages come back as they were written: what no message is, is passed over. */
const lineSchema = z.object({
  id: z.string(),
  place: z.string(),
  thread: z.string().optional(),
  only: z.boolean().optional(),
  key: z.string(),
  at: z.string(),
  edited: z.string().optional(),
  from: z.string().optional(),
  message: z.custom<Message>(
    (value) => z.object({ summary: z.string(), blocks: z.array(z.looseObject({ kind: z.string() })) }).safeParse(value).success,
  ),
});

/** The messages of the page, which outlive the process: what is posted is found by its key, and edited, after a restart too. */
export interface PostedMessages {
  /** Puts a message, or another text of one that stands. Rejects where it cannot be kept, and then it does not stand. */
  put(one: PostedOnPage): Promise<void>;
  find(place: string, key: string): Promise<PostedOnPage | undefined>;
  get(id: string): Promise<PostedOnPage | undefined>;
  /** Those of a place, oldest first. */
  of(place: string): Promise<readonly PostedOnPage[]>;
  /** Grows with every message that is put. */
  version(): number;
  /** Resolves once something was put after a version, or `signal` aborts. */
  changed(since: number, signal: AbortSignal): Promise<void>;
}

const MOST_KEPT = 400;

function readLine(line: string): PostedOnPage | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Messages kept in a file of JSON lines, where a later line on a message replaces it. */
export function postedMessages(file: string): PostedMessages {
  const messages = new Map<string, PostedOnPage>();
  const waiting = new Set<() => void>();
  let version = 0;
  let reading: Promise<void> | undefined;
  const read = (): Promise<void> => {
    reading ??= readFile(file, 'utf8')
      .catch(() => '')
      .then((text) => {
        for (const line of text.split('\n')) {
          const one = readLine(line);
          if (one) messages.set(one.id, one);
        }
      });
    return reading;
  };
  let written: Promise<unknown> = Promise.resolve();
  const write = async (one: PostedOnPage) => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await appendFile(file, `${JSON.stringify(one)}\n`, { mode: 0o600 });
  };
  return {
    async put(one) {
      await read();
      const writing = written.then(() => write(one));
      written = writing.catch(() => undefined);
      await writing;
      messages.set(one.id, one);
      for (const id of messages.keys()) {
        if (messages.size <= MOST_KEPT) break;
        messages.delete(id);
      }
      version += 1;
      for (const wake of waiting) wake();
      waiting.clear();
    },
    async find(place, key) {
      await read();
      return [...messages.values()].find((one) => one.place === place && one.key === key);
    },
    async get(id) {
      await read();
      return messages.get(id);
    },
    async of(place) {
      await read();
      return [...messages.values()].filter((one) => one.place === place);
    },
    version: () => version,
    changed: (since, signal) =>
      new Promise((resolve) => {
        if (version > since || signal.aborted) return resolve();
        waiting.add(resolve);
        signal.addEventListener('abort', () => {
          waiting.delete(resolve);
          resolve();
        });
      }),
  };
}
