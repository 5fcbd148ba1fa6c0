import type { App, Context } from '@slack/bolt';
import { STRANGER } from '../../src/index.ts';
import { takeEdited } from './edited-questions.ts';
import { isNew, type ListenerParts } from './listening.ts';
import { eventEnvelopeSchema, type MessageEvent, messageChangedSchema, messageEventSchema } from './payloads.ts';
import { readQuestion, slackDelivery } from './read-interaction.ts';
import { show } from './slack-answering.ts';
import { isCalled, type Spoken } from './spoken.ts';
import { takeQuestion } from './take-question.ts';

/** Messages of people; all other subtypes are joins and the like. */
const SPOKEN_SUBTYPES = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** A message that an event tells of, as it reads now; nothing where only Slack changed something about it. */
function messageOf(payload: unknown): MessageEvent | undefined {
  const changed = messageChangedSchema.safeParse(payload).data;
  if (!changed) return messageEventSchema.safeParse(payload).data;
  const { message, previous_message, channel, channel_type } = changed;
  if (message.edited === undefined || message.text === previous_message?.text) return undefined;
  return messageEventSchema.safeParse({ ...message, type: 'message', channel, channel_type }).data;
}

/** Passes on what people say to the bot: by name, directly, or in a thread that it speaks in; and how they edit it. */
export function listenToMessages(app: App, parts: ListenerParts): void {
  const onMessage = async (payload: unknown, body: unknown, context: Context) => {
    const installed = parts.installedFor(context);
    const event = messageOf(payload);
    if (!installed || !event?.user || event.bot_id !== undefined || event.user === installed.workspace.botUser) return;
    if (!SPOKEN_SUBTYPES.has(event.subtype)) return;
    const shared = eventEnvelopeSchema.safeParse(body).data?.is_ext_shared_channel;
    const { workspace } = installed;
    const visit = { workspace, context, user: event.user, author: event, channel: event.channel, shared };
    const isFromElsewhere = parts.admitting.isFromElsewhere(visit);
    const spoken: Spoken = { event: { ...event, user: event.user }, installed, context, body, isFromElsewhere, parts };
    if (isFromElsewhere && parts.admitting.turnsAway) turnAway(spoken);
    else if (event.edited) takeEdited(spoken, event.edited.ts);
    else takeQuestion(spoken);
  };
  app.event('app_mention', ({ event, body, context }) => onMessage(event, body, context));
  app.event('message', ({ event, body, context }) => onMessage(event, body, context));
}

/** Tells somebody from elsewhere once in each channel that nothing is answered, and then nothing. */
function turnAway({ event, installed: { workspace, api }, parts }: Spoken): void {
  const { channel, user } = event;
  const delivery = slackDelivery(workspace, 'stranger', channel, user);
  if (!isCalled(event, workspace.botUser) || !isNew(delivery, parts)) return;
  const { conversation } = readQuestion(workspace, event, user);
  void show(STRANGER, { api, destination: { conversation, channel }, user, delivery }, parts);
}
