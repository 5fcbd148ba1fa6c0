import { z } from 'zod';
import type { Conversation, LookupOutcome, PostedMessage, PostOutcome } from '../../src/index.ts';
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
      return { kind: 'failed', reason: [failure.error, ...failure.details].join(' '), permanent: PERMANENT.has(failure.error) };
    case 'limited':
      return { kind: 'failed', reason: 'Slack takes no more for now.', permanent: false, retryAfterSeconds: failure.retryAfterSeconds };
    case 'not_sent':
      return { kind: 'failed', reason: failure.reason, permanent: false };
    case 'uncertain':
      return { kind: 'unknown', reason: failure.reason };
  }
}

const pageSchema = z.object({
  messages: z
    .array(z.looseObject({ ts: z.string(), metadata: z.object({ event_type: z.string(), event_payload: z.unknown() }).optional() }))
    .default([]),
  has_more: z.boolean().default(false),
});
const keySchema = z.object({ key: z.string() });

/** Slack gives apps outside its Marketplace fifteen messages a call. */
const PAGE = 15;
const MOST_PAGES = 20;
/** Slack's clock and ours may differ. */
const CLOCK_MARGIN_SECONDS = 300;

/** Looks for a message by its key among those posted since an instant. */
export async function lookup(api: SlackApi, address: Conversation, key: string, since: string): Promise<LookupOutcome> {
  const oldest = String(Math.max(0, Date.parse(since) / 1000 - CLOCK_MARGIN_SECONDS));
  try {
    const channel = await channelOf(api, address);
    const [method, where] =
      address.thread === undefined ? ['conversations.history', {}] : ['conversations.replies', { ts: address.thread }];
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const args = { channel, ...where, oldest, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
      const result = await api(method, args);
      const { messages, has_more } = pageSchema.parse(result);
      const found = messages.find(({ metadata }) => keyOf(metadata) === key);
      if (found) return { kind: 'found', posted: { conversation: address, message: found.ts } };
      cursor = result.response_metadata?.next_cursor;
      if (!has_more || !cursor) return { kind: 'absent' };
    }
    return { kind: 'unknown', reason: `More than ${PAGE * MOST_PAGES} messages were posted there since.`, permanent: true };
  } catch (error) {
    const failure = callFailure(error);
    if (failure.kind === 'refused') return { kind: 'unknown', reason: failure.error, permanent: true };
    return { kind: 'unknown', reason: `The look-up failed: ${failure.kind}.` };
  }
}

function keyOf(metadata: { event_type: string; event_payload?: unknown } | undefined): string | undefined {
  if (metadata?.event_type !== METADATA_EVENT) return undefined;
  return keySchema.safeParse(metadata.event_payload).data?.key;
}

/** The channel behind an address: a person's own conversation goes by the person's id, which only posting takes. */
export async function channelOf(api: SlackApi, { id, kind }: Conversation): Promise<string> {
  if (kind !== 'personal' || id.startsWith('D')) return id;
  const { channel } = await api('conversations.open', { users: id });
  return typeof channel === 'object' ? channel.id : (channel ?? id);
}
