import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { scopesFor } from '../../../adapters/slack/scopes.ts';
import { ACTIONS, FORMS, type Interaction, type Reply, type ReplyToCome, type Taking } from '../../../src/index.ts';
import { NOW, openDesk } from '../../fixtures/desk.ts';
import { ALICE, GENERAL } from '../../fixtures/fake-slack.ts';
import { shownText } from '../../fixtures/fake-slack-blocks.ts';
import { plainReply, type SlackBotOptions, startSlackBot } from '../../fixtures/slack-bot.ts';

const DIRECT = 'D0ALICE';

async function begin(options: SlackBotOptions = {}) {
  const bot = await startSlackBot(options);
  onTestFinished(async () => {
    await bot.close();
    expect(bot.slack.offences).toEqual([]);
  });
  return bot;
}

const ACCEPTED = { http: 200, socket: 'acknowledged' } as const;

describe.each(['http', 'socket'] as const)('the bot in Slack over %s', (mode) => {
  it('answers a mention in its thread, under a key by which the answer can be found again, and reports where', async () => {
    const { slack, interactions, posted } = await begin({ mode });
    const { ts, taken } = await slack.say('<@U0BOT> how much was pledged?');
    expect(taken.status).toBe(ACCEPTED[mode]);
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    const [answer] = slack.messagesIn(GENERAL).filter(({ thread_ts }) => thread_ts === ts);
    expect(answer?.text).toBe('You said: how much was pledged?');
    expect(answer?.metadata).toMatchObject({ event_payload: { key: `slack/T0TEAM/${GENERAL}/${ts}` } });
    expect(posted[0]?.posted).toMatchObject({ message: answer?.ts, conversation: { id: GENERAL, thread: ts, kind: 'channel' } });
    expect(interactions).toMatchObject([{ kind: 'question', text: 'how much was pledged?', person: { id: ALICE, tenant: 'T0TEAM' } }]);
  });

  it('takes a command at once and answers the asker alone', async () => {
    const { slack, interactions } = await begin({ mode, handle: async () => plainReply('EUR 40 billion', { audience: 'asker' }) });
    expect((await slack.command('/figure', 'pledge as of 2024-10-16')).status).toBe(ACCEPTED[mode]);
    await vi.waitFor(() => expect(slack.responses).toMatchObject([{ text: 'EUR 40 billion', response_type: 'ephemeral' }]));
    expect(interactions).toMatchObject([{ kind: 'command', name: 'figure', text: 'pledge as of 2024-10-16', person: { name: 'alice' } }]);
    expect(slack.said(GENERAL)).toEqual([]);
  });

  it('opens a form, suggests what fits what is typed, keeps it open over a fault and takes it in', async () => {
    const form = {
      id: FORMS.figure,
      title: 'A figure',
      submit: 'Show',
      fields: [
        { kind: 'search', id: 'figure', label: 'Figure', required: true, options: [] },
        { kind: 'text', id: 'as_of', label: 'As of', required: false, multiline: false, longest: 40, hint: 'A day' },
        { kind: 'choice', id: 'digest', label: 'Digest', required: false, options: [{ value: 'm', label: 'Morning' }], initial: 'm' },
      ],
    } as const;
    const replies: Record<string, Reply> = {
      command: plainReply('Name a figure.', { form, audience: 'asker' }),
      search: plainReply('', {
        results: [{ id: 'pledge', title: 'The pledge', detail: 'EUR 40 billion', message: { summary: 'p', blocks: [] } }],
      }),
    };
    const { slack, interactions } = await begin({
      mode,
      handle: async (interaction) => {
        if (interaction.kind !== 'form') return replies[interaction.kind] ?? plainReply('?');
        if (interaction.fields.as_of === 'never') return plainReply('', { faults: { as_of: 'Write a day.' } });
        return plainReply('The pledge: EUR 40 billion', { audience: 'asker' });
      },
    });
    await slack.command('/figure', '');
    await vi.waitFor(() => expect(slack.views.size).toBe(1));
    const found = await slack.suggest('V1', 'figure', 'pl');
    expect(found.body).toMatchObject({ options: [{ value: 'pledge', text: { text: 'The pledge — EUR 40 billion' } }] });
    expect(interactions.at(-1)).toMatchObject({ kind: 'search', text: 'pl', form: FORMS.figure, field: 'figure' });
    const faulty = await slack.submit('V1', { figure: 'pledge', as_of: 'never' });
    expect(faulty.body).toMatchObject({ response_action: 'errors', errors: { as_of: 'Write a day.' } });
    await slack.submit('V1', { figure: 'pledge', as_of: '2024-10-16' });
    await vi.waitFor(() =>
      expect(slack.responses.at(-1)).toMatchObject({ text: 'The pledge: EUR 40 billion', response_type: 'ephemeral' }),
    );
    expect(interactions.at(-1)).toMatchObject({
      kind: 'form',
      fields: { figure: 'pledge', as_of: '2024-10-16' },
      conversation: { id: GENERAL },
    });
  });
});

