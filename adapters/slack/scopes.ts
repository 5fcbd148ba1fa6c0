/** How much of Slack the bot asks for: `mentions` is the least with which it can be asked and post digests. */
export const SCOPE_PROFILES = ['all', 'mentions'] as const;
export type ScopeProfile = (typeof SCOPE_PROFILES)[number];

/** Without these the bot does not start. */
const NEEDED = {
  'app_mentions:read': 'hear when it is mentioned',
  'chat:write': 'answer and post digests',
  commands: 'take commands, and be asked to check a message',
  'im:history': 'hear what it is asked directly',
} as const;

/** What it goes without where it must. */
const WANTED = {
  'assistant:write': 'suggest questions and show that it is working on one',
  'channels:history': 'follow up in the threads it speaks in, and see whether a post went out before it posts again',
  'channels:read': 'notice that it was added to a channel, and that one is shared with another organisation',
  'files:read': 'read the files that it is given to check',
  'groups:history': 'do the same in private channels',
  'groups:read': 'notice the same of private channels',
  'im:write': 'find its own conversation with a person, to correct what it said there',
  'mpim:history': 'follow up in group conversations',
  'users:read': 'offer somebody who subscribes the time zone of their own clock',
} as const;

/** What the bot asks a workspace for, with what for. */
export const SCOPES = { ...NEEDED, ...WANTED } as const;

/** Needed besides where links to figures are to be unfolded. */
export const LINK_SCOPES = { 'links:read': 'see links to figures', 'links:write': 'unfold links to figures' } as const;

/** The events that the bot listens to, each with the scope without which Slack does not send it. */
export const EVENTS = {
  app_home_opened: undefined,
  app_mention: 'app_mentions:read',
  app_uninstalled: undefined,
  channel_shared: 'channels:read',
  channel_unshared: 'channels:read',
  link_shared: 'links:read',
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  tokens_revoked: undefined,
} as const satisfies Readonly<Record<string, string | undefined>>;

/** What an app is set up for. */
export interface ScopeWish {
  readonly profile?: ScopeProfile | undefined;
  readonly linkBase?: string | undefined;
}

export function scopesFor({ profile = 'all', linkBase }: ScopeWish): string[] {
  const own = profile === 'mentions' ? NEEDED : SCOPES;
  return [...Object.keys(own).toSorted(), ...(linkBase === undefined ? [] : Object.keys(LINK_SCOPES))];
}

/** The events that scopes let through. */
export function eventsFor(scopes: readonly string[]): string[] {
  return Object.entries(EVENTS).flatMap(([event, scope]) => (scope === undefined || scopes.includes(scope) ? [event] : []));
}

/** Scopes that were not granted: those without which nothing works, and those without which something does not. */
export interface MissingScopes {
  readonly needed: readonly string[];
  /** With what cannot be done. */
  readonly wanted: ReadonlyMap<string, string>;
}

export function missingScopes(granted: readonly string[], linkBase: string | undefined): MissingScopes {
  const links = linkBase === undefined ? {} : LINK_SCOPES;
  const isMissing = ([scope]: readonly [string, string]) => !granted.includes(scope);
  return {
    needed: Object.entries(NEEDED)
      .filter(isMissing)
      .map(([scope]) => scope),
    wanted: new Map(Object.entries({ ...WANTED, ...links }).filter(isMissing)),
  };
}
