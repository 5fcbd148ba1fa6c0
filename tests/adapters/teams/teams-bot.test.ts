import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type Block, FORMS, type Form, type Interaction, type Message, type Reply } from '../../../src/index.ts';
import { readableText } from '../../fixtures/card-text.ts';
import { mention, PLACES, type TeamsClient, teamsClient, WORD } from '../../fixtures/teams-client.ts';
import { ANN, BOT, CHANNEL, GROUP, PERSONAL, TENANT } from '../../fixtures/teams-setup.ts';

const say = (text: string, more: Partial<Reply> = {}): Reply => ({
  message: { summary: text, blocks: [{ kind: 'text', runs: [{ text }] }] },
  audience: 'everyone',
  replaces: false,
  ...more,
});
const asked = (more: Partial<Reply> = {}): Reply => say('For you alone.', { audience: 'asker', ...more });
const shown = ({ connector }: TeamsClient) => connector.messages.map(({ activity }) => readableText(activity));
const press = (action: string, value = 'token') => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: '1690',
  value: { action: { type: 'Action.Execute', verb: action, data: { action, value } }, trigger: 'manual' },
});
const FIGURE_FORM: Form = {
  id: FORMS.figure,
  title: 'One figure',
  submit: 'Show',
  fields: [
    {
      kind: 'search',
      id: 'figure',
      label: 'Figure',
      hint: 'Type to search.',
      required: true,
      options: [{ value: 'pledge', label: 'The pledge' }],
    },
    { kind: 'text', id: 'as_of', label: 'As of', required: false, multiline: false, longest: 40 },
    { kind: 'choice', id: 'days', label: 'Days', required: true, initial: 'daily', options: [{ value: 'daily', label: 'Every day' }] },
  ],
};

