/** Who publishes the app, as stores and admin centres show it. Addresses begin with https. */
export interface Publisher {
  readonly name: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
}

export interface ManifestParts {
  readonly appId: string;
  /** `1.2.3`; a new package needs a new one. */
  readonly version: string;
  readonly publisher: Publisher;
}

interface MenuCommand {
  readonly title: string;
  readonly description: string;
}

/** What the bot's menu offers everywhere. */
const COMMANDS: readonly MenuCommand[] = [
  { title: 'figure', description: 'One figure with its status, period and sources: figure pledge' },
  { title: 'brief', description: 'The digest now or as of a day, or one matter: brief NSATU' },
  { title: 'check', description: 'Hold a draft against the store: check this: TEXT' },
  { title: 'subscribe', description: 'Post a digest here: subscribe morning 08:30 weekdays' },
  { title: 'unsubscribe', description: 'End a digest here: unsubscribe morning' },
  { title: 'subscriptions', description: 'Which digests are posted here, and when' },
  { title: 'sources', description: 'Where the last answer comes from; before any, the documents' },
  { title: 'status', description: 'What the bot knows, and how it is' },
  { title: 'help', description: 'What can be asked' },
  { title: 'review', description: 'For curators: decide on candidates, correct facts' },
];

const HOME: MenuCommand = { title: 'home', description: 'What is new, what you follow, what you asked' };

const TRIGGERS = ['mention', 'slash'] as const;
export const COLOR_ICON = 'color.png';
export const OUTLINE_ICON = 'outline.png';
export const ACCENT = '#1F4E79';

function bot(appId: string) {
  return {
    botId: appId,
    scopes: ['personal', 'team', 'groupChat'],
    isNotificationOnly: false,
    supportsFiles: true,
    /** Slash commands are written, and answered, so that only their writer sees them. */
    supportsTargetedMessages: true,
    commandLists: [
      { scopes: ['personal'], triggers: TRIGGERS, commands: [...COMMANDS, HOME] },
      { scopes: ['team', 'groupChat'], triggers: TRIGGERS, commands: COMMANDS },
    ],
  };
}

function messageExtension(appId: string) {
  const query = { name: 'query', title: 'Search', description: 'Words of a figure or a fact', inputType: 'text' };
  return {
    botId: appId,
    commands: [
      {
        id: 'search',
        type: 'query',
        title: 'Search facts',
        description: 'Find a figure or a fact and insert it with its source',
        context: ['compose', 'commandBox'],
        initialRun: true,
        parameters: [query],
      },
      {
        id: 'ask',
        type: 'action',
        title: 'Ask or check',
        description: 'What the sources say about it',
        context: ['message'],
        fetchTask: true,
      },
    ],
  };
}

/** The app manifest of Teams, version 1.30. */
export function teamsManifest({ appId, version, publisher }: ManifestParts) {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    version,
    id: appId,
    developer: { name: publisher.name, websiteUrl: publisher.website, privacyUrl: publisher.privacy, termsOfUseUrl: publisher.terms },
    name: { short: 'Sitrep', full: 'Sitrep: briefings that show their sources' },
    description: {
      short: 'Answers and daily briefings that say only what a source shows.',
      full: 'Ask in your own words and get the figure with who said it, when, and what disagrees, or an honest word that it is not held. Subscribe a channel to a daily briefing. Search facts and insert them, sources included, into what you write.',
    },
    icons: { color: COLOR_ICON, outline: OUTLINE_ICON },
    accentColor: ACCENT,
    /** Opens private and shared channels; without it no package with the scope of teams is taken. */
    supportsChannelFeatures: 'tier1',
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    bots: [bot(appId)],
    composeExtensions: [messageExtension(appId)],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [],
  };
}

export type TeamsAppManifest = ReturnType<typeof teamsManifest>;
