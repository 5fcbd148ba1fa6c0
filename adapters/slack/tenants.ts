import type { Context } from '@slack/bolt';
import type { Records } from '../../src/index.ts';
import { checkAppToken, checkBotToken, describeMissing, type SlackBotIdentity } from './checks.ts';
import type { Clients } from './clients.ts';
import { type Grant, type Grants, sealedGrants } from './installations.ts';
import type { Installed } from './listening.ts';
import type { SlackLog } from './log.ts';
import type { Connection } from './receiver.ts';
import { missingScopes, scopesFor } from './scopes.ts';
import { sealWith } from './seal.ts';
import type { SlackSettings } from './settings.ts';

/** Whose bot it is: how payloads are told to be ours, and which token speaks for a tenant. */
export interface Tenants {
  /** @throws Failure naming what is wrong with the tokens. The one workspace, where there is one only. */
  check(): Promise<SlackBotIdentity | undefined>;
  installedFor(context: Context, own: SlackBotIdentity | undefined): Installed | undefined;
  /** The token that speaks for a tenant; `authorize`: rotates one that is about to end. */
  tokenOf(tenant: string, authorize: Connection['authorize']): Promise<string | undefined>;
  forget(tenant: string): Promise<void>;
  authorization(own: SlackBotIdentity | undefined): object;
  readonly installing?: { readonly scopes: string[]; readonly installationStore: Grants['store'] };
}

/** What telling workspaces apart takes. */
export interface TenantParts {
  readonly settings: SlackSettings;
  readonly records: () => Records;
  readonly linkBase?: string | undefined;
  readonly log: SlackLog;
}

const tenantIn = ({ isEnterpriseInstall, enterpriseId, teamId }: Context) => (isEnterpriseInstall ? enterpriseId : teamId);

/** `installed` is told of each new grant. */
export function tenantsOf(parts: TenantParts, api: Clients, installed: (grant: Grant) => void): Tenants {
  const { identity } = parts.settings;
  return identity.kind === 'token' ? oneWorkspace(parts, identity.botToken, api) : manyWorkspaces(parts, identity.keys, api, installed);
}

async function checkConnection({ connection }: SlackSettings, api: Clients): Promise<void> {
  if (connection.kind === 'socket') await checkAppToken(api(connection.appToken));
}

function oneWorkspace({ settings, linkBase, log }: TenantParts, botToken: string, api: Clients): Tenants {
  let own: Promise<SlackBotIdentity> | undefined;
  const identify = () => {
    own ??= checkBotToken(api(botToken), linkBase).catch((error: unknown) => {
      own = undefined;
      throw error;
    });
    return own;
  };
  return {
    async check() {
      const found = await identify();
      await checkConnection(settings, api);
      if (settings.scopes !== 'mentions') for (const line of describeMissing(found.missing)) log.warn(line);
      return found;
    },
    installedFor(context, found) {
      if (found && tenantIn(context) === found.tenant) return { workspace: found, api: api(botToken), lacks: found.missing };
      log.warn(`A payload for another workspace (${tenantIn(context) ?? 'none'}) was left alone.`);
      return undefined;
    },
    tokenOf: async (tenant) => ((await identify()).tenant === tenant ? botToken : undefined),
    forget: async (tenant) => log.warn(`The app was removed from ${tenant}.`),
    authorization: (found) => ({ token: botToken, botUserId: found?.botUser, botId: found?.botId }),
  };
}

function manyWorkspaces(
  { settings, records, linkBase }: TenantParts,
  keys: readonly string[],
  api: Clients,
  installed: (grant: Grant) => void,
): Tenants {
  const scopes = scopesFor({ profile: settings.scopes, linkBase });
  const lacks = missingScopes(scopes, linkBase).wanted;
  const grants = sealedGrants(records, sealWith(keys), { allowed: settings.allowedWorkspaces, installed });
  return {
    async check() {
      await checkConnection(settings, api);
      return undefined;
    },
    installedFor(context) {
      const { botToken, botUserId } = context;
      const tenant = tenantIn(context);
      return tenant && botToken && botUserId ? { workspace: { tenant, botUser: botUserId }, api: api(botToken), lacks } : undefined;
    },
    async tokenOf(tenant, authorize) {
      const grant = await grants.find(tenant);
      if (!grant?.bot.rotation || !authorize) return grant?.bot.token;
      const { isEnterpriseInstall, team, enterprise } = grant;
      return (await authorize({ isEnterpriseInstall, teamId: team?.id, enterpriseId: enterprise?.id })).botToken;
    },
    forget: grants.forget,
    // The SDK asks the installation store.
    authorization: () => ({}),
    installing: { scopes, installationStore: grants.store },
  };
}
