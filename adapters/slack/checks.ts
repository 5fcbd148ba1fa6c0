import { Failure } from '../../src/index.ts';
import type { SetupFinding } from '../platform-module.ts';
import { missingScopes } from './scopes.ts';
import type { SlackSettings } from './settings.ts';
import { type CallFailure, callFailure, type SlackApi, type SlackResult } from './web-api.ts';

/** Who the bot is in the workspace of its token. */
export interface SlackBotIdentity {
  readonly tenant: string;
  readonly team: string;
  readonly botUser: string;
  readonly botId: string | undefined;
  /** Scopes that it goes without, with what it cannot do for that. */
  readonly missing: ReadonlyMap<string, string>;
}

const TOKEN_PAGE = 'https://api.slack.com/apps, “OAuth & Permissions”';
const APP_TOKEN_PAGE = 'https://api.slack.com/apps, “Basic Information”, “App-Level Tokens”';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * Asks Slack whose a bot token is and whether it may do what the bot cannot go without.
 * @throws Failure PLATFORM_UNREACHABLE, PLATFORM_REFUSED, PLATFORM_SCOPE_MISSING
 */
export async function checkBotToken(api: SlackApi, linkBase: string | undefined): Promise<SlackBotIdentity> {
  const result = await api('auth.test').catch((error: unknown) => {
    throw refusal(callFailure(error), 'The bot token', `Copy the “Bot User OAuth Token” (xoxb-…) from ${TOKEN_PAGE} into SLACK_BOT_TOKEN.`);
  });
  const tenant = textOf(result.is_enterprise_install === true ? result.enterprise_id : result.team_id);
  const botUser = textOf(result.user_id);
  if (tenant === undefined || botUser === undefined) {
    const why = 'auth.test named no workspace or no user.';
    throw new Failure('PLATFORM_REFUSED', 'Slack does not say whose the bot token is.', why, `Install the app again from ${TOKEN_PAGE}.`);
  }
  const missing = checkScopes(result, linkBase);
  return { tenant, team: textOf(result.team) ?? tenant, botUser, botId: textOf(result.bot_id), missing };
}

/** Slack names the scopes of a token with each answer; an answer without them says nothing. */
function checkScopes({ response_metadata }: SlackResult, linkBase: string | undefined): ReadonlyMap<string, string> {
  const granted = response_metadata?.scopes;
  if (granted === undefined) return new Map();
  const { needed, wanted } = missingScopes(granted, linkBase);
  if (needed.length === 0) return wanted;
  const what = `The bot token lacks the ${needed.length === 1 ? 'scope' : 'scopes'} ${needed.join(', ')}.`;
  const remedy = `Paste the manifest that \`npm run slack:manifest\` prints into “App Manifest” of your app, then install it again.`;
  throw new Failure('PLATFORM_SCOPE_MISSING', what, 'The app was set up or installed without them.', remedy);
}

/** What the bot goes without, in a line each. */
export function describeMissing(missing: ReadonlyMap<string, string>): string[] {
  return Array.from(missing, ([scope, purpose]) => `Without the scope ${scope} it cannot ${purpose}.`);
}

/**
 * Asks Slack whether an app-level token opens Socket Mode.
 * @throws Failure PLATFORM_UNREACHABLE, PLATFORM_REFUSED
 */
export async function checkAppToken(api: SlackApi): Promise<void> {
  await api('apps.connections.open').catch((error: unknown) => {
    throw appTokenFailure(error);
  });
}

/** What opening Socket Mode met, as a Failure: PLATFORM_UNREACHABLE or PLATFORM_REFUSED. */
export function appTokenFailure(error: unknown): Failure {
  const remedy = `Make an app-level token (xapp-…) with the scope connections:write at ${APP_TOKEN_PAGE}, put it into SLACK_APP_TOKEN and enable Socket Mode.`;
  return refusal(callFailure(error), 'The app-level token', remedy);
}

function refusal(failure: CallFailure, whose: string, remedy: string): Failure {
  switch (failure.kind) {
    case 'refused':
      return new Failure('PLATFORM_REFUSED', `${whose} was refused by Slack.`, reasonOf(failure.error), remedy);
    case 'limited': {
      const wait = `Try again in ${failure.retryAfterSeconds} seconds.`;
      return new Failure('PLATFORM_UNREACHABLE', 'Slack takes no calls for now.', 'Too many calls were made.', wait);
    }
    case 'not_sent':
    case 'uncertain': {
      const look = 'Check the network, the proxy and the firewall: slack.com must be reachable over HTTPS.';
      return new Failure('PLATFORM_UNREACHABLE', 'Slack cannot be reached.', failure.reason, look);
    }
  }
}

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    invalid_auth: 'It is not a token that Slack knows (invalid_auth).',
    not_allowed_token_type: 'It is a token of the wrong kind (not_allowed_token_type).',
    account_inactive: 'The app was removed from the workspace (account_inactive).',
    token_revoked: 'It was revoked (token_revoked).',
    token_expired: 'It has expired (token_expired).',
    missing_scope: 'It lacks a scope (missing_scope).',
  }),
);

function reasonOf(error: string): string {
  return REASONS.get(error) ?? `Slack's answer: ${error}.`;
}

/** Looks at all of a configuration that can be looked at from here. Never rejects. */
export async function diagnose(
  settings: SlackSettings,
  linkBase: string | undefined,
  apiFor: (token: string) => SlackApi,
): Promise<SetupFinding[]> {
  const { connection, identity, publicUrl } = settings;
  const findings: SetupFinding[] = [];
  const look = async (attempt: () => Promise<string>) => {
    try {
      findings.push({ good: true, text: await attempt() });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      findings.push({ good: false, text: `${error.message} ${error.why} ${error.remedy}` });
    }
  };
  if (identity.kind === 'token') {
    await look(async () => {
      const { team, botUser, missing } = await checkBotToken(apiFor(identity.botToken), linkBase);
      const has = missing.size === 0 ? 'every scope' : 'every scope that is needed';
      return [`The bot token belongs to ${botUser} in ${team}, with ${has}.`, ...describeMissing(missing)].join(' ');
    });
  } else {
    findings.push({ good: true, text: 'Workspaces install the app by OAuth; their tokens are kept sealed in the store.' });
    if (publicUrl === undefined)
      findings.push({ good: false, text: 'SLACK_PUBLIC_URL is missing: Slack sends people back to it after they install the app.' });
  }
  if (connection.kind === 'socket') {
    await look(async () => {
      await checkAppToken(apiFor(connection.appToken));
      return 'The app-level token opens Socket Mode.';
    });
  } else {
    const address = publicUrl === undefined ? 'the public address of this bot' : publicUrl;
    findings.push({
      good: true,
      text: `Requests are taken at ${settings.host}:${settings.port}; “Event Subscriptions” must name ${address}/slack/events.`,
    });
  }
  return findings;
}
