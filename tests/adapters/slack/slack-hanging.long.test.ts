import { describe, expect, it, type TestContext, vi } from 'vitest';
import { systemClock } from '../../../adapters/system-clock.ts';
import { ACTIONS, type Conversation, type Reply, type Store } from '../../../src/index.ts';
import { NOW, openDesk } from '../../fixtures/desk.ts';
import { ALICE, FAKE_TOKENS, FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { shownText } from '../../fixtures/fake-slack-blocks.ts';
import { METHODS } from '../../fixtures/fake-slack-calls.ts';
import { plainReply, type SlackBotOptions, startSlackBot } from '../../fixtures/slack-bot.ts';

/** Milliseconds enough for a call on loopback, also on a machine that is busy. */
const CALL = 500;
const ANSWER = 50;
/** Milliseconds in which all that is waited for here has ended. */
const ENDED = { timeout: 20_000 };
const CHANNEL: Conversation = { platform: 'slack', tenant: 'T0TEAM', id: GENERAL, kind: 'channel' };

type Finishing = Pick<TestContext, 'onTestFinished'>;

async function begin({ onTestFinished }: Finishing, options: SlackBotOptions = {}) {
  const bot = await startSlackBot({ timeLimits: { callMilliseconds: CALL }, ...options });
  onTestFinished(async () => {
    await bot.close();
    expect(bot.slack.offences).toEqual([]);
  });
  return bot;
}

const KEY = Buffer.alloc(32, 7).toString('base64');
const MANY_WORKSPACES = {
  connection: { kind: 'http', signingSecret: FAKE_TOKENS.signingSecret },
  identity: { kind: 'oauth', clientId: '1.2', clientSecret: 's', stateSecret: 'sixteen characters', keys: [KEY] },
} as const;
const never = <T>() => new Promise<T>(() => undefined);

describe.concurrent('a Slack that answers no call', { timeout: 40_000 }, () => {
  it('to post is given up: the asker is told where that is possible, and the next question is answered', async (context) => {
    const { slack, log, posted } = await begin(context);
    const answerAgain = slack.hold('chat.postMessage');
    const { ts } = await slack.say('<@U0BOT> first');
    await vi.waitFor(
      () => expect(slack.ephemeral).toMatchObject([{ user: ALICE, text: expect.stringContaining('Something went wrong') }]),
      ENDED,
    );
    expect(log.join()).toContain('A reply could not be shown');
    answerAgain();
    await slack.say('<@U0BOT> second', { thread: ts });
    await vi.waitFor(() => expect(posted).toHaveLength(1), ENDED);
    expect(slack.said(GENERAL)).toEqual([expect.stringContaining('second')]);
  });

  it('to a response address is given up: the asker is told in the channel', async (context) => {
    const { slack } = await begin(context, { handle: async () => plainReply('Here', { audience: 'asker' }) });
    slack.hold('response');
    await slack.command('/figure', 'pledge');
    await vi.waitFor(() => expect(slack.ephemeral).toMatchObject([{ user: ALICE, text: 'Here' }]), ENDED);
  });

  it('at all is left to the operator, and the next question is answered', async (context) => {
    const { slack, log, posted } = await begin(context);
    const answerAgain = slack.hold('response', ...Object.keys(METHODS));
    const { ts } = await slack.say('<@U0BOT> first');
    await vi.waitFor(() => expect(log.join()).toContain('Nor could the person be told'), ENDED);
    answerAgain();
    await slack.say('<@U0BOT> second', { thread: ts });
    await vi.waitFor(() => expect(posted).toHaveLength(1), ENDED);
  });

  it('leaves a digest in doubt', async (context) => {
    const { slack, chat } = await begin(context);
    slack.hold(...Object.keys(METHODS));
    const { message } = plainReply('Digest');
    expect(await chat.post(CHANNEL, message, 'key')).toMatchObject({ kind: 'unknown' });
    expect(await chat.update?.({ conversation: CHANNEL, message: '1.2' }, message)).toMatchObject({ kind: 'unknown' });
    expect(await chat.lookup?.(CHANNEL, 'key', new Date(0).toISOString())).toMatchObject({ kind: 'unknown' });
  });

  it('ends an installation by a page that says so', async (context) => {
    const { slack, chat } = await begin(context, { settings: MANY_WORKSPACES });
    slack.hold('oauth.v2.access');
    const base = `http://127.0.0.1:${chat.port()}/slack`;
    const begun = await fetch(`${base}/install`, { redirect: 'manual' });
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const [cookie = ''] = (begun.headers.get('set-cookie') ?? '').split(';');
    const page = await fetch(`${base}/oauth_redirect?code=one&state=${state}`, { headers: { cookie } });
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('Oops');
  });

  it.for(['auth.test', 'apps.connections.open'])('is named when the bot starts: %s', async (method, context) => {
    const slack = await new FakeSlack().start();
    context.onTestFinished(() => slack.stop());
    slack.hold(method);
    await expect(begin(context, { slack, mode: 'socket' })).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
  });
});

describe.concurrent('a core that hangs', { timeout: 40_000 }, () => {
  const SLOW = expect.stringContaining('This takes too long');

  /** A bot whose core gives no reply to what comes first until it is told to. */
  async function hanging(context: Finishing) {
    const first = Promise.withResolvers<Reply>();
    const { promise, resolve } = first;
    let taken = 0;
    const handle = () => {
      taken += 1;
      return taken === 1 ? promise : Promise.resolve(plainReply(`Reply ${taken}`));
    };
    const bot = await begin(context, { handle, timeLimits: { answerMilliseconds: ANSWER } });
    return { ...bot, wakeUp: () => resolve(plainReply('Too late')) };
  }

  it('is told of in a thread, which goes on; what comes too late is not shown', async (context) => {
    const { slack, log, posted, wakeUp } = await hanging(context);
    const { ts } = await slack.say('<@U0BOT> first');
    await vi.waitFor(() => expect(slack.ephemeral).toMatchObject([{ user: ALICE, text: SLOW }]), ENDED);
    expect(log.join()).toContain(`A question was not answered within ${ANSWER / 1000} seconds.`);
    wakeUp();
    await slack.say('<@U0BOT> second', { thread: ts });
    await vi.waitFor(() => expect(posted).toHaveLength(1), ENDED);
    expect(slack.said(GENERAL)).toEqual([expect.stringContaining('Reply 2')]);
  });

  it('is told of to who gives a command', async (context) => {
    const { slack } = await hanging(context);
    await slack.command('/figure', 'pledge');
    await vi.waitFor(() => expect(slack.responses).toMatchObject([{ text: SLOW, response_type: 'ephemeral' }]), ENDED);
  });

  it('is told of to who presses a button', async (context) => {
    const { slack } = await hanging(context);
    await slack.press({ action_id: `${ACTIONS.showMore}#0`, value: 'token' }, { channel: GENERAL, ts: '1.000001' });
    await vi.waitFor(() => expect(slack.responses).toMatchObject([{ text: SLOW }]), ENDED);
  });

  it('is told of in App Home', async (context) => {
    const { slack } = await hanging(context);
    await slack.event({ type: 'app_home_opened', user: ALICE, channel: 'D0ALICE', tab: 'home' });
    await vi.waitFor(() => expect(shownText(slack.homes.get(ALICE))).toEqual(SLOW), ENDED);
  });
});

describe('a database that hangs', { timeout: 40_000 }, () => {
  const hangingStore = (store: Store): Store => ({
    ...store,
    questions: { ...store.questions, record: never },
    postings: { ...store.postings, record: never },
    subscriptions: { ...store.subscriptions, listByTarget: never },
  });

  it('keeps nobody from an answer, holds up no thread, and is named where it is needed', async (context) => {
    const { desk } = await openDesk({ store: hangingStore, clock: systemClock, rules: { storeTimeout: ANSWER / 1000 } });
    const bot = await begin(context, {
      handle: (interaction) => desk.handle(interaction, NOW),
      posted: (delivery, where) => desk.posted(delivery, where, NOW),
    });
    const { slack, log, posted } = bot;
    const { ts } = await slack.say('<@U0BOT> How many keepers does the fund employ?');
    await slack.say('<@U0BOT> How many keepers does the fund employ?', { thread: ts });
    await vi.waitFor(() => expect(posted).toHaveLength(2), ENDED);
    for (const answer of slack.said(GENERAL)) expect(answer).toContain('45');
    expect(log.join()).toContain(`Where a reply was shown was not noted within ${CALL / 1000} seconds.`);
    await slack.command('/sitrep', 'subscriptions');
    await vi.waitFor(() => expect(slack.responses.at(-1)?.text).toContain('STORE_UNAVAILABLE'), ENDED);
  });

  it('with the grants of workspaces ends each attempt by a reason', async (context) => {
    const { slack, chat, log, interactions } = await begin(context, {
      settings: MANY_WORKSPACES,
      records: { read: never, write: never, remove: never },
    });
    expect(await chat.post(CHANNEL, plainReply('Digest').message, 'key')).toMatchObject({
      kind: 'failed',
      permanent: false,
      reason: 'The store takes too long.',
    });
    await slack.say('<@U0BOT> hello');
    await vi.waitFor(() => expect(log.join()).toContain('The store takes too long.'), ENDED);
    expect(interactions).toEqual([]);
  });
});
