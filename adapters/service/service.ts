import { setImmediate } from 'node:timers/promises';
import type { Registry } from 'prom-client';
import {
  asFailure,
  type Browsing,
  checkingFiles,
  clockGuard,
  createBrowsing,
  createDesk,
  DEFAULT_DESK_RULES,
  type Desk,
  type DeskParts,
  editionComposer,
  editions,
  type Health,
  NO_QUESTIONS,
  publishedQuestions,
  seldom,
  type Tenant,
  takenQuestionsKept,
  withReadingButtons,
} from '../../src/index.ts';
import { type Following, follow } from '../database/follow.ts';
import { noting } from '../log.ts';
import { openPlanReader } from '../model/open-plan-reader.ts';
import { textOfAttached } from './attached-text.ts';
import { type BackgroundJobs, startBackgroundJobs } from './background-jobs.ts';
import { clearancesWith } from './clearances.ts';
import { diskSpace } from './disk-space.ts';
import { editedPack } from './edited-pack.ts';
import { endInTime } from './end-in-time.ts';
import { exposition } from './exposition.ts';
import { healthWatch } from './health-watch.ts';
import { registerLiveMetrics } from './live-metrics.ts';
import { livingBot } from './living-bot.ts';
import { createMetrics } from './metrics.ts';
import { observedDesk } from './observed-desk.ts';
import { operatorReports } from './operator-reports.ts';
import { readingCosts } from './reading-costs.ts';
import { referenceOf } from './reference.ts';
import { type PlatformAway, retriedPlatforms } from './retried-platforms.ts';
import { retriedStore } from './retried-store.ts';
import { isAtMachine, roleIn } from './roles.ts';
import type { ServiceParts } from './service-parts.ts';
import { NO_TRACING } from './tracing.ts';
import { underWay } from './under-way.ts';
import { warmUp } from './warm-up.ts';
import { type OperationBegun, watchedStore } from './watched-store.ts';

export interface Service {
  readonly desk: Desk;
  /** What people look through by themselves, beside what they ask. */
  readonly browsing: Browsing;
  readonly bot: ReturnType<typeof livingBot>;
  /** The instant to answer by, ISO 8601 in UTC: of this machine's clock as far as it can be believed. */
  now(): string;
  /** Resolves when the store is open, or known not to be for now. */
  readonly storeTried: Promise<void>;
  /** Whether it may be sent traffic, and how each of its parts does, by what was seen of late. */
  health(): Health;
  /** From now on it is not ready: it is about to be stopped, and goes on answering until then. */
  drain(): void;
  /** The platforms that are not started, with the reason; each is tried again by itself. */
  platformsAway(): readonly PlatformAway[];
  /** What it did and how it does, as text of Prometheus. */
  metrics(): Promise<string>;
  /** The same as values; of several packs each has its own. */
  readonly registries: readonly Registry[];
  /**
   * Takes nothing new, finishes what was accepted, and lets go of everything, within 21 seconds whatever hangs. What was
   * not done by then is told to operators, and by {@link Service.leftUndone}.
   */
  stop(): Promise<void>;
  /** What {@link Service.stop} did not wait for any longer. */
  leftUndone(): readonly string[];
}

const STORE_RETRY_EVERY = 5000;
const LOOK_EVERY = 5000;
/** How often it is looked whether the pack was edited. */
const PACK_EVERY = 1000;
/** Milliseconds in which what was accepted is finished, and then those in which the store is let go of. */
const FINISHING = 17_000;
const CLOSING = 4_000;
const TOPICS_IN_DIGESTS = 20;

