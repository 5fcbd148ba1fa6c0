import { describe, expect, it } from 'vitest';
import { ACTIONS, type Conversation, digestDefinitionSchema, FORMS, type Person, type Reply } from '../../src/index.ts';
import { withClosedPart } from '../fixtures/closed-part.ts';
import { ANN, BEN, buttonsOf, CHANNEL, type DeskOptions, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';

const ASKED = 'What do I know of the secret talks of my colleague Jane Doe with Ruritania?';
const WORDED = 'Are there talks with Ruritania?';
const CAT: Person = { platform: 'slack', tenant: 'T1', id: 'cat' };
const AT_HOME: Conversation = { ...CAT, kind: 'personal' };
const TERMINAL: Person = { platform: 'console', tenant: 'local', id: 'me' };
const SEAT: Conversation = { platform: 'console', tenant: 'local', id: 'terminal', kind: 'personal' };
const ABROAD: Person = { platform: 'teams', tenant: 'T9', id: 'eve' };
const CHAT: Conversation = { platform: 'teams', tenant: 'T9', id: '19:c', kind: 'channel' };
const PERMITTED = { roles: { cat: 'curator', me: 'curator', eve: 'curator' }, clearances: { cat: 'staff' } } as const;

const digest = (audience = 'public') =>
  digestDefinitionSchema.parse({
    name: 'morning',
    title: 'Coast briefing',
    schedule: '30 8 * * 1-5',
    time_zone: 'UTC',
    sections: ['new', 'still_contested', 'open_questions'],
    when_empty: 'say_so',
    catch_up: '2 hours',
    audience,
  });

/** A desk on which a digest tells of open questions, and the ways of a curator. */
async function aDesk(options: DeskOptions = {}) {
  const pack = { ...withClosedPart(), digests: [digest()] };
  const desk = await openDesk({ ...PERMITTED, pack: () => pack, ...options });
  const { act, ask, press } = desk;
  const raise = async (text: string, who: Person = ANN, where: Conversation = PRIVATE) =>
    press(await ask(text, who, where), ACTIONS.askCurators, who, where);
  const list = (who: Person = CAT, where: Conversation = AT_HOME) =>
    act({ kind: 'button', action: ACTIONS.openQuestions, value: '' }, who, where);
  const keyOf = (reply: Reply) => buttonsOf(reply.message).find(({ id }) => id === ACTIONS.openTopic)?.value ?? '';
  const key = async () => keyOf(await list());
  const word = async (fields: Readonly<Record<string, string>>, who: Person = CAT, where: Conversation = AT_HOME) =>
    act({ kind: 'form', form: `${FORMS.wordTopic}:${keyOf(await list(who, where))}`, fields }, who, where);
  /** The digest with every page behind it. */
  const brief = async (who: Person = BEN, where: Conversation = CHANNEL) => {
    const head = await act({ kind: 'command', name: 'brief', text: 'morning' }, who, where);
    const read = [head];
    for (let next = buttonsOf(head.message).find(({ id }) => id === ACTIONS.readEdition); next; ) {
      const page = await act({ kind: 'button', action: next.id, value: next.value }, who, where);
      read.push(page);
      next = buttonsOf(page.message).find(({ label }) => label.startsWith('Next'));
    }
    return read.map(textOf).join('\n');
  };
  return { ...desk, raise, list, key, word, brief };
}

describe('a question sent to the curators', () => {
  it('is only counted in digests, and its asker is told who reads it', async () => {
    const { raise, brief } = await aDesk();
    const told = textOf(await raise(ASKED));
    expect(told).toContain('the curators here see these words, without your name');
    expect(told).toContain('only in a curator’s own words');
    expect(await brief()).toMatch(/Open questions \(1\)\n-+\nOne question waits for the curators\./);
    expect(await brief()).not.toMatch(/Jane|Ruritania/u);
  });

  it('is printed in the words of a curator once one has released it, until that is taken back', async () => {
    const { raise, brief, word, key, act } = await aDesk();
    await raise(ASKED);
    const card = await act({ kind: 'button', action: ACTIONS.openTopic, value: await key() }, CAT, AT_HOME);
    expect(textOf(card)).toContain('Digests only count it.');
    const opened = buttonsOf(card.message).find(({ id }) => id === ACTIONS.openWordTopicForm);
    const { form } = await act({ kind: 'button', action: opened?.id ?? '', value: opened?.value ?? '' }, CAT, AT_HOME);
    expect(form?.fields.map(({ id, initial }) => [id, initial])).toEqual([
      ['wording', ASKED],
      ['audience', 'public'],
    ]);
    expect(textOf(await word({ wording: WORDED, audience: 'public' }))).toContain(`print it as “${WORDED}”`);
    expect(await brief()).toContain(`Open questions (1)\n------------------\n• “${WORDED}” — asked by one person, since 1 December 2023`);
    expect(await brief()).not.toContain('Jane');
    await word({ wording: '', audience: 'public' });
    expect(await brief()).not.toContain('Ruritania');
  });

  it('that was settled and came up again is to be worded anew', async () => {
    const { raise, brief, word, key, act } = await aDesk();
    await raise(ASKED);
    await word({ wording: WORDED, audience: 'public' });
    await act({ kind: 'form', form: `${FORMS.dismissTopic}:${await key()}`, fields: { reason: 'No.' } }, CAT, AT_HOME);
    expect(await brief()).not.toContain('Open questions');
    await raise(ASKED, BEN, CHANNEL);
    expect(await brief()).toContain('One question waits');
  });

  it.each([
    ['<!channel> Are there talks?', 'a mention, a link or markup'],
    ['Are there talks, @here ?', 'a mention, a link or markup'],
    ['See https://example.org/talks', 'a mention, a link or markup'],
    ['Are there talks \u202ewith Ruritania?', 'characters that are not seen'],
    ['Are there\u200b talks?', 'characters that are not seen'],
    ['Are there talks? '.repeat(13), 'at most 200 fit'],
    ['When does Operation Falcon end?', 'It names “Operation Falcon”, of which public is not to know'],
  ])('is not released as %j', async (wording, fault) => {
    const { raise, word, brief } = await aDesk();
    await raise(ASKED);
    const reply = await word({ wording, audience: 'public' });
    expect(reply.faults?.wording).toContain(fault);
    expect(reply.form?.id).toContain(FORMS.wordTopic);
    expect(await brief()).toContain('One question waits');
  });

  it('is worded by nobody but a curator, for nobody but whom the curator may speak to', async () => {
    const { raise, word, key, act } = await aDesk();
    await raise(ASKED);
    const fields = { wording: WORDED, audience: 'public' };
    const refused = await act({ kind: 'form', form: `${FORMS.wordTopic}:${await key()}`, fields }, ANN, PRIVATE);
    expect(textOf(refused)).toContain('NOT_ALLOWED');
    expect((await word({ wording: WORDED, audience: 'board' })).faults).toHaveProperty('audience');
  });
});

describe('what somebody asked who was cleared for more', () => {
  const SHELLS = 'How many of the shells did Operation Falcon lose?';

  it('is not told, listed nor counted for less, though its asker has lost the clearance since', async () => {
    const clearances: Record<string, string> = { ann: 'staff', cat: 'staff' };
    const { raise, brief, list, word } = await aDesk({ clearances });
    await raise(SHELLS);
    delete clearances.ann;
    expect(await brief()).not.toMatch(/Open questions|Falcon/u);
    expect(textOf(await list())).toContain(SHELLS);
    delete clearances.cat;
    expect(textOf(await list())).toContain('No question waits.');
    clearances.cat = 'staff';
    await word({ wording: 'How many shells were lost?', audience: 'staff' });
    expect(await brief()).not.toContain('shells');
    await word({ wording: 'How much was lost?', audience: 'public' });
    expect(await brief()).toContain('“How much was lost?”');
  });
});

describe('open questions of one workspace or organisation', () => {
  it('are listed, counted and printed in no other, though the same is asked there', async () => {
    const { raise, brief, list, word, act } = await aDesk();
    await raise(ASKED);
    expect(textOf(await list(ABROAD, { ...CHAT, id: 'eve', kind: 'personal' }))).toContain('No question waits.');
    await word({ wording: WORDED, audience: 'public' });
    expect(await brief(ABROAD, CHAT)).not.toContain('Open questions');
    await raise(ASKED, ABROAD, CHAT);
    expect(await brief(ABROAD, CHAT)).toContain('One question waits');
    expect(textOf(await act({ kind: 'home' }, ABROAD, { ...CHAT, id: 'eve', kind: 'personal' }))).toContain('Open questions (1)');
    expect(await brief()).toContain(WORDED);
  });

  it('are settled without the others, whose askers go on waiting', async () => {
    const { raise, key, act, store } = await aDesk();
    await raise(ASKED);
    await raise(ASKED, ABROAD, CHAT);
    await act({ kind: 'form', form: `${FORMS.dismissTopic}:${await key()}`, fields: { reason: 'No.' } }, CAT, AT_HOME);
    expect(await store.questions.topics('open', 5)).toMatchObject([{ platform: 'teams', tenant: 'T9' }]);
    const claim = { limit: 9, now: '2023-12-02T00:00:00Z', until: '2023-12-02T00:01:00Z', token: 'a' };
    const owed = await store.outbox.claim(claim, ['settlement']);
    expect(owed.map(({ content }) => content.kind === 'settlement' && content.question.person.id)).toEqual(['ann']);
  });

  it('are all looked after from the terminal of the machine, which says where each was asked', async () => {
    const { raise, list, word, brief } = await aDesk();
    await raise(ASKED);
    expect(textOf(await list(TERMINAL, SEAT))).toContain('since 1 December 2023, in slack/T1');
    expect(textOf(await list())).not.toContain('in slack/T1');
    expect(textOf(await word({ wording: WORDED }, TERMINAL, SEAT))).toContain('Released');
    expect(await brief()).toContain(WORDED);
    expect(await brief(TERMINAL, SEAT)).not.toContain(WORDED);
  });
});

it('a digest for the staff prints what is worded for the staff', async () => {
  const { raise, word, brief } = await aDesk({ pack: (pack) => ({ ...pack, digests: [digest('staff')] }) });
  await raise(ASKED);
  await word({ wording: WORDED, audience: 'staff' });
  expect(await brief(CAT, AT_HOME)).toContain(WORDED);
  expect(await brief(BEN, CHANNEL)).not.toMatch(/Coast briefing|Ruritania/u);
});
