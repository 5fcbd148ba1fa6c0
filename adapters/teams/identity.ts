import type { BotIdentity } from './bot-identity.ts';
import type { TeamsAccess } from './settings.ts';

/** The bot's identity as it is registered. The SDK is loaded here and not before, for it is slow to load. */
export async function identityFor(access: TeamsAccess): Promise<BotIdentity> {
  return (await import('./botbuilder-identity.ts')).botbuilderIdentity(access);
}
