import {
  askerReply,
  askerReplyWork,
  type ClockGuard,
  type ComposeEdition,
  correctionWork,
  DEFAULT_DELIVERY_RULES,
  type DeskParts,
  digestWork,
  type IsOpenIn,
  isStillOpen,
  lateReplyWork,
  loggedReason,
  opennessBy,
  placeOfReply,
  type Store,
  sender,
  TAKE_OVER_EVERY,
  wordWork,
} from '../../src/index.ts';
import { follow } from '../database/follow.ts';
import { inLog, type Note, noting } from '../log.ts';
import { startScheduler } from '../scheduler.ts';
import { pollFeeds } from './feed-polling.ts';
import type { HealthWatch } from './health-watch.ts';
import type { LivingBot } from './living-bot.ts';
import type { Metrics } from './metrics.ts';
import type { OperatorReports } from './operator-reports.ts';
import { lookAtOutbox } from './outbox-metrics.ts';
import { forgetOld } from './retention.ts';
import type { ServiceParts } from './service-parts.ts';
import { tracedDeliveries } from './traced-deliveries.ts';
import { NO_TRACING } from './tracing.ts';

/** How often the ledger is looked at: what one replica appends, every other shows within two seconds. */
const LEDGER_EVERY = 1000;
/** How often it is looked in which places people from elsewhere read. */
const OUTSIDERS_EVERY = 2_000;
const OUTBOX_EVERY = 30_000;
const RETENTION_EVERY = 3_600_000;
/** How often it is looked which feeds are due. */
const FEEDS_EVERY = 60_000;

/** What the rounds work with beside what the service is made of. */
export interface BackgroundJobsParts extends ServiceParts {
  readonly bot: LivingBot;
  readonly clockGuard: ClockGuard;
  readonly compose: ComposeEdition;
  readonly clearanceOf: DeskParts['clearanceOf'];
  readonly told: OperatorReports;
  /** Told of each round of digests. */
  readonly watch: Pick<HealthWatch, 'digests'>;
  /** Keeps the questions that are open here, and takes up those that other processes left behind. */
  readonly roundOfTaken: () => Promise<void>;
  /** Learns in which places with a clearance people from elsewhere read. */
  readonly recallOutsiders: () => Promise<void>;
  readonly metrics: Pick<Metrics, 'read'>;
  /** Notes where answers stand that could not be noted while the store was away. */
  readonly noteOwed: () => Promise<void>;
}

/** All that runs beside the conversations. */
export interface BackgroundJobs {
  /** Begins nothing new. */
  halt(): void;
  /** Resolves when what is under way has ended; after {@link halt}. */
  ended(): Promise<void>;
}

/** Runs a piece of work again and again; trouble is written once, and again only after it went well. */
function repeating(what: string, work: () => Promise<unknown>, every: number, warn: Note) {
  let told = '';
  const done = () => {
    told = '';
  };
  const failed = (error: unknown) => {
    const { words, noted } = inLog(error);
    if (words !== told) warn(`${what}: ${words}`, noted);
    told = words;
  };
  return follow(() => work().then(done), every, failed);
}

/** Runs a round of sending only while the clock can be believed; a store that cannot tell costs the round. */
function whenClockIsRight(guard: ClockGuard, run: () => Promise<void>, interrupted: (reason: string) => void): () => Promise<void> {
  return async () => {
    const judged = await guard.check().catch((error: unknown) => {
      interrupted(loggedReason(error));
    });
    if (judged?.sends) await run();
  };
}

