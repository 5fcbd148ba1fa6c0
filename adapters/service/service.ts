import {
  addressOf,
  askerReply,
  type ChatPlatform,
  type Clock,
  correctionTelling,
  createDesk,
  DEFAULT_DELIVERY_RULES,
  DEFAULT_DESK_RULES,
  type DeliveryEvent,
  type Desk,
  type DeskEvent,
  type DeskParts,
  type DigestDelivery,
  digestDelivery,
  editionComposer,
  editions,
  type Failure,
  needsAttention,
  type Pack,
  type Store,
  settlementTelling,
  type Telling,
  type TellingEvent,
  topicsWithin,
} from '../../src/index.ts';
import type { Configuration } from '../config.ts';
import { type Following, follow } from '../database/follow.ts';
import { type Scheduler, startScheduler } from '../scheduler.ts';
import { type FeedEvent, pollFeeds } from './feed-polling.ts';
import { livingBot } from './living-bot.ts';
import { createMetrics } from './metrics.ts';
import { forgetOld } from './retention.ts';
import { roleIn } from './roles.ts';
import { standingStore } from './standing-store.ts';

/** What a running bot is put together from. */
export interface ServiceParts {
  readonly configuration: Configuration;
  readonly pack: Pack;
  readonly openStore: () => Promise<Store>;
  readonly platforms: readonly ChatPlatform[];
  readonly clock: Clock;
  /** From 0 to below 1. */
  readonly random: () => number;
  /** A token that nobody has had before, anywhere. */
  readonly newToken: () => string;
  /** What an operator should read, a line at a time. */
  readonly warn: (line: string) => void;
}

export interface Service {
  readonly desk: Desk;
  readonly bot: ReturnType<typeof livingBot>;
  /** Resolves when the store is open, or known not to be for now. */
  readonly storeTried: Promise<void>;
  /** Why not all of the work can be done right now; nothing when it can. */
  unready(): Promise<string | undefined>;
  metrics(): string;
  /** Takes nothing new, finishes what was accepted, and lets go of everything. */
  stop(): Promise<void>;
}

/** How often the ledger is looked at: what one replica appends, every other shows within two seconds. */
const LEDGER_EVERY = 1000;
const STORE_RETRY_EVERY = 5000;
const RETENTION_EVERY = 3_600_000;
/** How often it is looked which feeds are due. */
const FEEDS_EVERY = 60_000;
const TOPICS_IN_DIGESTS = 20;

function describeStoreFailure({ code, message, why, remedy }: Failure): string {
  return `${code}: ${message} ${why} ${remedy}`;
}

