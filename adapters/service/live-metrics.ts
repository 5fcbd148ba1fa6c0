import { createHash } from 'node:crypto';
import { type Bot, type ChatPlatform, type Health, type Pack, packForEverybody, topicCoverage } from '../../src/index.ts';
import { programVersion } from '../program-version.ts';
import type { LivingBot } from './living-bot.ts';
import type { Metrics } from './metrics.ts';

/** What of a running bot is read whenever its metrics are. */
export interface LiveMetricsParts {
  readonly bot: Pick<LivingBot, 'current' | 'shipped' | 'position' | 'standing'>;
  /** ISO instant. */
  readonly now: () => string;
  readonly health: () => Health;
  readonly underWay: () => number;
  readonly postingsOwed: () => number;
  readonly unkept: () => number;
  readonly platforms: readonly Pick<ChatPlatform, 'platform' | 'isConnected' | 'repliesLost'>[];
  readonly platformsAway: () => number;
  readonly isClockSuspect: () => boolean;
}

/** Keeps what was made of the same things the last time. */
function remade<T>(make: () => T, from: () => readonly unknown[]): () => T {
  let held: { readonly of: readonly unknown[]; readonly made: T } | undefined;
  return () => {
    const of = from();
    if (!held || of.some((one, at) => one !== held?.of[at])) held = { of, made: make() };
    return held.made;
  };
}

/** How many matters are contested and facts stale, of all that is held, closed parts too. */
function countedIn(bot: Bot, now: string): { readonly contested: number; readonly stale: number } {
  const view = bot.view({ askedAt: now, audience: bot.pack.audiences.at(-1) ?? 'public' });
  const topics = topicCoverage({ view, today: now.slice(0, 10), proposals: [], openQuestions: [] });
  const sum = (of: 'contested' | 'stale') => topics.reduce((total, topic) => total + topic[of], 0);
  return { contested: sum('contested'), stale: sum('stale') };
}

const VERSION_LENGTH = 12;

/** The same content has the same version wherever it is answered from. */
function versionOf(pack: Pack): string {
  return createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, VERSION_LENGTH);
}

const asNumber = (holds: boolean) => (holds ? 1 : 0);

/** Has metrics tell what a running bot is like whenever they are read. */
export function registerLiveMetrics(metrics: Pick<Metrics, 'read'>, parts: LiveMetricsParts): void {
  const { bot, now, health, platforms } = parts;
  const counted = remade(
    () => countedIn(bot.current(), now()),
    () => [bot.current(), now().slice(0, 10)],
  );
  const packVersion = remade(
    () => ({ name: bot.shipped().name, version: versionOf(bot.shipped()) }),
    () => [bot.shipped()],
  );
  const build = { version: programVersion(), node: process.version };
  metrics.read('sitrep_ready', () => asNumber(health().readiness === 'ready'));
  metrics.read('sitrep_degraded', () => health().parts.map(({ part, state }) => ({ labels: { part }, value: asNumber(state !== 'well') })));
  metrics.read('sitrep_facts', () => packForEverybody(bot.current().pack).facts.length);
  metrics.read('sitrep_facts_contested', () => counted().contested);
  metrics.read('sitrep_facts_stale', () => counted().stale);
  metrics.read('sitrep_ledger_position', bot.position);
  metrics.read('sitrep_ledger_current', () => asNumber(bot.standing().kind === 'current'));
  metrics.read('sitrep_ledger_lag_seconds', () => {
    const standing = bot.standing();
    if (!('asOf' in standing)) return [];
    return Math.max(0, (Date.parse(now()) - Date.parse(standing.asOf)) / 1000);
  });
  metrics.read('sitrep_interactions_under_way', parts.underWay);
  metrics.read('sitrep_postings_owed', parts.postingsOwed);
  metrics.read('sitrep_questions_unkept', parts.unkept);
  metrics.read('sitrep_replies_lost_total', () =>
    platforms.map(({ platform, repliesLost }) => ({ labels: { platform }, value: repliesLost?.() ?? 0 })),
  );
  metrics.read('sitrep_platform_connected', () =>
    platforms.flatMap(({ platform, isConnected }) => {
      const isUp = isConnected?.();
      return isUp === undefined ? [] : [{ labels: { platform }, value: asNumber(isUp) }];
    }),
  );
  metrics.read('sitrep_platforms_away', parts.platformsAway);
  metrics.read('sitrep_clock_suspect', () => asNumber(parts.isClockSuspect()));
  metrics.read('sitrep_build_info', () => [{ labels: build, value: 1 }]);
  metrics.read('sitrep_pack_info', () => [{ labels: packVersion(), value: 1 }]);
}
