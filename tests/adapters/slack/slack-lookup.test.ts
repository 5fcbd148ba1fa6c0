import { describe, expect, it, onTestFinished } from 'vitest';
import { lineLog, sdkLogger } from '../../../adapters/slack/log.ts';
import { type Begun, lookup, surelyBefore } from '../../../adapters/slack/lookup.ts';
import { METADATA_EVENT } from '../../../adapters/slack/post.ts';
import { slackApi } from '../../../adapters/slack/web-api.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { remembered } from '../../../src/index.ts';
import { ALICE, FAKE_TOKENS, FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { startSlackBot } from '../../fixtures/slack-bot.ts';

const ADDRESS = { platform: 'slack', tenant: 'T0TEAM', id: GENERAL, kind: 'channel' } as const;
const WANTED = { address: ADDRESS, key: 'morning', after: 0 };
const quiet = sdkLogger(
  lineLog(() => undefined),
  systemClock.now,
);

/** A channel in which a message stands under so many others, and a Slack that gives one page at each attempt, and no more. */
async function buried(others: number) {
  const slack = await new FakeSlack().start();
  onTestFinished(() => slack.stop());
  const metadata = { event_type: METADATA_EVENT, event_payload: { key: WANTED.key } };
  slack.channels.get(GENERAL)?.messages.push({ ts: slack.nextTs(), user: slack.botUser, text: 'Digest', metadata });
  for (let count = 0; count < others; count += 1) slack.write(`talk ${count}`);
  const api = slackApi(FAKE_TOKENS.bot, { apiUrl: slack.apiUrl, timeout: 5000, logger: quiet });
  const pageEach = async (begun: ReturnType<typeof remembered<Begun>>, key = WANTED.key) => {
    let calls = 0;
    const limited: typeof api = async (method, args) => {
      if (method === 'conversations.history' && calls > 0) slack.faults.push({ method, fault: 'limited' });
      calls += 1;
      return api(method, args);
    };
    return lookup(limited, { ...WANTED, key }, begun);
  };
  return { slack, pageEach };
}

describe('looking a message up', () => {
  it('at a page a minute goes on where it was broken off, and ends', async () => {
    const { pageEach } = await buried(40);
    const begun = remembered<Begun>(9);
    const outcomes = [];
    for (let attempt = 0; attempt < 3; attempt += 1) outcomes.push((await pageEach(begun)).kind);
    expect(outcomes).toEqual(['unknown', 'unknown', 'found']);
  });

  it('ends with the last page where it is not, and then begins anew', async () => {
    const { pageEach } = await buried(20);
    const begun = remembered<Begun>(9);
    expect((await pageEach(begun, 'another')).kind).toBe('unknown');
    expect((await pageEach(begun, 'another')).kind).toBe('absent');
    expect((await pageEach(begun, 'another')).kind).toBe('unknown');
  });

  it('begins anew where the page at which it was broken off is none any more', async () => {
    const { slack, pageEach } = await buried(20);
    const begun = remembered<Begun>(9);
    await pageEach(begun);
    slack.faults.push({ method: 'conversations.history', fault: { refused: 'invalid_cursor' } });
    expect(await pageEach(begun)).toEqual({ kind: 'unknown', reason: 'invalid_cursor' });
    expect((await pageEach(begun)).kind).toBe('unknown');
    expect((await pageEach(begun)).kind).toBe('found');
  });

  it('that an earlier process may have posted begins with the question that it answers', async () => {
    const bot = await startSlackBot();
    onTestFinished(() => bot.close());
    const ts = bot.slack.write('<@U0BOT> how much?');
    await bot.slack.event(bot.slack.messageEvent('<@U0BOT> how much?', ts, GENERAL, ALICE), { retry: 1 });
    await bot.chat.settled();
    const [look] = bot.slack.calls.filter(({ method }) => method === 'conversations.replies');
    expect(look?.args).toMatchObject({ oldest: String(Math.floor(Number(ts)) - 1) });
  });

  it('allows for clocks that differ', () => {
    expect(surelyBefore('1970-01-01T01:00:00.000Z')).toBe(3300);
    expect(surelyBefore('1970-01-01T00:00:01.000Z')).toBe(0);
  });
});
