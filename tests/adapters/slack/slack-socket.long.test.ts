import { expect, it, onTestFinished } from 'vitest';
import { FAKE_TOKENS } from '../../fixtures/fake-slack.ts';
import { type SlackBotOptions, startSlackBot } from '../../fixtures/slack-bot.ts';

/** Milliseconds within which a connection is tried again, also on a machine that is busy. */
const AGAIN = { timeout: 8000 };

async function connected(options: SlackBotOptions = {}) {
  const bot = await startSlackBot({ mode: 'socket', ...options, settings: { connection: { kind: 'socket', appToken: FAKE_TOKENS.app } } });
  onTestFinished(() => bot.close());
  expect(await bot.chat.trouble?.()).toBeUndefined();
  return bot;
}

it('a connection that Slack asks to make anew is made anew, and is no trouble', async () => {
  const { slack, chat, posted } = await connected();
  const opened = () => slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
  const before = opened();
  slack.refreshConnections();
  await expect.poll(opened, AGAIN).toBe(before + 1);
  await expect.poll(() => slack.sockets, AGAIN).toBe(1);
  expect(await chat.trouble?.()).toBeUndefined();
  await slack.say('<@U0BOT> still there?');
  await expect.poll(() => posted.length, AGAIN).toBe(1);
});

it('a connection that Slack refuses to make anew is told with the reason and tried on; the process lives', {
  timeout: 15_000,
}, async () => {
  const { slack, chat, posted } = await connected();
  const refusal = { method: 'apps.connections.open', fault: { refused: 'token_revoked' } } as const;
  slack.faults.push(refusal, refusal);
  slack.refreshConnections();
  await expect
    .poll(async () => chat.trouble?.(), AGAIN)
    .toMatchObject({ kind: 'away', failure: { code: 'PLATFORM_REFUSED', why: 'It was revoked (token_revoked).' } });
  await expect.poll(async () => chat.trouble?.(), AGAIN).toBeUndefined();
  expect(slack.sockets).toBe(1);
  await slack.say('<@U0BOT> still there?');
  await expect.poll(() => posted.length, AGAIN).toBe(1);
});

it('a connection that is gone for half a minute is trouble though no attempt to make it anew has failed', async () => {
  let elapsed = 0;
  const { slack, chat } = await connected({ elapsed: () => elapsed });
  expect(chat.isConnected?.()).toBe(true);
  const release = slack.hold('apps.connections.open');
  slack.refreshConnections();
  await expect.poll(() => chat.isConnected?.(), AGAIN).toBe(false);
  elapsed = 29_999;
  expect(await chat.trouble?.()).toBeUndefined();
  elapsed = 30_000;
  expect(await chat.trouble?.()).toMatchObject({
    kind: 'away',
    failure: { code: 'PLATFORM_UNREACHABLE', why: expect.stringContaining('30 seconds') },
  });
  release();
  await expect.poll(() => chat.isConnected?.(), AGAIN).toBe(true);
  expect(await chat.trouble?.()).toBeUndefined();
});

it('over HTTP whether anything comes in is known to Slack alone', async () => {
  const bot = await startSlackBot({ mode: 'http' });
  onTestFinished(() => bot.close());
  expect(bot.chat.isConnected?.()).toBeUndefined();
});

it('replies that reach nobody are counted', async () => {
  const { slack, chat } = await connected();
  expect(chat.repliesLost?.()).toBe(0);
  for (const method of ['chat.postMessage', 'chat.postEphemeral']) {
    for (let times = 0; times < 3; times += 1) slack.faults.push({ method, fault: { refused: 'channel_not_found' } });
  }
  await slack.say('<@U0BOT> first');
  await expect.poll(() => chat.repliesLost?.(), AGAIN).toBe(1);
});
