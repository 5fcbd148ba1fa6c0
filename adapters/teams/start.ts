import type { ChatPlatform, Clock, Records } from '../../src/index.ts';
import type { Warn } from '../platform-module.ts';
import { type TeamsChatOptions, teamsChat } from './chat.ts';
import { identityFor } from './identity.ts';
import { eventLog } from './log.ts';
import type { TeamsSettings } from './settings.ts';
import { trustsLoopback, trustsTeams } from './trusted-hosts.ts';

/** Seconds after which Teams counts as not answering: its own clients give up on a bot after fifteen. */
const DEADLINE_SECONDS = 10;
/** For the core's answer; it never takes as long unless something hangs. */
const ANSWER_MILLISECONDS = 15_000;
/** What the bot in Teams needs from the process that it runs in. */
export interface TeamsParts {
  readonly settings: TeamsSettings;
  /** @throws Failure of the store while there is none */
  readonly records: () => Records;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  /** What an operator should read, a line at a time. */
  readonly warn: Warn;
}

/**
 * Microsoft Teams as a platform of this process, ready to be started.
 */
export async function startTeams(parts: TeamsParts): Promise<ChatPlatform> {
  const { settings, records, clock, random, newId } = parts;
  const options: Omit<TeamsChatOptions, 'identity' | 'isTrusted'> = {
    settings,
    records,
    now: clock.now,
    wait: (milliseconds) => clock.wait(milliseconds),
    random,
    newId,
    fetch,
    deadline: DEADLINE_SECONDS,
    answering: { clock, milliseconds: ANSWER_MILLISECONDS },
    tell: eventLog(parts),
  };
  const { access } = settings;
  if (access === 'playground') return teamsChat({ ...options, identity: undefined, isTrusted: trustsLoopback });
  return teamsChat({ ...options, identity: await identityFor(access), isTrusted: trustsTeams(access.cloud, access.serviceHosts) });
}
