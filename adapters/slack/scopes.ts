/** What the bot asks a workspace for, with what for. */
export const SCOPES = {
  'app_mentions:read': 'hear when it is mentioned',
  'assistant:write': 'suggest questions and show that it is working on one',
  'channels:history': 'follow up in the threads it speaks in',
  'channels:read': 'notice that it was added to a channel',
  'chat:write': 'answer and post digests',
  commands: 'take /figure, /brief, /sitrep and /review',
  'groups:history': 'follow up in the threads it speaks in, in private channels',
  'groups:read': 'notice that it was added to a private channel',
  'im:history': 'hear what it is asked directly',
  'im:write': 'find its own conversation with a person',
  'mpim:history': 'follow up in group conversations',
} as const;

/** Needed besides where links to figures are to be unfolded. */
export const LINK_SCOPES = { 'links:read': 'see links to figures', 'links:write': 'unfold links to figures' } as const;

/** The events that the bot listens to. */
export const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'channel_shared',
  'channel_unshared',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
  'tokens_revoked',
] as const;

export const LINK_EVENTS = ['link_shared'] as const;

export function scopesFor(linkBase: string | undefined): string[] {
  return [...Object.keys(SCOPES), ...(linkBase === undefined ? [] : Object.keys(LINK_SCOPES))];
}
