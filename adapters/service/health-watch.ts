import {
  asFailure,
  type ClockGuard,
  type DiskSpace,
  Failure,
  type Health,
  judgeHealth,
  type LedgerStanding,
  type Observations,
  type PlatformTrouble,
  type Store,
} from '../../src/index.ts';
import type { Note } from '../log.ts';
import { type HealthLines, healthLines } from './health-lines.ts';
import type { Metrics } from './metrics.ts';
import { operationsSeen } from './operations-seen.ts';
import type { OperationEnded } from './watched-store.ts';

/** A platform as its health is looked at. */
export interface PlatformLookedAt {
  readonly platform: string;
  readonly trouble?: () => Promise<PlatformTrouble | undefined>;
  readonly repliesLost?: () => number;
}

export interface HealthWatchParts {
  readonly elapsed: () => number;
  /** ISO instant. */
  readonly now: () => string;
  /** Resolves after milliseconds, or as soon as the signal aborts. */
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  readonly standing: () => LedgerStanding;
  /** @throws Failure: why it is not open */
  readonly store: () => Pick<Store, 'records'>;
  readonly diskSpace: () => Promise<DiskSpace>;
  readonly clock: Pick<ClockGuard, 'suspicion'>;
  /** Why the pack as it was edited is not in force. */
  readonly packTrouble: () => Failure | undefined;
  /** Those that are configured, without the terminal. */
  readonly platforms: readonly PlatformLookedAt[];
  readonly platformsAway: () => readonly { readonly platform: string; readonly failure: Failure }[];
  readonly postingsOwed: () => number;
  readonly metrics: Pick<Metrics, 'count'>;
  readonly warn: Note;
}

/** Watches over the parts of a running bot. */
export interface HealthWatch {
  /** How the parts do, by what was seen of late. Asks nobody. */
  health(): Health;
  /** Whether some part does not do well for a failure of this code, which operators are then told of once. */
  tells(failure: Failure): boolean;
  /** Looks at what has to be looked at: writing, the disk, the platforms. Never rejects. */
  look(): Promise<void>;
  readonly operationEnded: OperationEnded;
  readonly digests: { begun(): void; interrupted(reason: string): void; ended(): void };
  /** From now on the process is not ready: it ends. */
  drain(): void;
}

/** A write is tried when none has proven for so many milliseconds that the store can be written. */
const WRITE_AGAIN = 30_000;
const LOOK_MILLISECONDS = 10_000;

/** What the store keeps the last attempt to write under. */
const PROBE = { platform: 'health', name: 'write' } as const;

export function healthWatch(parts: HealthWatchParts): HealthWatch {
  const { elapsed, metrics } = parts;
  const operations = operationsSeen(elapsed);
  const lines: HealthLines = healthLines(parts.warn);
  const troubles = new Map<string, PlatformTrouble>();
  let [disk, draining, lost, lastLostAt]: [Observations['disk'], boolean, number, number | undefined] = [undefined, false, 0, undefined];
  let digests: Observations['digests'] = {};
  let interruption: string | undefined;

  function storeAway(): Failure | undefined {
    try {
      parts.store();
      return undefined;
    } catch (error) {
      return lookFailure(error);
    }
  }

  function observed(): Observations {
    const [away, suspicion, pack] = [storeAway(), parts.clock.suspicion(), parts.packTrouble()];
    const notStarted = new Map(parts.platformsAway().map(({ platform, failure }) => [platform, failure]));
    return {
      now: elapsed(),
      draining,
      standing: parts.standing(),
      ...(away && { storeAway: away }),
      operations: operations.observed(),
      ...(disk && { disk }),
      ...(suspicion && { clock: suspicion }),
      ...(pack && { pack }),
      platforms: parts.platforms.map(({ platform }) => {
        const [failure, trouble] = [notStarted.get(platform), troubles.get(platform)];
        return { platform, ...(failure && { notStarted: failure }), ...(trouble && { trouble }) };
      }),
      replies: { lost, ...(lastLostAt !== undefined && { lastLostAt }), owed: parts.postingsOwed() },
      digests,
    };
  }

  const judge = () => {
    // What fails while everything is let go of is no trouble.
    if (draining) return;
    const seen = observed();
    lines.tell(judgeHealth(seen), seen);
  };

  /** Gives up waiting for what hangs; its outcome is then nobody's. */
  async function inTime<T>(work: () => Promise<T>, late: T): Promise<T> {
    const answered = new AbortController();
    const waited = parts.wait(LOOK_MILLISECONDS, answered.signal).then(() => late);
    return Promise.race([work(), waited]).finally(() => answered.abort());
  }

  async function tryToWrite(): Promise<void> {
    const wroteAt = operations.wroteAt();
    const isFailing = operations.observed().some(({ effect, failedAt }) => effect === 'writes' && failedAt >= (wroteAt ?? 0));
    if (!isFailing && wroteAt !== undefined && elapsed() - wroteAt < WRITE_AGAIN) return;
    // How it ends is seen as that of any other operation.
    await inTime(async () => parts.store().records.write(PROBE.platform, PROBE.name, parts.now()), undefined).catch(() => undefined);
  }

  async function lookAtDisk(): Promise<void> {
    disk = await inTime<Observations['disk']>(parts.diskSpace, disk).catch(lookFailure);
  }

  async function lookAt(one: PlatformLookedAt): Promise<void> {
    const late: PlatformTrouble = { kind: 'impaired', failure: LATE };
    const found = await inTime<PlatformTrouble | undefined>(async () => one.trouble?.(), late).catch(
      (error: unknown): PlatformTrouble => ({ kind: 'impaired', failure: lookFailure(error) }),
    );
    if (found) troubles.set(one.platform, found);
    else troubles.delete(one.platform);
  }

  function countLost(): void {
    const counted = parts.platforms.reduce((sum, one) => sum + (one.repliesLost?.() ?? 0), 0);
    if (counted > lost) lastLostAt = elapsed();
    lost = counted;
  }

  return {
    health: () => judgeHealth(observed()),
    tells: ({ code }) => judgeHealth(observed()).parts.some((part) => part.code === code),
    async look() {
      countLost();
      await Promise.all([tryToWrite(), lookAtDisk(), ...parts.platforms.map(lookAt)]);
      judge();
    },
    operationEnded(operation, effect, error) {
      const failure = operations.ended(operation, effect, error);
      if (!failure) return;
      metrics.count('sitrep_store_failures_total', { operation, code: failure.code });
      judge();
    },
    digests: {
      begun() {
        interruption = undefined;
        digests = { ...digests, begunAt: elapsed() };
      },
      interrupted(reason) {
        interruption = reason;
      },
      ended() {
        const { begunAt } = digests;
        digests = { ...(begunAt !== undefined && { begunAt }), endedAt: elapsed(), ...(interruption !== undefined && { interruption }) };
      },
    },
    drain() {
      draining = true;
    },
  };
}

const LATE = new Failure(
  'PLATFORM_UNREACHABLE',
  'The platform does not tell how it does.',
  `It gave no answer within ${LOOK_MILLISECONDS / 1000} seconds.`,
  'Check the network.',
);

function lookFailure(error: unknown): Failure {
  return asFailure(error, 'It could not be looked at.');
}
