import { z } from 'zod';
import { type Conversation, Failure } from '../../src/index.ts';
import { callFailure, type SlackApi } from './web-api.ts';

const infoSchema = z.object({ channel: z.object({ is_member: z.boolean().optional(), is_archived: z.boolean().optional() }) });

/** Errors by which Slack says that the bot does not see a channel at all. */
const NOT_SEEN: ReadonlySet<string> = new Set(['channel_not_found', 'not_in_channel']);

function notThere(): Failure {
  return new Failure(
    'PLACE_UNREACHABLE',
    'Nothing can be posted in this channel.',
    'I am not a member of it.',
    'Write “/invite @” with my name here first, and then do this again.',
  );
}

function archived(): Failure {
  return new Failure(
    'PLACE_UNREACHABLE',
    'Nothing can be posted in this channel.',
    'It is archived.',
    'Bring it back first, or do this in another channel.',
  );
}

/**
 * Why nothing can be posted in a channel; nothing where it can, where one person alone reads, and where Slack does not
 * tell (a scope that is missing, a limit, no connection). https://docs.slack.dev/reference/methods/conversations.info
 */
export async function whyUnreachable(api: SlackApi, { id, kind }: Conversation): Promise<Failure | undefined> {
  if (kind === 'personal') return undefined;
  try {
    const { channel } = infoSchema.parse(await api('conversations.info', { channel: id }));
    if (channel.is_archived) return archived();
    return channel.is_member === false ? notThere() : undefined;
  } catch (error) {
    const failure = callFailure(error);
    return failure.kind === 'refused' && NOT_SEEN.has(failure.error) ? notThere() : undefined;
  }
}
