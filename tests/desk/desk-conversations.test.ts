import { describe, expect, it } from 'vitest';
import { ACTIONS, Failure } from '../../src/index.ts';
import { ANN, BEN, buttonOf, CHANNEL, NOW, openDesk, PRIVATE, textOf } from '../fixtures/desk.ts';
import { TALK } from '../fixtures/human-talk.ts';

const GATHERING = 'When is the gathering of the keepers?';
const KEEPERS = 'How many keepers does the fund employ?';
const PLACE = 'Skarvik';
const THREAD = { ...CHANNEL, thread: '1' };
const GROUP = { ...CHANNEL, id: 'G1', kind: 'group' } as const;
const AWAY = new Failure('STORE_UNAVAILABLE', 'The database does not answer.', 'It is restarting.', 'Try again in a minute.');
const minutesLater = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

describe('a question that goes on', () => {
  it('is read in the light of what was asked in its thread, by whomever, and in no other', async () => {
    const { say } = await openDesk();
    await say(GATHERING, ANN, THREAD);
    expect(textOf(await say('where?', BEN, THREAD))).toContain(PLACE);
    expect(textOf(await say('where?', ANN, { ...CHANNEL, thread: '2' }))).not.toContain(PLACE);
  });

  it('is so by another process, and by the same once it was started anew', async () => {
    const first = await openDesk();
    await first.say(GATHERING, ANN, THREAD);
    const second = await openDesk({ store: () => first.store });
    expect(textOf(await second.say('where?', ANN, THREAD, { delivery: 'later' }))).toContain(PLACE);
  });

  it('is so where there are no threads, for half an hour, each in the light of their own', async () => {
    const { say } = await openDesk();
    for (const place of [PRIVATE, GROUP]) {
      await say(GATHERING, ANN, place);
      expect(textOf(await say('where?', BEN, place))).not.toContain(PLACE);
      expect(textOf(await say('where?', ANN, place, { now: minutesLater(29) }))).toContain(PLACE);
      expect(textOf(await say('where?', ANN, place, { now: minutesLater(90) }))).not.toContain(PLACE);
    }
  });

  it('is so in a conversation with the bot alone in whatever thread a platform puts its answers', async () => {
    const { say } = await openDesk();
    await say(GATHERING, ANN, { ...PRIVATE, thread: '1' });
    expect(textOf(await say('where?', ANN, { ...PRIVATE, thread: '2' }))).toContain(PLACE);
  });

  it('is so while the store is away, by the process that heard what was before', async () => {
    let failure: Failure | undefined;
    const { say } = await openDesk({
      store: (store) => {
        if (failure) throw failure;
        return store;
      },
    });
    await say(GATHERING, ANN, THREAD);
    failure = AWAY;
    expect(textOf(await say('where?', ANN, THREAD))).toContain(PLACE);
  });

  it('is not read in the light of commands, thanks, or what was deleted', async () => {
    const { say, act, store } = await openDesk();
    await say('subscribe morning 08:30 weekdays', ANN, THREAD);
    await say('thanks!', ANN, PRIVATE);
    await say(GATHERING, ANN, THREAD, { delivery: 'gathering' });
    await act({ kind: 'withdrawn', question: 'gathering' }, ANN, THREAD);
    for (const place of [THREAD, PRIVATE]) expect(await store.conversations.recall(place, { limit: 5 })).toMatchObject({ questions: [] });
  });

  it('that was edited stands in the place of how it was first asked', async () => {
    const { say, store } = await openDesk();
    await say(KEEPERS, ANN, THREAD, { delivery: 'first' });
    await say('where?', ANN, THREAD, { now: minutesLater(1) });
    expect(textOf(await say(GATHERING, ANN, THREAD, { edits: 'first' }))).not.toContain('45');
    const { questions } = await store.conversations.recall(THREAD, { limit: 5 });
    expect(questions.map(({ text }) => text)).toEqual([GATHERING, 'where?']);
  });
});

