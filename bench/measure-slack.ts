import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { loadPack } from '../adapters/cli/load-pack.ts';
import { readConfiguration } from '../adapters/config.ts';
import { createBot, type Interaction, type Reply } from '../src/index.ts';
import type { FakeSlack } from '../tests/fixtures/fake-slack.ts';
import { startSlackBot } from '../tests/fixtures/slack-bot.ts';

export const slackMeasuredSchema = z.object({
  questions: z.number(),
  threads: z.number(),
  inOrder: z.number(),
  acknowledgedP50: z.number(),
  acknowledgedLast: z.number(),
  answeredSeconds: z.number(),
  memoryAdded: z.number(),
});

const THREADS = 20;
const IN_EACH = 10;
const AT = '2024-10-18T09:00:00Z';
const MEGABYTE = 1_048_576;

/** Questions with what tells their answers apart: a figure that `/figure` names. */
async function askingHandle(): Promise<(interaction: Interaction) => Promise<Reply>> {
  const bot = createBot(await loadPack({ ...readConfiguration({}), now: AT }));
  return async (interaction) => {
    const text = interaction.kind === 'question' ? interaction.text : '';
    const { message } = bot.ask({ question: text.replace(/#\d+$/, ''), askedAt: AT });
    return { message: { ...message, summary: `${text} ${message.summary}` }, audience: 'everyone', replaces: false };
  };
}

/** Asks two hundred questions at once in twenty threads and sees when and in which order they are answered. */
export async function measureSlack([mode]: readonly string[]): Promise<z.output<typeof slackMeasuredSchema>> {
  const bot = await startSlackBot({ mode: mode === 'socket' ? 'socket' : 'http', handle: await askingHandle() });
  const { slack } = bot;
  await slack.say('<@U0BOT> how much was pledged? #0');
  while (bot.posted.length < 1) await delay(5);
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  const roots = Array.from({ length: THREADS }, (_, thread) => {
    const root = { ts: slack.nextTs(), user: 'U0ALICE', text: 'root' };
    slack.channels.set(`C${thread}`, { id: `C${thread}`, messages: [root], member: true });
    return root.ts;
  });
  const taken = await Promise.all(
    roots.flatMap((root, thread) =>
      Array.from({ length: IN_EACH }, (_, at) =>
        slack.say(`<@U0BOT> how much was pledged in the first half of 2024? #${at}`, { thread: root, channel: `C${thread}` }),
      ),
    ),
  );
  while (bot.posted.length < 1 + THREADS * IN_EACH) await delay(5);
  const answeredSeconds = (performance.now() - begun) / 1000;
  const memoryAdded = (process.memoryUsage.rss() - before) / MEGABYTE;
  const milliseconds = taken.map(({ taken: { milliseconds } }) => milliseconds).sort((one, other) => one - other);
  const inOrder = roots.filter((_, thread) => isInOrder(slack, `C${thread}`)).length;
  await bot.close();
  return {
    questions: THREADS * IN_EACH,
    threads: THREADS,
    inOrder,
    acknowledgedP50: milliseconds[Math.floor(milliseconds.length / 2)] ?? 0,
    acknowledgedLast: milliseconds.at(-1) ?? 0,
    answeredSeconds,
    memoryAdded,
  };
}

function isInOrder(slack: FakeSlack, channel: string): boolean {
  const numbers = slack.said(channel).map((text) => Number(/#(\d+)/.exec(text)?.[1]));
  return numbers.every((number, at) => number === at) && numbers.length === IN_EACH;
}
