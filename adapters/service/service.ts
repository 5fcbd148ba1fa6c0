import {
  addressOf,
  clockGuard,
  createDesk,
  DEFAULT_DESK_RULES,
  type Desk,
  type DeskParts,
  describeStanding,
  describeSuspicion,
  editionComposer,
  editions,
  NO_QUESTIONS,
  packForEverybody,
  publishedQuestions,
  type Tenant,
} from '../../src/index.ts';
import { livingBot } from './living-bot.ts';
import { createMetrics } from './metrics.ts';
import { operatorsTold } from './operators-told.ts';
import { isAtTerminal, roleIn } from './roles.ts';
import { beginRounds, type Rounds } from './rounds.ts';
import type { ServiceParts } from './service-parts.ts';
import { type PlatformAway, standingPlatforms } from './standing-platforms.ts';
import { standingStore } from './standing-store.ts';

export interface Service {
  readonly desk: Desk;
  readonly bot: ReturnType<typeof livingBot>;
  /** The instant to answer by, ISO 8601 in UTC: of this machine's clock as far as it can be believed. */
  now(): string;
  /** Resolves when the store is open, or known not to be for now. */
  readonly storeTried: Promise<void>;
  /** Why not all of the work can be done right now; nothing when it can. */
  unready(): Promise<string | undefined>;
  /** The platforms that are not started, with the reason; each is tried again by itself. */
  platformsAway(): readonly PlatformAway[];
  metrics(): string;
  /** Takes nothing new, finishes what was accepted, and lets go of everything. */
  stop(): Promise<void>;
}

const STORE_RETRY_EVERY = 5000;
const TOPICS_IN_DIGESTS = 20;

/**
 * Starts the platforms and all that runs beside the conversations: the ledger, the digests, the forgetting of old data.
 * A platform that does not start is tried again while the others go on; where none can ever start, the error is passed on.
 */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { configuration, pack, platforms, warn } = parts;
  const metrics = createMetrics();
  const told = operatorsTold(metrics, warn, parts.clock.now);
  const guard = clockGuard({ clock: parts.clock, time: () => store.current().time, tell: told.clock });
  const { clock } = guard;
  const bot = livingBot({ pack, from: parts.from, clock, kept: parts.kept, onKeptFailure: told.keptLedger });
  let rounds: Rounds | undefined;
  let stopped = false;

  const clearanceOf: DeskParts['clearanceOf'] = ({ platform, tenant, id }) =>
    configuration.clearances.get(addressOf({ platform, tenant, id }));
  const openQuestions = async (audience: string, of: Tenant) => {
    const clearances = { bot: bot.current, clearanceOf };
    const published = async () => publishedQuestions(audience, store.current().questions, clearances, TOPICS_IN_DIGESTS, of);
    // A digest goes out without the section while the store is away.
    return published().catch(() => NO_QUESTIONS);
  };
  const compose = editionComposer({ pack: () => bot.current().pack, openQuestions });

  const store = standingStore({
    open: parts.openStore,
    onOpen: async (opened) => {
      rounds = await beginRounds({ ...parts, bot, compose, clearanceOf, told, clockGuard: guard, noteOwed: () => desk.noteOwed() }, opened);
      if (!stopped) return;
      rounds.halt();
      await rounds.ended();
    },
    onFailure: async (failure) => {
      await bot.withoutStore(failure);
      told.storeAway(failure, bot.standing());
    },
    retryMilliseconds: STORE_RETRY_EVERY,
  });

  const standing = standingPlatforms({
    platforms,
    begin: (platform) =>
      platform.start(
        (interaction) => desk.handle(interaction, clock.now()),
        (id, posted) => desk.posted(id, posted, clock.now()),
      ),
    clock,
    tell: told.platform,
  });

  const desk = createDesk({
    bot: bot.current,
    curated: bot.curated,
    standing: bot.standing,
    refresh: () => bot.catchUp(store.current().ledger),
    store: store.current,
    compose: editions(compose),
    clock,
    platformsAway: () => standing.away().map(({ platform, failure }) => `${platform} (${failure.code})`),
    roleOf: roleIn(configuration),
    clearanceOf,
    seesEveryTenant: isAtTerminal,
    tell: told.desk,
    rules: {
      ...DEFAULT_DESK_RULES,
      personPerMinute: configuration.requestsPerMinute,
      tenantPerMinute: configuration.organisationRequestsPerMinute,
    },
  });
  const stop = async () => {
    stopped = true;
    rounds?.halt();
    await standing.stop();
    await rounds?.ended();
    await store.close();
  };
  try {
    await standing.start();
  } catch (error) {
    await stop();
    throw error;
  }

  metrics.gauge(
    'sitrep_facts',
    'Facts open to everybody, every revision counted.',
    () => packForEverybody(bot.current().pack).facts.length,
  );
  metrics.gauge('sitrep_ledger_position', 'Last ledger entry that is in force here.', bot.position);
  metrics.gauge('sitrep_platforms_away', 'Platforms that are not started.', () => standing.away().length);
  metrics.gauge('sitrep_clock_suspect', 'Whether the clock is suspected, so that nothing is sent or forgotten.', () =>
    guard.suspicion() ? 1 : 0,
  );
  metrics.gauge('sitrep_ledger_current', 'Whether all that the curators did is in force here: 1, else 0.', () =>
    bot.standing().kind === 'current' ? 1 : 0,
  );
  metrics.gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());

  return {
    desk,
    bot,
    now: clock.now,
    storeTried: store.tried,
    async unready() {
      const reason = describeStanding(bot.standing());
      if (reason !== undefined) return reason;
      try {
        const health = await store.current().health();
        if (!health.ready) return health.reason;
        const suspicion = guard.suspicion();
        return suspicion && describeSuspicion(suspicion);
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    platformsAway: standing.away,
    metrics: metrics.render,
    stop,
  };
}
