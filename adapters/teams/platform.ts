import { z } from 'zod';
import type { Externals } from '../../src/answering.ts';
import type { ConfiguredPlatform, PlatformModule } from '../platform-module.ts';
import { readTeamsSettings, type TeamsSettings, teamsVariables } from './settings.ts';

const LOOK_SECONDS = 10;
const variablesSchema = z.object(teamsVariables);

/** What the environment says of Teams; nothing where it is not to be used. @throws Failure CONFIGURATION_INVALID */
export function teamsSettingsFrom(
  environment: Readonly<Record<string, string | undefined>>,
  externals: Externals,
): TeamsSettings | undefined {
  return readTeamsSettings(variablesSchema.parse(environment), externals);
}

function configured(settings: TeamsSettings): ConfiguredPlatform {
  const { access } = settings;
  return {
    name: 'teams',
    start: async (parts) => (await import('./start.ts')).startTeams({ settings, ...parts }),
    async examine() {
      const [{ examineTeamsSettings }, { identityFor }] = await Promise.all([import('./examine.ts'), import('./identity.ts')]);
      const identity = access === 'playground' ? undefined : await identityFor(access);
      return examineTeamsSettings({ settings, identity, fetch, deadline: LOOK_SECONDS });
    },
    remarks: [],
    isSentTo: true,
  };
}

export const teamsModule: PlatformModule = {
  name: 'teams',
  variables: teamsVariables,
  secrets: ['TEAMS_APP_SECRET'],
  looksUp: false,
  configure(environment, externals) {
    const settings = teamsSettingsFrom(environment, externals);
    return settings && configured(settings);
  },
};
