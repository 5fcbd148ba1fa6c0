import { type ChatPlatform, type Clock, describeFailure, Failure, type Records } from '../../src/index.ts';
import { type TeamsChatOptions, type TeamsEvent, teamsChat } from './chat.ts';
import type { TeamsSettings } from './settings.ts';
import { trustsLoopback, trustsTeams } from './trusted-hosts.ts';

/** Seconds after which Teams counts as not answering: its own clients give up on a bot after fifteen. */
const DEADLINE_SECONDS = 10;
/** For the core's answer; it never takes as long unless something hangs. */
const ANSWER_MILLISECONDS = 15_000;
/** A line on what comes in numbers is written once in so many milliseconds, so that nobody can fill the log. */
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
    case 'unread':
      return `Microsoft Teams: an activity could not be read, and was not answered. ${event.reason}`;
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

/** Kinds of events that come with every request while something is wrong, or that strangers bring about at will. */
const WRITTEN_ONCE: ReadonlySet<TeamsEvent['kind']> = new Set(['refused', 'unread', 'failed', 'not_kept', 'no_reply']);

/** Writes events as lines: each reply that is lost, and of what comes in numbers one in a while, with how many there were. */
function writer({ clock, warn }: TeamsParts): (event: TeamsEvent) => void {
  const last = new Map<TeamsEvent['kind'], { readonly at: number; readonly unwritten: number }>();
  return (event) => {
    const now = clock.elapsed();
    const before = WRITTEN_ONCE.has(event.kind) ? last.get(event.kind) : undefined;
    if (before && now - before.at < QUIET_MILLISECONDS) {
      last.set(event.kind, { ...before, unwritten: before.unwritten + 1 });
      return;
    }
    last.set(event.kind, { at: now, unwritten: 0 });
    const more = before && before.unwritten > 0 ? ` (${before.unwritten} more since the last such line)` : '';
    warn(`${describe(event)}${more}`);
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
  const { access } = settings;
  if (access === 'playground') return teamsChat({ ...options, identity: undefined, isTrusted: trustsLoopback });
  const { botbuilderIdentity } = await import('./botbuilder-identity.ts');
  return teamsChat({ ...options, identity: botbuilderIdentity(access), isTrusted: trustsTeams(access.cloud, access.serviceHosts) });
}
