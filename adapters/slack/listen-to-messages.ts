import type { App, Context } from '@slack/bolt';
import { replyTo, show, takeOn } from './answering.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import { type Installed, isNew, type ListenerParts } from './listening.ts';
import { STRANGER } from './notices.ts';
import { eventEnvelopeSchema, type MessageEvent, messageEventSchema } from './payloads.ts';
import { deliveryOf, readQuestion } from './read-interaction.ts';
import { mentions, mentionsOthers } from './read-text.ts';
import { isStranger } from './strangers.ts';
import type { SlackApi } from './web-api.ts';

const STATUS = 'is looking it up…';
/** Messages of people; all other subtypes are edits, joins and the like. */
const SPOKEN_SUBTYPES = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Passes on what people say to the bot: by name, directly, or in a thread that it speaks in. */
export function listenToMessages(app: App, parts: ListenerParts): void {
  const onMessage = async (payload: unknown, body: unknown, context: Context) => {
    const installed = parts.installedFor(context);
    const event = messageEventSchema.safeParse(payload).data;
    if (!installed || !event?.user || event.bot_id !== undefined || event.user === installed.workspace.botUser) return;
    if (!SPOKEN_SUBTYPES.has(event.subtype)) return;
    const spoken = { ...event, user: event.user };
    const shared = eventEnvelopeSchema.safeParse(body).data?.is_ext_shared_channel ?? false;
    if (isStranger(event, context, shared)) turnAway(spoken, installed, parts);
    else takeQuestion(spoken, installed, context.retryNum !== undefined, parts);
  };
  app.event('app_mention', ({ event, body, context }) => onMessage(event, body, context));
  app.event('message', ({ event, body, context }) => onMessage(event, body, context));
}

type SpokenEvent = MessageEvent & { readonly user: string };

/** Whether somebody speaks to the bot, and not in a conversation of others. */
function isCalled({ channel_type, type, text }: SpokenEvent, botUser: string): boolean {
  return channel_type === 'im' || type === 'app_mention' || mentions(text, botUser);
}

/** Tells somebody of another organisation once in each channel that nothing is answered, and then nothing. */
function turnAway(event: SpokenEvent, { workspace, api }: Installed, parts: ListenerParts): void {
  const { channel, user } = event;
  const delivery = deliveryOf(workspace, 'stranger', channel, user);
  if (!isCalled(event, workspace.botUser) || !isNew(delivery, parts)) return;
  const { conversation } = readQuestion(workspace, event, user, []);
  void show(STRANGER, { api, destination: { conversation, channel }, user, delivery }, parts);
}

function takeQuestion(event: SpokenEvent, installed: Installed, retried: boolean, parts: ListenerParts): void {
  const { workspace, api } = installed;
  const { channel, ts, thread_ts, user } = event;
  const direct = event.channel_type === 'im';
  const called = isCalled(event, workspace.botUser);
  if (!called && (thread_ts === undefined || mentionsOthers(event.text, workspace.botUser))) return;
  const key = direct ? `${workspace.tenant}/${channel}` : `${workspace.tenant}/${channel}/${thread_ts ?? ts}`;
  const delivery = deliveryOf(workspace, channel, ts);
  const conversation = readQuestion(workspace, event, user, []).conversation;
  const means: ReplyMeans = { api, destination: { conversation, channel }, user, delivery, maybeAnswered: retried };
  const job = async () => {
    const state = await parts.threads.stateOf(api, { key, channel, root: thread_ts ?? ts, before: ts, botUser: workspace.botUser });
    if (!called && !state.speaks) return;
    if (!isNew(delivery, parts)) return;
    const interaction = readQuestion(workspace, event, user, state.questions);
    if (interaction.kind === 'question') parts.threads.asked(key, interaction.text);
    const status = direct ? showStatus(api, channel, thread_ts ?? ts) : undefined;
    const reply = await replyTo(interaction, parts);
    await status;
    await show(reply, means, parts);
  };
  takeOn(key, job, means, parts);
}

/** Slack takes the status away when the answer comes; without it nothing is lost. */
async function showStatus(api: SlackApi, channel: string, thread: string): Promise<void> {
  await api('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status: STATUS }).catch(() => undefined);
}
