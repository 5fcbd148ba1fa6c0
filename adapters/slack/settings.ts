import { z } from 'zod';
import type { Externals } from '../../src/index.ts';
import { SCOPE_PROFILES, type ScopeProfile } from './scopes.ts';
import { faultOfKey } from './weak-key.ts';

/** A variable set to nothing counts as not set. */
const textSchema = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined);

function tokenSchema(prefix: string, kind: string) {
  return textSchema.refine(
    (token) => token === undefined || (token.startsWith(prefix) && /^[\w-]+$/.test(token)),
    `is not ${kind}: that begins with ${prefix}`,
  );
}

const SIGNING_SECRET = /^[0-9a-f]{32}$/i;
const STATE_SECRET_LENGTH = 16;

const keysOf = (text: string) => text.split(',').map((key) => key.trim());

/** Keys separated by commas, each of which has to be one. */
const keysSchema = textSchema.superRefine((keys, context) => {
  const fault =
    keys === undefined
      ? undefined
      : keysOf(keys)
          .map(faultOfKey)
          .find((found) => found !== undefined);
  if (fault !== undefined) context.addIssue(fault);
});

/** Ids of workspaces (T…) and of organisations (E…), separated by commas. */
const workspacesSchema = textSchema
  .refine(
    (text) => text === undefined || /^[TE][A-Z0-9]+(?:\s*,\s*[TE][A-Z0-9]+)*$/.test(text),
    'is not a list of ids such as T012AB3CD,E045EF6GH',
  )
  .transform((text) => text?.split(/\s*,\s*/));

const addressSchema = textSchema.refine(
  (text) => text === undefined || (URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)),
  'is not a web address',
);

/** The variables of the environment that Slack needs, each of which may be missing. */
export const slackEnvironment = {
  SLACK_BOT_TOKEN: tokenSchema('xoxb-', 'a bot token'),
  SLACK_APP_TOKEN: tokenSchema('xapp-', 'an app-level token'),
  SLACK_SIGNING_SECRET: textSchema.refine(
    (secret) => secret === undefined || SIGNING_SECRET.test(secret),
    'is not a signing secret: that has 32 hexadecimal digits',
  ),
  SLACK_CLIENT_ID: textSchema,
  SLACK_CLIENT_SECRET: textSchema,
  SLACK_STATE_SECRET: textSchema.refine(
    (secret) => secret === undefined || secret.length >= STATE_SECRET_LENGTH,
    `is shorter than ${STATE_SECRET_LENGTH} characters`,
  ),
  /** Keys of 32 bytes in base64, separated by commas: the first seals, each opens. */
  SLACK_ENCRYPTION_KEY: keysSchema,
  SLACK_ALLOWED_WORKSPACES: workspacesSchema,
  SLACK_SCOPES: z
    .enum([...SCOPE_PROFILES, ''], 'is neither all nor mentions')
    .optional()
    .transform((profile): ScopeProfile => profile || 'all'),
  SLACK_COMMAND_PREFIX: textSchema.refine(
    (prefix) => prefix === undefined || /^[a-z0-9][a-z0-9_-]{0,19}$/.test(prefix),
    'is not made of up to 20 small letters, digits, hyphens and underscores',
  ),
  SLACK_HOST: textSchema,
  SLACK_PORT: z
    .string()
    .trim()
    .regex(/^(\d{1,5})?$/, 'is not a port')
    .optional()
    .transform((port) => (port ? Number(port) : undefined))
    .refine((port) => port === undefined || port <= 65_535, 'is not a port'),
  SLACK_PUBLIC_URL: addressSchema,
  SLACK_API_URL: addressSchema,
} as const;

const environmentSchema = z.object(slackEnvironment);
export type SlackEnvironment = z.output<typeof environmentSchema>;

/** How Slack reaches the bot. */
export type SlackConnection =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string };

/** For whom the bot works: one workspace, or all that installed it. */
export type SlackIdentity =
  | { readonly kind: 'token'; readonly botToken: string }
  | {
      readonly kind: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      readonly keys: readonly string[];
    };