describe('a conversation in Slack', () => {
  it('may go on in a thread without a mention, and nothing of it is fetched', async () => {
    const { slack, interactions, posted } = await begin();
    const { ts } = await slack.say('<@U0BOT> first half?');
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    await slack.say('and the second?', { thread: ts });
    await vi.waitFor(() => expect(interactions).toHaveLength(2));
    expect(interactions).toMatchObject([{ text: 'first half?' }, { text: 'and the second?', overheard: true }]);
    expect(interactions[0]).not.toHaveProperty('overheard');
    expect(slack.calls.filter(({ method }) => method.startsWith('conversations.'))).toEqual([]);
  });

  it('is answered once only, also after a restart', async () => {
    const before = await startSlackBot();
    const { ts } = await before.slack.say('<@U0BOT> first half?');
    await vi.waitFor(() => expect(before.posted).toHaveLength(1));
    await before.chat.stop();
    let port: number | undefined;
    const { slack } = before;
    const after = await begin({ slack, mode: 'http', settings: {} });
    port = after.chat.port();
    const deliver = async (event: Record<string, unknown>, retry?: string) => {
      const authorizations = [{ team_id: slack.team, enterprise_id: null, user_id: slack.botUser, is_bot: true }];
      const body = JSON.stringify({ type: 'event_callback', team_id: slack.team, event_id: 'EvR', event, authorizations });
      const headers = { 'content-type': 'application/json', ...slack.sign(body), ...(retry ? { 'x-slack-retry-num': retry } : {}) };
      await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
    };
    await deliver(slack.messageEvent('<@U0BOT> first half?', ts, GENERAL, ALICE), '1');
    await vi.waitFor(() => expect(after.posted).toHaveLength(1));
    expect(slack.messagesIn(GENERAL).filter(({ thread_ts }) => thread_ts === ts)).toHaveLength(1);
  });

  it('leaves alone what is not said to it: talk in a channel, other bots, itself, edits, a word to somebody else', async () => {
    const { slack, interactions, posted } = await begin();
    await slack.say('Lunch?');
    await slack.event({ type: 'message', bot_id: 'B9', user: 'U9', text: '<@U0BOT> hi', ts: slack.nextTs(), channel: GENERAL });
    await slack.event({ type: 'message', user: slack.botUser, text: '<@U0BOT> hi', ts: slack.nextTs(), channel: GENERAL });
    const { ts } = await slack.say('<@U0BOT> what is new?');
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    await slack.event({
      type: 'message',
      subtype: 'message_changed',
      message: { ts, text: '<@U0BOT> changed' },
      ts: slack.nextTs(),
      channel: GENERAL,
    });
    await slack.say('<@U0BOB> look', { thread: ts });
    await slack.say('<@U0BOT> the last one');
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    expect(interactions.map((one) => 'text' in one && one.text)).toEqual(['what is new?', 'the last one']);
  });

  it('answers the same message once, whether it is sent again or comes as two events', async () => {
    const { slack, interactions, posted } = await begin();
    const ts = slack.nextTs();
    slack.channels.get(GENERAL)?.messages.push({ ts, user: ALICE, text: '<@U0BOT> once' });
    const event = slack.messageEvent('<@U0BOT> once', ts, GENERAL, ALICE);
    await slack.event(event, { id: 'Ev1' });
    await slack.event(event, { id: 'Ev1', retry: 1 });
    await slack.event({ ...event, type: 'message', channel_type: 'channel' }, { id: 'Ev2' });
    await slack.say('<@U0BOT> later');
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    expect(interactions).toHaveLength(2);
  });

  it('is personal in a direct message: status, thread, and questions offered to somebody new', async () => {
    const { slack, interactions } = await begin();
    await slack.event({ type: 'app_home_opened', user: ALICE, channel: DIRECT, tab: 'messages' });
    await vi.waitFor(() =>
      expect(slack.prompts).toMatchObject([{ channel_id: DIRECT, prompts: [{ message: 'How much was pledged?' }, {}] }]),
    );
    const { ts } = await slack.say('how much?', { channel: DIRECT });
    await slack.say('and since?', { channel: DIRECT });
    await vi.waitFor(() => expect(slack.said(DIRECT)).toHaveLength(2));
    expect(slack.statuses).toHaveLength(2);
    expect(slack.messagesIn(DIRECT).find(({ user }) => user === slack.botUser)?.thread_ts).toBe(ts);
    expect(interactions[1]).toMatchObject({ conversation: { kind: 'personal', id: ALICE } });
  });

  it('draws App Home, and draws it anew when something is pressed there', async () => {
    let pressed = 0;
    const { slack } = await begin({
      handle: async ({ kind }) => {
        if (kind === 'button') pressed += 1;
        return kind === 'home'
          ? plainReply(`pressed ${pressed} times`, { title: 'Briefings' })
          : plainReply('You no longer follow it.', { audience: 'asker' });
      },
    });
    await slack.event({ type: 'app_home_opened', user: ALICE, channel: DIRECT, tab: 'home' });
    await vi.waitFor(() => expect(shownText(slack.homes.get(ALICE))).toContain('pressed 0 times'));
    expect(shownText(slack.homes.get(ALICE))).toContain('Briefings');
    await slack.press({ action_id: `${ACTIONS.unfollowFigure}#0`, value: 'pledge' });
    await vi.waitFor(() => expect(shownText(slack.homes.get(ALICE))).toContain('pressed 1 times'));
    expect(shownText([...slack.views.values()])).toContain('You no longer follow it.');
  });

  it('carries out what is pressed under a message: replaced, shared, or shown to the asker', async () => {
    const replies: Record<string, Reply> = {
      [ACTIONS.sources]: plainReply('All passages', { replaces: true }),
      [ACTIONS.share]: plainReply('For everyone'),
      [ACTIONS.askCurators]: plainReply('The curators have it.', { audience: 'asker' }),
      [ACTIONS.helpful]: plainReply('Thank you.', { audience: 'asker' }),
    };
    const { slack, interactions, posted } = await begin({
      handle: async (one) => (one.kind === 'button' ? (replies[one.action] ?? plainReply('?')) : plainReply('An answer')),
    });
    await slack.say('<@U0BOT> tell me');
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    const message = { channel: GENERAL, ts: posted[0]?.posted.message ?? '' };
    await slack.press({ action_id: `${ACTIONS.sources}#0`, value: 'token' }, message);
    await vi.waitFor(() => expect(slack.said(GENERAL)[0]).toContain('All passages'));
    await slack.press({ action_id: `${ACTIONS.share}#1`, value: 'token' }, { ...message, ephemeral: true });
    await vi.waitFor(() => expect(slack.said(GENERAL)[1]).toContain('For everyone'));
    await slack.press({ action_id: `${ACTIONS.askCurators}#2`, value: 'token' }, message);
    await slack.press({ action_id: 'feedback', value: `${ACTIONS.helpful}#token` }, message);
    await vi.waitFor(() => expect(slack.ephemeral.map(({ text }) => text)).toEqual(['The curators have it.', 'Thank you.']));
    expect(interactions.slice(1).map((one) => one.kind === 'button' && [one.action, one.value])).toEqual([
      [ACTIONS.sources, 'token'],
      [ACTIONS.share, 'token'],
      [ACTIONS.askCurators, 'token'],
      [ACTIONS.helpful, 'token'],
    ]);
  });

  it('shows a private reply in the thread whose button was pressed, and where Slack refuses that by the address of the press', async () => {
    const handle = async (one: Interaction) =>
      plainReply(`Reply to a ${one.kind}`, { audience: one.kind === 'button' ? 'asker' : 'everyone' });
    const { slack, posted } = await begin({ handle });
    const { ts } = await slack.say('<@U0BOT> tell me');
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    const answer = { channel: GENERAL, ts: posted[0]?.posted.message ?? '' };
    await slack.press({ action_id: 'sources#0', value: '1' }, answer);
    await vi.waitFor(() =>
      expect(slack.ephemeral).toMatchObject([{ channel: GENERAL, user: ALICE, thread_ts: ts, text: 'Reply to a button' }]),
    );
    expect(slack.responses).toEqual([]);
    slack.faults.push({ method: 'chat.postEphemeral', fault: { refused: 'not_in_channel' } });
    await slack.press({ action_id: 'sources#0', value: '1' }, answer);
    await vi.waitFor(() => expect(slack.responses).toMatchObject([{ text: 'Reply to a button', response_type: 'ephemeral' }]));
  });

  it('shows what a form is answered with in the thread that it was opened in', async () => {
    const form = { id: FORMS.figure, title: 'A figure', submit: 'Show', fields: [] } as const;
    const replies: Record<string, Reply> = {
      button: plainReply('', { form, audience: 'asker' }),
      form: plainReply('The pledge', { audience: 'asker' }),
    };
    const { slack, posted } = await begin({ handle: async ({ kind }) => replies[kind] ?? plainReply('An answer') });
    const { ts } = await slack.say('<@U0BOT> tell me');
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    await slack.press({ action_id: 'open-figure-form#0', value: '' }, { channel: GENERAL, ts: posted[0]?.posted.message ?? '' });
    await vi.waitFor(() => expect(slack.views.size).toBe(1));
    await slack.submit('V1', { figure: 'pledge' });
    await vi.waitFor(() => expect(slack.ephemeral).toMatchObject([{ thread_ts: ts, text: 'The pledge' }]));
  });

  it('shows a private reply to a button of a message outside threads where the message stands', async () => {
    const { slack, chat } = await begin({ handle: async () => plainReply('Private', { audience: 'asker' }) });
    const address = { platform: 'slack', tenant: slack.team, id: GENERAL, kind: 'channel' } as const;
    await chat.post(address, plainReply('Digest').message, 'key');
    await slack.press({ action_id: 'sources#0', value: '1' }, { channel: GENERAL, ts: slack.messagesIn(GENERAL)[0]?.ts ?? '' });
    await vi.waitFor(() => expect(slack.responses).toMatchObject([{ text: 'Private' }]));
  });

  it('greets a channel that it was added to, once', async () => {
    const { slack, interactions } = await begin({ handle: async () => plainReply('Good morning') });
    const joined = { type: 'member_joined_channel', user: slack.botUser, channel: GENERAL, inviter: ALICE };
    await slack.event(joined, { id: 'EvJ' });
    await slack.event(joined, { id: 'EvJ', retry: 1 });
    await slack.event({ ...joined, user: 'U0BOB' });
    await vi.waitFor(() => expect(slack.said(GENERAL)).toHaveLength(1));
    expect(interactions).toMatchObject([{ kind: 'installed', person: { id: ALICE }, conversation: { id: GENERAL } }]);
  });

  it('unfolds links to figures, and no others', async () => {
    const scopes = ['chat:write', 'links:read', 'links:write', 'channels:history', 'app_mentions:read', 'assistant:write'].concat([
      'channels:read',
      'commands',
      'groups:history',
      'groups:read',
      'im:history',
      'im:write',
      'mpim:history',
      'users:read',
    ]);
    const { slack, interactions } = await begin({ linkBase: 'https://briefs.example/figures', scopes });
    const links = ['https://briefs.example/figures/pledge', 'https://briefs.example/other', 'https://evil.example/figures/pledge'];
    await slack.event({
      type: 'link_shared',
      user: ALICE,
      channel: GENERAL,
      message_ts: '1.2',
      links: links.map((url) => ({ url, domain: 'x' })),
    });
    await vi.waitFor(() => expect(slack.unfurls).toHaveLength(1));
    expect(slack.unfurls).toMatchObject([{ channel: GENERAL, ts: '1.2', unfurls: { [links[0] ?? '']: {} } }]);
    expect(interactions).toMatchObject([{ kind: 'command', name: 'figure', text: 'pledge' }]);
  });
});

