import type { Message, PostedMessage, PostOutcome, Reply } from '../../src/index.ts';
import { VIEW_METADATA } from './limits.ts';
import type { FormOrigin } from './payloads.ts';
import { type Destination, type Draw, post, postEphemeral, update } from './post.ts';
import { leadsToMore, renderMessage, renderPages, type SlackMessage } from './render-message.ts';
import { renderForm } from './render-view.ts';
import type { Respond } from './respond.ts';
import { type SendTime, sendOnce } from './send.ts';
import type { SlackApi } from './web-api.ts';

/** By what a reply can reach the person. */
export interface ReplyMeans {
  readonly api: SlackApi;
  readonly destination: Destination;
  readonly user: string;
  /** Delivery id of the interaction. */
  readonly delivery: string;
  /** The key of what answers it, where that is another: of what answers an edited question, that of the question. */
  readonly key?: string;
  /** An earlier process may have answered already, after this second by Slack's clock. */
  readonly maybeAnsweredAfter?: number | undefined;
  /** Address for answering a command or a press. */
  readonly responseUrl?: string | undefined;
  /** Allows one view to be opened within three seconds. */
  readonly trigger?: string | undefined;
  /** The thread, with replies in it, from which it came; a response address knows nothing of threads. */
  readonly from?: string | undefined;
  /** The message whose button was pressed. */
  readonly pressed?: { readonly ts: string; readonly ephemeral: boolean } | undefined;
}

export interface ReplyParts {
  readonly respond: Respond;
  readonly time: SendTime;
}

/** Where the message of a reply was shown, as far as Slack tells; a reason when it was not shown at all. */
export type ReplyOutcome =
  | { readonly kind: 'shown'; readonly posted?: PostedMessage }
  /** `isForNow`: certainly not, by a refusal that may be over after a while. */
  | { readonly kind: 'not_shown'; readonly reason: string; readonly isForNow: boolean };

const SHOWN: ReplyOutcome = { kind: 'shown' };
/** A response address takes five messages. */
const MOST_PAGES_BY_ADDRESS = 5;

/** Carries a reply to the person; a way that Slack refuses gives over to the next one. */
export async function deliverReply(reply: Reply, means: ReplyMeans, parts: ReplyParts): Promise<ReplyOutcome> {
  if (reply.form && (await openForm(reply, means))) return SHOWN;
  if (reply.replaces && means.pressed && (await replace(reply.message, means, means.pressed, parts))) {
    const { conversation } = means.destination;
    return means.pressed.ephemeral ? SHOWN : { kind: 'shown', posted: { conversation, message: means.pressed.ts } };
  }
  return reply.audience === 'asker' && !isOwnConversation(means)
    ? toAsker(reply.message, means, parts)
    : toEveryone(reply.message, means, parts);
}

function notShown(outcome: Exclude<PostOutcome, { kind: 'sent' }>, isFirst: boolean): ReplyOutcome {
  const isForNow = isFirst && outcome.kind === 'failed' && !outcome.permanent;
  return { kind: 'not_shown', reason: outcome.reason, isForNow };
}

async function openForm({ form }: Reply, { api, trigger, destination, responseUrl, from }: ReplyMeans): Promise<boolean> {
  if (!form || trigger === undefined) return false;
  const { conversation } = destination;
  const origin: FormOrigin = {
    ...(conversation.kind === 'personal' ? {} : { channel: conversation.id }),
    ...(conversation.kind === 'group' ? { name: 'mpdm-' } : {}),
    ...(conversation.thread === undefined ? {} : { thread: conversation.thread }),
    ...(from === undefined ? {} : { from }),
    ...(responseUrl === undefined ? {} : { respond: responseUrl }),
  };
  const metadata = JSON.stringify(origin);
  try {
    await api('views.open', { trigger_id: trigger, view: renderForm(form, metadata.length > VIEW_METADATA ? '{}' : metadata) });
    return true;
  } catch {
    return false;
  }
}

