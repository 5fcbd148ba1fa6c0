import { z } from 'zod';
import { type Externals, Failure } from '../../src/answering.ts';
import type { PlatformModule } from '../platform-module.ts';

const textSchema = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined);

/** A web address without a slash at its end; unencrypted only on this machine, for a token goes there. */
const addressSchema = textSchema
  .refine((text) => text === undefined || isAddress(text), 'is not an https address such as https://chat.example.org')
  .transform((text) => text?.replace(/\/+$/, ''));

/** Mattermost makes tokens of 26 letters and digits. */
const TOKEN = /^[a-z0-9]{26}$/;
const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 8066;

/** The variables of the environment that concern Mattermost. */
export const mattermostVariables = {
  MATTERMOST_URL: addressSchema,
  MATTERMOST_TOKEN: textSchema.refine(
    (token) => token === undefined || TOKEN.test(token),
    'is not a token: that has 26 letters and digits',
  ),
  MATTERMOST_COMMAND_TOKENS: textSchema
    .transform((text) => text?.split(/\s*,\s*/) ?? [])
    .refine((tokens) => tokens.every((one) => TOKEN.test(one)), 'is not a list of tokens of 26 letters and digits, separated by commas'),
  MATTERMOST_HOST: textSchema.transform((host) => host ?? DEFAULT_HOST),
  MATTERMOST_PORT: z
    .string()
    .trim()
    .refine((text) => /^\d{0,5}$/.test(text) && Number(text) <= 65_535, 'is not a port from 0 to 65535')
    .optional()
    .transform((text) => (text ? Number(text) : DEFAULT_PORT)),
  MATTERMOST_PUBLIC_URL: addressSchema,
};
const variablesSchema = z.object(mattermostVariables);

/** How the bot stands on a Mattermost server. */
export interface MattermostSettings {
  /** The address of the server. */
  readonly url: string;
  /** Of the bot's account. */
  readonly token: string;
  /** Of the slash commands that are set up for the bot. */
  readonly commandTokens: readonly string[];
  /** Where the server calls for buttons, forms and commands. */
  readonly host: string;
  readonly port: number;
  /** The address by which the server reaches `host` and `port`; without it there are no buttons. */
  readonly publicUrl: string | undefined;
  readonly externals: Externals;
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return [username, password, search, hash].every((part) => part === '') && (protocol === 'https:' || (protocol === 'http:' && isHere));
}

/** What the environment says of Mattermost; nothing where it is not to be used. @throws Failure CONFIGURATION_INVALID */
export function mattermostSettingsFrom(
  environment: Parameters<PlatformModule['configure']>[0],
  externals: Externals,
): MattermostSettings | undefined {
  const {
    MATTERMOST_URL: url,
    MATTERMOST_TOKEN: token,
    MATTERMOST_COMMAND_TOKENS: commandTokens,
    ...where
  } = variablesSchema.parse(environment);
  if (url === undefined && token === undefined) return undefined;
  if (url === undefined || token === undefined) {
    throw new Failure(
      'CONFIGURATION_INVALID',
      'Mattermost is configured by half',
      `${url === undefined ? 'MATTERMOST_URL' : 'MATTERMOST_TOKEN'} is missing`,
      'see docs/mattermost.md, or empty both',
    );
  }
  const { MATTERMOST_HOST: host, MATTERMOST_PORT: port, MATTERMOST_PUBLIC_URL: publicUrl } = where;
  return { url, token, commandTokens, host, port, publicUrl, externals };
}
