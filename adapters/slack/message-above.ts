import { z } from 'zod';
import { filesSchema, type MessageFiles } from './payloads.ts';
import type { SlackApi } from './web-api.ts';

const threadSchema = z.object({
  messages: z
    .array(z.object({ ts: z.string(), user: z.string().optional(), text: z.string().default(''), files: filesSchema }))
    .default([]),
  has_more: z.boolean().default(false),
});

/** So many messages are asked for: Slack gives apps outside its Marketplace fifteen, the oldest first. */
const MOST = 200;

/** Where a message stands. */
export interface MessagePosition {
  readonly channel: string;
  readonly thread: string;
  readonly ts: string;
}

/** The message above another in its thread; nothing where Slack does not show it with one call. Never rejects. */
export async function messageAbove(
  api: SlackApi,
  { channel, thread, ts }: MessagePosition,
): Promise<{ readonly user?: string | undefined; readonly text: string; readonly files: MessageFiles } | undefined> {
  try {
    const { messages, has_more } = threadSchema.parse(await api('conversations.replies', { channel, ts: thread, latest: ts, limit: MOST }));
    return has_more ? undefined : messages.filter((message) => Number(message.ts) < Number(ts)).at(-1);
  } catch {
    return undefined;
  }
}