const unfurlsSchema = z.array(z.object({ channel: z.string(), unfurls: z.record(z.string(), z.object({ blocks: z.array(z.unknown()) })) }));

describe('a link to a figure', () => {
  const LINK = 'https://briefs.example/figures/pledge';
  const unfolded = async (more: object) => {
    const { desk } = await openDesk();
    const bot = await begin({
      linkBase: 'https://briefs.example/figures',
      scopes: scopesFor({ linkBase: 'https://briefs.example/figures' }),
      handle: (one) => desk.handle(one, NOW),
    });
    const shared = { type: 'link_shared', user: ALICE, channel: GENERAL, message_ts: '1.2', links: [{ url: LINK }] };
    await bot.slack.event({ ...shared, ...more });
    await vi.waitFor(() => expect(bot.slack.unfurls).toHaveLength(1));
    return bot;
  };

  it('in a message that is still being written unfolds there, with what everybody may know', async () => {
    const composed = { channel: 'COMPOSER', message_ts: 'U0-1', unfurl_id: 'C1.2.3', source: 'composer' };
    const { slack, interactions } = await unfolded(composed);
    expect(slack.unfurls).toMatchObject([{ unfurl_id: 'C1.2.3', source: 'composer', unfurls: { [LINK]: {} } }]);
    expect(interactions).toMatchObject([{ person: { external: true } }]);
  });

  it('in a message that was posted unfolds there, in a few blocks with one passage', async () => {
    const { slack } = await unfolded({ unfurl_id: 'C1.2.3', source: 'conversations_history' });
    const [shown] = unfurlsSchema.parse(slack.unfurls);
    const { channel, unfurls = {} } = shown ?? {};
    expect(channel).toBe(GENERAL);
    const blocks = unfurls[LINK]?.blocks ?? [];
    expect(blocks.length).toBeLessThanOrEqual(4);
    expect(shownText(blocks)).toMatch(/\[1\](?!.*\[2\])/su);
  });
});