describe('asking in Teams', () => {
  it('is answered in a personal chat, with a sign of typing before', async () => {
    const client = await teamsClient();
    await client.send({ id: 'q1', text: 'How much was pledged?' });
    expect(client.interactions).toEqual([
      {
        kind: 'question',
        text: 'How much was pledged?',
        person: { platform: 'teams', tenant: TENANT, id: ANN.aadObjectId, name: 'Ann' },
        conversation: { platform: 'teams', tenant: TENANT, id: PERSONAL, kind: 'personal' },
        delivery: expect.stringContaining('q1'),
      },
    ]);
    expect(client.connector.requests.map(({ body }) => body)).toMatchObject([{ type: 'typing' }, { type: 'message' }]);
    expect(shown(client)).toEqual(['Heard.']);
    expect(client.posted).toMatchObject([
      [client.interactions[0]?.delivery, { conversation: { id: PERSONAL }, message: client.connector.messages[0]?.id }],
    ]);
  });

  it('is answered in a channel in the thread of the question, where the bot was named', async () => {
    const client = await teamsClient();
    await client.send({ conversation: PLACES.channel, ...mention('how much was pledged?') });
    await client.send({ conversation: PLACES.channel, text: 'between ourselves' });
    expect(client.interactions).toMatchObject([
      { kind: 'question', text: 'how much was pledged?', conversation: { id: CHANNEL, thread: '1690', kind: 'channel' } },
    ]);
    expect(client.connector.messages).toMatchObject([{ conversation: `${CHANNEL};messageid=1690` }]);
  });

  it('begins a thread where a channel has none yet', async () => {
    const client = await teamsClient();
    await client.send({ id: '1777', conversation: { ...PLACES.channel, id: CHANNEL }, ...mention('hello') });
    expect(client.connector.messages).toMatchObject([{ conversation: `${CHANNEL};messageid=1777` }]);
  });

  it('gets no message where there is nothing to say', async () => {
    const client = await teamsClient(async () => ({ ...WORD, silent: true }));
    await client.send({ conversation: PLACES.channel, ...mention('thanks') });
    await client.send({ conversation: PLACES.group, ...mention('thanks') });
    expect(client.interactions).toHaveLength(2);
    expect(client.connector.messages.filter(({ activity }) => activity.type === 'message')).toEqual([]);
  });

  it('keeps the names of other people, and takes its own out', async () => {
    const client = await teamsClient();
    await client.send({
      conversation: PLACES.group,
      text: '<at>Sitrep</at> what did <at>Mark Rutte</at> say?',
      entities: mention('').entities,
    });
    expect(client.interactions).toMatchObject([{ text: 'what did Mark Rutte say?', conversation: { id: GROUP, kind: 'group' } }]);
  });

  const EMOJI = { contentType: 'text/html', content: '<p><img alt="👍" src="https://statics.example/like.png"></p>' };

  it.each([
    ['an emoji', { text: '👍' }],
    ['signs', { text: '… !!' }],
    ['an emoji as a picture of the text', { text: '', attachments: [EMOJI] }],
  ])('is not what %s does, after a question as before', async (_, sent) => {
    const client = await teamsClient();
    await client.send({ text: 'How much was pledged?' });
    await client.send(sent);
    expect(client.interactions).toHaveLength(1);
    expect(shown(client)).toEqual(['Heard.']);
  });

  it('is not what a picture without a word does, which is said', async () => {
    const client = await teamsClient();
    await client.send({ text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://pictures.example/1' }] });
    expect(client.interactions).toEqual([]);
    expect(shown(client)).toEqual([expect.stringContaining('I read words only')]);
  });

  it('is what a picture with words does, and what a question mark or the name alone does', async () => {
    const client = await teamsClient();
    await client.send({ text: 'How much?' });
    await client.send({ text: 'And this?', attachments: [{ contentType: 'image/png' }] });
    await client.send({ text: '?' });
    await client.send({
      text: '<at>Sitrep</at>',
      entities: mention('').entities,
      attachments: [{ contentType: 'text/html', content: '<p><at>Sitrep</at></p>' }],
    });
    expect(client.interactions.map((one) => ('text' in one ? one.text : undefined))).toEqual(['How much?', 'And this?', '?', '']);
  });

  it('that is deleted takes its answer with it, and is no earlier question any more', async () => {
    const client = await teamsClient();
    await client.send({ id: 'q1', text: 'How much was pledged?' });
    await client.send({ type: 'messageDelete', id: 'q1', channelData: { eventType: 'softDeleteMessage' } });
    expect(shown(client)).toEqual([]);
    expect(client.interactions.at(-1)).toMatchObject({ kind: 'withdrawn', question: client.interactions[0]?.delivery });
  });

  it.each(['messageUpdate', 'messageDelete'])('that began a thread of a channel is found again by a %s', async (type) => {
    const client = await teamsClient(async (one) => say(one.kind === 'question' ? `On: ${one.text}` : ''));
    const channel = { conversation: { ...PLACES.channel, id: CHANNEL } };
    await client.send({ ...channel, id: '1777', ...mention('How mcuh?') });
    await client.send({ ...channel, id: '1777', type, ...mention('How much?') });
    expect(shown(client)).toEqual(type === 'messageUpdate' ? ['On: How much?'] : []);
    const [first] = client.interactions;
    const changed = type === 'messageUpdate' ? { edits: first?.delivery } : { kind: 'withdrawn', question: first?.delivery };
    expect(client.interactions.at(-1)).toMatchObject(changed);
  });

  it('brings the zone of the asker’s clock, if there is such a zone', async () => {
    const client = await teamsClient();
    await client.send({ text: 'one', localTimezone: 'America/New_York' });
    await client.send({ text: 'two', entities: [{ type: 'clientInfo', timezone: 'Asia/Tokyo' }] });
    await client.send({ text: 'three', localTimezone: 'Pacific Standard Time; rm' });
    expect(client.interactions.map(({ zone }) => zone)).toEqual(['America/New_York', 'Asia/Tokyo', undefined]);
  });

  it('is answered once however often Teams sends it', async () => {
    const client = await teamsClient();
    await Promise.all([1, 2, 3].map(() => client.send({ id: 'same', text: 'How much?' })));
    expect(client.interactions).toHaveLength(1);
    expect(shown(client)).toEqual(['Heard.']);
  });

  it('that is edited changes its answer in place', async () => {
    const client = await teamsClient(async (one) => say(one.kind === 'question' ? `On: ${one.text}` : ''));
    await client.send({ id: 'q1', text: 'How mcuh?' });
    const edit = {
      type: 'messageUpdate',
      id: 'q1',
      text: 'How much?',
      timestamp: '2024-10-18T08:31:00Z',
      channelData: { eventType: 'editMessage' },
    };
    await client.send(edit);
    await client.send(edit);
    expect(shown(client)).toEqual(['On: How much?']);
    expect(client.interactions.at(-1)).toMatchObject({ text: 'How much?', edits: client.interactions[0]?.delivery });
  });

  it('that is edited is answered anew where Teams did not name its answer, which has text above a card', async () => {
    const cited = (text: string): Reply => {
      const citations = [{ publisher: 'Agency', date: '17 October 2024', quote: 'forty', note: 'direct quotation', number: 1 }];
      const blocks: Block[] = [
        { kind: 'text', runs: [{ text, cites: [1] }] },
        { kind: 'citations', citations },
      ];
      return { message: { summary: text, blocks }, audience: 'everyone', replaces: false };
    };
    const client = await teamsClient(async (one) => cited(one.kind === 'question' ? `On: ${one.text}` : ''));
    await client.send({ id: 'q1', text: 'How mcuh?' });
    await client.send({ type: 'messageUpdate', id: 'q1', text: 'How much?', channelData: { eventType: 'editMessage' } });
    expect(shown(client).map((text) => /On: [^?]+\?/.exec(text)?.[0])).toEqual(['On: How mcuh?', 'On: How much?']);
    expect(client.posted.map(([, posted]) => posted)).toEqual([
      expect.objectContaining({ message: 'q1', unnamed: true }),
      expect.objectContaining({ message: 'q1', unnamed: true }),
    ]);
  });

  it('is not answered to bots, itself among them', async () => {
    const client = await teamsClient();
    await client.send({ from: BOT, text: 'hello' });
    await client.send({ from: { id: '28:other' }, text: 'hello' });
    expect(client.interactions).toEqual([]);
  });

  it('ends in words where the answer could not be sent', async () => {
    const client = await teamsClient();
    client.connector.plan.push({ kind: 'status', status: 400 });
    expect((await client.send({ text: 'hello' })).status).toBe(200);
    expect(client.events).toMatchObject([{ kind: 'listening' }, { kind: 'unsaid', reason: expect.stringContaining('400') }]);
  });

  it.each([
    ['refused for now', { kind: 'status', status: 429, retryAfter: '1' }],
    ['in trouble', { kind: 'status', status: 502 }],
  ] as const)('is answered all the same where Teams is %s', async (_, fault) => {
    const waits: number[] = [];
    const client = await teamsClient(undefined, { wait: async (time) => void waits.push(time) });
    client.connector.plan.push(fault, fault);
    await client.send({ text: 'hello' });
    expect(shown(client)).toEqual(['Heard.']);
    expect(waits).toHaveLength(2);
  });

  it('is not answered twice where it is not known whether the first answer came through', async () => {
    const client = await teamsClient();
    client.connector.plan.push({ kind: 'drop', apply: true });
    await client.send({ text: 'hello' });
    expect(shown(client)).toEqual(['Heard.']);
  });
});

describe('commands in Teams', () => {
  it.each([
    ['/figure pledge', { name: 'figure', text: 'pledge' }],
    ['/brief 2024-10-16', { name: 'brief', text: '2024-10-16' }],
    ['/sitrep status', { name: 'sitrep', text: 'status' }],
    ['/subscribe morning 08:30', { name: 'sitrep', text: 'subscribe morning 08:30' }],
    ['/help', { name: 'sitrep', text: 'help' }],
  ])('%s is read as typed', async (text, expected) => {
    const client = await teamsClient();
    await client.send({ text });
    expect(client.interactions).toMatchObject([{ kind: 'command', ...expected }]);
  });

  it('in plain words are left to the core, which knows a question from a command', async () => {
    const client = await teamsClient();
    await client.send({ text: 'figure pledge' });
    expect(client.interactions).toMatchObject([{ kind: 'question', text: 'figure pledge' }]);
  });

  it('chosen from the menu and written to the bot alone are answered to the writer alone', async () => {
    const client = await teamsClient();
    await client.send({ id: 'private', conversation: PLACES.channel, recipient: { ...BOT, isTargeted: true }, text: 'figure pledge' });
    expect(client.interactions).toMatchObject([{ kind: 'command', name: 'figure', text: 'pledge' }]);
    expect(client.connector.messages).toMatchObject([
      { onlyFor: ANN.id, activity: { recipient: { id: ANN.id }, entities: [{ type: 'targetedMessageInfo', messageId: 'private' }] } },
    ]);
  });

  it('are answered to the asker alone among others, and as ever in a personal chat', async () => {
    const client = await teamsClient(async () => asked());
    await client.send({ conversation: PLACES.group, ...mention('/figure pledge') });
    await client.send({ text: '/figure pledge' });
    expect(client.connector.messages).toMatchObject([{ conversation: GROUP, onlyFor: ANN.id }, { conversation: PERSONAL }]);
    expect(client.connector.messages[1]).not.toHaveProperty('onlyFor');
  });

  it('are answered in the personal chat where Teams shows nothing to one alone', async () => {
    const client = await teamsClient(async () => asked());
    client.connector.targeting = false;
    await client.send({ conversation: PLACES.channel, ...mention('/figure pledge') });
    expect(client.connector.messages).toMatchObject([{ conversation: 'personal-1' }]);
    expect(client.connector.requests.find(({ path }) => path === '/v3/conversations')?.body).toMatchObject({
      members: [{ id: ANN.id }],
      tenantId: TENANT,
    });
  });

  it('never show to others what is for the asker alone: where nothing else goes, that is said', async () => {
    const client = await teamsClient(async () => asked());
    client.connector.closed.add('personal-1');
    client.connector.targeting = false;
    await client.send({ conversation: PLACES.channel, ...mention('/figure pledge') });
    expect(shown(client)).toEqual([expect.stringContaining('for the asker alone')]);
    expect(shown(client).join()).not.toContain('For you alone.');
  });

  it('with a form are answered with the button that opens it', async () => {
    const client = await teamsClient(async () => asked({ form: FIGURE_FORM }));
    await client.send({ text: '/figure' });
    expect(JSON.stringify(client.connector.messages)).toContain('"action":"open-figure-form"');
    expect(client.connector.faults).toEqual([]);
  });

  it('home, in a personal chat, is the page of one’s own', async () => {
    const client = await teamsClient();
    await client.send({ text: 'Home' });
    expect(client.interactions).toMatchObject([{ kind: 'home' }]);
  });
});

describe('a button in Teams', () => {
  it('is answered by a word beside it where a few words are all there is to say to the presser', async () => {
    const client = await teamsClient(async () => asked());
    const { status, body } = await client.send(press(ACTIONS.helpful));
    expect({ status, body }).toEqual({
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'For you alone.' },
    });
    expect(client.interactions).toMatchObject([{ kind: 'button', action: 'helpful', value: 'token' }]);
    expect(shown(client)).toEqual([]);
  });

  it('is answered in its place where the reply replaces', async () => {
    const client = await teamsClient(async () => say('All of it.', { replaces: true }));
    const { body } = await client.send(press(ACTIONS.showMore));
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: { type: 'AdaptiveCard' } });
    expect(shown(client)).toEqual([]);
  });

  it('that shows all of a message shows what is too long for one card below', async () => {
    const blocks = Array.from({ length: 400 }, (_, at) => ({ kind: 'text', runs: [{ text: `Part ${at}. `.repeat(20) }] }) as const);
    const client = await teamsClient(async () => ({ message: { summary: 'Long.', blocks }, audience: 'everyone', replaces: true }));
    const { body } = await client.send(press(ACTIONS.showMore));
    const all = [JSON.stringify(body), ...shown(client)].join('\n');
    for (let at = 0; at < 400; at += 1) expect(all).toContain(`Part ${at}. `);
    expect(client.connector.faults).toEqual([]);
  });

  it('is answered in the conversation where the reply is for everybody', async () => {
    const client = await teamsClient(async () => say('Shared.'));
    const { body } = await client.send({ ...press(ACTIONS.share), conversation: PLACES.channel });
    expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(client.connector.messages).toMatchObject([{ conversation: `${CHANNEL};messageid=1690` }]);
    expect(client.posted).toHaveLength(1);
  });

  it('is pressed by the asker’s own client when an answer shown whole is looked at again, which posts nothing', async () => {
    const blocks = [{ kind: 'actions', actions: [{ id: ACTIONS.helpful, label: 'Helpful', value: 'token' }] }] as const;
    const long = Array.from({ length: 400 }, (_, at) => ({ kind: 'text', runs: [{ text: `Part ${at}. `.repeat(20) }] }) as const);
    const client = await teamsClient(async (one) =>
      one.kind === 'button'
        ? { message: { summary: 'Fresh.', blocks: long }, audience: 'everyone', replaces: true }
        : { ...WORD, message: { summary: 'First.', blocks } },
    );
    await client.send({ text: 'hello' });
    expect(JSON.stringify(client.connector.messages)).toContain(`"userIds":["${ANN.id}"]`);
    const { value, ...invoke } = press(ACTIONS.showMore);
    const { body } = await client.send({ ...invoke, value: { ...value, trigger: 'automatic' } });
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(shown(client)).toHaveLength(1);
    expect(client.connector.faults).toEqual([]);
  });

  it('is no press of the person whose client refreshes by itself: a refusal shows nothing', async () => {
    const client = await teamsClient(async (one) => ({ ...say('Too much.'), ...(one.unasked ? { silent: true } : {}) }));
    const { value, ...invoke } = press(ACTIONS.showMore);
    const { body } = await client.send({ ...invoke, value: { ...value, trigger: 'automatic' } });
    expect(client.interactions).toMatchObject([{ kind: 'button', unasked: true }]);
    expect(body).toMatchObject({ value: '' });
    await client.send(press(ACTIONS.showMore));
    expect(client.interactions[1]).not.toHaveProperty('unasked');
  });

  it('that Teams sends again is answered as before, and does nothing twice', async () => {
    const client = await teamsClient(async () => say('Shared.'));
    const first = await client.send({ ...press(ACTIONS.share), id: 'press' });
    expect(await client.send({ ...press(ACTIONS.share), id: 'press' })).toEqual(first);
    expect(shown(client)).toEqual(['Shared.']);
  });

  it('of an old client comes as a message, and changes the message it stood on', async () => {
    const client = await teamsClient(async (one) =>
      say(one.kind === 'button' ? 'All of it.' : 'First.', { replaces: one.kind === 'button' }),
    );
    await client.send({ text: 'hello' });
    const [message] = client.connector.messages;
    await client.send({ replyToId: message?.id, value: { action: ACTIONS.showMore, value: 'token' } });
    expect(shown(client)).toEqual(['All of it.']);
  });
});

