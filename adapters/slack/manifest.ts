import { COMMANDS, type CommandName } from '../../src/index.ts';
import { EVENTS, eventsFor, type ScopeProfile, scopesFor } from './scopes.ts';
import { CHECK_MESSAGE } from './shortcuts.ts';

/** For what an app is registered. */
export interface ManifestWish {
  /** The address at which Slack reaches the bot over HTTP; without one the app uses Socket Mode. */
  readonly publicUrl?: string | undefined;
  /** Workspaces install the app by themselves. */
  readonly oauth: boolean;
  readonly linkBase?: string | undefined;
  /** How much of Slack the bot asks for; all that it can use without. */
  readonly scopes?: ScopeProfile | undefined;
  /** Stands before the names of the commands, which all apps of a workspace share. */
  readonly commandPrefix?: string | undefined;
  /** Installed by an organisation for all its workspaces. */
  readonly isForOrganisation?: boolean | undefined;
}

/** The manifest of the Slack app, as https://docs.slack.dev/reference/app-manifest describes it. */
export type SlackManifest = ReturnType<typeof slackManifest>;

const NAME = 'Sitrep';
const DESCRIPTION = 'Answers from curated facts, each with its source, and posts daily briefings.';
const LONG_DESCRIPTION = `Ask in your own words, by mention, in a thread or directly. Every figure comes with its status, period, speaker, date and the passage that it stands on; what disagrees is shown; what is not in the store is said not to be. Subscribe a channel, or yourself, to a briefing of what is new.`;
const COMMAND_HINTS = {
  figure: '[name] [as of DATE]',
  brief: '[date] | MATTER | subscribe NAME TIME DAYS',
  check: 'TEXT',
  sitrep: 'help | subscriptions | sources | status | QUESTION',
  review: 'list | fact ID | history ID | undo | questions | stale | coverage',
} as const satisfies Record<CommandName, string>;
const COMMAND_NAMES = ['figure', 'brief', 'check', 'sitrep', 'review'] as const satisfies readonly CommandName[];
const COMMAND_DESCRIPTION = 100;
const SHORTCUT = {
  name: 'Check this message',
  type: 'message',
  callback_id: CHECK_MESSAGE,
  description: 'What the sources say about what it claims, for you alone',
} as const;

function commandsFor(prefix: string, url: { readonly url?: string }) {
  return COMMAND_NAMES.map((name) => ({
    command: `/${prefix}${name}`,
    description: COMMANDS[name].slice(0, COMMAND_DESCRIPTION),
    usage_hint: COMMAND_HINTS[name],
    should_escape: true,
    ...url,
  }));
}

/** Generates the manifest; the same wish always gives the same text. */
export function slackManifest({
  publicUrl,
  oauth,
  linkBase,
  scopes: profile,
  commandPrefix = '',
  isForOrganisation = false,
}: ManifestWish) {
  const requests = publicUrl === undefined ? undefined : `${publicUrl}/slack/events`;
  const scopes = scopesFor({ profile, linkBase });
  const isAgent = scopes.includes('assistant:write');
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { name: NAME, description: DESCRIPTION, long_description: LONG_DESCRIPTION, background_color: '#12355b' },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      ...(isAgent ? { agent_view: { agent_description: DESCRIPTION } } : {}),
      bot_user: { display_name: NAME, always_online: true },
      shortcuts: [SHORTCUT],
      slash_commands: commandsFor(commandPrefix, requests === undefined ? {} : { url: requests }),
      ...(linkBase === undefined ? {} : { unfurl_domains: [new URL(linkBase).hostname] }),
    },
    oauth_config: {
      scopes: { bot: scopes },
      ...(oauth && publicUrl !== undefined ? { redirect_urls: [`${publicUrl}/slack/oauth_redirect`] } : {}),
    },
    settings: {
      event_subscriptions: { ...(requests === undefined ? {} : { request_url: requests }), bot_events: eventsFor(scopes) },
      interactivity: { is_enabled: true, ...(requests === undefined ? {} : { request_url: requests, message_menu_options_url: requests }) },
      org_deploy_enabled: isForOrganisation,
      socket_mode_enabled: requests === undefined,
      token_rotation_enabled: false,
    },
  };
}

const EVENT_SCOPES: Readonly<Record<string, string | undefined>> = EVENTS;

/** What Slack would refuse, or leave without effect, that the official schema does not see. */
export function slackManifestFaults({ features, oauth_config, settings }: SlackManifest): string[] {
  const faults: string[] = [];
  const scopes = oauth_config.scopes.bot;
  for (const event of settings.event_subscriptions.bot_events) {
    if (!Object.hasOwn(EVENT_SCOPES, event)) faults.push(`the event ${event} is not known`);
    const scope = EVENT_SCOPES[event];
    if (scope !== undefined && !scopes.includes(scope)) faults.push(`the event ${event} needs the scope ${scope}`);
  }
  if (features.slash_commands.length > 0 && !scopes.includes('commands')) faults.push('slash commands need the scope commands');
  if (new Set(scopes).size < scopes.length) faults.push('a scope is named twice');
  if (!settings.socket_mode_enabled) {
    if (settings.event_subscriptions.request_url === undefined) faults.push('without Socket Mode events need a request_url');
    if (settings.interactivity.request_url === undefined) faults.push('without Socket Mode interactivity needs a request_url');
    if (features.slash_commands.some(({ url }) => url === undefined)) faults.push('without Socket Mode each command needs a url');
  }
  const { request_url } = settings.event_subscriptions;
  if (request_url !== undefined && !request_url.startsWith('https://')) faults.push('Slack calls https addresses only');
  return faults;
}
