import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Records } from '../../src/index.ts';
import { SLACK_PLATFORM } from './read-interaction.ts';
import { callReason } from './web-api.ts';

/** A channel of a workspace, by their ids. */
export interface Channel {
  readonly tenant: string;
  readonly id: string;
}

/**
 * Which channels people from elsewhere read in: those shared with another organisation, and those in which somebody of
 * elsewhere was met. Kept for all processes, for Slack tells one of them only.
 */
export interface Outsiders {
  /** Whether they read in a channel; also of one of which nothing is known yet. */
  areIn(channel: Channel): boolean;
  /** Whether a channel is known to be shared with another organisation. */
  isShared(channel: Channel): boolean;
  /** Notes whether a channel is shared with another organisation; nothing where Slack did not say. */
  noteShared(channel: Channel, isShared: boolean | undefined): void;
  noteMet(channel: Channel, user: string): void;
  noteLeft(channel: Channel, user: string): void;
  /** Reads what other processes were told, and asks of channels of which nothing is known, or not of late. Never rejects. */
  recall(channels: readonly Channel[]): Promise<void>;
}

export interface OutsidersParts {
  /** @throws Failure while there is no store */
  readonly records: () => Records;
  /** Whether a channel is shared with another organisation; nothing where Slack does not tell. Never rejects. */
  readonly isShared: (channel: Channel) => Promise<boolean | undefined>;
  /** ISO instant. */
  readonly now: () => string;
  readonly warn: (line: string) => void;
}

const RECORD = 'outsiders';
const SHARED = '*';
/** So many are noted of one channel: that there are some is what counts. */
const MET_NOTED = 8;
/** Milliseconds after which Slack is asked again of a channel, for an event may have been missed; sooner where it did not tell. */
const ASKED_AGAIN = 3_600_000;
const NOT_TOLD_ASKED_AGAIN = 60_000;
/** Slack's channels; ids of people are those of their own conversations with the bot, and all else is unknown. */
const CHANNEL_ID = /^(?!COMPOSER$)[CG]/u;
const PERSON_ID = /^[DUW]/u;

const recordSchema = z.record(z.string(), z.array(z.string()));
type Known = Map<string, Set<string>>;
interface Change {
  readonly key: string;
  readonly who: string;
  readonly isIn: boolean;
}

/** By which somebody is known again when they leave; the record names nobody. */
const markOf = (user: string) => createHash('sha256').update(user).digest('hex').slice(0, 12);
const keyOf = ({ tenant, id }: Channel) => `${tenant}/${id}`;

function apply(known: Known, { key, who, isIn }: Change): boolean {
  const held = known.get(key) ?? new Set();
  if (held.has(who) === isIn || (isIn && who !== SHARED && held.size >= MET_NOTED)) return false;
  if (isIn) known.set(key, held.add(who));
  else if (held.delete(who) && held.size === 0) known.delete(key);
  return true;
}

function knownIn(text: string | undefined): Known {
  const parsed = text === undefined ? {} : recordSchema.parse(JSON.parse(text));
  return new Map(Object.entries(parsed).map(([key, who]) => [key, new Set(who)]));
}

export function outsiders({ records, isShared, now, warn }: OutsidersParts): Outsiders {
  let known: Known = new Map();
  /** Channels of which Slack said that they are not shared, or are. */
  const told = new Set<string>();
  /** When Slack was last asked of a channel, or told of it. */
  const heard = new Map<string, number>();
  /** What was told here and is not seen in the record yet. */
  const owed = new Map<string, Change>();
  let recalling: Promise<void> | undefined;
  let isTold = false;

  function note(channel: Channel, who: string, isIn: boolean): void {
    const change = { key: keyOf(channel), who, isIn };
    if (!apply(known, change)) return;
    owed.set(`${change.key}/${who}`, change);
    void recallOnce();
  }

  async function readAndKeep(): Promise<void> {
    const read = knownIn(await records().read(SLACK_PLATFORM, RECORD));
    const missing = [...owed].filter(([name, change]) => {
      if (apply(read, change)) return true;
      owed.delete(name);
      return false;
    });
    known = read;
    if (missing.length === 0) return;
    const kept = Object.fromEntries(Array.from(read, ([key, who]) => [key, [...who]]));
    await records().write(SLACK_PLATFORM, RECORD, JSON.stringify(kept));
  }

  function recallOnce(): Promise<void> {
    recalling ??= readAndKeep()
      .then(
        () => {
          isTold = false;
        },
        (error: unknown) => {
          if (!isTold) warn(`Where people from elsewhere read could not be looked up: ${callReason(error)}`);
          isTold = true;
        },
      )
      .finally(() => {
        recalling = undefined;
      });
    return recalling;
  }

  function noteShared(channel: Channel, shared: boolean | undefined): void {
    if (shared === undefined) return;
    told.add(keyOf(channel));
    heard.set(keyOf(channel), Date.parse(now()));
    note(channel, SHARED, shared);
  }

  function isToBeAsked(channel: Channel): boolean {
    const key = keyOf(channel);
    const since = Date.parse(now()) - (heard.get(key) ?? Number.NEGATIVE_INFINITY);
    return CHANNEL_ID.test(channel.id) && since >= (told.has(key) ? ASKED_AGAIN : NOT_TOLD_ASKED_AGAIN);
  }

  async function ask(channel: Channel): Promise<void> {
    heard.set(keyOf(channel), Date.parse(now()));
    noteShared(channel, await isShared(channel));
  }

  return {
    areIn(channel) {
      if (PERSON_ID.test(channel.id)) return false;
      return !CHANNEL_ID.test(channel.id) || !told.has(keyOf(channel)) || known.has(keyOf(channel));
    },
    isShared: (channel) => known.get(keyOf(channel))?.has(SHARED) ?? false,
    noteShared,
    noteMet: (channel, user) => note(channel, markOf(user), true),
    noteLeft: (channel, user) => note(channel, markOf(user), false),
    async recall(channels) {
      await recallOnce();
      await Promise.all(channels.filter(isToBeAsked).map(ask));
    },
  };
}