describe('a form in Teams', () => {
  const open = {
    type: 'invoke',
    name: 'task/fetch',
    value: { data: { action: ACTIONS.openFigureForm, value: '', msteams: { type: 'task/fetch' } } },
  };
  const submit = (fields: Readonly<Record<string, unknown>>) => ({
    type: 'invoke',
    name: 'task/submit',
    value: { data: { form: FORMS.figure, ...fields } },
  });

  it('opens in a dialog', async () => {
    const client = await teamsClient(async () => asked({ form: FIGURE_FORM }));
    const { body } = await client.send(open);
    expect(body).toMatchObject({
      task: {
        type: 'continue',
        value: { title: 'One figure', card: { content: { body: [{ id: 'figure' }, { id: 'as_of' }, { id: 'days', value: 'daily' }] } } },
      },
    });
    expect(JSON.stringify(body)).toContain('"choices.data":{"type":"Data.Query","dataset":"figure-form/figure"}');
  });

  it('stays open with what is wrong and what was filled in', async () => {
    const client = await teamsClient(async (one) =>
      one.kind === 'form' ? asked({ faults: { as_of: 'Write a day.' } }) : asked({ form: FIGURE_FORM }),
    );
    const { body } = await client.send(submit({ figure: 'pledge', as_of: 'someday', extra: 7 }));
    expect(client.interactions[0]).toMatchObject({ kind: 'form', form: FORMS.figure, fields: { figure: 'pledge', as_of: 'someday' } });
    expect(JSON.stringify(body)).toContain('Write a day.');
    expect(JSON.stringify(body)).toContain('"value":"someday"');
  });

  it('that is sent shows the sender alone what is for the sender, and everybody what is for all', async () => {
    const client = await teamsClient(async () => asked());
    expect((await client.send(submit({ figure: 'pledge' }))).body).toMatchObject({ task: { type: 'continue' } });
    const other = await teamsClient(async () => say('Subscribed.'));
    expect((await other.send(submit({ figure: 'pledge' }))).body).toMatchObject({ task: { type: 'message', value: 'Subscribed.' } });
    expect([shown(client), shown(other)]).toEqual([[], ['Subscribed.']]);
  });

  it('looks up what is typed into its search field', async () => {
    const results = [{ id: 'pledge', title: 'The <at>pledge</at>', detail: '', message: WORD.message }];
    const client = await teamsClient(async () => ({ ...WORD, results }));
    const value = { queryText: 'ple', queryOptions: { skip: 0, top: 15 }, dataset: 'figure-form/figure' };
    const { body } = await client.send({ type: 'invoke', name: 'application/search', value });
    expect(client.interactions).toMatchObject([{ kind: 'search', text: 'ple', form: 'figure-form', field: 'figure' }]);
    expect(body).toMatchObject({ type: 'application/vnd.microsoft.search.searchResponse', value: { results: [{ value: 'pledge' }] } });
  });
});

