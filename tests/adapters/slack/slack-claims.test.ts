import { describe, expect, it, onTestFinished } from 'vitest';
import { NOW, openDesk } from '../../fixtures/desk.ts';
import { ALICE, type FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { shownText } from '../../fixtures/fake-slack-blocks.ts';
import { startSlackBot } from '../../fixtures/slack-bot.ts';

const WRONG = 'Mira Solberg pledged EUR 50 million within two years to restore lighthouses.';
const RIGHT = 'Mira Solberg pledged at least EUR 30 million within two years to restore lighthouses.';
const TALK = 'I think that we should meet at noon.';
const NO_CLAIM = 'no claim in that message';

/** The whole product in the fake Slack. */
async function begin() {
  const { desk, store } = await openDesk();
  const bot = await startSlackBot({ handle: (interaction) => desk.handle(interaction, NOW) });
  onTestFinished(async () => {
    await bot.close();
    expect(bot.slack.offences).toEqual([]);
  });
  const { slack, chat } = bot;
  /** Somebody asks below messages of others; gives what the bot says for everyone. */
  const askBelow = async (question: string, ...messages: readonly string[]) => {
    const [first = '', ...others] = messages;
    const thread = slack.write(first, { user: 'U0BOB' });
    for (const text of others) slack.write(text, { thread, user: 'U0BOB' });
    await slack.say(question, { thread });
    await chat.settled();
    return slack.said(GENERAL);
  };
  return { ...bot, store, askBelow };
}

const looks = (slack: FakeSlack) => slack.calls.filter(({ method }) => method === 'conversations.replies').length;

describe('“Check this message”', () => {
  const checked = async (text: string) => {
    const bot = await begin();
    await bot.slack.checkMessage({ ts: bot.slack.write(text, { user: 'U0BOB' }) });
    await bot.chat.settled();
    expect(bot.slack.said(GENERAL)).toEqual([]);
    const [shown] = bot.slack.responses;
    return { ...bot, shown: `${shown?.response_type} ${shown?.text} ${shownText(shown?.blocks)}` };
  };

  it('shows what the sources say otherwise, to whoever asked alone', async () => {
    const { shown } = await checked(WRONG);
    expect(shown).toMatch(/^ephemeral .*30 million/u);
    expect(shown).toContain('Differs');
  });

  it('shows what bears it out, also where it stands among other words', async () => {
    expect((await checked(RIGHT)).shown).toContain('30 million');
    expect((await checked(`Good morning. ${WRONG} Lunch?`)).shown).toContain('Differs');
  });

  it('says so where there is no claim in it, and keeps nothing of what people say to each other', async () => {
    const { shown, store } = await checked(TALK);
    expect(shown).toContain(NO_CLAIM);
    expect(await store.questions.askedBy({ platform: 'slack', tenant: 'T0TEAM', id: ALICE }, 9)).toEqual([]);
  });

  it('takes words that are a command elsewhere for what somebody wrote', async () => {
    expect((await checked('subscribe morning')).shown).toContain(NO_CLAIM);
    expect((await checked('stop')).shown).toContain(NO_CLAIM);
    expect((await checked('')).shown).toContain(NO_CLAIM);
  });

  it('of a message in a thread is answered in that thread', async () => {
    const { slack, chat } = await begin();
    const thread = slack.write('Have you heard?');
    await slack.checkMessage({ ts: slack.write(WRONG, { thread }) });
    await chat.settled();
    expect(slack.ephemeral).toMatchObject([{ user: ALICE, thread_ts: thread }]);
  });
});

describe('“Is that right?”, by name in a thread', () => {
  it.each(['<@U0BOT> is that right?', 'Is this true, <@U0BOT>?', '<@U0BOT> stimmt das?', '<@U0BOT> check this please'])(
    '“%s” checks the message above with one look, and answers where all see it',
    async (question) => {
      const { slack, askBelow } = await begin();
      const answers = await askBelow(question, TALK, WRONG);
      expect(answers).toMatchObject([expect.stringContaining('Differs')]);
      expect(looks(slack)).toBe(1);
    },
  );

  it('says so where the message above has no claim', async () => {
    const { askBelow } = await begin();
    expect(await askBelow('<@U0BOT> is that right?', WRONG, TALK)).toMatchObject([expect.stringContaining(NO_CLAIM)]);
  });

  it('says what to do where Slack does not show the message above, or not with one look', async () => {
    const { slack, askBelow } = await begin();
    slack.faults.push({ method: 'conversations.replies', fault: 'limited' });
    expect(await askBelow('<@U0BOT> is that right?', WRONG)).toEqual([]);
    await askBelow('<@U0BOT> is that right?', ...Array.from({ length: 210 }, (_, at) => `${at}`));
    expect(slack.ephemeral.map(({ text }) => text)).toEqual([
      expect.stringContaining('Check this message'),
      expect.stringContaining('Check this message'),
    ]);
    expect(looks(slack)).toBe(1);
  });

  it('is not meant by a word that agrees', async () => {
    const { slack, askBelow } = await begin();
    await askBelow('<@U0BOT> correct', WRONG);
    expect(looks(slack)).toBe(0);
  });

  it('below an answer of its own is about that answer', async () => {
    const { slack, chat, interactions } = await begin();
    const { ts } = await slack.say('<@U0BOT> how much money was promised for the lighthouses?');
    await chat.settled();
    await slack.say('<@U0BOT> is that right?', { thread: ts });
    await chat.settled();
    expect(interactions[1]).not.toHaveProperty('claim');
  });

  it('asks for nothing else of a thread: no other question looks at one', async () => {
    const { slack, askBelow } = await begin();
    await askBelow('<@U0BOT> how much money was promised for the lighthouses?', TALK, WRONG);
    expect(looks(slack)).toBe(0);
  });
});
