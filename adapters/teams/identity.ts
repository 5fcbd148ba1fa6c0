import { Failure } from '../../src/answering.ts';
import type { TeamsBotIdentity } from './bot-identity.ts';
import type { TeamsAccess } from './settings.ts';

/**
 * The bot's identity as it is registered, by the SDK that is set. Each is loaded here and not before, for they are slow to
 * load. @throws Failure CONFIGURATION_INVALID where that SDK is not installed
 */
export async function identityFor(access: TeamsAccess): Promise<TeamsBotIdentity> {
  if (access.sdk === 'botbuilder') return (await import('./botbuilder-identity.ts')).botbuilderIdentity(access);
  try {
    return (await import('./agents-identity.ts')).agentsIdentity(access);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')) throw cause;
    const remedy = 'Install it with npm install @microsoft/agents-hosting, or leave TEAMS_SDK empty.';
    throw new Failure('CONFIGURATION_INVALID', 'TEAMS_SDK=agents needs an SDK that is not installed.', cause.message, remedy, { cause });
  }
}
