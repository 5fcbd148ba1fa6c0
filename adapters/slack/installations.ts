import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { Records } from '../../src/index.ts';
import { SLACK_PLATFORM } from './read-interaction.ts';
import type { Seal } from './seal.ts';

const enterpriseSchema = z
  .object({ id: z.string(), name: z.string().optional() })
  .transform(({ id, name }) => (name ? { id, name } : { id }));

/** The parts of an installation that the bot needs later. Tokens of people are not among them. */
const grantSchema = z.object({
  tenant: z.string(),
  team: z.object({ id: z.string() }).optional(),
  enterprise: enterpriseSchema.optional(),
  isEnterpriseInstall: z.boolean(),
  bot: z.object({
    token: z.string(),
    id: z.string(),
    userId: z.string(),
    scopes: z.array(z.string()),
    /** Where tokens are rotated: by which the next is had, and the second of the epoch at which this one ends. */
    rotation: z.object({ refreshToken: z.string(), expiresAt: z.number() }).optional(),
  }),
  installedBy: z.string(),
});
export type Grant = z.output<typeof grantSchema>;

/** What workspaces granted, kept sealed. */
export interface Grants {
  readonly store: InstallationStore;
  /** The grant of a team, or of the enterprise that installed the app for all its teams. */
  find(tenant: string): Promise<Grant | undefined>;
  forget(tenant: string): Promise<void>;
}

const nameOf = (tenant: string): string => `grant/${tenant}`;

/** By what an installation goes: the team, or the enterprise where it is for all of them. */
function tenantOf({
  isEnterpriseInstall,
  teamId,
  enterpriseId,
}: Pick<InstallationQuery<boolean>, 'isEnterpriseInstall' | 'teamId' | 'enterpriseId'>): string {
  const tenant = isEnterpriseInstall ? enterpriseId : teamId;
  if (!tenant) throw new Error('Slack named neither a team nor an enterprise.');
  return tenant;
}

/** Who may grant: ids of workspaces and organisations, everybody without. `installed` is told of each new grant. */
export interface GrantRules {
  readonly allowed: readonly string[] | undefined;
  readonly installed: (grant: Grant) => void;
}

/** The grants of the workspaces that may use the app. What one that may not granted before is as if it had not. */
export function sealedGrants(records: () => Records, { seal, open }: Seal, { allowed, installed }: GrantRules): Grants {
  const isAllowed = ({ team, enterprise }: Grant) =>
    allowed === undefined || [team?.id, enterprise?.id].some((id) => id !== undefined && allowed.includes(id));

  async function find(tenant: string): Promise<Grant | undefined> {
    const sealed = await records().read(SLACK_PLATFORM, nameOf(tenant));
    const text = sealed === undefined ? undefined : open(sealed, nameOf(tenant));
    const grant = text === undefined ? undefined : grantSchema.parse(JSON.parse(text));
    return grant && isAllowed(grant) ? grant : undefined;
  }
  const forget = async (tenant: string) => records().remove(SLACK_PLATFORM, nameOf(tenant));
  return {
    find,
    forget,
    store: {
      async storeInstallation(installation) {
        const grant = grantOf(installation);
        if (!isAllowed(grant)) throw new Error(`${grant.tenant} is not among the workspaces that may install the app.`);
        const before = await find(grant.tenant);
        await records().write(SLACK_PLATFORM, nameOf(grant.tenant), seal(JSON.stringify(grant), nameOf(grant.tenant)));
        // A token that was rotated is stored in the same way.
        if (before?.bot.id !== grant.bot.id || before.installedBy !== grant.installedBy) installed(grant);
      },
      async fetchInstallation(query) {
        const grant = await find(tenantOf(query));
        if (!grant) throw new Error(`The app is not installed in ${tenantOf(query)}.`);
        return installationOf(grant);
      },
      async deleteInstallation(query) {
        await forget(tenantOf(query));
      },
    },
  };
}

function grantOf(installation: Installation): Grant {
  const { team, enterprise, bot, user } = installation;
  const isEnterpriseInstall = installation.isEnterpriseInstall ?? false;
  if (!bot) throw new Error('Slack granted no bot token.');
  return {
    tenant: tenantOf({ isEnterpriseInstall, teamId: team?.id, enterpriseId: enterprise?.id }),
    ...(team ? { team: { id: team.id } } : {}),
    ...(enterprise ? { enterprise: { id: enterprise.id } } : {}),
    isEnterpriseInstall,
    bot: { token: bot.token, id: bot.id, userId: bot.userId, scopes: bot.scopes, ...rotationOf(bot) },
    installedBy: user.id,
  };
}

function rotationOf({ refreshToken, expiresAt }: NonNullable<Installation['bot']>): Pick<Grant['bot'], 'rotation'> {
  return refreshToken === undefined || expiresAt === undefined ? {} : { rotation: { refreshToken, expiresAt } };
}

function installationOf({ team, enterprise, isEnterpriseInstall, bot: { rotation, ...rest }, installedBy }: Grant): Installation<'v2'> {
  const bot = { ...rest, ...rotation };
  const user = { id: installedBy, token: undefined, scopes: undefined };
  if (isEnterpriseInstall && enterprise)
    return { team: undefined, enterprise, isEnterpriseInstall: true, bot, user, tokenType: 'bot', authVersion: 'v2' };
  if (!team) throw new Error('The installation names no team.');
  return { team, enterprise, isEnterpriseInstall: false, bot, user, tokenType: 'bot', authVersion: 'v2' };
}
