import type { Conversation, PostedMessage, PostOutcome } from '../../src/index.ts';
import { type Drawing, type SlackMessage, simplerThan } from './render-message.ts';
import { type CallFailure, callFailure, type SlackApi, type SlackResult } from './web-api.ts';

/** The name under which messages carry their keys, in Slack's message metadata. */
export const METADATA_EVENT = 'sitrep_message';

/** What the reference of `chat.postMessage` calls a channel that takes nothing any more. */
const PERMANENT = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'user_not_found',
  'user_disabled',
  'messages_tab_disabled',
  'cannot_dm_bot',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'team_access_not_granted',
]);
/** Refusals of how a message is drawn, not of the message. */
const DRAWING_REFUSED = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'block_mismatch', 'invalid_arguments']);

const NEVER_LINKS = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;

/** Where a message goes: the conversation, and the channel by which Slack knows it where that is at hand. */
export interface Destination {
  readonly conversation: Conversation;
  readonly channel?: string;
}

/** Draws a message; more simply when asked again. */
export type Draw = (drawing: Drawing) => SlackMessage;

/**
 * Posts a message once, under a key by which it can be found again; drawn more simply, as far down as text alone, when
 * Slack refuses the drawing.
 */
export async function post(api: SlackApi, { conversation, channel }: Destination, draw: Draw, key: string): Promise<PostOutcome> {
  const metadata = { event_type: METADATA_EVENT, event_payload: { key } };
  const thread = conversation.thread === undefined ? {} : { thread_ts: conversation.thread };
  const send = (slack: SlackMessage) =>
    api('chat.postMessage', { channel: channel ?? conversation.id, ...slack, ...thread, metadata, ...NEVER_LINKS });
  return simplifying(draw, send, ({ ts }) => (ts === undefined ? undefined : { conversation, message: ts }));
}

/** Shows a message to one person in a channel, until they reload. */
export async function postEphemeral(api: SlackApi, { conversation, channel }: Destination, user: string, draw: Draw): Promise<PostOutcome> {
  const thread = conversation.thread === undefined ? {} : { thread_ts: conversation.thread };
  const where = { channel: channel ?? conversation.id, user, ...thread, link_names: false, parse: 'none' };
  const send = (slack: SlackMessage) => api('chat.postEphemeral', { ...where, ...slack });
  return simplifying(draw, send, () => ({ conversation, message: '' }));
}

/** Replaces a message that was posted. */
export async function update(api: SlackApi, posted: PostedMessage, draw: Draw, channel?: string): Promise<PostOutcome> {
  try {
    const where = { channel: channel ?? (await channelOf(api, posted.conversation)), ts: posted.message };
    const send = (slack: SlackMessage) => api('chat.update', { ...where, blocks: [], ...slack, link_names: false, parse: 'none' });
    return await simplifying(draw, send, () => posted);
  } catch (error) {
    return outcomeOf(callFailure(error));
  }
}

async function simplifying(
  draw: Draw,
  send: (slack: SlackMessage) => Promise<SlackResult>,
  postedOf: (result: SlackResult) => PostedMessage | undefined,
): Promise<PostOutcome> {
  for (let drawing: Drawing = 'native'; ; ) {
    try {
      const posted = postedOf(await send(draw(drawing)));
      return posted ? { kind: 'sent', posted } : { kind: 'unknown', reason: 'Slack did not name the message.' };
    } catch (error) {
      const failure = callFailure(error);
      const simpler: Drawing | undefined =
        failure.kind === 'refused' && DRAWING_REFUSED.has(failure.error) ? simplerThan(drawing) : undefined;
      if (!simpler) return outcomeOf(failure);
      drawing = simpler;
    }
  }
}

function outcomeOf(failure: CallFailure): PostOutcome {
  switch (failure.kind) {
    case 'refused':
      return { kind: 'failed', reason: [failure.error, ...failure.places].join(' '), permanent: PERMANENT.has(failure.error) };
    case 'limited':
      return { kind: 'failed', reason: 'Slack takes no more for now.', permanent: false, retryAfterSeconds: failure.retryAfterSeconds };
    case 'not_sent':
      return { kind: 'failed', reason: failure.reason, permanent: false };
    case 'uncertain':
      return { kind: 'unknown', reason: failure.reason };
  }
}

/** The channel behind an address: a person's own conversation goes by the person's id, which only posting takes. */
export async function channelOf(api: SlackApi, { id, kind }: Conversation): Promise<string> {
  if (kind !== 'personal' || id.startsWith('D')) return id;
  const { channel } = await api('conversations.open', { users: id });
  return typeof channel === 'object' ? channel.id : (channel ?? id);
}
