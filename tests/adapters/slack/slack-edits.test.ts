import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { type Interaction, takenQuestionsKept } from '../../../src/index.ts';
import { ALICE, FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { plainReply, type SlackBotOptions, startSlackBot } from '../../fixtures/slack-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-edits-'));
const store = await openStore({ dataDirectory: folder });
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Small talk gets no message; all else is said back. */
const handle = async (one: Interaction) =>
  one.kind === 'question' && one.text === 'thanks' ? plainReply('', { silent: true }) : plainReply(`To: ${'text' in one ? one.text : ''}`);

async function slackOfItsOwn(): Promise<FakeSlack> {
  const slack = await new FakeSlack().start();
  onTestFinished(async () => {
    expect(slack.offences).toEqual([]);
    await slack.stop();
  });
  return slack;
}

async function begin(slack: FakeSlack, options: SlackBotOptions = {}) {
  const bot = await startSlackBot({ mode: 'socket', slack, handle, ...options });
  onTestFinished(() => bot.chat.stop());
  /** Passes events on, and waits until what they ask for is done. */
  const tell = async (events: readonly Record<string, unknown>[]) => {
    for (const event of events) await slack.event(event);
    await bot.chat.settled();
  };
  const ask = async (text: string, channel = GENERAL) => {
    const { ts } = await slack.say(text, { channel });
    await bot.chat.settled();
    return ts;
  };
  return { ...bot, tell, ask };
}

let processes = 0;
function replica() {
  processes += 1;
  const parts = { questions: () => store.takenQuestions, clock: systemClock, owner: `process ${processes}`, tell: () => undefined };
  return { taking: takenQuestionsKept(parts).takingOf('slack') };
}

const said = (slack: FakeSlack, channel = GENERAL) =>
  slack
    .messagesIn(channel)
    .filter(({ user }) => user === slack.botUser)
    .map(({ text }) => text);
const calls = (slack: FakeSlack, method: string) => slack.calls.filter((one) => one.method === method).length;

describe('a question in Slack that is edited', () => {
  it('changes its answer in place, once, though Slack tells of it twice', async () => {
    const slack = await slackOfItsOwn();
    const { ask, tell, interactions, posted } = await begin(slack);
    const ts = await ask('<@U0BOT> how much?');
    await tell(slack.edit(ts, '<@U0BOT> how many?'));
    expect(said(slack)).toEqual(['To: how many?']);
    expect(calls(slack, 'chat.update')).toBe(1);
    expect(calls(slack, 'conversations.replies')).toBe(0);
    const question = `slack/T0TEAM/${GENERAL}/${ts}`;
    expect(interactions.map((one) => one.kind === 'question' && one.edits)).toEqual([undefined, question]);
    expect(posted.map(({ posted: { message } }) => message)).toEqual([posted[0]?.posted.message, posted[0]?.posted.message]);
  });

  it('does so in a direct message', async () => {
    const slack = await slackOfItsOwn();
    const { ask, tell } = await begin(slack);
    const ts = await ask('how much?', 'D0ALICE');
    await tell(slack.edit(ts, 'how many?', { channel: 'D0ALICE' }));
    expect(said(slack, 'D0ALICE')).toEqual(['To: how many?']);
  });

  it('does so after a restart, with one look at the thread from the question on', async () => {
    const slack = await slackOfItsOwn();
    const before = await begin(slack);
    const ts = await before.ask('<@U0BOT> how much?');
    await before.chat.stop();
    const after = await begin(slack);
    await after.tell(slack.edit(ts, '<@U0BOT> how many?'));
    expect(said(slack)).toEqual(['To: how many?']);
    expect(calls(slack, 'conversations.replies')).toBe(1);
  });

  it('does so once of two processes on one store, whichever is told', async () => {
    const slack = await slackOfItsOwn();
    const [one, two] = [await begin(slack, replica()), await begin(slack, replica())];
    const ts = await one.ask('<@U0BOT> how much?');
    await two.chat.settled();
    for (const event of slack.edit(ts, '<@U0BOT> how many?')) await slack.event(event);
    await Promise.all([one.chat.settled(), two.chat.settled()]);
    expect(said(slack)).toEqual(['To: how many?']);
    expect(calls(slack, 'chat.update')).toBe(1);
  });

  it('is answered where there was nothing to answer, and that answer changes with the next edit, after a restart too', async () => {
    const slack = await slackOfItsOwn();
    const before = await begin(slack, replica());
    const ts = await before.ask('<@U0BOT> thanks');
    await before.tell(slack.edit(ts, '<@U0BOT> how much?'));
    expect(said(slack)).toEqual(['To: how much?']);
    await before.chat.stop();
    const after = await begin(slack, replica());
    await after.tell(slack.edit(ts, '<@U0BOT> how many?'));
    expect(said(slack)).toEqual(['To: how many?']);
  });

  it('is not answered twice where its answer cannot be looked up: whoever asked is told', async () => {
    const slack = await slackOfItsOwn();
    const before = await begin(slack);
    const ts = await before.ask('<@U0BOT> how much?');
    await before.chat.stop();
    const after = await begin(slack);
    slack.faults.push({ method: 'conversations.replies', fault: 'limited' });
    await after.tell(slack.edit(ts, '<@U0BOT> how many?'));
    expect(said(slack)).toEqual(['To: how much?']);
    expect(slack.ephemeral).toMatchObject([{ user: ALICE, text: expect.stringContaining('ask it again') }]);
  });

  it('waits where Slack takes no more for now, and is answered anew where its answer is gone', async () => {
    const slack = await slackOfItsOwn();
    const { ask, tell } = await begin(slack);
    const ts = await ask('<@U0BOT> how much?');
    slack.faults.push({ method: 'chat.update', fault: 'limited' });
    await tell(slack.edit(ts, '<@U0BOT> how many?'));
    expect(said(slack)).toEqual(['To: how many?']);
    const messages = slack.channels.get(GENERAL)?.messages ?? [];
    messages.splice(
      messages.findIndex(({ user }) => user === slack.botUser),
      1,
    );
    await tell(slack.edit(ts, '<@U0BOT> how few?'));
    expect(said(slack)).toEqual(['To: how few?']);
  });

  it('is left alone where only Slack changed something about the message, or its words are the same', async () => {
    const slack = await slackOfItsOwn();
    const { ask, tell, interactions } = await begin(slack);
    const ts = await ask('<@U0BOT> how much?');
    const [, changed] = slack.edit(ts, '<@U0BOT> how much?');
    await tell([changed ?? {}]);
    const { edited: _, ...unedited } = { edited: undefined, ...(slack.edit(ts, '<@U0BOT> how many?')[1]?.message as object) };
    await tell([{ ...changed, message: unedited }]);
    expect(interactions).toHaveLength(1);
  });

  it('of people among themselves is not looked at', async () => {
    const slack = await slackOfItsOwn();
    const { tell, interactions } = await begin(slack);
    const root = slack.write('Lunch?');
    const ts = slack.write('At one', { thread: root });
    await tell(slack.edit(ts, 'At two'));
    expect(interactions).toEqual([]);
    expect(calls(slack, 'conversations.replies')).toBe(0);
  });

  it('to say something that needs no answer keeps the answer that it has', async () => {
    const slack = await slackOfItsOwn();
    const { ask, tell } = await begin(slack);
    const ts = await ask('<@U0BOT> how much?');
    await tell(slack.edit(ts, '<@U0BOT> thanks'));
    expect(said(slack)).toEqual(['To: how much?']);
  });
});
