import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ConsoleChatOptions, consoleChat } from '../../../adapters/console/chat.ts';
import { NO_FAULTS, nextFault, seededRandom } from '../../../adapters/console/faults.ts';
import { HERE, LOCAL_PERSON } from '../../../adapters/console/terminal-session.ts';
import { addressOf } from '../../../src/index.ts';
import { type ChatPlatformSubject, chatPlatformContract, type Trouble } from '../../contracts/chat-platform-contract.ts';
import { plainReply } from '../../fixtures/slack-bot.ts';

const ADDRESS = { platform: 'console', tenant: 'local', id: 'channel', kind: 'channel' } as const;
const FAULT_OF = { none: 'none', rate_limited: 'rateLimited', broken: 'broken', dropped: 'dropped', gone: 'none' } as const;

async function aJournal(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'posts', 'console.jsonl');
}

/** What the journal shows in the end: the last text of each message. */
async function shownIn(journal: string): Promise<string[]> {
  const lines = await readFile(journal, 'utf8').catch(() => '');
  const posts = lines.split('\n').flatMap((line): { message: string; text: string }[] => (line ? [JSON.parse(line)] : []));
  return [...new Map(posts.map(({ message, text }) => [message, text])).values()];
}

function setUp(journal: string, more: Partial<ConsoleChatOptions> = {}) {
  let ids = 0;
  return consoleChat({ journal, write: () => undefined, now: () => '2024-10-18T06:30:00.000Z', newId: () => `m${ids++}`, ...more });
}

function subjects(lookup: boolean) {
  return async (trouble: Trouble): Promise<ChatPlatformSubject> => {
    const journal = await aJournal();
    const fault = FAULT_OF[trouble];
    const platform = setUp(journal, {
      lookup,
      random: () => 0,
      faults: fault === 'none' ? NO_FAULTS : { ...NO_FAULTS, [fault]: 1 },
      gone: new Set(trouble === 'gone' ? [addressOf(ADDRESS)] : []),
    });
    return { platform, address: ADDRESS, shown: () => shownIn(journal), begunAt: '2024-10-18T06:00:00.000Z' };
  };
}

chatPlatformContract('The console', subjects(true));
chatPlatformContract('The console without look-up', subjects(false));

describe('the console', () => {
  it('keeps its journal for its owner alone, also one that others could read', async () => {
    const journal = await aJournal();
    const modeOf = async (place: string) => ((await stat(place)).mode & 0o777).toString(8);
    const post = () => setUp(journal).post(ADDRESS, { summary: 'Hello', blocks: [] }, 'key');
    await post();
    expect([await modeOf(dirname(journal)), await modeOf(journal)]).toEqual(['700', '600']);
    await chmod(journal, 0o644);
    await post();
    expect(await modeOf(journal)).toBe('600');
  });

  it('answers what is typed in its order, with last words where the core throws or hangs', async () => {
    const platform = setUp(await aJournal(), { answerMilliseconds: 20 });
    const asked = (text: string) => ({ kind: 'question', text, person: LOCAL_PERSON, conversation: HERE, delivery: text }) as const;
    const order: string[] = [];
    await platform.start(
      async (interaction) => {
        const text = interaction.kind === 'question' ? interaction.text : '';
        order.push(text);
        if (text === 'throw') throw new Error('a defect');
        return text === 'hang' ? new Promise(() => undefined) : plainReply(`On: ${text}`);
      },
      async () => undefined,
    );
    const replies = await Promise.all(['one', 'throw', 'hang', 'two'].map((text) => platform.reply(asked(text))));
    expect(order).toEqual(['one', 'throw', 'hang', 'two']);
    expect(replies.map(({ message }) => /On: \w+|[A-Z]+_?[A-Z]+(?=\))/u.exec(message.summary)?.[0])).toEqual([
      'On: one',
      'INTERNAL',
      'ANSWER_LATE',
      'On: two',
    ]);
  });

  it('lets go of a post that hangs when it is stopped', async () => {
    const platform = setUp(await aJournal(), { random: () => 0, faults: { ...NO_FAULTS, hanging: 1 } });
    const posting = platform.post(ADDRESS, { summary: '', blocks: [] }, 'key');
    await platform.stop();
    expect((await posting).kind).toBe('unknown');
  });

  it('meets its faults as often as it is told, the same ones for the same seed', () => {
    const faults = { ...NO_FAULTS, rateLimited: 0.1, dropped: 0.2 };
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 10_000 }, () => nextFault(faults, random));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    const share = (fault: string) => draw(7).filter((one) => one === fault).length / 10_000;
    expect(share('rateLimited')).toBeCloseTo(0.1, 1);
    expect(share('dropped')).toBeCloseTo(0.2, 1);
    expect(share('hanging')).toBe(0);
  });

  it('passes over a line of its journal that a kill cut short', async () => {
    const journal = await aJournal();
    await setUp(journal).post(ADDRESS, { summary: 'a', blocks: [] }, 'first');
    const { appendFile } = await import('node:fs/promises');
    await appendFile(journal, '{"message":"m7","key":"sec\n');
    await setUp(journal).post(ADDRESS, { summary: 'b', blocks: [] }, 'third');
    expect((await setUp(journal).lookup?.(ADDRESS, 'third', ''))?.kind).toBe('found');
  });
});
