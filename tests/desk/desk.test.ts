import { describe, expect, it } from 'vitest';
import { ACTIONS, Failure, FORMS, type Pack } from '../../src/index.ts';
import { ANN, BEN, buttonOf, buttonsOf, CHANNEL, NOW, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';

const KEEPERS = 'How many keepers does the fund employ?';
const PARTLY = 'How much was committed to masonry in 2023?';
const UNKNOWN = 'How much did Iceland pledge for the lighthouses?';
const AWAY = new Failure('STORE_UNAVAILABLE', 'The database does not answer.', 'It is restarting.', 'Try again in a minute.');

describe('a question at the desk', () => {
  it('is answered for everyone, with its sources', async () => {
    const { ask } = await openDesk();
    const reply = await ask(KEEPERS);
    expect(reply).toMatchObject({ audience: 'everyone', replaces: false });
    expect(textOf(reply)).toMatch(
      /^The fund employs 45 keepers since October\.\[1\]\n(?:.+\n)*\[1\] Coast Agency, 2 October 2023: “now 45 keepers”/u,
    );
  });

  it('keeps all that stands behind the reply under a button, which gives it to whoever presses alone', async () => {
    const { ask, press } = await openDesk();
    const reply = await ask(KEEPERS);
    const shown = textOf(reply);
    const behind = await press(reply, ACTIONS.sources, BEN);
    expect(buttonOf(reply.message, ACTIONS.sources)?.label).toMatch(/^Sources \([1-9]\d*\)$/u);
    expect(behind.audience).toBe('asker');
    expect(textOf(behind)).toContain('Sources:\n- Coast Agency, 2 October 2023: “now 45 keepers”');
    expect(textOf(behind).length).toBeGreaterThan(shown.length);
    expect(buttonsOf(behind.message)).toEqual([]);
  });

  it('is kept with what was understood and how it ended, and without the name of whoever asked', async () => {
    const { ask, store } = await openDesk();
    await ask(KEEPERS);
    const [asked] = await store.questions.askedBy(ANN, 5);
    expect(asked).toMatchObject({ text: KEEPERS, outcome: 'answered', askedAt: NOW, conversation: CHANNEL });
    expect(asked?.person).toEqual({ platform: 'slack', tenant: 'T1', id: 'ann' });
    expect(asked?.reading).toHaveProperty('language');
  });

  it('gets the same reply however often its delivery comes, and is kept once', async () => {
    const { act, store } = await openDesk();
    const come = () => act({ kind: 'question', text: KEEPERS, thread: [] }, ANN, CHANNEL, NOW, 'event-1');
    const [first, second] = await Promise.all([come(), come()]);
    expect(second).toBe(first);
    expect(await store.questions.askedBy(ANN, 5)).toHaveLength(1);
  });

  it('is read in the light of its thread, also when its buttons are pressed later', async () => {
    const { ask, press } = await openDesk();
    const reply = await ask('where?', ANN, CHANNEL, ['When is the gathering of the keepers?']);
    expect(textOf(reply)).toContain('Skarvik');
    const shared = await press({ ...reply, message: { ...reply.message, blocks: withShare(reply) } }, ACTIONS.share);
    expect(textOf(shared)).toContain('Skarvik');
  });

  it('is answered though the store is away, and says that it could not be noted', async () => {
    const { ask, events } = await openDesk({ storeFailure: AWAY });
    const text = textOf(await ask(KEEPERS));
    expect(text).toContain('45');
    expect(text).toContain('STORE_UNAVAILABLE');
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'failed', failure: expect.objectContaining({ code: 'STORE_UNAVAILABLE' }) }),
    );
  });

  it('lets a correction reach the message that showed the answer', async () => {
    const { act, desk, store } = await openDesk();
    await act({ kind: 'question', text: KEEPERS, thread: [] }, ANN, CHANNEL, NOW, 'event-1');
    const posted = { conversation: CHANNEL, message: 'm1' };
    await desk.posted('event-1', posted, NOW);
    await desk.posted('never-answered', posted, NOW);
    expect(await store.postings.uncorrected('keepers-autumn', 1, 10)).toMatchObject([{ id: 'event-1', kind: 'answer', posted }]);
  });
});

/** The blocks of a reply to everyone with the share button that an asker-only reply carries. */
function withShare(reply: Awaited<ReturnType<Awaited<ReturnType<typeof openDesk>>['ask']>>) {
  const value = buttonOf(reply.message, ACTIONS.helpful)?.value ?? '';
  return [...reply.message.blocks, { kind: 'actions', actions: [{ id: ACTIONS.share, label: 'Share', value }] } as const];
}