/** Begins all that runs beside the conversations: the ledger, the digests, what people are told unasked, feeds, forgetting. */
export async function startBackgroundJobs(parts: BackgroundJobsParts, store: Store): Promise<BackgroundJobs> {
  const { configuration, warn, bot, told, random, newToken, clearanceOf, clockGuard, watch } = parts;
  const { clock } = clockGuard;
  const catchUp = () => bot.catchUp(store.ledger);
  // What fails here is told by the first of the repeated rounds.
  await Promise.all([catchUp().catch(() => undefined), parts.recallOutsiders()]);
  const ending = new AbortController();
  const fetching = { hosts: configuration.documentHosts };
  /** Nothing is said unasked, and nothing compared with what is held, unless all that the curators did is in force. */
  const whenCurrent = (work: () => Promise<void>) => async () => {
    if (bot.standing().kind === 'current') await work();
  };
  const polling = {
    feeds: () => bot.current().pack.feeds ?? [],
    bot: bot.current,
    curated: bot.curated,
    store,
    fetching,
    now: clock.now,
    tell: told.feed,
    signal: ending.signal,
  };
  const forgetWhenClockIsRight = async () => {
    if (!(await clockGuard.check()).forgets) return;
    await forgetOld(store, clock.now(), configuration.retentionDays);
    await parts.among?.forget(clock.now());
  };
  const followings = [
    repeating('ledger', catchUp, LEDGER_EVERY, warn),
    repeating('postings', parts.noteOwed, LEDGER_EVERY, warn),
    repeating('places', parts.recallOutsiders, OUTSIDERS_EVERY, warn),
    repeating(
      'questions taken',
      whenClockIsRight(clockGuard, parts.roundOfTaken, () => undefined),
      TAKE_OVER_EVERY,
      warn,
    ),
    follow(
      lookAtOutbox({ store, digests: () => bot.current().pack.digests, now: clock.now, metrics: parts.metrics }),
      OUTBOX_EVERY,
      () => undefined,
    ),
    repeating('retention', forgetWhenClockIsRight, RETENTION_EVERY, warn),
    repeating(
      'feeds',
      whenCurrent(() => pollFeeds(polling)),
      FEEDS_EVERY,
      warn,
    ),
  ];
  const platforms = new Map(parts.platforms.map((platform) => [platform.platform, platform]));
  const rules = { ...DEFAULT_DELIVERY_RULES, ...configuration.deliveries };
  const isOpenToReader = opennessBy({ audiences: () => bot.current().pack.audiences, clearanceOf });
  const isSeenIn = parts.among?.isSeenIn ?? (() => true);
  const isOpenIn: IsOpenIn = (audience, place) => isSeenIn(place) && isOpenToReader(audience, place);
  const tellDelivery: OperatorReports['delivery'] = (event) => {
    if (event.kind === 'interrupted') watch.digests.interrupted(event.reason);
    told.delivery(event);
  };
  const facts = () => ({ pack: bot.current().pack, position: bot.position() });
  const works = [
    lateReplyWork({
      isOpen: ({ facts: shown, address }) => isStillOpen(bot.current().pack, isOpenIn, shown, address),
      clock,
      tell: told.lateReply,
    }),
    wordWork(told.word),
    correctionWork({ ...store, facts, isOpenIn, tell: told.correction }),
    askerReplyWork({
      compose: (question, settlement, now) => {
        const { person, conversation, privately } = question;
        if (!isSeenIn(placeOfReply(person, conversation, privately === true))) return undefined;
        return askerReply(question, settlement, { bot: bot.current, clearanceOf }, now);
      },
      clock,
      tell: told.settlement,
    }),
    tracedDeliveries(
      digestWork({
        ...store,
        digests: () => bot.current().pack.digests,
        compose: parts.compose,
        composedFrom: bot.shipped,
        isOpenIn,
        clock,
        tell: tellDelivery,
      }),
      parts.tracing ?? NO_TRACING,
      bot.current().pack.name,
    ),
  ];
  const outgoing = sender({ outbox: store.outbox, works, platforms, clock, random, newToken, rules, tell: tellDelivery });
  const send = whenClockIsRight(clockGuard, outgoing.run, (reason) => tellDelivery({ kind: 'interrupted', reason }));
  const sendWatched = async () => {
    watch.digests.begun();
    await send().finally(watch.digests.ended);
  };
  const scheduler = startScheduler(whenCurrent(sendWatched), noting('schedule', warn));
  return {
    halt() {
      ending.abort();
      outgoing.stop();
    },
    async ended() {
      await scheduler.stop();
      await Promise.all(followings.map((following) => following.stop()));
    },
  };
}
