import type { Clock, Records } from '../../src/index.ts';
import type { Warn } from '../platform-module.ts';
import type { SlackChat } from './chat.ts';
import type { SlackSettings } from './settings.ts';

/** What Slack is started from. */
export interface SlackParts {
  readonly settings: SlackSettings;
  /** @throws Failure of the store while there is none */
  readonly records: () => Records;
  readonly prompts: () => readonly string[];
  readonly linkBase: string | undefined;
  readonly clock: Clock;
  /** What an operator should read, a line at a time. */
  readonly warn: Warn;
}

/** Makes Slack a platform of the bot. A bot that does not speak there never loads Slack's SDK. */
export async function startSlack({ settings, records, prompts, linkBase, clock, warn }: SlackParts): Promise<SlackChat> {
  const [{ slackChat }, { lineLog }] = await Promise.all([import('./chat.ts'), import('./log.ts')]);
  return slackChat({ settings, records, prompts, linkBase, log: lineLog(warn), time: clock });
}
