import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../adapters/database/store.ts';
import { systemClock } from '../../../adapters/system-clock.ts';
import { takenQuestionsKept } from '../../../src/index.ts';
import { ALICE, type FakeSlack, GENERAL } from '../../fixtures/fake-slack.ts';
import { type SlackBotOptions, startSlackBot } from '../../fixtures/slack-bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-replicas-'));
const store = await openStore({ dataDirectory: folder });
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bot(options: SlackBotOptions = {}) {
  const started = await startSlackBot(options);
  onTestFinished(() => started.close());
  return started;
}

let processes = 0;
/** A process of the bot that shares its store with others. */
async function replica(slack?: FakeSlack) {
  processes += 1;
  const kept = takenQuestionsKept({
    questions: () => store.takenQuestions,
    clock: systemClock,
    owner: `process ${processes}`,
    tell: () => undefined,
  });
  return bot({ mode: 'http', taking: kept.takingOf('slack'), ...(slack && { slack }) });
}

/** Slack tells a process of a message that stands in a channel. */
async function tell(slack: FakeSlack, port: number | undefined, event: Record<string, unknown>, retry?: number): Promise<number> {
  const authorizations = [{ enterprise_id: null, team_id: slack.team, user_id: slack.botUser, is_bot: true, is_enterprise_install: false }];
  const envelope = {
    type: 'event_callback',
    team_id: slack.team,
    api_app_id: 'A0APP',
    event,
    event_id: 'Ev1',
    event_time: 1,
    authorizations,
  };
  const body = JSON.stringify(envelope);
  const again: Record<string, string> = retry === undefined ? {} : { 'x-slack-retry-num': String(retry) };
  const headers = { 'content-type': 'application/json', ...slack.sign(body), ...again };
  return (await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers, body })).status;
}

const MENTION = '<@U0BOT> how much was pledged?';
const answersTo = (slack: FakeSlack, ts: string) => slack.messagesIn(GENERAL).filter(({ thread_ts }) => thread_ts === ts);
const looks = (slack: FakeSlack) => slack.calls.filter(({ method }) => method === 'conversations.replies');

describe('a mention of which Slack tells twice, as it does of each', () => {
  it('is answered once by two processes on one store, told at once or one after the other, or again after minutes', async () => {
    const one = await replica();
    const two = await replica(one.slack);
    const { slack } = one;
    for (const isAtOnce of [true, false]) {
      const ts = slack.write(MENTION);
      const mention = { type: 'app_mention', user: ALICE, text: MENTION, ts, channel: GENERAL, event_ts: ts };
      const message = { ...mention, type: 'message', channel_type: 'channel' };
      const first = tell(slack, one.chat.port(), mention);
      if (!isAtOnce) await first;
      expect(await Promise.all([first, tell(slack, two.chat.port(), message)])).toEqual([200, 200]);
      expect(await tell(slack, two.chat.port(), mention, 3)).toBe(200);
      await Promise.all([one.chat.settled(), two.chat.settled()]);
      expect(answersTo(slack, ts)).toHaveLength(1);
    }
    expect(looks(slack)).toEqual([]);
  });
});

describe('a mention of which Slack tells for the first time', () => {
  it.each(['http', 'socket'] as const)('over %s is answered without a look at the history', async (mode) => {
    const { slack, chat } = await bot({ mode });
    const { ts } = await slack.say(MENTION);
    await chat.settled();
    expect(answersTo(slack, ts)).toHaveLength(1);
    expect(looks(slack)).toEqual([]);
  });
});

describe('a mention that an earlier process may have answered', () => {
  it('is answered though the history may not be looked at', async () => {
    const { slack, chat } = await bot({ mode: 'http' });
    for (let call = 0; call < 9; call += 1) slack.faults.push({ method: 'conversations.replies', fault: 'limited' });
    const ts = slack.write(MENTION);
    await slack.event(slack.messageEvent(MENTION, ts, GENERAL, ALICE), { retry: 1 });
    await chat.settled();
    expect(answersTo(slack, ts)).toHaveLength(1);
  });
});
