import type { SetupFinding } from '../platform-module.ts';
import type { TeamsBotIdentity } from './bot-identity.ts';
import type { TeamsSettings } from './settings.ts';
import { reasonOf, rejectedAfter } from './token-failure.ts';

export interface ExaminationParts {
  readonly settings: TeamsSettings;
  readonly identity: Pick<TeamsBotIdentity, 'token'> | undefined;
  readonly fetch: typeof fetch;
  /** Seconds that each look may take. */
  readonly deadline: number;
}

const KEYS = {
  public: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  government: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
} as const;

async function keysFinding(cloud: keyof typeof KEYS, { fetch: get, deadline }: ExaminationParts): Promise<SetupFinding> {
  const url = KEYS[cloud];
  try {
    const { ok, status } = await get(url, { signal: AbortSignal.timeout(deadline * 1000), redirect: 'error' });
    if (!ok) return { good: false, text: `The keys that tokens are checked with cannot be had: ${url} answers ${status}.` };
    return { good: true, text: 'The keys that tokens are checked with can be had.' };
  } catch (error) {
    return { good: false, text: `The keys that tokens are checked with cannot be had from ${url}: ${reasonOf(error)}` };
  }
}

async function tokenFinding({ identity, deadline }: ExaminationParts): Promise<SetupFinding> {
  if (!identity) return { good: false, text: 'The bot has no identity.' };
  try {
    await rejectedAfter(deadline, identity.token());
    return { good: true, text: 'Microsoft gives the bot a token to post with.' };
  } catch (error) {
    return { good: false, text: `Microsoft gives the bot no token to post with: ${reasonOf(error)}` };
  }
}

async function endpointFinding({ settings, fetch: get, deadline }: ExaminationParts): Promise<SetupFinding> {
  const host = settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host;
  const url = `http://${host}:${settings.port}/api/messages`;
  const refused = settings.access === 'playground' ? 400 : 401;
  try {
    const { status } = await get(url, { method: 'POST', body: '{}', signal: AbortSignal.timeout(deadline * 1000) });
    if (status === refused) return { good: true, text: `The bot listens at ${url}, and refuses whom it does not know.` };
    return { good: false, text: `Something else than the bot listens at ${url}: it answers ${status}. Set TEAMS_PORT to a free port.` };
  } catch {
    return { good: false, text: `Nothing listens at ${url}: start the bot with npm start, then ask again.` };
  }
}

/** Looks at how the bot is set up for Teams. */
export async function examineTeamsSettings(parts: ExaminationParts): Promise<readonly SetupFinding[]> {
  const { access } = parts.settings;
  if (access === 'playground') {
    const note = { good: true, text: 'Set up for the Agents Playground on this machine: Teams itself cannot be reached so.' };
    return [note, await endpointFinding(parts)];
  }
  const tenants = access.allowedTenants.join(', ');
  const here = { good: true, text: `App ${access.appId} of directory ${access.tenant}; people of ${tenants} may use it.` };
  return [here, await keysFinding(access.cloud, parts), await tokenFinding(parts), await endpointFinding(parts)];
}