describe('small talk', () => {
  it.each(['thanks', 'ok', 'hello', 'goodbye'])(
    '“%s” is met with silence among several people, and with a word in private',
    async (text) => {
      const { ask, store } = await openDesk();
      expect(await ask(text)).toMatchObject({ silent: true });
      expect(await ask(text, ANN, { ...CHANNEL, kind: 'group' })).toMatchObject({ silent: true });
      const alone = await ask(text, ANN, PRIVATE);
      expect(alone.silent).toBeUndefined();
      expect(textOf(alone).split(/\s+/u).length).toBeLessThanOrEqual(25);
      expect(buttonsOf(alone.message)).toEqual([]);
      expect(await store.questions.askedBy(ANN, 5)).toEqual([]);
    },
  );

  it('by a command is answered to whoever wrote it', async () => {
    const { command } = await openDesk();
    const reply = await command('sitrep', 'thanks');
    expect(reply).toMatchObject({ audience: 'asker' });
    expect(textOf(reply)).not.toBe('');
  });
});

describe('“sources” in plain words', () => {
  it('asks in a conversation where the last answer comes from, and before any for the documents', async () => {
    const { ask } = await openDesk();
    expect(textOf(await ask('sources'))).toContain('Fund promises millions');
    const reply = textOf(await ask('sources', ANN, CHANNEL, [KEEPERS]));
    expect(reply).toContain('“now 45 keepers”');
    expect(reply).not.toContain('Fund promises millions');
  });
});

describe('a question that is asked back', () => {
  it('offers at most four readings as buttons, is not kept, and can be sent to the curators', async () => {
    const { ask, press, store } = await openDesk();
    const reply = await ask('/brief submarines');
    const choices = buttonsOf(reply.message).filter(({ id }) => id === ACTIONS.ask);
    expect(choices.length).toBeGreaterThan(1);
    expect(choices.length).toBeLessThanOrEqual(4);
    expect(await store.questions.askedBy(ANN, 5)).toEqual([]);
    await press(reply, ACTIONS.askCurators);
    expect(await store.questions.topics('open', 5)).toMatchObject([{ example: '/brief submarines', questions: 1 }]);
  });
});

describe('a question that is answered in part', () => {
  it('is kept, says what is not held, and can be sent to the curators', async () => {
    const { ask, press, store } = await openDesk();
    const reply = await ask(PARTLY);
    expect(await store.questions.askedBy(ANN, 5)).toMatchObject([{ text: PARTLY, outcome: 'partly' }]);
    await press(reply, ACTIONS.askCurators);
    expect(await store.questions.topics('open', 5)).toMatchObject([{ example: PARTLY }]);
  });
});

describe('a question that the store cannot answer', () => {
  it('is sent to the curators by a press, once however often it is pressed', async () => {
    const { ask, press, store } = await openDesk();
    const reply = await ask(UNKNOWN);
    expect(await store.questions.topics('open', 5)).toEqual([]);
    for (let times = 0; times < 2; times += 1) expect(textOf(await press(reply, ACTIONS.askCurators))).toContain('Sent to the curators');
    expect(await store.questions.topics('open', 5)).toMatchObject([{ example: UNKNOWN, questions: 1, askers: 1 }]);
  });

  it('counts everybody who presses as an asker, who is told when it can be answered', async () => {
    const { ask, press, store } = await openDesk();
    const reply = await ask(UNKNOWN);
    await press(reply, ACTIONS.askCurators, BEN);
    const [topic] = await store.questions.topics('open', 5);
    expect(topic).toMatchObject({ questions: 2, askers: 2 });
    expect((await store.questions.askedBy(BEN, 5)).map(({ text }) => text)).toEqual([UNKNOWN]);
  });

  it('says so when the store cannot take it', async () => {
    const { ask, press } = await openDesk({ storeFailure: AWAY });
    expect(textOf(await press(await ask(UNKNOWN), ACTIONS.askCurators))).toContain('(STORE_UNAVAILABLE)');
  });
});