describe('small talk in Slack', () => {
  it('gets no message where there is nothing to say, and the next question its answer', async () => {
    const handle = async (one: Interaction) =>
      one.kind === 'question' && one.text === 'thanks' ? plainReply('', { silent: true }) : plainReply('Answered.');
    const { slack, posted, interactions } = await begin({ handle });
    const { ts } = await slack.say('<@U0BOT> thanks');
    await slack.say('<@U0BOT> how much?', { thread: ts });
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    expect(slack.said(GENERAL)).toHaveLength(1);
    expect(interactions).toHaveLength(2);
  });
});

describe('a conversation in Slack that meets trouble', () => {
  it('waits where Slack takes no more for now, and answers once where the connection drops', async () => {
    const { slack, posted } = await begin();
    for (let times = 0; times < 12; times += 1) slack.faults.push({ method: 'chat.postMessage', fault: 'limited' });
    slack.faults.push({ method: 'chat.postMessage', fault: 'broken' }, { method: 'chat.postMessage', fault: 'dropped' });
    await slack.say('<@U0BOT> hello');
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    expect(slack.said(GENERAL)).toHaveLength(1);
  });

  it.each([
    ['for everybody', 'everyone', { id: GENERAL, kind: 'channel' }],
    ['for the asker alone', 'asker', { id: ALICE, kind: 'personal' }],
  ] as const)('leaves an answer %s to the outbox that Slack does not take for minutes', async (_, audience, address) => {
    const owed: ReplyToCome[] = [];
    const later = async (reply: ReplyToCome) => owed.push(reply) > 0;
    const taking: Taking = { take: async () => true, held: () => 'held', settle: () => undefined, later };
    const { slack, log } = await begin({ taking, handle: async () => plainReply('x', { audience }) });
    for (const method of ['chat.postMessage', 'chat.postEphemeral'])
      for (let times = 0; times < 200; times += 1) slack.faults.push({ method, fault: 'limited' });
    await slack.say('<@U0BOT> hello');
    await vi.waitFor(() => expect(owed).toMatchObject([{ address, person: { id: ALICE }, message: { summary: 'x' } }]), 10_000);
    expect([slack.said(GENERAL), slack.ephemeral, log.filter((line) => line.startsWith('error'))]).toEqual([[], [], []]);
  });

  it('draws more simply what Slack refuses to draw', async () => {
    const { slack, posted } = await begin();
    slack.faults.push(
      { method: 'chat.postMessage', fault: { refused: 'invalid_blocks' } },
      { method: 'chat.postMessage', fault: { refused: 'invalid_blocks' } },
    );
    await slack.say('<@U0BOT> hello');
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    expect(slack.messagesIn(GENERAL).at(-1)).toMatchObject({ text: expect.stringContaining('You said: hello') });
    expect(slack.messagesIn(GENERAL).at(-1)).not.toHaveProperty('blocks');
  });

  it('says so when the core throws, and goes on', async () => {
    let asked = 0;
    const { slack } = await begin({
      handle: async () => {
        asked += 1;
        if (asked === 1) throw new Error('a defect');
        return plainReply('Here again');
      },
    });
    await slack.say('<@U0BOT> first');
    await vi.waitFor(() => expect(slack.ephemeral).toMatchObject([{ user: ALICE, text: expect.stringContaining('Something went wrong') }]));
    await slack.say('<@U0BOT> second');
    await vi.waitFor(() => expect(slack.said(GENERAL)).toMatchObject([expect.stringContaining('Here again')]));
  });

  it('tells the asker when the answer cannot be shown where it belongs', async () => {
    const { slack, log } = await begin();
    slack.faults.push({ method: 'chat.postMessage', fault: { refused: 'restricted_action' } });
    await slack.say('<@U0BOT> hello');
    await vi.waitFor(() => expect(slack.ephemeral).toMatchObject([{ user: ALICE }]));
    expect(log.join()).toContain('restricted_action');
  });

  it('reaches a channel that it is not a member of through the address of the command', async () => {
    const { slack } = await begin({ handle: async () => plainReply('For everyone') });
    slack.channels.set('C0ELSE', { id: 'C0ELSE', messages: [], member: false });
    await slack.command('/brief', '', { channel: 'C0ELSE' });
    await vi.waitFor(() => expect(slack.responses).toMatchObject([{ text: 'For everyone', response_type: 'in_channel' }]));
  });

  it('finishes what it has accepted before it stops', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { slack, chat, interactions, posted } = await begin({
      handle: async () => {
        await held;
        return plainReply('Done');
      },
    });
    await slack.say('<@U0BOT> hello');
    await vi.waitFor(() => expect(interactions).toHaveLength(1));
    const stopping = chat.stop();
    release();
    await stopping;
    expect(posted).toHaveLength(1);
    expect((await slack.event({ type: 'message' })).status).toBe('unreachable');
  });

  it('comes back when Slack asks a socket to reconnect', { timeout: 20_000 }, async () => {
    const { slack } = await begin({ mode: 'socket' });
    slack.refreshConnections();
    await vi.waitFor(
      () => expect(slack.calls.filter(({ method }) => method === 'apps.connections.open').length).toBeGreaterThan(2),
      15_000,
    );
    await vi.waitFor(() => expect(slack.sockets).toBe(1), 15_000);
    await slack.say('<@U0BOT> back?');
    await vi.waitFor(() => expect(slack.said(GENERAL)).toHaveLength(1), 5000);
  });
});