async function replace(
  message: Message,
  { api, destination, responseUrl }: ReplyMeans,
  pressed: { readonly ts: string; readonly ephemeral: boolean },
  { respond }: ReplyParts,
): Promise<boolean> {
  if (pressed.ephemeral) {
    return responseUrl !== undefined && respond(responseUrl, renderMessage(message), { to: 'asker', replaces: true });
  }
  const posted = { conversation: destination.conversation, message: pressed.ts };
  return (await update(api, posted, (drawing) => renderMessage(message, drawing), destination.channel)).kind === 'sent';
}

/** In the bot's own conversation with a person everything is seen by that person alone, and stays. */
function isOwnConversation({ destination, responseUrl }: ReplyMeans): boolean {
  return destination.conversation.kind === 'personal' && responseUrl === undefined;
}

/**
 * Shows a reply to the asker alone: in the thread that they are in where Slack takes it there, else through the address that
 * came with what they did, else in the conversation.
 */
async function toAsker(message: Message, means: ReplyMeans, { respond }: ReplyParts): Promise<ReplyOutcome> {
  const { api, destination, user, responseUrl, from } = means;
  if (from !== undefined && responseUrl !== undefined && (await toAskerInThread(message, means, from))) return SHOWN;
  if (responseUrl !== undefined && (await respondInPages(message, responseUrl, respond))) return SHOWN;
  const pages = pagesOf(message);
  const [first] = pages;
  for (const page of pages) {
    const outcome =
      destination.conversation.kind === 'personal'
        ? await post(api, destination, page, means.delivery)
        : await postEphemeral(api, destination, user, page);
    if (outcome.kind !== 'sent') return notShown(outcome, page === first);
  }
  return SHOWN;
}

/** Whether the first page was shown there: then the rest is, or is not shown at all. */
async function toAskerInThread(message: Message, { api, destination, user }: ReplyMeans, from: string): Promise<boolean> {
  const { conversation } = destination;
  if (conversation.kind === 'personal') return false;
  const inThread = { ...destination, conversation: { ...conversation, thread: from } };
  const [first, ...others] = pagesOf(message);
  if (!first || (await postEphemeral(api, inThread, user, first)).kind !== 'sent') return false;
  for (const page of others) await postEphemeral(api, inThread, user, page);
  return true;
}

async function respondInPages(message: Message, url: string, respond: Respond): Promise<boolean> {
  const pages = pagesOf(message);
  const drawings = pages.length > MOST_PAGES_BY_ADDRESS ? [renderMessage(message)] : pages.map((page) => page('native'));
  for (const [at, drawn] of drawings.entries()) {
    const simpler = pages[at]?.('plain') ?? drawn;
    if ((await respond(url, drawn, { to: 'asker', replaces: false })) || (await respond(url, simpler, { to: 'asker', replaces: false })))
      continue;
    return false;
  }
  return true;
}

async function toEveryone(message: Message, means: ReplyMeans, { respond, time }: ReplyParts): Promise<ReplyOutcome> {
  const { api, destination, delivery, key: ownKey = delivery, responseUrl, maybeAnsweredAfter } = means;
  let first: PostedMessage | undefined;
  for (const [at, page] of pagesOf(message).entries()) {
    const key = at === 0 ? ownKey : `${ownKey}#${at}`;
    const outcome = await sendOnce(api, destination, page, key, time, maybeAnsweredAfter);
    if (outcome.kind === 'sent') {
      first ??= outcome.posted;
    } else if (at === 0 && responseUrl !== undefined && (await respond(responseUrl, page('native'), { to: 'everyone', replaces: false }))) {
      // Where the bot is not a member of the channel, the address still reaches it.
    } else {
      return notShown(outcome, at === 0);
    }
  }
  return first ? { kind: 'shown', posted: first } : SHOWN;
}

/** One message where what is left out can be asked for, otherwise as many as it takes. */
function pagesOf(message: Message): Draw[] {
  if (leadsToMore(message)) return [(drawing) => renderMessage(message, drawing)];
  const count = renderPages(message).length;
  if (count === 1) return [(drawing) => renderMessage(message, drawing)];
  return Array.from({ length: count }, (_, at) => (drawing) => pageAt(message, at, drawing));
}

function pageAt(message: Message, at: number, drawing: Parameters<Draw>[0]): SlackMessage {
  const native = renderPages(message)[at] ?? { text: message.summary };
  return drawing === 'native' ? native : (renderPages(message, drawing)[at] ?? native);
}
