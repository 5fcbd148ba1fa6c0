import { z } from 'zod';
import { type Externals, Failure } from '../../src/answering.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A name of a host with at least one dot, and nothing else of an address. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

function optionalText(schema: z.ZodString) {
  return schema
    .optional()
    .or(z.literal(''))
    .transform((text) => text || undefined);
}

const guidSchema = optionalText(z.string().trim().regex(GUID, 'is not an id such as 01234567-89ab-cdef-0123-456789abcdef'));
const yesSchema = z
  .enum(['yes', 'no', ''])
  .optional()
  .transform((word) => word === 'yes');
const tenantsSchema = z
  .string()
  .optional()
  .transform((list) => (list ?? '').split(',').flatMap((one) => one.trim() || []))
  .refine((list) => list.every((one) => GUID.test(one)), 'is not a list of directory ids, separated by commas');

/** The variables of the environment that concern Teams. */
export const teamsVariables = {
  TEAMS_APP_ID: guidSchema,
  TEAMS_TENANT_ID: guidSchema,
  TEAMS_APP_SECRET: optionalText(z.string().trim().max(400)),
  TEAMS_MANAGED_IDENTITY: yesSchema,
  TEAMS_ALLOWED_TENANTS: tenantsSchema,
  TEAMS_CLOUD: z
    .enum(['public', 'government', ''])
    .optional()
    .transform((cloud): TeamsAccess['cloud'] => (cloud === 'government' ? 'government' : 'public')),
  /** Hosts of Teams beside those of its clouds, separated by commas. */
  TEAMS_SERVICE_HOSTS: z
    .string()
    .toLowerCase()
    .optional()
    .transform((list) => (list ?? '').split(',').flatMap((one) => one.trim() || []))
    .refine((list) => list.every((one) => HOST.test(one)), 'is not a list of hosts such as smba.example.cn, separated by commas'),
  TEAMS_HOST: z
    .string()
    .trim()
    .max(255)
    .optional()
    .transform((host) => host || '127.0.0.1'),
  TEAMS_PORT: z
    .string()
    .trim()
    .regex(/^\d{0,5}$/, 'is not the number of a port')
    .optional()
    .transform((port) => (port ? Number(port) : 3978)),
  TEAMS_PLAYGROUND: yesSchema,
  TEAMS_SDK: z
    .enum(['botbuilder', 'agents', ''], 'is neither botbuilder nor agents')
    .optional()
    .transform((sdk): TeamsAccess['sdk'] => sdk || 'botbuilder'),
};

const teamsVariablesSchema = z.object(teamsVariables);

/** How the bot is reached from Teams. */
export interface TeamsSettings {
  readonly host: string;
  readonly port: number;
  /** `playground`: nobody is asked who they are, so only this machine is listened to and spoken to. */
  readonly access: TeamsAccess | 'playground';
}

export interface TeamsAccess {
  readonly appId: string;
  readonly tenant: string;
  readonly secret?: string;
  readonly cloud: 'public' | 'government';
  /** By which of Microsoft's SDKs the bot knows Teams and is known. */
  readonly sdk: 'botbuilder' | 'agents';
  /** Directories whose people may use the bot. */
  readonly allowedTenants: readonly string[];
  /** Hosts that are spoken to beside those of the cloud. */
  readonly serviceHosts: readonly string[];
  /** What is done for guests and people of other directories. */
  readonly externals: Externals;
}

function invalid(why: string, remedy: string): Failure {
  return new Failure('CONFIGURATION_INVALID', 'Microsoft Teams is not configured as it must be', why, remedy);
}

/**
 * What the variables say of Teams; nothing where it is not to be used. `externals`: what is set for all platforms.
 * @throws Failure CONFIGURATION_INVALID for half a configuration, or for one that would let everybody in.
 */
export function readTeamsSettings(variables: z.output<typeof teamsVariablesSchema>, externals: Externals): TeamsSettings | undefined {
  const { TEAMS_APP_ID: appId, TEAMS_TENANT_ID: tenant, TEAMS_APP_SECRET: secret, TEAMS_MANAGED_IDENTITY: managed } = variables;
  const { TEAMS_HOST: host, TEAMS_PORT: port, TEAMS_PLAYGROUND: playground } = variables;
  if (playground) {
    if (appId !== undefined)
      throw invalid('TEAMS_PLAYGROUND is for trying out without an app, and TEAMS_APP_ID names one', 'empty one of them');
    if (!isLoopback(host))
      throw invalid('with TEAMS_PLAYGROUND nobody is asked who they are', 'leave TEAMS_HOST empty: only this machine is listened to');
    return { host, port, access: 'playground' };
  }
  if (appId === undefined && tenant === undefined && secret === undefined && !managed) return undefined;
  if (appId === undefined || tenant === undefined) {
    throw invalid('TEAMS_APP_ID and TEAMS_TENANT_ID belong together', 'set both, as the registration of the bot shows them');
  }
  if ((secret === undefined) !== managed) {
    throw invalid('the bot needs one way to show who it is', 'set TEAMS_APP_SECRET, or TEAMS_MANAGED_IDENTITY=yes, and not both');
  }
  const allowed = variables.TEAMS_ALLOWED_TENANTS;
  const access = {
    appId,
    tenant,
    cloud: variables.TEAMS_CLOUD,
    sdk: variables.TEAMS_SDK,
    allowedTenants: allowed.length > 0 ? allowed : [tenant],
    serviceHosts: variables.TEAMS_SERVICE_HOSTS,
    externals,
  };
  return { host, port, access: secret === undefined ? access : { ...access, secret } };
}

/** Whether a name or number of a host is this machine itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
