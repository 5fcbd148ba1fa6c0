import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { conversationContract, type PlatformProcess, type PlatformWorld, type Speaker } from './contracts/conversation-contract.ts';
import { ALICE, FakeSlack, GENERAL } from './fixtures/fake-slack.ts';
import { shownText } from './fixtures/fake-slack-blocks.ts';
import { startSlackBot } from './fixtures/slack-bot.ts';

const USERS: Readonly<Record<Speaker, string>> = { ann: ALICE, ben: 'U0BOB', outsider: 'U0OTHER' };
const READS = ['conversations.replies', 'conversations.history'];
const buttonSchema = z.object({
  type: z.literal('button'),
  text: z.object({ text: z.string() }),
  action_id: z.string(),
  value: z.string(),
});

/** Every button in blocks. */
function buttonsIn(value: unknown): z.output<typeof buttonSchema>[] {
  const one = buttonSchema.safeParse(value).data;
  if (one) return [one];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(buttonsIn) : [];
}

/** Slack over HTTP: each event is told to one process, and a mention once more, as a message of the channel. */
async function slackWorld(): Promise<PlatformWorld> {
  const ports = new Map<PlatformProcess, number | undefined>();
  let target: PlatformProcess | undefined;
  const slack = await new FakeSlack({ requestUrl: () => `http://127.0.0.1:${(target && ports.get(target)) ?? 1}/slack/events` }).start();
  onTestFinished(() => slack.stop());
  const everything = () => [
    ...slack.said(GENERAL),
    ...slack.ephemeral.map((one) => `${one.text} ${shownText(one)}`),
    ...slack.responses.map(({ text, blocks }) => `${text} ${shownText(blocks)}`),
  ];
  const inThread = (thread: string) =>
    slack.messagesIn(GENERAL).filter(({ thread_ts, user }) => thread_ts === thread && user === slack.botUser);

  async function tell(process: PlatformProcess | undefined, event: Record<string, unknown>, retry?: number): Promise<void> {
    target = process ?? target;
    await slack.event(event, retry === undefined ? {} : { retry });
  }

  return {
    platform: 'slack',
    person: (speaker) => ({ platform: 'slack', tenant: slack.team, id: USERS[speaker] }),
    async start({ handle, taking, answerMilliseconds, externals }) {
      const bot = await startSlackBot({ slack, mode: 'http', handle, taking, timeLimits: { answerMilliseconds }, settings: { externals } });
      onTestFinished(() => bot.chat.stop());
      const process = { platform: bot.chat, settled: bot.chat.settled };
      ports.set(process, bot.chat.port());
      target ??= process;
      return process;
    },
    async ask(text, { thread, by = 'ann', to } = {}) {
      const user = USERS[by];
      const mention = `<@${slack.botUser}> ${text}`;
      const ts = slack.write(mention, { user, ...(thread === undefined ? {} : { thread }) });
      const team = by === 'outsider' ? { user_team: 'T0OTHER', source_team: 'T0OTHER' } : {};
      const event = { ...slack.messageEvent(mention, ts, GENERAL, user, thread), ...team };
      const asMessage = { ...event, type: 'message', channel_type: 'channel' };
      await tell(to, event);
      await tell(to, asMessage);
      const edited = (words: string) => ({ ...asMessage, text: `<@${slack.botUser}> ${words}`, edited: { user, ts: slack.nextTs() } });
      return {
        thread: thread ?? ts,
        again: (process) => tell(process, event, 1),
        edit: (words) =>
          tell(to, {
            type: 'message',
            subtype: 'message_changed',
            channel: GENERAL,
            channel_type: 'channel',
            hidden: true,
            ts: slack.nextTs(),
            event_ts: slack.nextTs(),
            message: edited(words),
            previous_message: asMessage,
          }),
      };
    },
    async talk(text, thread, by = 'ann') {
      const ts = slack.write(text, { user: USERS[by], thread });
      await tell(undefined, slack.messageEvent(text, ts, GENERAL, USERS[by], thread));
    },
    shown: (thread) => [
      ...inThread(thread).map(({ text, blocks }) => `${text} ${shownText(blocks)}`),
      ...slack.ephemeral.filter((one) => one.thread_ts === thread).map((one) => `${one.text} ${shownText(one)}`),
    ],
    everything,
    async press(label, thread) {
      const message = inThread(thread).at(-1);
      const button = buttonsIn(message?.blocks).find(({ text }) => text.text === label);
      if (!message || !button) throw new Error(`There is no button ${label}.`);
      await slack.press({ action_id: button.action_id, value: button.value }, { channel: GENERAL, ts: message.ts });
    },
    reads: () => slack.calls.filter(({ method }) => READS.includes(method)).length,
    refuseReading() {
      for (const method of READS) for (let call = 0; call < 200; call += 1) slack.faults.push({ method, fault: 'limited' });
    },
    offences: () => slack.offences,
  };
}

conversationContract('Slack', { edits: true, outsiders: true, readsHistory: true }, slackWorld);