describe('the message extension', () => {
  const figure: Message = {
    summary: 'EUR 40 billion.',
    blocks: [{ kind: 'figure', value: 'EUR 40 billion', label: 'Pledge', qualifiers: [] }],
  };
  const query = (parameters: unknown) => ({
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'search', parameters, queryOptions: { skip: 0, count: 25 } },
  });

  it('lists what a search finds, each with the card that it inserts', async () => {
    const results = [{ id: 'pledge', title: 'The pledge', detail: 'EUR 40 billion', message: figure }];
    const client = await teamsClient(async () => ({ ...WORD, results }));
    const { body } = await client.send(query([{ name: 'query', value: 'ple' }]));
    expect(client.interactions).toMatchObject([{ kind: 'search', text: 'ple' }]);
    expect(body).toMatchObject({
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', preview: { content: { title: 'The pledge' } } }],
      },
    });
  });

  it('begins with everything before anything is typed, and says so where nothing is found', async () => {
    const client = await teamsClient(async () => ({ ...WORD, results: [] }));
    const { body } = await client.send(query([{ name: 'initialRun', value: 'true' }]));
    expect(client.interactions).toMatchObject([{ kind: 'search', text: '' }]);
    expect(body).toEqual({ composeExtension: { type: 'message', text: 'Heard.' } });
  });

  it('asks again about a message in which nothing is asked', async () => {
    const client = await teamsClient(async () => ({ ...WORD, silent: true }));
    const sent = await client.send({
      type: 'invoke',
      name: 'composeExtension/submitAction',
      value: { data: { form: 'ask-about-message', question: 'Thanks!' } },
    });
    expect(JSON.stringify(sent.body)).toContain('Nothing is asked in this.');
    expect(JSON.stringify(sent.body)).toContain('"value":"Thanks!"');
  });

  it.each([
    ['“It was EUR 40 billion.”', 'It was EUR 40 billion.', 'check'],
    ['“Was it EUR 40 billion?”', 'Was it EUR 40 billion?', 'ask'],
  ])('offers first to check what is asserted, and to ask what is asked: %s', async (_, content, first) => {
    const client = await teamsClient();
    const messagePayload = { body: { contentType: 'text', content } };
    const { body } = await client.send({ type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'ask', messagePayload } });
    expect(JSON.stringify(body)).toContain(
      `"id":"how","label":"What to do","isRequired":true,"errorMessage":"This is needed.","value":"${first}"`,
    );
  });

  it('checks a message of others as a claim, for whoever asks alone', async () => {
    const client = await teamsClient(async () => ({ message: figure, audience: 'asker', replaces: false }));
    const data = { form: 'ask-about-message', question: 'It was EUR 20.9 billion.', how: 'check' };
    await client.send({ type: 'invoke', name: 'composeExtension/submitAction', value: { data } });
    expect(client.interactions).toMatchObject([{ kind: 'question', text: 'It was EUR 20.9 billion.', claim: 'asker', thread: [] }]);
  });

  it('asks about a message of others, and inserts the answer', async () => {
    const client = await teamsClient(async () => ({ message: figure, audience: 'everyone', replaces: false }));
    const messagePayload = { body: { contentType: 'html', content: '<p>Was it <b>EUR 40 billion</b>?</p><p>R&amp;D</p>' } };
    const opened = await client.send({ type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'ask', messagePayload } });
    expect(JSON.stringify(opened.body)).toContain('"value":"Was it EUR 40 billion?\\nR&D"');
    const sent = await client.send({
      type: 'invoke',
      name: 'composeExtension/submitAction',
      value: { data: { form: 'ask-about-message', question: 'Was it?' } },
    });
    expect(client.interactions).toMatchObject([{ kind: 'question', text: 'Was it?' }]);
    expect(sent.body).toMatchObject({ composeExtension: { type: 'result', attachments: [{ content: { type: 'AdaptiveCard' } }] } });
  });
});

