import { z } from 'zod';
import { type Externals, Failure } from '../../src/answering.ts';
import type { ConfiguredPlatform, PlatformModule } from '../platform-module.ts';
import { readSlackSettings, type SlackSettings, slackEnvironment } from './settings.ts';

const CALL_MILLISECONDS = 10_000;
const variablesSchema = z.object(slackEnvironment);

type Environment = Readonly<Record<string, string | undefined>>;

/** How the app in Slack is set up, whether or not it is to be used. */
export function slackAppFrom(environment: Environment): Pick<SlackSettings, 'scopes' | 'commandPrefix'> {
  const { SLACK_SCOPES: scopes, SLACK_COMMAND_PREFIX: commandPrefix } = variablesSchema.parse(environment);
  return { scopes, commandPrefix };
}

/** What the environment says of Slack; nothing where it is not to be used. @throws Failure CONFIGURATION_INVALID */
export function slackSettingsFrom(environment: Environment, externals: Externals): SlackSettings | undefined {
  const reading = readSlackSettings(variablesSchema.parse(environment), externals);
  // Node's own variable: it goes through a proxy only with it.
  if (reading.kind === 'settings')
    return environment.NODE_USE_ENV_PROXY === '1' ? { ...reading.settings, throughProxy: true } : reading.settings;
  if (reading.kind === 'none') return undefined;
  throw new Failure(
    'CONFIGURATION_INVALID',
    'Slack is configured by half',
    reading.why,
    'see docs/slack.md, or empty every SLACK_ variable',
  );
}

function configured(settings: SlackSettings): ConfiguredPlatform {
  const isOpen = settings.identity.kind === 'oauth' && settings.allowedWorkspaces === undefined;
  return {
    name: 'slack',
    start: async (parts) => (await import('./start.ts')).startSlack({ settings, ...parts }),
    async examine({ clock, linkBase }) {
      const [{ diagnose }, { lineLog, sdkLogger }, { slackApi }] = await Promise.all([
        import('./checks.ts'),
        import('./log.ts'),
        import('./web-api.ts'),
      ]);
      const logger = sdkLogger(
        lineLog(() => undefined),
        clock.now,
      );
      return diagnose(settings, linkBase, (token) => slackApi(token, { apiUrl: settings.apiUrl, timeout: CALL_MILLISECONDS, logger }));
    },
    remarks: isOpen ? ['Every workspace of Slack may install the app: SLACK_ALLOWED_WORKSPACES names those that may.'] : [],
    isSentTo: settings.connection.kind === 'http',
  };
}

export const slackModule: PlatformModule = {
  name: 'slack',
  variables: slackEnvironment,
  secrets: [
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_CLIENT_SECRET',
    'SLACK_STATE_SECRET',
    'SLACK_ENCRYPTION_KEY',
  ],
  looksUp: true,
  configure(environment, externals) {
    const settings = slackSettingsFrom(environment, externals);
    return settings && configured(settings);
  },
};
