import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  type AskedQuestion,
  askerReply,
  askerReplyWork,
  type Conversation,
  createBot,
  DEFAULT_DELIVERY_RULES,
  type DeliveryRules,
  FORMS,
  type LedgerEntry,
  type OutboxEvent,
  type Person,
  projectLedger,
  type Reply,
  renderPlainText,
  type Store,
  sender,
  type TopicResolution,
  topicsWithin,
} from '../../src/index.ts';
import { ANN, BEN, buttonsOf, CHANNEL, type DeskOptions, NOW, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';
import { lighthousePack } from '../fixtures/lighthouse-pack.ts';
import { type ManualClock, manualClock } from '../fixtures/manual-clock.ts';
import { PAINTERS, paintersApproved } from '../fixtures/painters.ts';
import { type Scene, scriptedChat } from '../fixtures/scripted-chat.ts';

const BOATS = 'How many boats does Portugal own?';
const CAT: Person = { platform: 'slack', tenant: 'T1', id: 'cat', name: 'Cat' };
const CURATOR = 'slack/T1/cat';
const AT_HOME: Conversation = { platform: 'slack', tenant: 'T1', id: 'cat', kind: 'personal' };
const THREAD: Conversation = { ...CHANNEL, thread: '1701432000.000100' };

const painters = (audience = 'public') => paintersApproved('2023-12-01T12:30:00.000Z', audience);

const LATER = '2023-12-01T13:00:00.000Z';

/** A desk with a curator, and the ways in which open questions are come to. */
async function aDesk(options: DeskOptions = {}) {
  const desk = await openDesk({ roles: { cat: 'curator', dan: 'curator' }, clearances: { cat: 'staff', dan: 'staff' }, ...options });
  const { act, ask, press, store } = desk;
  const raise = async (text: string, who: Person = ANN, where: Conversation = THREAD, thread: readonly string[] = []) => {
    const reply = await ask(text, who, where, thread);
    await press(reply, ACTIONS.askCurators, who, where);
  };
  const button = (action: string, value = '', who = CAT, where = AT_HOME) => act({ kind: 'button', action, value }, who, where, LATER);
  const list = (who?: Person, where?: Conversation) => button(ACTIONS.openQuestions, '', who, where);
  const keyOf = (reply: Reply, at = 0) => buttonsOf(reply.message).filter(({ id }) => id === ACTIONS.openTopic)[at]?.value ?? '';
  const send = (form: string, key: string, fields: Readonly<Record<string, string>>, who = CAT) =>
    act({ kind: 'form', form: `${form}:${key}`, fields }, who, AT_HOME, LATER);
  const approve = async (entry: LedgerEntry) => {
    await store.ledger.append([entry]);
    await refreshed(desk);
  };
  return { ...desk, raise, button, list, keyOf, send, approve };
}

/** Lets the desk meet what was appended behind its back, as a service does every second. */
async function refreshed({ store, useBot, pack }: Awaited<ReturnType<typeof openDesk>>): Promise<void> {
  const projection = projectLedger(pack(), store.ledger);
  await projection.catchUp();
  useBot(projection.current().pack);
}

describe('open questions', () => {
  it('are listed by what they ask, the most asked first, with the number of askers and since when', async () => {
    const { raise, ask, list } = await aDesk();
    await raise(BOATS);
    await raise(PAINTERS);
    await ask(PAINTERS, BEN, THREAD);
    await ask(PAINTERS, BEN, THREAD);
    const text = textOf(await list());
    expect(text).toMatch(/^2 questions wait\.\n/);
    expect(text).toContain(`• “${PAINTERS}” — asked by 2 people in 3 questions, since 1 December 2023`);
    expect(text).toContain(`• “${BOATS}” — asked by one person, since 1 December 2023`);
    expect(text.indexOf(PAINTERS)).toBeLessThan(text.indexOf(BOATS));
  });

  it('go on where the list was cut', async () => {
    const { list, button, store } = await aDesk();
    const asked = { askedAt: NOW, person: ANN, conversation: THREAD, text: BOATS, reading: {}, outcome: 'unknown' } as const;
    for (let topic = 0; topic < 10; topic += 1) {
      await store.questions.record({
        ...asked,
        person: { platform: 'slack', tenant: 'T1', id: 'ann' },
        id: `q${topic}`,
        topic: `t${topic}`,
      });
      await store.questions.raise(`q${topic}`, NOW);
    }
    const first = await list();
    expect(buttonsOf(first.message).filter(({ id }) => id === ACTIONS.openTopic)).toHaveLength(8);
    const more = buttonsOf(first.message).find(({ id }) => id === ACTIONS.openQuestions);
    expect(more?.label).toBe('2 more');
    expect(buttonsOf((await button(ACTIONS.openQuestions, more?.value)).message)).toHaveLength(2);
  });

  it('that can be answered since a curator approved a fact come first, with the answer', async () => {
    const { raise, list, approve } = await aDesk();
    await raise(BOATS);
    await raise(BOATS, BEN);
    await raise(PAINTERS);
    await approve(painters());
    const text = textOf(await list());
    expect(text).toMatch(/^2 questions wait; 1 can be answered now\./);
    expect(text.indexOf('Now: The fund employs six painters.')).toBeGreaterThan(text.indexOf('Can be answered now'));
    expect(text.indexOf(PAINTERS)).toBeLessThan(text.indexOf(BOATS));
  });

  it('do not count as answered by a fact that their asker may not see', async () => {
    const { raise, list, approve } = await aDesk();
    await raise(PAINTERS);
    await approve(painters('staff'));
    expect(textOf(await list())).toMatch(/^One question waits\.\n/);
  });

  it('are shown one at a time with what their asker would be told', async () => {
    const { raise, list, button, keyOf, ask } = await aDesk();
    await raise(PAINTERS);
    await ask('What number of painters does Iceland employ?', BEN, THREAD);
    const card = await button(ACTIONS.openTopic, keyOf(await list()));
    expect(card.audience).toBe('asker');
    expect(textOf(card)).toContain('Also asked as: “What number of painters does Iceland employ?”');
    expect(textOf(card)).toContain('Its askers would still be told\n-----');
    expect(textOf(card)).toContain('Not in the store: nothing held speaks of “Iceland”.');
  });
});

describe('settling an open question', () => {
  it('by a fact takes one that the answer rests on', async () => {
    const { raise, list, keyOf, send, approve, store } = await aDesk();
    await raise(PAINTERS);
    const key = keyOf(await list());
    const early = await send(FORMS.answerTopic, key, { fact: 'keepers-autumn' });
    expect(early.faults?.fact).toMatch(/^The answer is still: Not in the store/);
    expect(early.form?.id).toBe(`${FORMS.answerTopic}:${key}`);
    await approve(painters());
    expect((await send(FORMS.answerTopic, key, { fact: 'keepers-autumn' })).faults?.fact).toContain('but on painters');
    expect((await send(FORMS.answerTopic, key, { fact: 'nothing' })).faults?.fact).toContain('No such fact');
    expect((await send(FORMS.answerTopic, key, {})).faults?.fact).toContain('Choose the fact');
    const done = await send(FORMS.answerTopic, key, { fact: 'painters' });
    expect(done.faults).toBeUndefined();
    expect(textOf(done)).toContain(`“${PAINTERS}” was asked here on 1 December 2023; it can be answered now:`);
    expect(await store.questions.topics('answered', 5)).toMatchObject([{ settled: { fact: 'painters', by: CURATOR, at: LATER } }]);
    expect(textOf(await list())).toContain('No question waits.');
  });

  it('finds facts and names for its forms, and offers what the answer rests on before anything is typed', async () => {
    const { raise, list, keyOf, act, approve } = await aDesk();
    await raise(PAINTERS);
    const key = keyOf(await list());
    await approve(painters());
    const found = async (form: string, field: string, text: string) => {
      const reply = await act({ kind: 'search', text, form: `${form}:${key}`, field }, CAT, AT_HOME, LATER);
      return (reply.results ?? []).map(({ id }) => id);
    };
    expect(await found(FORMS.answerTopic, 'fact', '')).toEqual(['painters']);
    expect(await found(FORMS.answerTopic, 'fact', 'lamps relit')).toEqual(['lamps-bulletin']);
    expect(await found(FORMS.declareGap, 'nearest', '')).toEqual(['painters']);
    expect(await found(FORMS.declareGap, 'about', 'solb')).toEqual(['mira-solberg']);
  });

  it('by a declared gap writes it into the ledger, and the bot tells it from then on', async () => {
    const { raise, list, keyOf, send, button, store, act } = await aDesk();
    await raise(BOATS);
    const key = keyOf(await list());
    const { form } = await button(ACTIONS.openDeclareGapForm, key);
    const preset = Object.fromEntries((form?.fields ?? []).map(({ id, initial = '' }) => [id, initial]));
    expect(preset).toMatchObject({ asked_as: BOATS, audience: 'public' });
    expect(preset.looked_through?.split(', ')).toEqual(expect.arrayContaining(['report', 'gazette', 'early']));
    expect(preset.looked_through).not.toContain('memo');
    const done = await send(FORMS.declareGap, key, {
      ...preset,
      statement: 'No source says how many boats the fund owns.',
      about: 'kelmar-fund',
    });
    expect(done.faults).toBeUndefined();
    const [{ entry } = { entry: undefined }] = await store.ledger.read(0, 5);
    expect(entry).toMatchObject({ kind: 'declared', fact: `asked-${key}`, by: CURATOR, why: `Asked for: “${BOATS}”` });
    const again = await act({ kind: 'question', text: BOATS, thread: [] }, BEN, CHANNEL, LATER);
    expect(textOf(again)).toContain('Not in the store: no source says how many boats the fund owns.');
    expect(await store.questions.topics('answered', 5)).toMatchObject([{ settled: { gap: `asked-${key}` } }]);
  });

  it('says what is wrong with a gap, field by field', async () => {
    const { raise, list, keyOf, send, store } = await aDesk();
    await raise(BOATS);
    const key = keyOf(await list());
    const strange = { statement: ' ', looked_through: 'gazete', about: 'nobody', nearest: 'nothing', audience: 'curators' };
    const { faults } = await send(FORMS.declareGap, key, strange);
    expect(Object.keys(faults ?? {}).sort()).toEqual(['about', 'audience', 'looked_through', 'nearest', 'statement']);
    expect(faults?.looked_through).toContain('Did you mean gazette?');
    expect(await store.ledger.read(0, 5)).toEqual([]);
    expect((await send(FORMS.dismissTopic, key, { reason: ' ' })).faults).toEqual({ reason: 'Say why; its askers are told.' });
  });

  it('is done by exactly one of two curators; the other is told who did', async () => {
    const { raise, list, keyOf, send, store } = await aDesk();
    await raise(BOATS);
    const key = keyOf(await list());
    const dan: Person = { platform: 'slack', tenant: 'T1', id: 'dan' };
    const words = { looked_through: 'report', asked_as: BOATS };
    const replies = await Promise.all([
      send(FORMS.declareGap, key, { ...words, statement: 'No boats are counted.' }),
      send(FORMS.dismissTopic, key, { reason: 'Boats are not what this is for.' }, dan),
    ]);
    const texts = replies.map(textOf);
    expect(texts.filter((text) => text.startsWith('Settled:'))).toHaveLength(1);
    expect(texts.filter((text) => /was settled already: .*, by slack\/T1\/(?:cat|dan)/.test(text))).toHaveLength(1);
    expect((await store.outbox.claim({ limit: 9, now: LATER, until: '2023-12-01T14:00:00Z', token: 't' }, ['settlement'])).length).toBe(1);
  });

  it('by two gaps at once declares one', async () => {
    const { raise, list, keyOf, send, store } = await aDesk();
    await raise(BOATS);
    const key = keyOf(await list());
    const dan: Person = { platform: 'slack', tenant: 'T1', id: 'dan' };
    const words = { looked_through: 'report', asked_as: BOATS };
    await Promise.all([
      send(FORMS.declareGap, key, { ...words, statement: 'No boats are counted.' }),
      send(FORMS.declareGap, key, { ...words, statement: 'Boats are not counted.' }, dan),
    ]);
    expect(await store.ledger.read(0, 5)).toHaveLength(1);
    expect(await store.questions.topics('answered', 5)).toHaveLength(1);
  });

  it('shows on the page of its askers', async () => {
    const { raise, list, keyOf, send, act } = await aDesk();
    const page = async () => textOf(await act({ kind: 'home' }, ANN, PRIVATE, '2023-12-01T15:00:00.000Z'));
    await raise(BOATS);
    expect(await page()).toContain(`“${BOATS}” — with the curators`);
    await send(FORMS.dismissTopic, keyOf(await list()), { reason: 'Not what this is for.' });
    expect(await page()).toContain(`“${BOATS}” — closed by the curators`);
  });
});

describe('who may settle open questions', () => {
  const refused = async (attempt: Promise<Reply>) => expect(textOf(await attempt)).toContain('(NOT_ALLOWED)');

  it('are curators: a reader is refused at every door', async () => {
    const { raise, list, keyOf, button, send, act, store } = await aDesk();
    await raise(BOATS);
    const key = keyOf(await list());
    const doors = [
      ACTIONS.openQuestions,
      ACTIONS.openTopic,
      ACTIONS.openAnswerTopicForm,
      ACTIONS.openDeclareGapForm,
      ACTIONS.openWordTopicForm,
    ];
    for (const action of [...doors, ACTIONS.openDismissTopicForm]) await refused(button(action, key, ANN, PRIVATE));
    for (const form of [FORMS.answerTopic, FORMS.declareGap, FORMS.wordTopic, FORMS.dismissTopic]) {
      await refused(send(form, key, { reason: 'x', fact: 'keepers-autumn', statement: 'x' }, ANN));
      await refused(act({ kind: 'search', text: 'keepers', form: `${form}:${key}`, field: 'fact' }, ANN, PRIVATE));
    }
    expect(await store.questions.topics('open', 5)).toHaveLength(1);
  });

  it('see only what was asked within their own clearance, and in a channel within that of the channel', async () => {
    const { raise, list, keyOf, button, send } = await aDesk({ roles: { cat: 'curator', ann: 'curator' } });
    const staffRoom: Conversation = { platform: 'slack', tenant: 'T1', id: 'cat', kind: 'personal' };
    await raise('How many boats does the storm reserve pay?', CAT, staffRoom);
    const key = keyOf(await list());
    expect(key).not.toBe('');
    expect(textOf(await list(ANN, PRIVATE))).toContain('No question waits.');
    expect(textOf(await list(CAT, CHANNEL))).toContain('No question waits.');
    expect(textOf(await button(ACTIONS.openTopic, key, ANN, PRIVATE))).toContain('This question is not open.');
    expect(textOf(await send(FORMS.dismissTopic, key, { reason: 'x' }, ANN))).toContain('This question is not open.');
  });
});

describe('what is told of open questions elsewhere', () => {
  it('are the questions of those who may be told as much, counted without the others', async () => {
    const { raise, ask, store, pack, act } = await aDesk();
    await raise(BOATS, CAT, AT_HOME);
    await ask(BOATS, BEN, THREAD);
    await raise('How many boats does the storm reserve pay?', CAT, AT_HOME);
    const clearances: Readonly<Record<string, string>> = { cat: 'staff' };
    const parts = { bot: () => createBot(pack()), clearanceOf: ({ id }: { readonly id: string }) => clearances[id] };
    const within = async (audience: string) =>
      (await topicsWithin(audience, store.questions, parts, 9)).map(({ topic: { example, askers } }) => [example, askers]);
    expect(await within('public')).toEqual([[BOATS, 1]]);
    expect(await within('staff')).toEqual(
      expect.arrayContaining([
        [BOATS, 2],
        [expect.stringContaining('storm'), 1],
      ]),
    );
    const pageOf = async (who: Person) => textOf(await act({ kind: 'home' }, who, { ...AT_HOME, id: who.id }));
    expect(await pageOf(CAT)).toContain('Open questions (2)');
    expect(await pageOf({ ...CAT, id: 'dan' })).toContain('Open questions (2)');
    expect(await pageOf(ANN)).not.toContain('Open questions');
  });
});

interface TellerParts {
  readonly store: Store;
  readonly chat: ReturnType<typeof scriptedChat>;
  readonly clock: ManualClock;
  readonly rules?: Partial<DeliveryRules>;
  readonly clearances?: Readonly<Record<string, string>>;
}

let tokens = 0;

/** One process of the bot, as far as askers are concerned. */
function aTeller({ store, chat, clock, rules = {}, clearances = {} }: TellerParts) {
  const events: OutboxEvent[] = [];
  const projection = projectLedger(lighthousePack(), store.ledger);
  let bot = createBot(lighthousePack());
  const parts = { bot: () => bot, clearanceOf: ({ id }: { readonly id: string }) => clearances[id] };
  const tell = (event: OutboxEvent) => void events.push(event);
  const compose = (question: AskedQuestion, settlement: TopicResolution, now: string) => askerReply(question, settlement, parts, now);
  const telling = sender({
    outbox: store.outbox,
    works: [askerReplyWork({ compose, clock, tell })],
    platforms: new Map([['slack', chat]]),
    clock,
    random: () => 0,
    newToken: () => `teller-${tokens++}`,
    tell,
    rules: { ...DEFAULT_DELIVERY_RULES, ...rules },
  });
  const run = async () => {
    if (await projection.catchUp()) bot = createBot(projection.current().pack);
    await telling.run();
  };
  return { run, events };
}

const later = () => manualClock('2023-12-01T13:00:05.000Z');
const DROPPED: Scene = { outcome: { kind: 'unknown', reason: 'dropped' }, shows: true };
const killed = () => Promise.reject(new Error('killed'));

/** The store as a process sees it that is killed before it records how telling ended. */
function killedBeforeRecord(store: Store): Store {
  return { ...store, outbox: { ...store.outbox, record: killed } };
}

/** A store where the painters were asked for in a thread and, for one person alone, elsewhere; settled by a fact. */
async function settledStore() {
  const desk = await aDesk();
  await desk.raise(PAINTERS);
  await desk.ask(PAINTERS, ANN, THREAD);
  await desk.command('sitrep', PAINTERS, BEN, CHANNEL);
  await desk.approve(painters());
  await desk.send(FORMS.answerTopic, desk.keyOf(await desk.list()), { fact: 'painters' });
  return desk.store;
}

describe('those who asked', () => {
  it('are told at the clearance that they have at that moment, not when they asked or it was settled', async () => {
    const clearances: Record<string, string> = { ann: 'staff', cat: 'staff' };
    const desk = await aDesk({ clearances });
    await desk.raise(PAINTERS, ANN, PRIVATE);
    await desk.approve(painters('staff'));
    const settled = await desk.send(FORMS.answerTopic, desk.keyOf(await desk.list()), { fact: 'painters' });
    expect(textOf(settled)).toContain('The fund employs six painters.');
    const busy: Scene = { outcome: { kind: 'failed', reason: 'busy', permanent: false }, during: () => void delete clearances.ann };
    const chat = scriptedChat([busy]);
    const clock = later();
    const { run } = aTeller({ store: desk.store, chat, clock, clearances });
    await run();
    clock.advance(600);
    await run();
    const [reply] = chat.shown;
    expect(reply && renderPlainText(reply.message)).toContain('the curators looked into it');
    expect(reply && renderPlainText(reply.message)).not.toContain('six');
  });

  it('are told once where they asked, in the thread; who asked alone is told alone', async () => {
    const store = await settledStore();
    const chat = scriptedChat();
    const { run } = aTeller({ store, chat, clock: later() });
    await run();
    await run();
    expect(chat.shown.map(({ address }) => address)).toEqual(['slack/T1/C1/1701432000.000100', 'slack/T1/ben']);
    const [inThread, alone] = chat.shown.map(({ message }) => renderPlainText(message));
    expect(inThread).toContain(`“${PAINTERS}” was asked here on 1 December 2023; it can be answered now:`);
    expect(inThread).toContain('The fund employs six painters.');
    expect(alone).toContain(`You asked “${PAINTERS}” on 1 December 2023; it can be answered now:`);
    expect(inThread).toContain('[1] Coast Agency, 2 October 2023: “six painters”');
  });

  it('are told the gap, or why it was closed', async () => {
    const { raise, list, keyOf, send, store } = await aDesk();
    await raise(BOATS);
    await raise(PAINTERS, BEN, { ...THREAD, thread: '2' });
    const key = async (about: string) => {
      const reply = await list();
      const at =
        textOf(reply)
          .split('\n• ')
          .findIndex((line) => line.includes(about)) - 1;
      return keyOf(reply, at);
    };
    const words = { statement: 'No source counts boats.', looked_through: 'report', asked_as: BOATS };
    await send(FORMS.declareGap, await key('boats'), words);
    await send(FORMS.dismissTopic, await key('painters'), { reason: 'Staff are not counted by trade.' });
    const chat = scriptedChat();
    await aTeller({ store, chat, clock: later() }).run();
    const texts = chat.shown.map(({ message }) => renderPlainText(message)).sort();
    expect(texts[0]).toContain('the curators looked into it:\nNot in the store: no source counts boats.');
    expect(texts[1]).toContain('the curators closed it without an answer: Staff are not counted by trade.');
  });

  it('are told of the declared gap where another one would be told first', async () => {
    const { raise, list, keyOf, send, store } = await aDesk();
    const PAID = 'How much was paid out?';
    await raise(PAID);
    const about = { statement: 'No source counts what was paid.', looked_through: 'report', asked_as: 'What became of the money?' };
    await send(FORMS.declareGap, keyOf(await list()), about);
    const chat = scriptedChat();
    await aTeller({ store, chat, clock: later() }).run();
    const texts = chat.shown.map(({ message }) => renderPlainText(message));
    expect(texts[0]).toContain('the curators looked into it:\nNot in the store: no source counts what was paid.');
  });

  it('are answered in the context in which they asked', async () => {
    const { raise, list, keyOf, send, store } = await aDesk();
    await raise(BOATS, ANN, THREAD, ['How many lighthouse keepers does the fund employ?']);
    const [asked] = await store.questions.askedBy(ANN, 1);
    expect(asked?.thread).toEqual(['How many lighthouse keepers does the fund employ?']);
    await send(FORMS.dismissTopic, keyOf(await list()), { reason: 'Not by place.' });
    const [reply] = await store.outbox.claim({ limit: 1, now: LATER, until: '2023-12-01T14:00:00Z', token: 't' }, ['settlement']);
    expect(reply?.content.kind === 'settlement' && reply.content.question.thread).toEqual([
      'How many lighthouse keepers does the fund employ?',
    ]);
  });

  it('see at their own clearance', async () => {
    const { raise, list, keyOf, send, approve, store } = await aDesk();
    await raise(PAINTERS, CAT, AT_HOME);
    await raise(PAINTERS, ANN);
    await approve(painters('staff'));
    await send(FORMS.answerTopic, keyOf(await list()), { fact: 'painters' });
    const chat = scriptedChat();
    await aTeller({ store, chat, clock: later(), clearances: { cat: 'staff' } }).run();
    const told = new Map(chat.shown.map(({ address, message }) => [address, renderPlainText(message)]));
    expect(told.get('slack/T1/cat')).toContain('six painters');
    expect(told.get('slack/T1/C1/1701432000.000100')).toContain('the curators looked into it');
    expect(told.get('slack/T1/C1/1701432000.000100')).not.toContain('six');
  });

  it('hear of a later correction of what they were told', async () => {
    const store = await settledStore();
    const chat = scriptedChat();
    await aTeller({ store, chat, clock: later() }).run();
    const postings = await store.postings.uncorrected('painters', 9, 5);
    expect(postings.map(({ posted }) => posted.conversation.id).sort()).toEqual(['C1', 'ben']);
  });

  it('are told once by two replicas at once', async () => {
    const store = await settledStore();
    const chat = scriptedChat();
    const clock = later();
    await Promise.all([aTeller({ store, chat, clock }).run(), aTeller({ store, chat, clock }).run()]);
    expect(chat.shown).toHaveLength(2);
  });

  it('are told once across a kill between telling and its record', async () => {
    const store = await settledStore();
    const chat = scriptedChat();
    const clock = later();
    await aTeller({ store: killedBeforeRecord(store), chat, clock }).run();
    expect(chat.shown).toHaveLength(2);
    const heir = aTeller({ store, chat, clock });
    await heir.run();
    clock.advance(61);
    await heir.run();
    expect(chat.shown).toHaveLength(2);
    expect(chat.lookups).toHaveLength(2);
    expect(heir.events.map(({ kind }) => kind)).toEqual(['sent', 'sent']);
    expect(await store.postings.uncorrected('painters', 9, 5)).toHaveLength(2);
  });

  it('are not told again where a dropped post cannot be looked up; the operator is', async () => {
    const store = await settledStore();
    const chat = scriptedChat([DROPPED, DROPPED], false);
    const clock = later();
    const { run, events } = aTeller({ store, chat, clock });
    await run();
    clock.advance(3600);
    await run();
    expect(chat.shown).toHaveLength(2);
    expect(events.map(({ kind }) => kind)).toEqual(['uncertain', 'uncertain']);
  });

  it('are told by a replica only once it knows what settled the question', async () => {
    const store = await settledStore();
    const chat = scriptedChat();
    const clock = later();
    const behind = { ...store, ledger: { ...store.ledger, read: async () => [] } };
    const { run, events } = aTeller({ store: behind, chat, clock });
    await run();
    expect(chat.shown).toEqual([]);
    expect(events).toMatchObject([{ kind: 'retrying' }, { kind: 'retrying' }]);
    clock.advance(600);
    await aTeller({ store, chat, clock }).run();
    expect(chat.shown).toHaveLength(2);
  });
});