describe('the bot in a conversation', () => {
  const added = { type: 'conversationUpdate', membersAdded: [BOT] };
  const installed = { type: 'installationUpdate', action: 'add' };

  it('greets once, though Teams tells of its arrival twice', async () => {
    const greeted = new Set<string>();
    const client = await teamsClient(async ({ conversation }: Interaction) => {
      if (greeted.has(conversation.id)) return { ...WORD, silent: true };
      greeted.add(conversation.id);
      return WORD;
    });
    await client.send(installed);
    await client.send(added);
    await client.send({ type: 'conversationUpdate', membersAdded: [ANN] });
    expect(client.interactions.every(({ kind }) => kind === 'installed')).toBe(true);
    expect(shown(client)).toEqual(['Heard.']);
  });

  it('can post there later, until it is removed', async () => {
    const kept = new Map<string, string>();
    const records = {
      read: async (_: string, name: string) => kept.get(name),
      write: async (_: string, name: string, text: string) => void kept.set(name, text),
      remove: async (_: string, name: string) => void kept.delete(name),
    };
    const client = await teamsClient(undefined, { records: () => records });
    await client.send({ ...installed, conversation: PLACES.channel });
    const [text = ''] = kept.values();
    expect(JSON.parse(text)).toEqual({
      serviceUrl: client.connector.serviceUrl,
      tenant: TENANT,
      conversation: { id: CHANNEL, kind: 'channel' },
      bot: BOT,
    });
    await client.send({ type: 'installationUpdate', action: 'remove', conversation: PLACES.channel });
    expect(kept.size).toBe(0);
  });

  it('answers though the store cannot keep where it is', async () => {
    const client = await teamsClient(undefined, {
      records: () => {
        throw new Error('away');
      },
    });
    await client.send({ text: 'hello' });
    expect(shown(client)).toEqual(['Heard.']);
    expect(client.events).toMatchObject([{ kind: 'listening' }, { kind: 'not_kept' }]);
  });

  it('tells that a question was taken before it is answered, and finishes what it has taken before it stops', async () => {
    const answer = Promise.withResolvers<Reply>();
    const client = await teamsClient(() => answer.promise);
    expect(await client.hand({ id: 'q1', text: 'hello' })).toEqual({ status: 200, body: undefined });
    expect(await client.hand({ id: 'q1', text: 'hello' })).toEqual({ status: 200, body: undefined });
    expect(shown(client)).toEqual([]);
    const stopped = client.stop();
    answer.resolve(WORD);
    await stopped;
    expect(shown(client)).toEqual(['Heard.']);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('a defect')), 'Something went wrong'],
    ['hangs', () => new Promise<Reply>(() => undefined), 'This takes too long'],
  ] as const)('says so where the core %s, and tells its operators', async (_, handle, words) => {
    const client = await teamsClient(handle, { answering: { clock: { wait: () => nextTurn() }, milliseconds: 1 } });
    await client.send({ text: 'hello' });
    expect(shown(client)).toEqual([expect.stringContaining(words)]);
    expect(client.events).toMatchObject([{ kind: 'listening' }, { kind: 'no_reply', interaction: 'question' }]);
  });

  it('tells everybody who spoke to the bot, and nobody else, that too many people ask at once', async () => {
    const answer = Promise.withResolvers<Reply>();
    const client = await teamsClient(() => answer.promise, { room: { atOnce: 1, waiting: 1, turnsBetween: 1 } });
    for (const id of ['first', 'second', 'third']) await client.hand({ id, conversation: PLACES.group, ...mention('hello') });
    await client.hand({ id: 'among-people', conversation: PLACES.group, text: 'hello' });
    answer.resolve(WORD);
    await client.stop();
    expect(shown(client).toSorted()).toEqual(['Heard.', 'Heard.', expect.stringContaining('Too many people')]);
  });
});