export interface SlackSettings {
  readonly connection: SlackConnection;
  readonly identity: SlackIdentity;
  /** Where requests and installations come in; not used by Socket Mode with one workspace. */
  readonly host: string;
  readonly port: number;
  /** The address by which Slack and people reach `host` and `port` from outside. */
  readonly publicUrl?: string | undefined;
  /** Ids of the workspaces and organisations that may install the app; without, every one may. */
  readonly allowedWorkspaces?: readonly string[] | undefined;
  /** How much of Slack the app was set up for; all without. */
  readonly scopes?: ScopeProfile | undefined;
  /** Stands before the names of the commands. */
  readonly commandPrefix?: string | undefined;
  /** What is done for guests and people of other organisations; `deny` without. */
  readonly externals?: Externals;
  /** Whether Node goes through the proxy that the environment names. */
  readonly throughProxy?: boolean;
  /** Another Web API than Slack's own, ended by a slash. */
  readonly apiUrl?: string | undefined;
}

/** The settings, that Slack is not configured at all, or what is missing. */
export type SlackReading =
  | { readonly kind: 'settings'; readonly settings: SlackSettings }
  | { readonly kind: 'none' }
  | { readonly kind: 'incomplete'; readonly why: string };

const CREDENTIALS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_ENCRYPTION_KEY',
] as const;
const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 3000;

/** Puts together what the variables say; each is valid by itself already. `externals`: what is set for all platforms. */
export function readSlackSettings(environment: SlackEnvironment, externals: Externals): SlackReading {
  const { SLACK_HOST, SLACK_PORT, SLACK_PUBLIC_URL, SLACK_API_URL } = environment;
  if (CREDENTIALS.every((name) => environment[name] === undefined)) return { kind: 'none' };
  const connection = readConnection(environment);
  if (typeof connection === 'string') return { kind: 'incomplete', why: connection };
  const identity = readIdentity(environment);
  if (typeof identity === 'string') return { kind: 'incomplete', why: identity };
  return {
    kind: 'settings',
    settings: {
      connection,
      identity,
      host: SLACK_HOST ?? DEFAULT_HOST,
      port: SLACK_PORT ?? DEFAULT_PORT,
      externals,
      scopes: environment.SLACK_SCOPES,
      commandPrefix: environment.SLACK_COMMAND_PREFIX,
      allowedWorkspaces: environment.SLACK_ALLOWED_WORKSPACES,
      publicUrl: SLACK_PUBLIC_URL?.replace(/\/+$/, ''),
      apiUrl: SLACK_API_URL === undefined ? undefined : `${SLACK_API_URL.replace(/\/+$/, '')}/`,
    },
  };
}

function readConnection({ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }: SlackEnvironment): SlackConnection | string {
  if (SLACK_APP_TOKEN !== undefined) return { kind: 'socket', appToken: SLACK_APP_TOKEN };
  if (SLACK_SIGNING_SECRET !== undefined) return { kind: 'http', signingSecret: SLACK_SIGNING_SECRET };
  return 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing';
}

function readIdentity(environment: SlackEnvironment): SlackIdentity | string {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_ENCRYPTION_KEY } = environment;
  if (SLACK_BOT_TOKEN !== undefined) return { kind: 'token', botToken: SLACK_BOT_TOKEN };
  const wanted = { SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SLACK_STATE_SECRET, SLACK_ENCRYPTION_KEY };
  const missing = Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length === Object.keys(wanted).length) return 'SLACK_BOT_TOKEN is missing';
  if (!SLACK_CLIENT_ID || !SLACK_CLIENT_SECRET || !SLACK_STATE_SECRET || !SLACK_ENCRYPTION_KEY) {
    return `for installation in many workspaces ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
  }
  return {
    kind: 'oauth',
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    stateSecret: SLACK_STATE_SECRET,
    keys: keysOf(SLACK_ENCRYPTION_KEY),
  };
}
