import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../adapters/system-clock.ts';
import { webChat } from '../../../adapters/web/chat.ts';
import { seenText } from '../../../adapters/web/page/seen-text.ts';
import { postedMessages } from '../../../adapters/web/posted-messages.ts';
import { CHANNEL, DESK, PAGE_PERSON } from '../../../adapters/web/who.ts';
import { addressOf, type HandleInteraction, type Interaction, type Message, renderPlainText } from '../../../src/index.ts';
import { chatPlatformContract } from '../../contracts/chat-platform-contract.ts';

const message = (text: string): Message => ({ summary: text, blocks: [{ kind: 'text', runs: [{ text }] }] });
const said: HandleInteraction = async (interaction) => ({
  message: message('text' in interaction ? `On: ${interaction.text}` : interaction.kind),
  audience: 'everyone',
  replaces: false,
});

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data', 'page.jsonl');
}

async function begin({ file = aFile(), handle = said, answerMilliseconds = 60_000 } = {}) {
  const messages = postedMessages(file);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `${file}-${ids}-${messages.version()}`;
  };
  const chat = webChat({ messages, clock: systemClock, newId, warn: () => undefined, answerMilliseconds });
  await chat.start(handle, async () => undefined);
  const texts = async (place = CHANNEL) => (await messages.of(addressOf(place))).map((one) => seenText(renderPlainText(one.message)));
  let deliveries = 0;
  const ask = (text: string) => {
    deliveries += 1;
    const question: Interaction = { kind: 'question', text, person: PAGE_PERSON, conversation: DESK, delivery: `d${deliveries}` };
    return chat.reply(question);
  };
  return { chat, messages, texts, ask, file };
}

const HERE = 'a post to the page is a line in a file of this machine.';

chatPlatformContract(
  'The local page',
  async (trouble) => {
    const file = aFile();
    // Where a file stands, no folder can be made.
    if (trouble === 'broken') writeFileSync(dirname(file), '');
    const { chat, texts } = await begin({ file });
    const address = trouble === 'gone' ? { ...CHANNEL, id: 'elsewhere' } : CHANNEL;
    return { platform: chat, address, shown: () => texts(address), begunAt: '2024-01-01T00:00:00.000Z' };
  },
  { rate_limited: HERE, dropped: HERE },
);

describe('the local page as a platform', () => {
  it('keeps what is posted in its place, and says where it stands', async () => {
    const { chat, texts } = await begin();
    expect(await chat.post(CHANNEL, message('EUR 40 billion'), 'k')).toMatchObject({ kind: 'sent', posted: { conversation: CHANNEL } });
    expect(await texts()).toEqual(['EUR 40 billion']);
    expect(await texts(DESK)).toEqual([]);
  });

  it('edits what stands, and says so; what is no more is not posted anew', async () => {
    const { chat, texts, messages } = await begin();
    const outcome = await chat.post(CHANNEL, message('EUR 40 billion'), 'k');
    if (outcome.kind !== 'sent') throw new Error(outcome.reason);
    expect(await chat.update(outcome.posted, message('EUR 41 billion'))).toMatchObject({ kind: 'sent' });
    expect(await texts()).toEqual(['EUR 41 billion']);
    expect((await messages.of(addressOf(CHANNEL)))[0]?.edited).toEqual(expect.any(String));
    expect(await chat.update({ conversation: CHANNEL, message: 'nothing' }, message('?'))).toMatchObject({ kind: 'failed' });
  });

  it('finds what it posted by its key, after a restart too', async () => {
    const { chat, file } = await begin();
    await chat.post(CHANNEL, message('Morning briefing'), 'morning');
    const { chat: next, texts } = await begin({ file });
    expect(await next.lookup?.(CHANNEL, 'morning', '2024-01-01T00:00:00Z')).toMatchObject({ kind: 'found' });
    expect(await next.lookup?.(CHANNEL, 'evening', '2024-01-01T00:00:00Z')).toEqual({ kind: 'absent' });
    expect(await texts()).toEqual(['Morning briefing']);
  });

  it('keeps its messages for their owner alone', async () => {
    const { chat, file } = await begin();
    await chat.post(CHANNEL, message('x'), 'k');
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });

  it('tells whoever waits as soon as something is posted', async () => {
    const { chat, messages } = await begin();
    const waiting = messages.changed(messages.version(), new AbortController().signal);
    await chat.post(CHANNEL, message('news'), 'k');
    await expect(waiting).resolves.toBeUndefined();
  });

  it('answers in the order in which it is asked', async () => {
    const order: string[] = [];
    const { ask } = await begin({
      handle: async (interaction) => {
        order.push('text' in interaction ? interaction.text : '');
        return said(interaction);
      },
    });
    const replies = await Promise.all(['first', 'second', 'third'].map(ask));
    expect(order).toEqual(['first', 'second', 'third']);
    expect(replies.map((reply) => reply.message.summary)).toEqual(['On: first', 'On: second', 'On: third']);
  });

  it.each<readonly [string, HandleInteraction]>([
    ['throws', () => Promise.reject(new Error('a defect'))],
    ['hangs', () => new Promise(() => undefined)],
  ])('has last words where the core %s', async (_, handle) => {
    const { ask } = await begin({ handle, answerMilliseconds: 20 });
    const reply = await ask('Is anybody there?');
    expect(reply.message.summary.length).toBeGreaterThan(10);
  });
});
