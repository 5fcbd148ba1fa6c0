import { diagnose, type Finding } from '../slack/checks.ts';
import { lineLog, sdkLogger } from '../slack/log.ts';
import { slackApi } from '../slack/web-api.ts';
import { systemClock } from '../system-clock.ts';
import type { CommandIo } from './command.ts';

const CALL_MILLISECONDS = 10_000;

/** Looks at how the bot is set up in Slack. */
export async function examineSlack({ configuration }: CommandIo): Promise<readonly Finding[] | undefined> {
  const { slack, figureLinks } = configuration;
  if (!slack) return undefined;
  const logger = sdkLogger(
    lineLog(() => undefined),
    systemClock.now,
  );
  return diagnose(slack, figureLinks, (token) => slackApi(token, { apiUrl: slack.apiUrl, timeout: CALL_MILLISECONDS, logger }));
}