/**
 * Starts the platforms and all that runs beside the conversations: the ledger, the digests, the forgetting of old data.
 * A platform that does not start ends all of it: the error is passed on.
 */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { configuration, clock, pack, platforms, warn } = parts;
  const bot = livingBot(pack);
  const metrics = createMetrics();
  const followings: Following[] = [];
  let scheduler: Scheduler | undefined;
  let delivery: DigestDelivery | undefined;
  let tellings: readonly Telling[] = [];
  let tellingSchedulers: readonly Scheduler[] = [];

  const clearanceOf: DeskParts['clearanceOf'] = ({ platform, tenant, id }) =>
    configuration.clearances.get(addressOf({ platform, tenant, id }));
  const openTopics = async (audience: string) => {
    const within = async () => topicsWithin(audience, store.current().questions, { bot: bot.current, clearanceOf }, TOPICS_IN_DIGESTS);
    // A digest goes out without the section while the store is away.
    return within().then(
      (topics) => topics.map(({ topic }) => topic),
      () => [],
    );
  };
  const compose = editionComposer({ pack: () => bot.current().pack, openTopics });

  const tellDelivery = (event: DeliveryEvent) => {
    metrics.count('sitrep_deliveries_total', { kind: event.kind });
    if (needsAttention(event)) warn(`digest ${JSON.stringify(event)}`);
  };
  const tellTelling = (what: string, metric: string) => (event: TellingEvent) => {
    metrics.count(metric, { kind: event.kind });
    if (event.kind === 'failed' || event.kind === 'uncertain' || event.kind === 'interrupted') warn(`${what} ${JSON.stringify(event)}`);
  };
  const tellDesk = (event: DeskEvent) => {
    if (event.kind === 'answered') metrics.count('sitrep_replies_total', { kind: event.interaction, outcome: event.outcome ?? 'done' });
    if (event.kind === 'failed') metrics.count('sitrep_failures_total', { code: event.failure.code });
    if (event.kind === 'broken') {
      metrics.count('sitrep_failures_total', { code: 'INTERNAL' });
      warn(`defect in ${event.interaction}: ${event.error instanceof Error ? event.error.stack : String(event.error)}`);
    }
  };

  const toldOfFeeds = new Map<string, Set<string>>();
  const tellFeeds = (event: FeedEvent) => {
    metrics.count('sitrep_feeds_total', { kind: event.kind });
    const line = event.kind === 'failed' ? `feed ${event.feed}: ${describeStoreFailure(event.failure)}` : '';
    const told = toldOfFeeds.get(event.feed) ?? new Set();
    if (line !== '' && !told.has(line)) warn(line);
    const isWell = event.kind !== 'failed' && (event.kind === 'unchanged' || event.failed === 0);
    toldOfFeeds.set(event.feed, isWell ? new Set() : told.add(line));
  };
  const endOfFeeds = new AbortController();

  const repeating = (what: string, work: () => Promise<unknown>, every: number) => {
    let told = '';
    const done = () => {
      told = '';
    };
    const failed = (error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      if (text !== told) warn(`${what}: ${text}`);
      told = text;
    };
    followings.push(follow(() => work().then(done), every, failed));
  };

  const begin = async (opened: Store) => {
    const catchUp = () => bot.catchUp(opened.ledger);
    // What fails here is told by the first of the repeated rounds.
    await catchUp().catch(() => undefined);
    repeating('ledger', catchUp, LEDGER_EVERY);
    repeating('retention', () => forgetOld(opened, clock.now(), configuration.retentionDays), RETENTION_EVERY);
    const { feeds = [] } = pack;
    const fetching = { hosts: configuration.documentHosts };
    const polling = { feeds, bot: bot.current, store: opened, fetching, now: clock.now, tell: tellFeeds, signal: endOfFeeds.signal };
    if (feeds.length > 0) repeating('feeds', () => pollFeeds(polling), FEEDS_EVERY);
    const connected = new Map(platforms.map((platform) => [platform.platform, platform]));
    const rules = { ...DEFAULT_DELIVERY_RULES, ...configuration.deliveries };
    const { random, newToken } = parts;
    delivery = digestDelivery({
      digests: pack.digests,
      deliveries: opened.deliveries,
      subscriptions: opened.subscriptions,
      postings: opened.postings,
      platforms: connected,
      compose,
      clock,
      random,
      newToken,
      tell: tellDelivery,
      rules,
    });
    scheduler = startScheduler(delivery.run, (error) => warn(`schedule: ${String(error)}`));
    const common = { platforms: connected, postings: opened.postings, clock, random, newToken, rules };
    tellings = [
      correctionTelling({
        ...common,
        ledger: opened.ledger,
        corrections: opened.corrections,
        facts: () => ({ pack: bot.current().pack, position: bot.position() }),
        tell: tellTelling('correction', 'sitrep_corrections_total'),
      }),
      settlementTelling({
        ...common,
        replies: opened.askerReplies,
        compose: (question, settlement, now) => askerReply(question, settlement, { bot: bot.current, clearanceOf }, now),
        tell: tellTelling('settled question', 'sitrep_asker_replies_total'),
      }),
    ];
    tellingSchedulers = tellings.map(({ run }) => startScheduler(run, (error) => warn(`telling: ${String(error)}`)));
  };

  const store = standingStore({
    open: parts.openStore,
    onOpen: begin,
    onFailure: (failure) => {
      metrics.count('sitrep_failures_total', { code: failure.code });
      warn(`The store is not in use; questions are answered all the same. ${describeStoreFailure(failure)}`);
    },
    retryMilliseconds: STORE_RETRY_EVERY,
  });

  const desk = createDesk({
    bot: bot.current,
    curated: bot.curated,
    refresh: () => bot.catchUp(store.current().ledger),
    store: store.current,
    compose: editions(compose),
    clock,
    roleOf: roleIn(configuration),
    clearanceOf,
    tell: tellDesk,
    rules: { ...DEFAULT_DESK_RULES, personPerMinute: configuration.requestsPerMinute },
  });
  const stop = async () => {
    endOfFeeds.abort();
    delivery?.stop();
    for (const telling of tellings) telling.stop();
    await Promise.all(platforms.map((platform) => platform.stop()));
    await scheduler?.stop();
    await Promise.all(tellingSchedulers.map((one) => one.stop()));
    await Promise.all(followings.map((following) => following.stop()));
    await store.close();
  };
  try {
    for (const platform of platforms) {
      await platform.start(
        (interaction) => desk.handle(interaction, clock.now()),
        (id, posted) => desk.posted(id, posted, clock.now()),
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }

  metrics.gauge('sitrep_facts', 'Facts held, every revision counted.', () => bot.current().pack.facts.length);
  metrics.gauge('sitrep_ledger_position', 'Last ledger entry that is in force here.', bot.position);
  metrics.gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());

  return {
    desk,
    bot,
    storeTried: store.tried,
    async unready() {
      try {
        const health = await store.current().health();
        return health.ready ? undefined : health.reason;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    metrics: metrics.render,
    stop,
  };
}
