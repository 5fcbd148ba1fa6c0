import { expect, it, onTestFinished, vi } from 'vitest';
import type { QuestionHold, Reply, Taking } from '../../../src/index.ts';
import { ALICE, FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { plainReply, type SlackBotOptions, startSlackBot } from '../../fixtures/slack-bot.ts';

/** Milliseconds in which all that is waited for here has ended. */
const ENDED = { timeout: 20_000 };
const TAKEN = '<@U0BOT> How much?';

/** A keeping of questions that does what it is told, and tells what became of them. */
function keeping(kept: Promise<boolean>, held: QuestionHold = 'held') {
  const taken: string[] = [];
  const settled: string[] = [];
  const taking: Taking = {
    take: ({ payload }) => {
      taken.push(payload);
      return kept;
    },
    held: () => held,
    settle: (delivery) => void settled.push(delivery),
  };
  return { taking, taken, settled };
}

async function begin(options: SlackBotOptions) {
  const bot = await startSlackBot(options);
  onTestFinished(async () => {
    await bot.chat.stop();
    expect(bot.slack.offences).toEqual([]);
  });
  return bot;
}

async function slackOfItsOwn() {
  const slack = await new FakeSlack().start();
  onTestFinished(() => slack.stop());
  return slack;
}

it('a question is acknowledged once it is kept, and settled once it is answered', async () => {
  const slack = await slackOfItsOwn();
  const [kept, answer] = [Promise.withResolvers<boolean>(), Promise.withResolvers<Reply>()];
  const { taking, settled } = keeping(kept.promise);
  const { interactions } = await begin({ slack, mode: 'socket', taking, handle: () => answer.promise });
  let isAcknowledged = false;
  const saying = slack.say(TAKEN).finally(() => {
    isAcknowledged = true;
  });
  await vi.waitFor(() => expect(interactions).toHaveLength(1), ENDED);
  expect(isAcknowledged).toBe(false);
  kept.resolve(true);
  expect((await saying).taken).toMatchObject({ status: 'acknowledged' });
  expect(settled).toEqual([]);
  answer.resolve(plainReply('So much.'));
  await vi.waitFor(() => expect(settled).toEqual([interactions[0]?.delivery]), ENDED);
  expect(slack.said(GENERAL)).toEqual([expect.stringContaining('So much.')]);
});

it('a question that cannot be kept is acknowledged once it is answered', async () => {
  const slack = await slackOfItsOwn();
  const answer = Promise.withResolvers<Reply>();
  const { taking } = keeping(Promise.resolve(false));
  const { interactions } = await begin({ slack, mode: 'socket', taking, handle: () => answer.promise });
  let isAcknowledged = false;
  const saying = slack.say(TAKEN).finally(() => {
    isAcknowledged = true;
  });
  await vi.waitFor(() => expect(interactions).toHaveLength(1), ENDED);
  expect(isAcknowledged).toBe(false);
  answer.resolve(plainReply('So much.'));
  await saying;
  expect(slack.said(GENERAL)).toEqual([expect.stringContaining('So much.')]);
});

it('a question that another process answers is acknowledged, and not answered', async () => {
  const slack = await slackOfItsOwn();
  const { taking, settled } = keeping(Promise.resolve(true), 'elsewhere');
  await begin({ slack, mode: 'socket', taking });
  expect((await slack.say(TAKEN)).taken).toMatchObject({ status: 'acknowledged' });
  await vi.waitFor(() => expect(settled).toHaveLength(1), ENDED);
  expect(slack.said(GENERAL)).toEqual([]);
});

it('what an earlier process took is answered where no answer stands, and given up where that is told', async () => {
  const slack = await slackOfItsOwn();
  const first = keeping(Promise.resolve(true));
  const never = Promise.withResolvers<Reply>();
  const dying = await begin({ slack, mode: 'socket', taking: first.taking, handle: () => never.promise });
  await slack.say(TAKEN);
  const [payload = ''] = first.taken;
  await vi.waitFor(() => expect(dying.interactions).toHaveLength(1), ENDED);

  const second = keeping(Promise.resolve(true));
  const successor = await begin({ slack, mode: 'socket', taking: second.taking });
  await successor.chat.takeUp?.(payload, false);
  await vi.waitFor(() => expect(second.settled).toHaveLength(1), ENDED);
  expect(slack.said(GENERAL)).toEqual([expect.stringContaining('You said: How much?')]);

  const third = keeping(Promise.resolve(true));
  const late = await begin({ slack, mode: 'socket', taking: third.taking });
  await late.chat.takeUp?.(payload, false);
  await late.chat.takeUp?.(payload, true);
  await late.chat.takeUp?.(payload.replaceAll(/"ts":"[^"]+"/gu, '"ts":"1.000001"'), true);
  await vi.waitFor(() => expect(third.settled).toHaveLength(3), ENDED);
  expect(late.interactions).toEqual([]);
  expect(slack.said(GENERAL)).toHaveLength(1);
  expect(slack.ephemeral).toMatchObject([{ user: ALICE, text: expect.stringContaining('Something went wrong') }]);
  never.resolve(plainReply('Too late', { silent: true }));
});
