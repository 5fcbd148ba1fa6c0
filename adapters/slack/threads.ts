import { z } from 'zod';
import { remembered } from '../../src/index.ts';
import { mentions, readSlackText } from './read-text.ts';
import type { SlackApi } from './web-api.ts';

/** What is known of a thread: whether the bot speaks in it, and what it was asked there, oldest first. */
export interface ThreadState {
  readonly speaks: boolean;
  readonly questions: readonly string[];
}

/** The threads that the bot takes part in. Slack's history only stands in for what a restart forgot. */
export interface Threads {
  /** The state of a thread, looked up in Slack's history when it is not known; `root` is the ts of its first message. */
  stateOf(api: SlackApi, place: ThreadPlace): Promise<ThreadState>;
  asked(key: string, question: string): void;
}

export interface ThreadPlace {
  readonly key: string;
  readonly channel: string;
  readonly root: string;
  /** The ts of the message at hand; what came later does not count. */
  readonly before: string;
  readonly botUser: string;
}

const KEPT_THREADS = 2_000;
const KEPT_QUESTIONS = 6;
const KEPT_LENGTH = 500;
const HISTORY = 15;

const NOTHING: ThreadState = { speaks: false, questions: [] };

const repliesSchema = z.object({
  messages: z.array(z.object({ ts: z.string(), user: z.string().optional(), bot_id: z.string().optional(), text: z.string().default('') })),
});

export function threadMemory(): Threads {
  const known = remembered<ThreadState>(KEPT_THREADS);
  return {
    async stateOf(api, place) {
      const held = known.get(place.key);
      if (held) return held;
      if (place.root === place.before) return NOTHING;
      const state = await recall(api, place).catch(() => undefined);
      if (state) known.set(place.key, state);
      return state ?? NOTHING;
    },
    asked(key, question) {
      const { questions } = known.get(key) ?? NOTHING;
      known.set(key, { speaks: true, questions: [...questions, question.slice(0, KEPT_LENGTH)].slice(-KEPT_QUESTIONS) });
    },
  };
}

/** Reads a thread again: the questions are what people said to the bot, by name or after it had spoken. */
async function recall(api: SlackApi, { channel, root, before, botUser }: ThreadPlace): Promise<ThreadState> {
  const { messages } = repliesSchema.parse(await api('conversations.replies', { channel, ts: root, limit: HISTORY, latest: before }));
  const questions: string[] = [];
  let speaks = false;
  for (const { ts, user, bot_id, text } of messages) {
    if (Number(ts) >= Number(before)) break;
    if (user === botUser) speaks = true;
    else if (bot_id === undefined && (speaks || mentions(text, botUser)))
      questions.push(readSlackText(text, botUser).slice(0, KEPT_LENGTH));
  }
  return { speaks, questions: questions.slice(-KEPT_QUESTIONS) };
}