describe('a slash command', () => {
  it('/figure answers only the asker, who may share it with everyone', async () => {
    const { command, press } = await openDesk();
    const reply = await command('figure', 'pledge');
    expect(reply.audience).toBe('asker');
    expect(textOf(reply)).toContain('At least EUR 30 million pledged');
    const shared = await press(reply, ACTIONS.share);
    expect(shared.audience).toBe('everyone');
    expect(textOf(shared)).toContain('At least EUR 30 million pledged');
  });

  it('what is shared says who shared it, and what was asked', async () => {
    const { command, press } = await openDesk();
    expect(textOf(await press(await command('figure', 'pledge'), ACTIONS.share))).toMatch(/^Ann shared: “\/figure pledge”/u);
    expect(textOf(await press(await command('sitrep', KEEPERS), ACTIONS.share))).toContain(`Ann shared: “${KEEPERS}”`);
    expect(textOf(await press(await command('brief', ''), ACTIONS.share))).toMatch(/^Ann shared this briefing\./u);
  });

  it('/sitrep stands before every other command', async () => {
    const { command } = await openDesk();
    expect(textOf(await command('sitrep', 'figure pledge'))).toContain('At least EUR 30 million pledged');
    expect(textOf(await command('sitrep', 'brief'))).toContain('Coast briefing');
    expect((await command('sitrep', 'subscribe')).form).toMatchObject({ id: FORMS.subscribe });
    for (const words of ['review', 'review list']) expect(textOf(await command('sitrep', words))).toContain('This is for curators');
  });

  it('help offers its examples as buttons, and no figure twice', async () => {
    const { command } = await openDesk();
    const help = await command('sitrep', 'help');
    const asks = buttonsOf(help.message).filter(({ id }) => id === ACTIONS.ask);
    expect(asks.map(({ label }) => label)).toEqual(lighthousePack().suggestions.slice(0, 4));
    const names = textOf(await command('figure', ''))
      .split('\n')
      .slice(1)
      .map((line) => line.split(' — ')[1]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('/figure never gives as current what a later figure took the place of', async () => {
    const at = (day: string) => ({ recorded: { at: `${day}T09:00:00Z`, by: 'curator', reason: 'read' } });
    const raised = (pack: Pack): Pack => {
      const before = pack.facts.find(({ id }) => id === 'pledge-eur');
      if (before?.value.kind !== 'money') throw new RangeError('The pledge is money.');
      const value = { ...before.value, amount: before.value.amount.replace('30', '35') };
      const statement = 'Mira Solberg raised the pledge to at least EUR 35 million.';
      const after = { ...before, ...at('2023-11-20'), id: 'pledge-raised', value, statement, announced: '2023-11-20' };
      return { ...pack, facts: [...pack.facts, { ...after, relations: [{ type: 'supersedes', fact: 'pledge-eur' }] }] };
    };
    const { command } = await openDesk({ pack: raised });
    expect(textOf(await command('figure', 'pledge'))).toMatch(/^At least EUR 35 million/u);
    expect(textOf(await command('figure', 'pledge as of 2023-11-01'))).toMatch(/^At least EUR 30 million/u);
  });

  it('/figure alone opens a form, and lists the names for whoever cannot open one', async () => {
    const { command } = await openDesk();
    const reply = await command('figure', '');
    expect(reply.form).toMatchObject({ id: FORMS.figure });
    expect(textOf(reply)).toContain('pledge — The restoration pledge');
  });

  it('/brief gives the digest of now or of a day', async () => {
    const { command } = await openDesk();
    expect(textOf(await command('brief', ''))).toContain('Coast briefing, Friday 1 December 2023, 13:00');
    expect(textOf(await command('brief', 'morning 2023-10-02'))).toContain('Coast briefing, Monday 2 October 2023, 08:30');
    expect(textOf(await command('brief', 'for 2 October 2023'))).toContain('Coast briefing, Monday 2 October 2023, 08:30');
  });

  it('/brief says what to write for a day to come', async () => {
    const { command } = await openDesk();
    expect(textOf(await command('brief', '2023-12-24'))).toContain('DATE_INVALID');
  });

  it('/brief and an answer with its sources go by the day that somebody looks at the file from', async () => {
    const { desk } = await openDesk();
    const from = { person: ANN, conversation: PRIVATE, asOf: '2023-08-01' };
    const digest = await desk.handle({ ...from, delivery: 'd1', kind: 'command', name: 'brief', text: '' }, NOW);
    expect(textOf(digest)).toContain('Coast briefing, Tuesday 1 August 2023, 08:30');
    const reply = await desk.handle({ ...from, delivery: 'd2', kind: 'question', text: KEEPERS, thread: [] }, NOW);
    expect(textOf(reply)).toContain('40 keepers');
    const value = buttonOf(reply.message, ACTIONS.sources)?.value ?? '';
    const behind = await desk.handle({ ...from, delivery: 'd3', kind: 'button', action: ACTIONS.sources, value }, NOW);
    expect(textOf(behind)).toContain('Nothing later than 1 August 2023 was looked at.');
  });

  it('/brief and a matter tells the asker what is known of it, and asks back for one that is not known', async () => {
    const { command, ask, press } = await openDesk();
    const brief = await command('brief', 'restoration pledge');
    expect(brief.audience).toBe('asker');
    expect(textOf(brief)).toContain('at least EUR 30 million');
    expect(textOf(await ask('/brief restoration pledge'))).toContain('at least EUR 30 million');
    const unsure = await command('brief', 'submarines');
    const [choice] = buttonsOf(unsure.message);
    expect(choice).toMatchObject({ id: ACTIONS.ask, value: '/brief restoration pledge' });
    expect(textOf(await press(unsure, ACTIONS.ask))).toContain('at least EUR 30 million');
  });

  it('/sitrep tells help, sources and status, and takes anything else as a question', async () => {
    const { command } = await openDesk();
    expect(textOf(await command('sitrep', ''))).toContain('I answer questions about');
    expect(textOf(await command('sitrep', 'help'))).toContain('I answer questions about');
    expect(textOf(await command('sitrep', 'sources'))).toContain('Fund promises millions');
    expect(textOf(await command('sitrep', 'status'))).toContain('ready (sqlite)');
    expect(textOf(await command('sitrep', KEEPERS))).toContain('45');
  });

  it('a command that is not known is answered as a question', async () => {
    const { command } = await openDesk();
    expect(textOf(await command('dance', 'now')).trim()).not.toBe('');
  });
});

describe('subscriptions', () => {
  it('are made, listed, paused, resumed and ended by command and by button, each saying how things stand', async () => {
    const { command, press, store } = await openDesk();
    const made = await command('brief', 'subscribe morning 07:15 weekdays Europe/Kyiv');
    expect(textOf(made)).toContain('07:15 on weekdays (Europe/Kyiv)');
    expect(await store.subscriptions.listByTarget(CHANNEL)).toMatchObject([{ digest: 'morning', schedule: '15 7 * * 1-5' }]);
    const paused = await press(made, ACTIONS.pause);
    expect(textOf(paused)).toContain('paused');
    const resumed = await press(paused, ACTIONS.resume);
    expect(textOf(resumed)).toContain('next on');
    expect(textOf(await command('sitrep', 'subscriptions'))).toContain('Coast briefing');
    const ended = await press(resumed, ACTIONS.unsubscribe);
    expect(textOf(ended)).toContain('no longer posted here');
    expect(await store.subscriptions.listAll()).toEqual([]);
  });

  it('belong to the conversation, not to a thread of it, and tell whose they are', async () => {
    const { command, store } = await openDesk();
    await command('brief', 'subscribe morning', ANN, { ...CHANNEL, thread: '1.2' });
    const [held] = await store.subscriptions.listByTarget(CHANNEL);
    expect(held?.target).toEqual(CHANNEL);
    expect(held?.createdBy).toEqual(ANN);
  });

  it('are told to all in a place of several people, and only to who asks where nothing changes', async () => {
    const { command } = await openDesk();
    const replies = [];
    for (const words of ['subscribe morning', 'subscribe morning', 'subscriptions'])
      replies.push(await command('brief', words, ANN, CHANNEL));
    expect(replies.map(({ audience }) => audience)).toEqual(['everyone', 'asker', 'asker']);
    expect(replies.map(textOf)[0]).toContain('Subscribed by Ann.');
  });

  it('are not made where nothing can be posted, which is said with what to do', async () => {
    const { command, store } = await openDesk({ unreachable: async () => 'no_member' });
    const refused = await command('brief', 'subscribe morning', ANN, CHANNEL);
    expect(textOf(refused)).toContain('with “/invite @” and my name');
    expect(refused.audience).toBe('asker');
    expect(await store.subscriptions.listAll()).toEqual([]);
  });

  it('take a form, which stays open with what is wrong with its fields', async () => {
    const { command, act, store } = await openDesk();
    const { form } = await command('brief', 'subscribe');
    expect(form?.fields.map(({ id, initial }) => [id, initial])).toEqual([
      ['digest', 'morning'],
      ['time', '08:30'],
      ['days', 'weekdays'],
      ['zone', 'Europe/Brussels'],
    ]);
    const send = (fields: Record<string, string>) => act({ kind: 'form', form: FORMS.subscribe, fields });
    const whole = { digest: 'morning', time: '09:00', days: 'daily', zone: 'Asia/Tokyo' };
    expect((await send({ ...whole, zone: 'Mars/Olympus' })).faults).toHaveProperty('zone');
    expect((await send({ ...whole, time: 'noon' })).faults).toHaveProperty('time');
    expect(textOf(await send(whole))).toContain('09:00 every day (Asia/Tokyo)');
    expect(await store.subscriptions.listAll()).toHaveLength(1);
  });

  it('say so when the store is away', async () => {
    const { command } = await openDesk({ storeFailure: AWAY });
    expect(textOf(await command('brief', 'subscribe morning'))).toBe(
      'What the bot keeps cannot be reached for now. Try again in a minute. If it lasts, tell those who run the bot; the code says what it is. (STORE_UNAVAILABLE)',
    );
  });
});

describe('commands in plain words', () => {
  it.each([
    ['help', 'I answer questions about'],
    ['Figure pledge', 'At least EUR 30 million pledged'],
    ['figures', 'keepers — Keepers employed'],
    ['brief', 'Coast briefing'],
    ['give me the morning briefing for 2023-10-02', 'Monday 2 October 2023'],
    ['subscribe us to the morning briefing 07:15 weekdays', '07:15 on weekdays'],
    ['my subscriptions', 'No digest is posted here'],
    ['unsubscribe morning', 'was not posted here'],
    ['/figure pledge', 'At least EUR 30 million pledged'],
    ['status.', 'documents are held'],
  ])('“%s” is done', async (text, part) => {
    const { ask } = await openDesk();
    const reply = await ask(text);
    expect(textOf(reply)).toContain(part);
    expect(reply.audience).toBe('everyone');
  });

  it.each(['Pause the works?', 'What was the status of the pledge?', 'Brief me on the storm reserve', 'Figure out the reserve'])(
    '“%s” is a question',
    async (text) => {
      const { ask, store } = await openDesk();
      await ask(text);
      expect(await store.questions.askedBy(ANN, 1)).toMatchObject([{ text }]);
    },
  );
});

describe('buttons', () => {
  it('keep an opinion on an answer, and offer the curators to whoever was not helped', async () => {
    const { ask, press, store } = await openDesk();
    const reply = await ask(KEEPERS);
    await press(reply, ACTIONS.helpful, BEN);
    const offered = await press(reply, ACTIONS.notHelpful);
    expect(await store.questions.ratings()).toEqual({ helpful: 1, notHelpful: 1 });
    expect(textOf(await press(offered, ACTIONS.askCurators))).toContain('Sent to the curators');
  });

  it('give an answer as it reads today where a fact was corrected since, and say so', async () => {
    const { command, press, useBot, pack } = await openDesk();
    const reply = await command('figure', 'keepers');
    const facts = pack().facts.flatMap((fact) => {
      if (fact.id !== 'keepers-autumn' || fact.value.kind !== 'count') return [fact];
      const at = '2023-12-02T08:00:00.000Z';
      const ended = { ...fact, recorded: { ...fact.recorded, until: at } };
      const statement = 'The fund employs 47 keepers.';
      const corrected = { ...fact, statement, value: { ...fact.value, amount: '47' }, recorded: { at, by: 'curator', reason: 'a slip' } };
      return [ended, corrected];
    });
    useBot({ ...pack(), facts });
    const text = textOf(await press(reply, ACTIONS.share, BEN, CHANNEL, '2023-12-03T08:00:00.000Z'));
    expect(text).toContain('47');
    expect(text).toContain('corrected since');
  });

  it('shown under old messages still work: the whole of what was shortened, and its sources', async () => {
    const { act } = await openDesk();
    const value = JSON.stringify({ k: 'a', id: 'old', q: KEEPERS, th: [], at: '2023-11-01T12:00:00.000Z', to: 'everyone' });
    const whole = await act({ kind: 'button', action: 'show-more', value });
    expect(whole).toMatchObject({ replaces: true, audience: 'everyone' });
    expect(textOf(whole)).toContain('45 keepers');
    expect(textOf(await act({ kind: 'button', action: 'sources', value }))).toContain('“now 45 keepers”');
  });

  it('follow the figure that a question in other words was answered with', async () => {
    const { ask } = await openDesk();
    expect(buttonOf((await ask(KEEPERS)).message, ACTIONS.followFigure)?.value).toBe('keepers');
  });

  it('follow a figure until it is let go', async () => {
    const { command, press, act } = await openDesk();
    const reply = await command('figure', 'pledge');
    expect(textOf(await press(reply, ACTIONS.followFigure))).toContain('You follow');
    const home = await act({ kind: 'home' }, ANN, PRIVATE);
    expect(textOf(home)).toContain('EUR 30 million');
    await press(home, ACTIONS.unfollowFigure);
    expect(textOf(await act({ kind: 'home' }, ANN, PRIVATE))).toContain('None yet');
  });

  it.each([
    ['share', 'not a token'],
    ['share', '{"k":"a"}'],
    ['no-such-action', ''],
    ['follow-figure', 'no-such-figure'],
    ['constructor', ''],
  ])('that were never given (%s, %s) get an answer with a code', async (action, value) => {
    const { act } = await openDesk();
    expect(textOf(await act({ kind: 'button', action, value }))).toContain('ACTION_UNKNOWN');
  });

  it('hold all they need within what a platform takes, also under a long question in a long thread', async () => {
    const { ask, press } = await openDesk();
    const long = `${KEEPERS} ${'x'.repeat(5000)}`;
    const reply = await ask(
      long,
      ANN,
      CHANNEL,
      Array.from({ length: 6 }, () => 'y'.repeat(1500)),
    );
    for (const { value } of buttonsOf(reply.message)) expect(value.length).toBeLessThanOrEqual(2000);
    const opinion = buttonOf(reply.message, ACTIONS.askCurators) ? ACTIONS.askCurators : ACTIONS.notHelpful;
    expect(textOf(await press(reply, opinion))).toMatch(/Sent to the curators|Thank you/u);
  });
});

describe('a search', () => {
  it('finds figures by the beginning of their words, then facts, at most ten, each ready to be shown', async () => {
    const { act } = await openDesk();
    const { results = [] } = await act({ kind: 'search', text: 'keepers' });
    expect(results[0]).toMatchObject({ id: 'keepers', title: 'Keepers employed' });
    expect(results.length).toBeLessThanOrEqual(10);
    for (const { title, message } of results) {
      expect(title).not.toBe('');
      expect(message.summary).not.toBe('');
      expect(message.blocks.some(({ kind }) => kind === 'citations')).toBe(true);
    }
  });

  it('offers the figures before anything is typed, and nothing for what nothing speaks of', async () => {
    const { act } = await openDesk();
    expect((await act({ kind: 'search', text: '' })).results?.map(({ id }) => id)).toEqual(['pledge', 'masonry', 'keepers']);
    expect((await act({ kind: 'search', text: 'zzzz qqqq' })).results).toEqual([]);
  });

  it('in a field of a form finds that field’s options', async () => {
    const { act } = await openDesk();
    const zones = await act({ kind: 'search', text: 'kyi', form: FORMS.subscribe, field: 'zone' });
    expect(zones.results?.map(({ id }) => id)).toContain('Europe/Kyiv');
    const figures = await act({ kind: 'search', text: 'kee', form: FORMS.figure, field: 'figure' });
    expect(figures.results?.map(({ id }) => id)).toEqual(['keepers']);
  });
});

describe('the figure form', () => {
  it('gives the figure as of a day, only to the asker', async () => {
    const { act, press } = await openDesk();
    const reply = await act({ kind: 'form', form: FORMS.figure, fields: { figure: 'pledge', as_of: '2023-11-30' } });
    expect(reply.audience).toBe('asker');
    expect(textOf(reply)).toContain('EUR 30 million');
    expect(textOf(await press(reply, ACTIONS.sources))).toContain('Nothing later than 30 November 2023 was looked at.');
  });

  it('stays open with what is wrong', async () => {
    const { act } = await openDesk();
    const send = (fields: Record<string, string>) => act({ kind: 'form', form: FORMS.figure, fields });
    expect((await send({})).faults).toHaveProperty('figure');
    expect((await send({ figure: 'pledge', as_of: 'nonsense' })).faults).toHaveProperty('as_of');
  });
});

describe('the own page', () => {
  it('shows new facts, what was asked with its state, and digests', async () => {
    const { act, ask, press, command } = await openDesk();
    await press(await ask(UNKNOWN), ACTIONS.askCurators);
    await ask(KEEPERS);
    await command('brief', 'subscribe morning', ANN, PRIVATE);
    const text = textOf(await act({ kind: 'home' }, ANN, PRIVATE));
    expect(text).toContain('Newest facts');
    expect(text).toContain(`“${UNKNOWN}” — with the curators`);
    expect(text).toContain(`“${KEEPERS}” — answered`);
    expect(text).toContain('08:30 on weekdays');
    expect(text).not.toContain('Open questions');
  });

  it('shows the queue to curators', async () => {
    const { act, ask, press } = await openDesk({ role: 'curator' });
    await press(await ask(UNKNOWN), ACTIONS.askCurators);
    expect(textOf(await act({ kind: 'home' }, BEN, PRIVATE))).toContain('Open questions (1)');
  });

  it('shows what the pack has while the store is away, and says so', async () => {
    const { act } = await openDesk({ storeFailure: AWAY });
    const text = textOf(await act({ kind: 'home' }, ANN, PRIVATE));
    expect(text).toContain('Newest facts');
    expect(text).toContain('STORE_UNAVAILABLE');
  });
});

describe('being installed', () => {
  it('is welcomed once for a conversation', async () => {
    const { act } = await openDesk();
    const [first, second, elsewhere] = [
      await act({ kind: 'installed' }),
      await act({ kind: 'installed' }),
      await act({ kind: 'installed' }, ANN, PRIVATE),
    ];
    expect(textOf(first)).toContain('the lighthouses of the Kelmar coast');
    expect(second.silent).toBe(true);
    expect(elsewhere.silent).toBeUndefined();
  });
});

describe('being removed and coming back', () => {
  const target = CHANNEL;

  it('is welcomed again, and digests go on that ended by it', async () => {
    const { act, command, store } = await openDesk();
    await act({ kind: 'installed' });
    await command('brief', 'subscribe morning 07:15 weekdays Asia/Tokyo');
    await act({ kind: 'removed' });
    expect(await store.subscriptions.listByTarget(target)).toMatchObject([{ dead: { reason: expect.stringContaining('removed') } }]);
    const back = await act({ kind: 'installed' });
    expect(textOf(back)).toContain('posted again');
    expect(textOf(back)).toContain('07:15');
    expect(await store.subscriptions.listByTarget(target)).toMatchObject([{ zone: 'Asia/Tokyo', since: NOW }]);
    expect((await store.subscriptions.listByTarget(target))[0]?.dead).toBeUndefined();
  });

  it('wakes what a refusal of the platform had ended, though it was never told of a removal', async () => {
    const { act, command, store } = await openDesk();
    await act({ kind: 'installed' });
    await command('brief', 'subscribe morning');
    await store.subscriptions.markDead(target, 'forbidden', NOW);
    expect(textOf(await act({ kind: 'installed' }))).toContain('posted again');
    expect((await act({ kind: 'installed' })).silent).toBe(true);
  });

  it('wakes by a question in the place as well, which says so', async () => {
    const { ask, command, store, act } = await openDesk();
    await command('brief', 'subscribe morning');
    await ask(KEEPERS);
    await store.subscriptions.markDead(target, 'forbidden', NOW);
    const later = (text: string, at: string) => act({ kind: 'question', text, thread: [] }, ANN, CHANNEL, at);
    expect(textOf(await ask(KEEPERS))).not.toContain('posted again');
    expect(textOf(await later(KEEPERS, '2023-12-01T13:00:00.000Z'))).toContain('posted again');
    expect((await store.subscriptions.listByTarget(target))[0]?.dead).toBeUndefined();
    expect(textOf(await later(KEEPERS, '2023-12-01T14:00:00.000Z'))).not.toContain('posted again');
  });

  it('greets though the store is away', async () => {
    const { act } = await openDesk({ storeFailure: AWAY });
    expect((await act({ kind: 'removed' })).silent).toBe(true);
    expect(textOf(await act({ kind: 'installed' }))).toContain('the lighthouses of the Kelmar coast');
  });
});

describe('what stands in a thread', () => {
  it.each(['subscribe morning 08:30 weekdays Europe/Brussels', 'brief 2023-12-01', 'subscriptions', 'unsubscribe morning', 'help'])(
    'is no question where it was a command: %s',
    async (typed) => {
      const { ask } = await openDesk();
      const alone = await ask('And who runs it?', ANN, CHANNEL, [KEEPERS]);
      expect(textOf(await ask('And who runs it?', ANN, CHANNEL, [KEEPERS, typed]))).toBe(textOf(alone));
    },
  );
});

describe('the clock of whoever subscribes', () => {
  it('counts for a time without a zone, and is offered in the form', async () => {
    const { act, store } = await openDesk();
    const zone = 'America/New_York';
    await act({ kind: 'command', name: 'brief', text: 'subscribe morning 07:15', zone });
    expect(await store.subscriptions.listByTarget(CHANNEL)).toMatchObject([{ zone }]);
    await act({ kind: 'command', name: 'brief', text: 'subscribe morning 07:15 Asia/Tokyo', zone });
    expect(await store.subscriptions.listByTarget(CHANNEL)).toMatchObject([{ zone: 'Asia/Tokyo' }]);
    await act({ kind: 'command', name: 'brief', text: 'subscribe morning', zone });
    expect((await store.subscriptions.listByTarget(CHANNEL))[0]?.zone).toBeUndefined();
    const { form } = await act({ kind: 'command', name: 'brief', text: 'subscribe', zone });
    expect(form?.fields.find(({ id }) => id === 'zone')).toMatchObject({ initial: zone });
  });
});

describe('audiences', () => {
  const withSecret = {
    pack: (pack: ReturnType<Awaited<ReturnType<typeof openDesk>>['pack']>) => ({
      ...pack,
      audiences: ['public', 'internal'],
      facts: pack.facts.map((fact) => (fact.id === 'keepers-autumn' ? { ...fact, audience: 'internal' } : fact)),
    }),
  };

  it('a cleared person reads more in private, and in a channel only what the channel may read', async () => {
    const { ask } = await openDesk({ ...withSecret, clearances: { ann: 'internal' } });
    expect(textOf(await ask(KEEPERS, ANN, PRIVATE))).toContain('45');
    expect(textOf(await ask(KEEPERS, ANN, CHANNEL))).not.toContain('45');
    expect(textOf(await ask(KEEPERS, BEN, PRIVATE))).not.toContain('45');
  });

  it('somebody from elsewhere has no clearance, whatever is set for their address', async () => {
    const { ask } = await openDesk({ ...withSecret, clearances: { ann: 'internal', C1: 'internal' } });
    expect(textOf(await ask(KEEPERS, { ...ANN, external: true }, PRIVATE))).not.toContain('45');
    expect(textOf(await ask(KEEPERS, { ...ANN, external: true }, CHANNEL))).not.toContain('45');
  });

  it('a cleared channel shows it to cleared askers only', async () => {
    const { ask } = await openDesk({ ...withSecret, clearances: { ann: 'internal', C1: 'internal' } });
    expect(textOf(await ask(KEEPERS, ANN, CHANNEL))).toContain('45');
    expect(textOf(await ask(KEEPERS, BEN, CHANNEL))).not.toContain('45');
  });
});

describe('the limits of the desk', () => {
  it('are not reached by what clients ask by themselves, which is refused without a word', async () => {
    const { act, ask, press } = await openDesk({ rules: { personPerMinute: 4 } });
    const reply = await ask(KEEPERS);
    const value = buttonOf(reply.message, ACTIONS.sources)?.value ?? '';
    const refresh = () => act({ kind: 'button', action: ACTIONS.showMore, value, unasked: true });
    for (let times = 0; times < 40; times += 1) expect(textOf(await refresh())).toContain('keepers');
    expect((await refresh()).silent).toBe(true);
    expect(textOf(await press(reply, ACTIONS.sources))).not.toContain('RATE_LIMITED');
    expect(textOf(await ask(KEEPERS))).not.toContain('RATE_LIMITED');
  });

  it('send away with a word whoever asks too much, until the minute is over', async () => {
    const { act, command } = await openDesk({ rules: { personPerMinute: 3 } });
    for (let times = 0; times < 3; times += 1) expect(textOf(await command('sitrep', 'sources'))).not.toContain('RATE_LIMITED');
    expect(textOf(await command('sitrep', 'sources'))).toMatch(/Try again in 20 seconds\. \(RATE_LIMITED\)/u);
    expect(textOf(await command('sitrep', 'sources', BEN))).not.toContain('RATE_LIMITED');
    const later = await act({ kind: 'command', name: 'sitrep', text: 'sources' }, ANN, CHANNEL, '2023-12-01T12:00:20.000Z');
    expect(textOf(later)).not.toContain('RATE_LIMITED');
  });

  it('say so once a minute to each person at each place, count the rest, and say when to come back', async () => {
    const { act, events } = await openDesk({ rules: { personPerMinute: 1 } });
    const at = (
      second: number,
      what: Parameters<typeof act>[0] = { kind: 'question', text: KEEPERS, thread: [] },
      where = CHANNEL,
      who = ANN,
    ) => act(what, who, where, new Date(Date.parse(NOW) + second * 1000).toISOString());
    await at(0);
    const said = await at(1);
    expect(textOf(said)).toMatch(/Try again in 59 seconds\. \(RATE_LIMITED\)/u);
    const flood = await Promise.all(Array.from({ length: 20 }, (_, second) => at(2 + second)));
    const pressed = await at(30, { kind: 'button', action: ACTIONS.help, value: '' });
    const commanded = await at(31, { kind: 'command', name: 'sitrep', text: 'help' }, { ...CHANNEL, thread: 'another' } as typeof CHANNEL);
    expect([...flood, pressed, commanded].filter(({ silent }) => silent !== true)).toEqual([]);
    expect(textOf(await at(32, undefined, PRIVATE))).toContain('RATE_LIMITED');
    expect(textOf(await at(33, { kind: 'form', form: FORMS.figure, fields: { figure: 'grant' } }))).toContain('RATE_LIMITED');
    await at(34, undefined, CHANNEL, BEN);
    expect(textOf(await at(35, undefined, CHANNEL, BEN))).toContain('RATE_LIMITED');
    await at(60);
    expect(textOf(await at(61.5))).toContain('RATE_LIMITED');
    expect(events.filter((event) => event.kind === 'failed' && event.failure.code === 'RATE_LIMITED')).toHaveLength(27);
  });

  it('send away with a word what comes while too much is under way, and take on more afterwards', async () => {
    const { ask } = await openDesk({ rules: { mostAtOnce: 2 } });
    const replies = await Promise.all([ask(KEEPERS), ask(KEEPERS), ask(KEEPERS)]);
    expect(replies.map((reply) => textOf(reply).includes('(BUSY)'))).toEqual([false, false, true]);
    expect(textOf(await ask(KEEPERS))).toContain('45');
  });

  it('tell of a defect without showing it', async () => {
    const { ask, events } = await openDesk({
      clearances: {
        get ann(): string {
          throw new Error('broken inside');
        },
      },
    });
    const text = textOf(await ask(KEEPERS));
    expect(text).toContain('INTERNAL');
    expect(text).not.toContain('broken inside');
    expect(events).toContainEqual(expect.objectContaining({ kind: 'broken' }));
  });
});
