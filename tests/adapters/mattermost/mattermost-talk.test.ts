import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ACTIONS, Failure, FORMS, type Form, type HandleInteraction, type Reply } from '../../../src/index.ts';
import { ALICE, BOB, BOT_USER, type FakeMattermost, FakeMattermost as Server, TOWN } from '../../fixtures/fake-mattermost.ts';
import { type MattermostBotOptions, mattermostOn, mattermostWorldWith } from '../../fixtures/mattermost-bot.ts';
import { heldRecords, plainReply } from '../../fixtures/slack-bot.ts';

const ENDED = { timeout: 20_000 };
const withButtons = (text: string, more: Partial<Reply> = {}): Reply => ({
  ...plainReply(text, more),
  message: {
    summary: text,
    blocks: [
      { kind: 'text', runs: [{ text }] },
      { kind: 'actions', actions: [{ id: ACTIONS.sources, label: 'Sources (3)', value: 'token' }] },
    ],
  },
});
const FORM: Form = {
  id: FORMS.figure,
  title: 'One figure',
  submit: 'Show',
  fields: [
    {
      kind: 'search',
      id: 'figure',
      label: 'A figure of the pack, by its name',
      required: true,
      options: [{ value: 'pledge', label: 'Pledge' }],
    },
    { kind: 'text', id: 'as_of', label: 'As of', required: false, multiline: false, longest: 20 },
  ],
};

async function begin(options: MattermostBotOptions = {}) {
  const { server, start } = await mattermostWorldWith();
  onTestFinished(() => expect(server.offences).toEqual([]));
  const bot = await start(options);
  const settled = async () => {
    await server.told();
    await bot.chat.settled();
  };
  return { server, start, settled, ...bot };
}

/** The last thing that the bot said in the channel. */
const last = (server: FakeMattermost) => server.standing(TOWN).findLast(({ user_id }) => user_id === BOT_USER);

describe('somebody who writes in Mattermost', () => {
  it('is answered in the thread of the message, by name or in a thread that goes on, and in a direct message without either', async () => {
    const { server, settled, interactions } = await begin();
    const root = server.say('Hello @sitrep, how much was pledged?');
    await settled();
    server.say('and the first half?', { root: root.id });
    server.say('@bob and you?', { root: root.id });
    server.say('lunch?', { user: BOB });
    const direct = server.direct(ALICE);
    server.say('how much?', { channel: direct });
    await settled();
    expect(interactions).toMatchObject([
      { text: 'Hello , how much was pledged?', conversation: { id: TOWN, kind: 'channel', thread: root.id }, person: { id: ALICE } },
      { text: 'and the first half?', overheard: true },
      { text: 'how much?', conversation: { id: direct, kind: 'personal', reader: ALICE } },
    ]);
    expect(server.said(TOWN, root.id)).toHaveLength(2);
    expect(server.said(direct, '')).toHaveLength(1);
  });

  it.each([
    ['another bot', { from_bot: 'true' }],
    ['a webhook', { from_webhook: 'true' }],
  ])('is not taken for one where it is %s', async (_, props) => {
    const { server, settled, interactions } = await begin();
    const post = server.say('nothing');
    server.tellAgain({ ...post, id: `${post.id.slice(1)}x`, message: '@sitrep hello', props });
    server.tellAgain({ ...post, id: `${post.id.slice(1)}y`, message: '@sitrep hello', type: 'system_join_channel' });
    await settled();
    expect(interactions).toEqual([]);
  });

  it('takes back a question, and its answer goes too', async () => {
    const { server, settled, interactions } = await begin();
    const root = server.say('talk');
    const question = server.say('@sitrep how much?', { root: root.id });
    await settled();
    server.remove(question);
    await settled();
    expect(interactions.at(-1)).toMatchObject({ kind: 'withdrawn', question: interactions[0]?.delivery });
    expect(server.said(TOWN)).toEqual([]);
  });

  it('is answered alone in passing where that is allowed, and in a direct message where it is not', async () => {
    const { server, settled, posted } = await begin({ handle: async () => plainReply('Only for you', { audience: 'asker' }) });
    const root = server.say('@sitrep one?');
    await settled();
    expect(server.ephemeral).toMatchObject([{ user: ALICE, post: { root_id: root.id, message: 'Only for you' } }]);
    server.mayBeEphemeral = false;
    server.say('@sitrep two?');
    await settled();
    expect(server.said(TOWN)).toEqual([]);
    expect(server.said(server.direct(ALICE))).toEqual(['Only for you']);
    expect(posted).toMatchObject([{ posted: { conversation: { kind: 'personal', reader: ALICE } } }]);
  });

  it('is answered where the server was in trouble, once', async () => {
    const { server, settled } = await begin();
    server.faults.push('dropped', 'limited', 'broken');
    server.say('@sitrep one?');
    server.say('@sitrep two?');
    await settled();
    expect(server.said(TOWN)).toHaveLength(2);
  });

  it('is welcomed where the bot is added, and the core hears where it is removed', async () => {
    const { server, settled, interactions } = await begin();
    server.changeMembership('user_removed');
    server.changeMembership('user_added');
    await settled();
    expect(interactions).toMatchObject([{ kind: 'removed' }, { kind: 'installed', conversation: { id: TOWN, kind: 'channel' } }]);
    expect(server.said(TOWN)).toEqual(['On: installed']);
  });
});

