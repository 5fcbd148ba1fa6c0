import { z } from 'zod';
import type { SlackApi } from './web-api.ts';

const infoSchema = z.object({
  channel: z.object({ is_ext_shared: z.boolean().default(false), is_pending_ext_shared: z.boolean().default(false) }),
});

/**
 * Whether a channel is shared with another organisation, or is about to be. Rejects as {@link SlackApi} does, also where
 * the bot may not know. https://docs.slack.dev/reference/methods/conversations.info
 */
export async function isSharedOutside(api: SlackApi, channel: string): Promise<boolean> {
  const { is_ext_shared, is_pending_ext_shared } = infoSchema.parse(await api('conversations.info', { channel })).channel;
  return is_ext_shared || is_pending_ext_shared;
}