const overheard = { overheard: true } as const;

describe('the button by which the bot leaves a thread', () => {
  it('stands under answers in threads of several people, and nowhere else', async () => {
    const { say, ask } = await openDesk();
    expect(buttonOf((await say(KEEPERS, ANN, THREAD)).message, ACTIONS.leaveThread)?.label).toBe('Leave this thread');
    for (const place of [CHANNEL, GROUP, { ...PRIVATE, thread: '1' }]) {
      expect(buttonOf((await ask(KEEPERS, ANN, place)).message, ACTIONS.leaveThread)).toBeUndefined();
    }
  });

  it('has it answer there only when it is named, whoever presses it, and as before in other threads', async () => {
    const { say, press, store } = await openDesk();
    const elsewhere = { ...CHANNEL, thread: '2' };
    const answered = await say(GATHERING, ANN, THREAD);
    await say(GATHERING, ANN, elsewhere);
    expect(await press(answered, ACTIONS.leaveThread, BEN, THREAD)).toMatchObject({ audience: 'everyone' });
    expect((await store.conversations.recall(THREAD, { limit: 1 })).isSilenced).toBe(true);
    expect(await say('where?', ANN, THREAD, overheard)).toMatchObject({ silent: true });
    expect(textOf(await say('where?', ANN, THREAD))).toContain(PLACE);
    expect(textOf(await say('where?', ANN, elsewhere, overheard))).toContain(PLACE);
  });

  it('says so where the store does not take it', async () => {
    let failure: Failure | undefined;
    const { say, press } = await openDesk({
      store: (store) => {
        if (failure) throw failure;
        return store;
      },
    });
    const answered = await say(GATHERING, ANN, THREAD);
    failure = AWAY;
    expect(textOf(await press(answered, ACTIONS.leaveThread, ANN, THREAD))).toContain('STORE_UNAVAILABLE');
  });
});

describe('talk of people in a thread in which the bot was asked', () => {
  it('is left to them: fifty messages bring no word of the bot, and nothing of them is kept', async () => {
    const { say, store } = await openDesk({ rules: { personPerMinute: 200 } });
    await say(KEEPERS, ANN, THREAD);
    expect(TALK).toHaveLength(50);
    const spoken: string[] = [];
    for (const [at, text] of TALK.entries()) {
      const reply = await say(text, at % 2 === 0 ? ANN : BEN, THREAD, overheard);
      if (!reply.silent) spoken.push(text);
    }
    expect(spoken).toEqual([]);
    expect((await store.conversations.recall(THREAD, { limit: 100 })).questions.map(({ text }) => text)).toEqual([KEEPERS]);
    expect(await store.questions.askedBy(BEN, 5)).toEqual([]);
    expect(await store.questions.askedBy(ANN, 5)).toHaveLength(1);
  });

  it('is answered where somebody who asked before goes on with a question that is held', async () => {
    const { say } = await openDesk();
    await say(GATHERING, ANN, THREAD);
    expect(textOf(await say('where?', ANN, THREAD, overheard))).toContain(PLACE);
    expect(await say('where?', BEN, THREAD, overheard)).toMatchObject({ silent: true });
    expect(await say(KEEPERS, ANN, { ...CHANNEL, thread: 'of people' }, overheard)).toMatchObject({ silent: true });
  });

  it.each(['stop', 'Please be quiet.', 'mute this thread', 'sei still', 'cállate'])(
    'is silence for the bot from %s on, unless it is named',
    async (word) => {
      const { say } = await openDesk();
      await say(GATHERING, ANN, THREAD);
      expect(textOf(await say(word, BEN, THREAD))).toContain('only when I am named');
      expect(await say('where?', ANN, THREAD, overheard)).toMatchObject({ silent: true });
      expect(textOf(await say('where?', ANN, THREAD))).toContain(PLACE);
    },
  );
});
