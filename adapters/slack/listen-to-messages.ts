import type { App, Context } from '@slack/bolt';
import { BROKEN, STRANGER } from '../../src/index.ts';
import { BeforeAcknowledgement, takenBefore } from './acknowledging.ts';
import { refuse, replyTo, show, takeOn } from './answering.ts';
import type { ReplyMeans } from './deliver-reply.ts';
import { type Installed, isNew, type ListenerParts } from './listening.ts';
import { eventEnvelopeSchema, type MessageEvent, messageEventSchema } from './payloads.ts';
import { lookup } from './post.ts';
import { deliveryOf, personIn, readQuestion } from './read-interaction.ts';
import { mentions, mentionsOthers } from './read-text.ts';
import { isStranger } from './strangers.ts';
import type { SlackApi } from './web-api.ts';
import { within } from './within.ts';

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
    else takeQuestion(spoken, installed, context, { body, parts });
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
  const { conversation } = readQuestion(workspace, event, user);
  void show(STRANGER, { api, destination: { conversation, channel }, user, delivery }, parts);
}

interface Delivered {
  readonly body: unknown;
  readonly parts: ListenerParts;
}

function takeQuestion(event: SpokenEvent, { workspace, api }: Installed, context: Context, { body, parts }: Delivered): void {
  const { channel, ts, thread_ts, user } = event;
  const direct = event.channel_type === 'im';
  const called = isCalled(event, workspace.botUser);
  if (!called && (thread_ts === undefined || mentionsOthers(event.text, workspace.botUser))) return;
  const key = direct ? `${workspace.tenant}/${channel}` : `${workspace.tenant}/${channel}/${thread_ts ?? ts}`;
  const delivery = deliveryOf(workspace, channel, ts);
  const interaction = readQuestion(workspace, event, user, !called);
  const means: ReplyMeans = { api, destination: { conversation: interaction.conversation, channel }, user, delivery };
  const before = takenBefore(context);
  if (called && !before) {
    if (!isNew(delivery, parts)) return;
    const refusal = parts.taking.refusal?.(interaction);
    if (refusal) {
      refuse(refusal, means, parts);
      return;
    }
  }
  const keeping = Promise.withResolvers<void>();
  const keep = async () => {
    const isKept = await parts.taking.take({ delivery, person: personIn(workspace, user), payload: JSON.stringify(body), thread: key });
    if (isKept) keeping.resolve();
    return isKept;
  };
  let kept = called ? keep() : undefined;
  const job = async () => {
    if (!called && !before && !isNew(delivery, parts)) return;
    if (before && (await isAnswered(event, means))) return;
    if (before?.givesUp) return show(BROKEN, means, parts);
    if (kept && parts.taking.turn && !before) {
      await within(parts.timeLimits.keptMilliseconds, kept);
      await parts.taking.turn(delivery);
      if (parts.taking.held(delivery) === 'elsewhere') return;
    }
    const status = direct ? showStatus(api, channel, thread_ts ?? ts) : undefined;
    const reply = await replyTo(interaction, parts);
    await status;
    // What people say to each other is not kept.
    if (reply.silent) return;
    kept ??= keep();
    const isKept = (await within(parts.timeLimits.keptMilliseconds, kept)) === true;
    const held = parts.taking.held(delivery);
    if (held === 'elsewhere') return;
    // The first time is numbered 0 over Socket Mode, and not at all over HTTP.
    const isSentAgain = (context.retryNum ?? 0) > 0;
    await show(reply, { ...means, maybeAnswered: held === 'doubtful' || (isSentAgain && !isKept) }, parts);
  };
  // What was taken after a question that was left behind waits for it in the other line.
  const over = takeOn(before ? `${key}/left behind` : key, job, means, parts).then(() => parts.taking.settle(delivery));
  BeforeAcknowledgement.of(context)?.waitFor(Promise.race([keeping.promise, over]));
}

/** Whether an earlier process answered where it can be seen; what it told its asker alone cannot be looked up. */
async function isAnswered({ channel, ts }: SpokenEvent, { api, destination, delivery }: ReplyMeans): Promise<boolean> {
  const asked = new Date(Number(ts) * 1000).toISOString();
  const found = await lookup(api, { ...destination.conversation, id: channel }, delivery, asked);
  return found.kind === 'found';
}

/** Slack takes the status away when the answer comes; without it nothing is lost. */
async function showStatus(api: SlackApi, channel: string, thread: string): Promise<void> {
  await api('assistant.threads.setStatus', { channel_id: channel, thread_ts: thread, status: STATUS }).catch(() => undefined);
}
