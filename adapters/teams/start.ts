import { type ChatPlatform, type Clock, describeFailure, Failure, type Records } from '../../src/index.ts';
import { type TeamsChatOptions, type TeamsEvent, teamsChat } from './chat.ts';
import type { TeamsSettings } from './settings.ts';
import { trustsLoopback, trustsTeams } from './trusted-hosts.ts';

/** Seconds after which Teams counts as not answering: its own clients give up on a bot after fifteen. */
const DEADLINE_SECONDS = 10;
/** For the core's answer; it never takes as long unless something hangs. */
const ANSWER_MILLISECONDS = 15_000;
/** A line on the same matter is written once in so many milliseconds, so that strangers cannot fill the log. */
const QUIET_MILLISECONDS = 60_000;

/** What the bot in Teams needs from the process that it runs in. */
export interface TeamsParts {
  readonly settings: TeamsSettings;
  /** @throws Failure of the store while there is none */
  readonly records: () => Records;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  /** What an operator should read, a line at a time. */
  readonly warn: (line: string) => void;
}

function wordsOf(error: unknown): string {
  return error instanceof Failure ? describeFailure(error) : String(error);
}

function describe(event: TeamsEvent): string {
  switch (event.kind) {
    case 'listening':
      return `Microsoft Teams: listening on http://${event.host}:${event.port}/api/messages.`;
    case 'refused':
      return `Microsoft Teams: a request was refused. ${event.reason}`;
    case 'unsaid':
      return `Microsoft Teams: a reply reached nobody (${event.delivery}). ${event.reason}`;
    case 'not_kept':
      return `Microsoft Teams: where to post was not kept. ${wordsOf(event.error)}`;
    case 'no_reply':
      return `Microsoft Teams: a ${event.interaction} got no answer. ${event.error === undefined ? 'It took too long.' : wordsOf(event.error)}`;
    case 'failed':
      return `Microsoft Teams: a request failed. ${wordsOf(event.error)}`;
  }
}

/** Writes events as lines, those of one kind not more often than once in a while. */
function writer({ clock, warn }: TeamsParts): (event: TeamsEvent) => void {
  const last = new Map<TeamsEvent['kind'], number>();
  return (event) => {
    const now = clock.elapsed();
    const before = last.get(event.kind);
    if (before !== undefined && now - before < QUIET_MILLISECONDS) return;
    last.set(event.kind, now);
    warn(describe(event));
  };
}

/**
 * Microsoft Teams as a platform of this process, ready to be started. The SDK is loaded here and not before, for it is
 * slow to load and most processes do without.
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
    tell: writer(parts),
  };
  if (settings.access === 'playground') return teamsChat({ ...options, identity: undefined, isTrusted: trustsLoopback });
  const { botbuilderIdentity } = await import('./botbuilder-identity.ts');
  return teamsChat({ ...options, identity: botbuilderIdentity(settings.access), isTrusted: trustsTeams(settings.access.cloud) });
}