describe('a button in Mattermost', () => {
  const answering =
    (toPress: Reply): HandleInteraction =>
    async ({ kind }) =>
      kind === 'question' ? withButtons('Here.') : toPress;

  async function pressed(toPress: Reply) {
    const bot = await begin({ handle: answering(toPress) });
    bot.server.say('@sitrep how much?');
    await bot.settled();
    const post = last(bot.server);
    if (!post) throw new Error('There is no answer.');
    const press = (props = post.props) => bot.server.press(props, 'Sources', { user: BOB, post });
    return { ...bot, post, press };
  }

  it('carries out what it stands for, for whoever pressed, in the thread where it stands', async () => {
    const { interactions, post, press } = await pressed(plainReply('The sources', { audience: 'asker' }));
    expect(await press()).toBe(200);
    expect(interactions.at(-1)).toMatchObject({
      kind: 'button',
      action: ACTIONS.sources,
      value: 'token',
      person: { id: BOB, name: 'bob' },
      conversation: { id: TOWN, kind: 'channel', thread: post.root_id },
    });
  });

  it('is answered in passing to whom it is for, with buttons too, in its place, or to all', async () => {
    const alone = await pressed(plainReply('The sources', { audience: 'asker' }));
    await alone.press();
    expect(alone.server.ephemeral).toMatchObject([{ user: BOB, post: { message: 'The sources', root_id: alone.post.root_id } }]);
    const more = await pressed(withButtons('More of it', { audience: 'asker' }));
    await more.press();
    expect(more.server.ephemeral).toMatchObject([{ user: BOB, post: { message: 'More of it', props: { attachments: [{}] } } }]);
    const instead = await pressed(withButtons('All of it', { replaces: true }));
    await instead.press();
    expect(instead.server.said(TOWN)).toEqual(['All of it']);
    await instead.press(last(instead.server)?.props);
    const shared = await pressed(plainReply('Shared'));
    await shared.press();
    expect(shared.server.said(TOWN, shared.post.root_id)).toEqual(['Here.', 'Shared']);
  });

  it.each([
    ['without a sign', (context: object) => ({ ...context, sign: '' })],
    ['with a changed action', (context: object) => ({ ...context, carried: { action: 'share', value: 'token', kind: 'channel' } })],
    ['with nothing', () => ({})],
  ])('is nothing to whoever calls %s', async (_, forged) => {
    const { url, interactions, post } = await pressed(plainReply('no'));
    const [attachment] = Array.isArray(post.props.attachments) ? post.props.attachments : [];
    const body = {
      user_id: BOB,
      channel_id: TOWN,
      post_id: post.id,
      trigger_id: 't',
      context: forged(attachment.actions[0].integration.context),
    };
    const response = await fetch(`${url}/mattermost/action`, { method: 'POST', body: JSON.stringify(body) });
    expect([response.status, await response.text()]).toEqual([401, '']);
    expect(interactions).toHaveLength(1);
  });

  it('is not drawn where the server cannot call the bot', async () => {
    const { server, settled } = await begin({ handle: async () => withButtons('Here.'), buttons: false });
    server.say('@sitrep how much?');
    await settled();
    expect(last(server)?.props).not.toHaveProperty('attachments');
  });
});

