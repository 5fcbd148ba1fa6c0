import { botbuilderIdentity } from '../teams/botbuilder-identity.ts';
import { examineTeamsSettings, type Finding } from '../teams/examine.ts';
import type { CommandIo } from './command.ts';

const LOOK_SECONDS = 10;

/** Looks at how the bot is set up in Teams. */
export async function examineTeams({ configuration }: CommandIo): Promise<readonly Finding[] | undefined> {
  const { teams: settings } = configuration;
  if (!settings) return undefined;
  const identity = settings.access === 'playground' ? undefined : botbuilderIdentity(settings.access);
  return examineTeamsSettings({ settings, identity, fetch, deadline: LOOK_SECONDS });
}