describe('what nobody should send', () => {
  it.each([
    'adaptiveCard/action',
    'task/fetch',
    'task/submit',
    'composeExtension/query',
    'composeExtension/fetchTask',
    'composeExtension/submitAction',
    'application/search',
  ])('an empty, odd or huge value for %s gets an answer and does nothing', async (name) => {
    const client = await teamsClient(async () => asked());
    for (const value of [
      undefined,
      null,
      {},
      [],
      'text',
      7,
      { action: null },
      { data: [] },
      { action: { verb: 'x', data: { action: 'y'.repeat(5000) } } },
      { parameters: 'x' },
    ]) {
      const { status } = await client.send({ type: 'invoke', name, value });
      expect(status).toBe(200);
    }
    expect(client.interactions.filter(({ kind }) => kind === 'button' || kind === 'form')).toEqual([]);
  });

  it('an invoke that is not known is refused without a word', async () => {
    const client = await teamsClient();
    for (const name of ['unknown/thing', 'signin/verifyState', undefined]) {
      expect(await client.send({ type: 'invoke', name, value: {} })).toEqual({ status: 501, body: undefined });
    }
    expect(client.interactions).toEqual([]);
  });

  it('a kind of activity that is not known is taken and forgotten', async () => {
    const client = await teamsClient();
    for (const type of ['messageReaction', 'endOfConversation', 'event', 'x']) expect((await client.send({ type })).status).toBe(200);
    expect(client.interactions).toEqual([]);
  });

  it('a hundred kilobytes of question reach the core, which says what is too long; more is refused', async () => {
    const client = await teamsClient(async () => say('Too long.'));
    expect((await client.send({ text: 'x'.repeat(100_000) })).status).toBe(200);
    expect((await client.send({ text: 'x'.repeat(300_000) })).status).toBe(413);
    expect(shown(client)).toEqual(['Too long.']);
  });

  it('names and words with markup stay words', async () => {
    const client = await teamsClient(async (one) => say(`${one.person.name} asked: ${one.kind === 'question' ? one.text : ''}`));
    await client.send({
      from: { ...ANN, name: '<at>Everybody</at>' },
      text: '[x](https://evil.example) &lt;at&gt; {"type":"AdaptiveCard"}',
    });
    expect(client.connector.faults).toEqual([]);
    expect(shown(client)[0]).toContain('<at>Everybody</at> asked: [x](https://evil.example)');
    expect(JSON.stringify(client.connector.messages)).not.toContain('"type":"mention"');
  });
});
