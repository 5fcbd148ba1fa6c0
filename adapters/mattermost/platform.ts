import type { Clock } from '../../src/index.ts';
import type { ConfiguredPlatform, PlatformModule, SetupFinding } from '../platform-module.ts';
import { mattermostApi, read } from './api.ts';
import { type MattermostSettings, mattermostSettingsFrom, mattermostVariables } from './settings.ts';
import { eventSocket } from './socket.ts';
import { userSchema } from './wire.ts';

const LOOK_MILLISECONDS = 10_000;
const CHANNELS = 'Add it to the channels in which it is to answer: /invite.';

/** Looks whether the server lets the bot in, by both of its ways, and what it can do there. */
async function examineMattermost(settings: MattermostSettings, clock: Clock): Promise<readonly SetupFinding[]> {
  const api = mattermostApi({ ...settings, timeout: LOOK_MILLISECONDS });
  const called = await api('GET', '/users/me');
  const user = read(called, userSchema);
  if (!user) {
    const why = called.kind === 'done' ? 'It does not answer as Mattermost does.' : called.reason;
    return [{ good: false, text: `The bot cannot sign in at ${settings.url}: ${why} Compare MATTERMOST_URL and MATTERMOST_TOKEN.` }];
  }
  const findings: SetupFinding[] = [
    { good: true, text: `The bot is @${user.username} at ${settings.url}. ${CHANNELS}` },
    user.is_bot
      ? { good: true, text: 'Its account is one of a bot.' }
      : { good: false, text: 'Its account is a person’s: make a bot account, so that nobody takes it for one.' },
  ];
  const socket = eventSocket({ ...settings, clock, onEvent: () => undefined, onGap: () => undefined });
  try {
    await socket.open();
    findings.push({ good: true, text: 'The connection over which it hears what is written stands.' });
  } catch (error) {
    findings.push({ good: false, text: `It cannot hear what is written: ${error instanceof Error ? error.message : String(error)}` });
  } finally {
    socket.close();
  }
  const { publicUrl, commandTokens } = settings;
  const buttons =
    publicUrl === undefined
      ? 'There are no buttons and forms without MATTERMOST_PUBLIC_URL.'
      : `Buttons call ${publicUrl}/mattermost/action.`;
  const commands =
    commandTokens.length === 0
      ? 'No slash commands are set up: MATTERMOST_COMMAND_TOKENS is empty.'
      : `${commandTokens.length} slash commands are let in.`;
  return [...findings, { good: true, text: buttons }, { good: true, text: commands }];
}

function configured(settings: MattermostSettings): ConfiguredPlatform {
  const { publicUrl } = settings;
  return {
    name: 'mattermost',
    start: async (parts) => (await import('./chat.ts')).mattermostChat({ settings, ...parts }),
    examine: ({ clock }) => examineMattermost(settings, clock),
    remarks: publicUrl === undefined ? ['MATTERMOST_PUBLIC_URL is not set: messages in Mattermost have no buttons.'] : [],
    isSentTo: publicUrl !== undefined,
  };
}

export const mattermostModule: PlatformModule = {
  name: 'mattermost',
  variables: mattermostVariables,
  secrets: ['MATTERMOST_TOKEN', 'MATTERMOST_COMMAND_TOKENS'],
  looksUp: true,
  configure(environment, externals) {
    const settings = mattermostSettingsFrom(environment, externals);
    return settings && configured(settings);
  },
};
