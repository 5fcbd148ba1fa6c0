import type { IncomingActivity } from './activity.ts';

/** Whether the bot has come to where an activity is from; Teams tells of it in two ways. */
export function hasCome({ type, action, membersAdded, recipient }: IncomingActivity): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

const TEAM_DELETED = 'teamDeleted';
const CHANNEL_DELETED = 'channelDeleted';

/** Whether it has gone from there; an upgrade, which removes and adds it, is no going. */
export function hasGone({ type, action, membersRemoved, recipient, channelData }: IncomingActivity): boolean {
  if (type === 'installationUpdate') return action === 'remove';
  if (type !== 'conversationUpdate') return false;
  return channelData?.eventType === TEAM_DELETED || (membersRemoved ?? []).some(({ id }) => id === recipient.id);
}

/** Whether a channel was deleted, which its team tells. */
export function isChannelDeleted({ type, channelData }: IncomingActivity): boolean {
  return type === 'conversationUpdate' && channelData?.eventType === CHANNEL_DELETED;
}
