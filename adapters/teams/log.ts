import { type Clock, describeDefect, describeInLine, Failure } from '../../src/index.ts';
import type { Warn, Warned } from '../platform-module.ts';
import type { TeamsEvent } from './chat.ts';

/** A line on what comes in numbers is written once in so many milliseconds, so that nobody can fill the log. */
const QUIET_MILLISECONDS = 60_000;

export interface TeamsLogParts {
  readonly clock: Pick<Clock, 'elapsed'>;
  /** What an operator should read, a line at a time. */
  readonly warn: Warn;
}

function wordsOf(error: unknown): string {
  return error instanceof Failure ? describeInLine(error) : describeDefect(error).line;
}

function warnedOf(event: TeamsEvent): Warned {
  if (event.kind === 'listening') return { level: 'info' };
  const level = event.kind === 'refused' || event.kind === 'unread' ? 'warn' : 'error';
  if (!('error' in event) || event.error === undefined) return { level };
  if (event.error instanceof Failure) return { level, code: event.error.code };
  const { stack, said } = describeDefect(event.error);
  return { level, stack, said };
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
export function eventLog({ clock, warn }: TeamsLogParts): (event: TeamsEvent) => void {
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
    warn(`${describe(event)}${more}`, warnedOf(event));
  };
}