/**
 * Starts the platforms and all that runs beside the conversations: the ledger, the digests, the forgetting of old data.
 * A platform that does not start is tried again while the others go on; where none can ever start, the error is passed on.
 */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { configuration, pack, platforms, warn } = parts;
  const { tracing = NO_TRACING } = parts;
  const metrics = createMetrics(parts.among && pack.name);
  const answering = underWay();
  const told = operatorReports(metrics, warn, parts.clock.now, (failure) => watch.tells(failure));
  const guard = clockGuard({ clock: parts.clock, time: () => store.current().time, tell: told.clock });
  const { clock } = guard;
  const bot = livingBot({ pack, from: parts.from, clock, kept: parts.kept, onKeptFailure: told.keptLedger });
  const edited =
    parts.edited &&
    editedPack({
      ...parts.edited,
      bot,
      elapsed: clock.elapsed,
      tell: (event) => {
        told.pack(event);
        if (event.kind === 'taken_over') for (const remark of parts.edited?.remarksOn(event.pack) ?? []) warn(remark);
      },
    });
  let rounds: BackgroundJobs | undefined;
  const followings: Following[] = [];
  let stopped = false;

  const { clearanceOf, recallOutsiders } = clearancesWith(configuration, platforms);
  const openQuestions = async (audience: string, of: Tenant) => {
    const clearances = { bot: bot.current, clearanceOf };
    const published = async () => publishedQuestions(audience, store.current().questions, clearances, TOPICS_IN_DIGESTS, of);
    // A digest goes out without the section while the store is away.
    return published().catch(() => NO_QUESTIONS);
  };
  const compose = editionComposer({ pack: () => bot.current().pack, openQuestions });

  const store = retriedStore({
    open: async () => watchedStore(await parts.openStore(), operationBegun),
    onOpen: async (opened) => {
      rounds = await startBackgroundJobs(
        {
          ...parts,
          bot,
          compose: withReadingButtons(compose),
          clearanceOf,
          told,
          clockGuard: guard,
          watch,
          noteOwed: () => desk.noteOwed(),
          roundOfTaken,
          metrics,
          recallOutsiders,
        },
        opened,
      );
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

  const takenQuestions = parts.among?.takenQuestions ?? (() => store.current().takenQuestions);
  const taken = takenQuestionsKept({ questions: takenQuestions, clock, owner: parts.newToken(), tell: told.taken });
  const roundOfTaken = () => {
    const away = new Set(standing.away().map(({ platform }) => platform));
    return taken.round(platforms.filter(({ platform }) => !away.has(platform)));
  };

  const standing = retriedPlatforms({
    platforms,
    begin: (platform) =>
      platform.start(
        checkingFiles((interaction) => desk.handle(interaction, clock.now()), textOfAttached(platform, warn), referenceOf),
        (id, posted) => desk.posted(id, posted, clock.now()),
        {
          ...taken.takingOf(platform.platform),
          refusal: (interaction) => desk.refusal(interaction, clock.now()),
          later: (reply) => desk.later(reply, clock.now()),
        },
      ),
    clock,
    tell: told.platform,
  });

  const planReader = openPlanReader(configuration.model, {
    clock,
    spending: () => store.current().modelSpending,
    tell: readingCosts(metrics, { warn, warnSeldom: seldom(warn, clock.now) }),
  });

  const deskParts: DeskParts = {
    bot: bot.current,
    ...(planReader && { planReader }),
    curated: bot.curated,
    pause: () => setImmediate(),
    standing: bot.standing,
    refresh: () => bot.catchUp(store.current().ledger),
    store: store.current,
    compose: editions(compose, bot.shipped),
    clock,
    health: () => watch.health(),
    unreachable: async (place) => platforms.find(({ platform }) => platform === place.platform)?.unreachable?.(place),
    zoneOf: async (person) => platforms.find(({ platform }) => platform === person.platform)?.zoneOf?.(person),
    roleOf: roleIn(configuration),
    clearanceOf,
    seesEveryTenant: isAtMachine,
    referenceOf,
    tell: (event) => {
      answering.note(event);
      told.desk(event);
    },
    rules: {
      ...DEFAULT_DESK_RULES,
      personPerMinute: configuration.requestsPerMinute,
      tenantPerMinute: configuration.organisationRequestsPerMinute,
    },
  };
  const desk = observedDesk(createDesk(deskParts), { elapsed: clock.elapsed, metrics, tracing, underWay: answering, pack: pack.name });
  const watch = healthWatch({
    elapsed: clock.elapsed,
    now: clock.now,
    wait: clock.wait,
    standing: bot.standing,
    store: store.current,
    diskSpace: () => (parts.diskSpace ?? diskSpace)(configuration.store.dataDirectory),
    clock: guard,
    packTrouble: () => edited?.trouble(),
    platforms: platforms.filter((platform) => !isAtMachine(platform)),
    platformsAway: standing.away,
    postingsOwed: desk.postingsOwed,
    metrics,
    warn,
  });
  const operationBegun: OperationBegun = (operation, effect) => {
    const [begun, within] = [clock.elapsed(), answering.span()];
    // What is looked at again and again would drown all else.
    const span = within || effect === 'writes' ? tracing.begin(`store ${operation}`, { 'sitrep.pack': pack.name }, within) : undefined;
    return (error) => {
      metrics.took('sitrep_store_operation_duration_seconds', { effect }, (clock.elapsed() - begun) / 1000);
      span?.end({}, error === undefined ? undefined : asFailure(error, 'The operation failed.').code);
      watch.operationEnded(operation, effect, error);
    };
  };
  let stopping: Promise<void> | undefined;
  let undone: readonly string[] = [];
  const stop = () => {
    stopping ??= stopNow();
    return stopping;
  };
  async function stopNow(): Promise<void> {
    stopped = true;
    watch.drain();
    rounds?.halt();
    const beside = Promise.all([rounds?.ended(), ...followings.map((following) => following.stop())]);
    const unfinished = await endInTime([...standing.stop(), { what: 'the rounds', ended: beside }], FINISHING, clock.wait);
    const unclosed = await endInTime([{ what: 'the store', ended: taken.written().then(store.close) }], CLOSING, clock.wait);
    undone = [...unfinished, ...unclosed];
    if (undone.length > 0) warn(`The end is not waited for any longer. Not finished: ${undone.join(', ')}.`);
  }
  try {
    await warmUp(bot.current(), clock.now());
    parts.among?.enter(desk, bot.current, clock.now);
    await standing.start();
  } catch (error) {
    await stop();
    throw error;
  }

  followings.push(follow(watch.look, parts.lookEvery ?? LOOK_EVERY, noting('health', warn)));
  if (edited) followings.push(follow(edited.look, parts.packEvery ?? PACK_EVERY, noting('pack', warn)));

  registerLiveMetrics(metrics, {
    bot,
    now: clock.now,
    health: watch.health,
    underWay: answering.count,
    postingsOwed: desk.postingsOwed,
    unkept: taken.unkept,
    platforms,
    platformsAway: () => standing.away().length,
    isClockSuspect: () => guard.suspicion() !== undefined,
  });

  return {
    desk,
    browsing: createBrowsing(deskParts, () => store.current().deliveries),
    bot,
    now: clock.now,
    storeTried: store.tried,
    health: watch.health,
    drain: watch.drain,
    platformsAway: standing.away,
    metrics: () => exposition([metrics.registry]),
    registries: [metrics.registry],
    stop,
    leftUndone: () => undone,
  };
}
