import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { slackChat } from '../../../adapters/slack/chat.ts';
import { scopesFor } from '../../../adapters/slack/scopes.ts';
import { isStranger } from '../../../adapters/slack/strangers.ts';
import { ALICE, FAKE_TOKENS, FakeSlack, GENERAL, STRANGER } from '../../fixtures/fake-slack.ts';
import { heldRecords, plainReply, type SlackBotOptions, startSlackBot } from '../../fixtures/slack-bot.ts';

async function begin(options: SlackBotOptions = {}) {
  const bot = await startSlackBot(options);
  onTestFinished(() => bot.close());
  const send = (body: string, headers: Record<string, string>, type = 'application/json') =>
    fetch(`http://127.0.0.1:${bot.chat.port()}/slack/events`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
  return { ...bot, send };
}

const NOW = () => Math.floor(Date.now() / 1000);

describe('a request that Slack did not send', () => {
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T0TEAM', event: { type: 'app_mention' } });

  it.each<[string, (slack: FakeSlack) => Record<string, string>]>([
    ['without a signature', () => ({})],
    ['with a forged signature', () => ({ 'x-slack-request-timestamp': String(NOW()), 'x-slack-signature': `v0=${'0'.repeat(64)}` })],
    [
      'signed with another secret',
      () => {
        const at = String(NOW());
        const digest = createHmac('sha256', 'f'.repeat(32)).update(`v0:${at}:${body}`).digest('hex');
        return { 'x-slack-request-timestamp': at, 'x-slack-signature': `v0=${digest}` };
      },
    ],
    ['of an hour ago', (slack) => slack.sign(body, NOW() - 3600)],
    ['of the next hour', (slack) => slack.sign(body, NOW() + 3600)],
    ['signed for another body', (slack) => slack.sign(`${body} `)],
  ])('is refused %s', async (_, headersOf) => {
    const { send, slack, interactions } = await begin();
    expect((await send(body, headersOf(slack))).status).toBe(401);
    expect(interactions).toEqual([]);
  });

  it('is told to the operators once a minute, however many come', async () => {
    const { send, log } = await begin();
    for (let times = 0; times < 40; times += 1) expect((await send(body, { 'x-slack-signature': `v0=${times}` })).status).toBe(401);
    expect(log.filter((line) => line.includes('verify')).length).toBe(1);
  });

  it('is refused when it is larger than anything of Slack, or no JSON', async () => {
    const { send, slack } = await begin();
    const huge = 'x'.repeat(5 * 1024 * 1024);
    expect((await send(huge, slack.sign(huge))).status).toBe(413);
    expect((await send('{"no', slack.sign('{"no'))).status).toBe(400);
  });

  it('is answered once when it is played again', async () => {
    const { send, slack, interactions } = await begin({ handle: async () => plainReply('Here', { audience: 'asker' }) });
    const fields = { team_id: slack.team, user_id: ALICE, user_name: 'alice', channel_id: GENERAL, channel_name: 'general' };
    const command = { ...fields, command: '/figure', text: 'pledge', response_url: slack.responseUrl(), trigger_id: slack.newTrigger() };
    const form = new URLSearchParams(command).toString();
    const headers = slack.sign(form);
    for (let time = 0; time < 3; time += 1) {
      expect((await send(form, headers, 'application/x-www-form-urlencoded')).status).toBe(200);
    }
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    expect(interactions).toHaveLength(1);
  });
});

describe('somebody of another organisation in a channel that it shares', () => {
  const OTHER = { user_team: 'T0FOREIGN', source_team: 'T0FOREIGN', team: 'T0FOREIGN' };

  async function writes(text: string, who: object, shared = true) {
    const bot = await begin();
    const say = (words: string) =>
      bot.slack.event({ ...bot.slack.messageEvent(words, bot.slack.nextTs(), GENERAL, STRANGER), ...who }, { shared });
    await say(text);
    return { ...bot, say };
  }

  it('is told once that nothing is answered, and nothing else', async () => {
    const { slack, interactions, say } = await writes('<@U0BOT> what is held?', OTHER);
    await vi.waitFor(() => expect(slack.ephemeral).toHaveLength(1));
    await say('<@U0BOT> and now?');
    await say('only among ourselves');
    await slack.say('<@U0BOT> one of us');
    await vi.waitFor(() => expect(slack.said(GENERAL)).toHaveLength(1));
    expect(interactions).toHaveLength(1);
    expect(slack.ephemeral).toHaveLength(1);
    expect(JSON.stringify(slack.ephemeral)).toContain('only people of the organisation');
    expect(slack.said(GENERAL)).toEqual([expect.stringContaining('one of us')]);
  });

  it.each<[string, object, boolean]>([
    ['whose team is named in one place', { team: 'T0FOREIGN' }, true],
    ['whose own team is another though the channel is ours', { user_team: 'T0FOREIGN', team: 'T0TEAM' }, true],
    ['of whom no team is named', {}, true],
    ['whose channel is not said to be shared', OTHER, false],
  ])('is not answered: %s', async (_, who, shared) => {
    const { slack, interactions } = await writes('<@U0BOT> what is held?', who, shared);
    await vi.waitFor(() => expect(slack.ephemeral).toHaveLength(1));
    expect(interactions).toEqual([]);
  });

  it('presses buttons for nothing, and links there unfold to nothing', async () => {
    const { slack, interactions } = await begin({
      linkBase: 'https://briefs.example/figures',
      scopes: scopesFor({ linkBase: 'https://briefs.example/figures' }),
    });
    const { ts } = await slack.say('<@U0BOT> hello');
    await vi.waitFor(() => expect(interactions).toHaveLength(1));
    await slack.press({ action_id: 'help', value: '' }, { channel: GENERAL, ts }, 'T0FOREIGN');
    const links = [{ url: 'https://briefs.example/figures/pledge', domain: 'briefs.example' }];
    await slack.event({ type: 'link_shared', user: ALICE, channel: GENERAL, message_ts: ts, links }, { shared: true });
    await slack.press({ action_id: 'help', value: '' }, { channel: GENERAL, ts });
    await vi.waitFor(() => expect(interactions).toHaveLength(2));
    expect(interactions.map(({ kind }) => kind)).toEqual(['question', 'button']);
    expect(JSON.stringify(slack.responses)).toContain('only people of the organisation');
  });

  it('is not one of ours who writes there', async () => {
    const { interactions } = await writes('<@U0BOT> what is held?', { user_team: 'T0TEAM', team: 'T0TEAM' });
    await vi.waitFor(() => expect(interactions).toHaveLength(1));
  });

  it('is told from people of other workspaces of the same organisation', () => {
    const grid = { teamId: 'T0TEAM', enterpriseId: 'E0GRID' };
    expect(isStranger({ user_team: 'E0GRID', team: 'T0SISTER' }, grid, true)).toBe(false);
    expect(isStranger({ team: 'T0SISTER' }, grid, false)).toBe(false);
    expect(isStranger({ user_team: 'E0FOREIGN', team: 'T0FOREIGN' }, grid, true)).toBe(true);
  });
});

describe('hostile input in Slack', () => {
  it('for another workspace is left alone', async () => {
    const { slack, interactions, log } = await begin();
    expect((await slack.command('/figure', 'pledge', { team: 'T0OTHER' })).status).toBe(200);
    await slack.event(slack.messageEvent('<@U0BOT> hi', slack.nextTs(), GENERAL, ALICE), { team: 'T0OTHER' });
    await slack.say('<@U0BOT> really');
    await vi.waitFor(() => expect(interactions).toHaveLength(1));
    expect(log.join()).toContain('T0OTHER');
  });

  it('calls nobody and breaks nothing: broadcasts, a hundred mentions, forty thousand characters', async () => {
    const { slack, interactions, posted } = await begin();
    const crowd = Array.from({ length: 100 }, (_, at) => `<@U${at}A>`).join(' ');
    const texts = [`<@U0BOT> <!channel> <!here> <!everyone>`, `<@U0BOT> ${crowd}`, `<@U0BOT> ${'long '.repeat(8000)}`];
    for (const text of texts) await slack.say(text);
    await vi.waitFor(() => expect(posted).toHaveLength(3));
    expect(interactions.map((one) => ('text' in one ? one.text.length : 0))).toEqual([expect.any(Number), expect.any(Number), 39_999]);
    const written = JSON.stringify(slack.messagesIn(GENERAL).filter(({ user }) => user === slack.botUser));
    expect(written).not.toMatch(/<!|<@|"type":"(?:broadcast|user)"/);
    expect(slack.offences).toEqual([]);
  });

  it('in payloads of another shape is passed over', async () => {
    const { slack, interactions } = await begin();
    await slack.event({ type: 'app_mention', user: ALICE, text: { evil: true }, ts: 7, channel: null });
    await slack.event({ type: 'app_home_opened', user: { id: 'x' } });
    await slack.deliver('interactive', {
      type: 'block_actions',
      user: { id: ALICE },
      team: { id: slack.team },
      actions: [{}],
      container: {},
    });
    await slack.deliver('interactive', {
      type: 'view_submission',
      user: { id: ALICE },
      team: { id: slack.team },
      view: { callback_id: 'x' },
    });
    expect((await slack.deliver('slash_commands', { team_id: slack.team, command: '/figure' })).status).toBe(200);
    await slack.say('<@U0BOT> still there?');
    await vi.waitFor(() => expect(slack.said(GENERAL)).toHaveLength(1));
    expect(interactions).toHaveLength(1);
  });

  it('in an address to answer at reaches no other host', async () => {
    const outside = vi.fn();
    const { slack, interactions } = await begin({ handle: async () => plainReply('Here', { audience: 'asker' }) });
    const original = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      if (String(input).includes('evil.example')) outside();
      return original(input, init);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const fields = {
      team_id: slack.team,
      user_id: ALICE,
      channel_id: GENERAL,
      command: '/figure',
      text: '',
      trigger_id: slack.newTrigger(),
    };
    await slack.deliver('slash_commands', { ...fields, response_url: 'https://evil.example/hook' });
    await vi.waitFor(() => expect(slack.ephemeral).toHaveLength(1));
    expect(interactions).toHaveLength(1);
    expect(outside).not.toHaveBeenCalled();
  });
});

describe('starting in Slack', () => {
  it.each([
    ['a scope that is missing', { scopes: ['chat:write', 'commands', 'im:history'] }, {}, 'PLATFORM_SCOPE_MISSING', 'app_mentions:read'],
    [
      'a token that Slack does not know',
      {},
      { identity: { kind: 'token', botToken: 'xoxb-wrong' } },
      'PLATFORM_REFUSED',
      'SLACK_BOT_TOKEN',
    ],
    ['a token of the wrong kind', {}, { connection: { kind: 'socket', appToken: 'xoxb-fake-1' } }, 'PLATFORM_REFUSED', 'SLACK_APP_TOKEN'],
    ['a host that cannot be reached', {}, { apiUrl: 'http://127.0.0.1:9/api/' }, 'PLATFORM_UNREACHABLE', 'slack.com'],
  ] as const)('names %s', async (_, options, settings, code, remedy) => {
    const slack = await new FakeSlack(options).start();
    onTestFinished(() => slack.stop());
    const failure = await startSlackBot({ slack, settings }).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('xoxb-wrong');
    expect(`${String(failure)} ${(failure as { remedy?: string }).remedy}`).toContain(remedy);
  });

  it('names a port that is taken, and starts once it is free', async () => {
    const taken = await startSlackBot();
    const [port, slack] = [taken.chat.port() ?? 0, taken.slack];
    const chat = slackChat({
      settings: {
        connection: { kind: 'http', signingSecret: FAKE_TOKENS.signingSecret },
        identity: { kind: 'token', botToken: FAKE_TOKENS.bot },
        host: '127.0.0.1',
        port,
        apiUrl: slack.apiUrl,
      },
      records: heldRecords,
      prompts: () => [],
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      time: { now: () => new Date().toISOString(), elapsed: () => performance.now(), wait: async () => undefined },
    });
    onTestFinished(async () => {
      await chat.stop();
      await slack.stop();
    });
    const start = () =>
      chat.start(
        async () => plainReply('Here'),
        async () => undefined,
      );
    await expect(start()).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID', remedy: expect.stringContaining('SLACK_PORT') });
    await taken.chat.stop();
    await start();
    expect(chat.port()).toBe(port);
  });

  it('keeps secrets out of what operators read', async () => {
    const { log, slack } = await begin();
    await slack.say('<@U0BOT> hi');
    await vi.waitFor(() => expect(slack.said(GENERAL)).toHaveLength(1));
    for (const secret of Object.values(FAKE_TOKENS)) expect(log.join()).not.toContain(secret);
  });
});

describe('two hundred questions at once', () => {
  it.each(['http', 'socket'] as const)(
    'are acknowledged in time and answered in the order of their threads over %s',
    { timeout: 30_000 },
    async (mode) => {
      const { slack, posted } = await begin({ mode });
      const roots = await Promise.all(Array.from({ length: 20 }, (_, at) => slack.say(`<@U0BOT> thread ${at} question 0`)));
      await vi.waitFor(() => expect(posted).toHaveLength(20), 10_000);
      const taken = await Promise.all(
        roots.flatMap(({ ts }, thread) =>
          Array.from({ length: 9 }, (_, at) => slack.say(`thread ${thread} question ${at + 1}`, { thread: ts })),
        ),
      );
      await vi.waitFor(() => expect(posted).toHaveLength(200), 20_000);
      for (const { taken: one } of taken) expect(one.milliseconds).toBeLessThan(3000);
      for (const [thread, { ts }] of roots.entries()) {
        const answers = slack.messagesIn(GENERAL).filter((one) => one.thread_ts === ts && one.user === slack.botUser);
        expect(answers.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, at) => `You said: thread ${thread} question ${at}`));
      }
      expect(slack.offences).toEqual([]);
    },
  );
});
