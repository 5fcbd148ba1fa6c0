import { z } from 'zod';
import type { Conversation, Unreachable } from '../../src/index.ts';
import { callFailure, type SlackApi } from './web-api.ts';

const infoSchema = z.object({ channel: z.object({ is_member: z.boolean().optional(), is_archived: z.boolean().optional() }) });

/** Errors by which Slack says that the bot does not see a channel at all. */
const NOT_SEEN: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel']);

/**
 * Why nothing can be posted in a channel; nothing where it can, where one person alone reads, and where Slack does not
 * tell (a scope that is missing, a limit, no connection). https://docs.slack.dev/reference/methods/conversations.info
 */
export async function whyUnreachable(api: SlackApi, { id, kind }: Conversation): Promise<Unreachable | undefined> {
  if (kind === 'personal') return undefined;
  try {
    const { channel } = infoSchema.parse(await api('conversations.info', { channel: id }));
    if (channel.is_archived) return 'archived';
    return channel.is_member === false ? 'no_member' : undefined;
  } catch (error) {
    const failure = callFailure(error);
    return failure.kind === 'refused' && NOT_SEEN.has(failure.error) ? 'no_member' : undefined;
  }
}