describe('a slash command in Mattermost', () => {
  it('is answered to whoever sent it, with its token alone', async () => {
    const { server, url, interactions } = await begin({ handle: async () => withButtons('The figure', { audience: 'asker' }) });
    const answer = await server.command(`${url}/mattermost/command`, '/figure', 'pledge');
    expect(answer).toMatchObject({ status: 200, body: { response_type: 'ephemeral', text: 'The figure', props: { attachments: [{}] } } });
    expect(interactions).toMatchObject([{ kind: 'command', name: 'figure', text: 'pledge', person: { id: ALICE, name: 'alice' } }]);
    expect(await server.command(`${url}/mattermost/command`, '/figure', 'pledge', { token: 'x'.repeat(26) })).toMatchObject({
      status: 401,
    });
    expect(interactions).toHaveLength(1);
  });

  it('opens a form, which is sent and says what is wrong with it', async () => {
    const handle: HandleInteraction = async (interaction) => {
      if (interaction.kind === 'command') return plainReply('Write /figure NAME', { audience: 'asker', form: FORM });
      const isWhole = interaction.kind === 'form' && interaction.fields.figure !== '';
      return isWhole ? plainReply('The pledge', { audience: 'asker' }) : plainReply('', { faults: { figure: 'Choose a figure.' } });
    };
    const { server, url, interactions } = await begin({ handle });
    expect(await server.command(`${url}/mattermost/command`, '/figure', '')).toEqual({ status: 200, body: {} });
    expect(server.dialogs).toMatchObject([
      { dialog: { title: 'One figure', elements: [{ type: 'select' }, { type: 'text', optional: true }] } },
    ]);
    expect(await server.submit({ figure: '' })).toEqual({ status: 200, body: { errors: { figure: 'Choose a figure.' } } });
    expect(await server.submit({ figure: 'pledge', as_of: '' })).toEqual({ status: 200, body: {} });
    expect(interactions.at(-1)).toMatchObject({ kind: 'form', form: FORMS.figure, fields: { figure: 'pledge' } });
    expect(server.ephemeral).toMatchObject([{ post: { message: 'The pledge' } }]);
  });

  it('is refused where it is too large, and where it is none', async () => {
    const { url } = await begin();
    const status = async (path: string, init: RequestInit) => (await fetch(`${url}${path}`, init)).status;
    expect(await status('/mattermost/command', { method: 'POST', body: 'x'.repeat(300_000) })).toBe(413);
    expect(await status('/mattermost/command', {})).toBe(405);
    expect(await status('/elsewhere', { method: 'POST' })).toBe(404);
    expect(await status('/mattermost/dialog', { method: 'POST', body: '{' })).toBe(401);
  });
});

describe('the connection to Mattermost', () => {
  it('comes back by itself, and what was written meanwhile is answered, once', async () => {
    const { server, settled, chat } = await begin();
    server.say('@sitrep before?');
    await settled();
    server.disconnect();
    server.say('@sitrep meanwhile?');
    await vi.waitFor(() => expect(server.said(TOWN)).toHaveLength(2), ENDED);
    await settled();
    expect(server.said(TOWN)).toEqual(['On: before?', 'On: meanwhile?']);
    expect(await chat.trouble?.()).toBeUndefined();
  });

  it('finds what was written while no process ran', async () => {
    const { server, start } = await mattermostWorldWith();
    const records = heldRecords();
    const before = await start({ records: () => records });
    server.say('@sitrep before?');
    await server.told();
    await before.chat.stop();
    server.say('@sitrep meanwhile?');
    const after = await start({ records: () => records });
    await vi.waitFor(() => expect(after.interactions.map((one) => ('text' in one ? one.text : ''))).toContain('meanwhile?'), ENDED);
  });

  it('finds it, too, where the store is open only after the platform', async () => {
    const { server, start } = await mattermostWorldWith();
    const kept = heldRecords();
    const before = await start({ records: () => kept });
    server.say('@sitrep before?');
    await server.told();
    await before.chat.stop();
    server.say('@sitrep meanwhile?');
    let closed = 2;
    const records = () => {
      if (closed-- > 0) throw new Failure('STORE_UNAVAILABLE', 'The store is not open.', 'It is being opened.', 'Wait.');
      return kept;
    };
    const after = await start({ records });
    await vi.waitFor(() => expect(after.interactions.map((one) => ('text' in one ? one.text : ''))).toContain('meanwhile?'), ENDED);
    expect(after.warnings).toEqual([]);
  });

  it('is refused without the token of an account, and not waited for where nothing is there', async () => {
    const server = await new Server().start();
    const { chat } = await mattermostOn(server);
    await server.stop();
    await expect(
      chat.start(
        async () => plainReply(''),
        async () => undefined,
      ),
    ).rejects.toMatchObject({ code: 'PLATFORM_UNREACHABLE' });
  });
});
