import { type ChatPlatform, type Clock, Failure, type FailureCode, loggedReason } from '../../src/index.ts';
import type { ShutdownStep } from './end-in-time.ts';
import { isAtMachine } from './roles.ts';

/** A platform that people cannot use for now, and why. */
export interface PlatformAway {
  readonly platform: string;
  readonly failure: Failure;
}

/** What operators are told of platforms: that one could not start for another reason than before, and that it did after all. */
export type PlatformEvent = ({ readonly kind: 'away' } & PlatformAway) | { readonly kind: 'back'; readonly platform: string };

export interface RetriedPlatformsParts {
  readonly platforms: readonly ChatPlatform[];
  readonly begin: (platform: ChatPlatform) => Promise<void>;
  readonly clock: Pick<Clock, 'wait'>;
  readonly tell: (event: PlatformEvent) => void;
}

/** Platforms each of which is started as soon as it can be, whatever becomes of the others. */
export interface RetriedPlatforms {
  /**
   * Resolves once every platform was tried. @throws Failure of the first, where none but the terminal started and each is
   * set up in a way that no time mends: there is nobody to go on for
   */
  start(): Promise<void>;
  /** Those that are not started, or not yet. */
  away(): readonly PlatformAway[];
  /** Tries no more, and lets go of all, each in its own time. */
  stop(): readonly ShutdownStep[];
}

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;
/** What only whoever set it up can mend. It is tried again all the same: some of it is mended on the platform. */
const WRONGLY_SET_UP: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'CONFIGURATION_INVALID',
  'PLATFORM_REFUSED',
  'PLATFORM_SCOPE_MISSING',
]);

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure('INTERNAL', 'The platform could not be started.', loggedReason(error), 'Report it with this line.', { cause: error });
}

export function retriedPlatforms({ platforms, begin, clock, tell }: RetriedPlatformsParts): RetriedPlatforms {
  const failures = new Map<string, Failure>();
  const ending = new AbortController();
  const retries = new Map<string, Promise<void>>();

  async function tryOnce(platform: ChatPlatform): Promise<boolean> {
    const { platform: name } = platform;
    const before = failures.get(name);
    try {
      await begin(platform);
      failures.delete(name);
      if (before) tell({ kind: 'back', platform: name });
      return true;
    } catch (error) {
      const failure = asFailure(error);
      failures.set(name, failure);
      if (before?.code !== failure.code || before.message !== failure.message) tell({ kind: 'away', platform: name, failure });
      return false;
    }
  }

  async function tryOn(platform: ChatPlatform): Promise<void> {
    for (let wait = FIRST_WAIT; !ending.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await clock.wait(wait, ending.signal);
      if (ending.signal.aborted || (await tryOnce(platform))) return;
    }
  }

  return {
    async start() {
      const tried = await Promise.all(platforms.map(async (platform) => ({ platform, started: await tryOnce(platform) })));
      const chat = tried.filter(({ platform }) => !isAtMachine(platform));
      const hopeless = chat.map(({ platform }) => failures.get(platform.platform)).filter((one) => one && WRONGLY_SET_UP.has(one.code));
      if (chat.length > 0 && hopeless.length === chat.length) throw hopeless[0];
      for (const { platform, started } of tried) if (!started) retries.set(platform.platform, tryOn(platform));
    },
    away: () => Array.from(failures, ([platform, failure]) => ({ platform, failure })),
    stop() {
      ending.abort();
      return platforms.map((platform) => ({
        what: platform.platform,
        ended: (async () => {
          await retries.get(platform.platform);
          await platform.stop();
        })(),
      }));
    },
  };
}
