import { z } from 'zod';
import { addressOf, type Conversation, type LookupOutcome, type Remembered } from '../../src/index.ts';
import { channelOf, METADATA_EVENT } from './post.ts';
import { callFailure, type SlackApi } from './web-api.ts';

const pageSchema = z.object({
  messages: z
    .array(z.looseObject({ ts: z.string(), metadata: z.object({ event_type: z.string(), event_payload: z.unknown() }).optional() }))
    .default([]),
  has_more: z.boolean().default(false),
});
const keySchema = z.object({ key: z.string() });

/** Slack gives apps outside its Marketplace fifteen messages a call, and one call a minute. */
const PAGE = 15;
const MOST_PAGES = 20;
/** Slack's clock and ours may differ. */
const CLOCK_MARGIN_SECONDS = 300;

/** What is looked for: a message under a key, in a conversation. */
export interface Wanted {
  readonly address: Conversation;
  readonly key: string;
  /** Seconds of the epoch after which it was posted, by Slack's clock. */
  readonly after: number;
}

/** How far a look-up came that was broken off; the next one for the same message goes on from there. */
export interface Begun {
  readonly cursor: string;
  readonly pages: number;
}

/** Seconds of the epoch by Slack's clock at which it was surely before an instant of ours. */
export function surelyBefore(instant: string): number {
  return Math.max(0, Date.parse(instant) / 1000 - CLOCK_MARGIN_SECONDS);
}

/**
 * Looks for a message by its key, page by page from where the last look-up for it was broken off: begun anew each time, one
 * that is let see a page a minute would never come to the second. `begun`: how far those came.
 */
export async function lookup(api: SlackApi, { address, key, after }: Wanted, begun?: Remembered<Begun>): Promise<LookupOutcome> {
  const name = `${addressOf(address)} ${key} ${after}`;
  let { cursor, pages }: Partial<Begun> & { pages: number } = begun?.get(name) ?? { pages: 0 };
  begun?.delete(name);
  try {
    const channel = await channelOf(api, address);
    const [method, where] =
      address.thread === undefined ? ['conversations.history', {}] : ['conversations.replies', { ts: address.thread }];
    for (; pages < MOST_PAGES; pages += 1) {
      if (cursor !== undefined) begun?.set(name, { cursor, pages });
      const args = { channel, ...where, oldest: String(after), limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) };
      const result = await api(method, args);
      begun?.delete(name);
      const { messages, has_more } = pageSchema.parse(result);
      const found = messages.find(({ metadata }) => keyOf(metadata) === key);
      if (found) return { kind: 'found', posted: { conversation: address, message: found.ts } };
      cursor = result.response_metadata?.next_cursor;
      if (!has_more || !cursor) return { kind: 'absent' };
    }
    return { kind: 'unknown', reason: `More than ${PAGE * MOST_PAGES} messages were posted there since.`, permanent: true };
  } catch (error) {
    const failure = callFailure(error);
    if (failure.kind !== 'refused') return { kind: 'unknown', reason: `The look-up failed: ${failure.kind}.` };
    // What was a page of the history may be none any more.
    const isCursor = failure.error === 'invalid_cursor';
    if (isCursor) begun?.delete(name);
    return { kind: 'unknown', reason: failure.error, ...(!isCursor && { permanent: true }) };
  }
}

function keyOf(metadata: { event_type: string; event_payload?: unknown } | undefined): string | undefined {
  if (metadata?.event_type !== METADATA_EVENT) return undefined;
  return keySchema.safeParse(metadata.event_payload).data?.key;
}
