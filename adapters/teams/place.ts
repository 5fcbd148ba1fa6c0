import { z } from 'zod';
import { addressOf, type Conversation } from '../../src/index.ts';
import { activityTenant, type IncomingActivity, splitThread } from './activity.ts';

/**
 * All that it takes to post to a conversation unasked, in the protocol's own terms and no SDK's. It is kept, for a bot
 * can only write to where it was once written from.
 */
export const placeSchema = z.object({
  serviceUrl: z.string(),
  tenant: z.string(),
  conversation: z.object({ id: z.string(), kind: z.enum(['personal', 'group', 'channel']) }),
  bot: z.object({ id: z.string(), name: z.string().optional() }),
});
export type TeamsPlace = z.output<typeof placeSchema>;

/** Chats of people with each other, from which a message extension is used though the bot takes no part. */
const OF_PEOPLE = /^19:/;
/** The bot's own chats with one person. */
const OF_THE_BOT = /^a:/;

/**
 * What a place is. Only what is known to be a chat with the bot alone is personal: there the asker's own clearance counts.
 * What Teams calls personal between two people, and every kind that is not known, may be read by others.
 */
function kindOf({ id, conversationType }: IncomingActivity['conversation']): Conversation['kind'] {
  if (conversationType === 'channel') return 'channel';
  if (conversationType === 'personal') return OF_PEOPLE.test(id) ? 'group' : 'personal';
  if (conversationType) return 'group';
  if (OF_THE_BOT.test(id)) return 'personal';
  return splitThread(id).thread === undefined ? 'group' : 'channel';
}

/** The place that an activity came from, threads left aside: a channel is one place. */
export function teamsPlaceOf(activity: IncomingActivity): TeamsPlace {
  const { id: botId, name } = activity.recipient;
  return {
    serviceUrl: activity.serviceUrl,
    tenant: activityTenant(activity) ?? '',
    conversation: { id: splitThread(activity.conversation.id).id, kind: kindOf(activity.conversation) },
    bot: { id: botId, ...(name ? { name } : {}) },
  };
}

/** The same place as the core names it. */
export function conversationOf(activity: IncomingActivity): Conversation {
  const { id, thread } = splitThread(activity.conversation.id);
  const kind = kindOf(activity.conversation);
  return { platform: 'teams', tenant: activityTenant(activity) ?? '', id, kind, ...(thread === undefined ? {} : { thread }) };
}

/** The name under which a place is kept: the address of its conversation without the thread. */
export function placeKey({ platform, tenant, id }: Conversation): string {
  return addressOf({ platform, tenant, id });
}
