import { createHash } from 'node:crypto';
import { type Bot, type Clock, type ClockGuard, coverageOf, packForEverybody } from '../../src/index.ts';
import { programVersion } from '../program-version.ts';
import type { HealthWatch } from './health-watch.ts';
import type { livingBot } from './living-bot.ts';
import type { LabelledValue, Metrics } from './metrics.ts';
import type { SampledStore } from './sampled-store.ts';
import type { ServiceParts } from './service-parts.ts';
import type { standingPlatforms } from './standing-platforms.ts';

export interface MetricsReadParts extends Pick<ServiceParts, 'platforms'> {
  readonly bot: ReturnType<typeof livingBot>;
  readonly watch: Pick<HealthWatch, 'health'>;
  readonly standing: Pick<ReturnType<typeof standingPlatforms>, 'away'>;
  readonly guard: Pick<ClockGuard, 'suspicion'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly sampled: SampledStore;
  /** Questions under way that the store does not keep yet. */
  readonly unkept: () => number;
}

interface OfPack {
  readonly edition: string;
  readonly contested: number;
  readonly stale: number;
}

const EDITION_LENGTH = 12;

/** What is counted of a pack, as long as it is the same one and the same day. */
function countedPack(bot: () => Bot, now: () => string): () => OfPack {
  let held: (OfPack & { readonly of: unknown; readonly day: string }) | undefined;
  return () => {
    const [{ pack }, at] = [bot(), now()];
    const day = at.slice(0, 10);
    if (held?.of === pack && held.day === day) return held;
    const topics = coverageOf({
      view: bot().view({ askedAt: at, audience: pack.audiences.at(-1) ?? 'public' }),
      today: day,
      proposals: [],
      openQuestions: [],
    });
    const sum = (of: 'contested' | 'stale') => topics.reduce((all, topic) => all + topic[of], 0);
    const edition = createHash('sha256')
      .update(JSON.stringify([pack.name, pack.facts]))
      .digest('hex')
      .slice(0, EDITION_LENGTH);
    held = { of: pack, day, edition, contested: sum('contested'), stale: sum('stale') };
    return held;
  };
}

function connections(platforms: ServiceParts['platforms']): LabelledValue[] {
  return platforms.flatMap(({ platform, isConnected }) => {
    const isUp = isConnected?.();
    return isUp === undefined ? [] : [{ labels: { platform }, value: isUp ? 1 : 0 }];
  });
}

/** Has the metrics that are states read from whoever knows them. None of that asks anybody. */
export function readMetrics(metrics: Pick<Metrics, 'read'>, parts: MetricsReadParts): void {
  const { bot, watch, standing, guard, clock, sampled, platforms } = parts;
  const build = [{ labels: { version: programVersion(), node: process.versions.node }, value: 1 }];
  const counted = countedPack(bot.current, clock.now);
  metrics.read('sitrep_build_info', () => build);
  metrics.read('sitrep_pack_info', () => [{ labels: { name: bot.current().pack.name, edition: counted().edition }, value: 1 }]);
  metrics.read('sitrep_ready', () => (watch.health().readiness === 'ready' ? 1 : 0));
  metrics.read('sitrep_degraded', () =>
    watch.health().parts.map(({ part, state }) => ({ labels: { part }, value: state === 'well' ? 0 : 1 })),
  );
  metrics.read('sitrep_facts', () => packForEverybody(bot.current().pack).facts.length);
  metrics.read('sitrep_facts_contested', () => counted().contested);
  metrics.read('sitrep_facts_stale', () => counted().stale);
  metrics.read('sitrep_ledger_position', bot.position);
  metrics.read('sitrep_ledger_current', () => (bot.standing().kind === 'current' ? 1 : 0));
  metrics.read('sitrep_ledger_lag_seconds', () => {
    const at = bot.standing();
    return 'asOf' in at ? [{ labels: {}, value: Math.max(0, (Date.parse(clock.now()) - Date.parse(at.asOf)) / 1000) }] : [];
  });
  metrics.read('sitrep_questions_unkept', parts.unkept);
  metrics.read('sitrep_outbox_waiting', sampled.outboxWaiting);
  metrics.read('sitrep_last_digest_timestamp_seconds', sampled.lastDigests);
  metrics.read('sitrep_replies_lost_total', () =>
    platforms.map((one) => ({ labels: { platform: one.platform }, value: one.repliesLost?.() ?? 0 })),
  );
  metrics.read('sitrep_platform_connected', () => connections(platforms));
  metrics.read('sitrep_platforms_away', () => standing.away().length);
  metrics.read('sitrep_clock_suspect', () => (guard.suspicion() ? 1 : 0));
}
