import { schedule } from 'node-cron';

export interface Scheduler {
  /** Ticks no more, and resolves once the tick under way has ended. */
  stop(): Promise<void>;
}

/** Every five seconds: slots lie on minutes, retries come between them. */
const EVERY_FIVE_SECONDS = '*/5 * * * * *';

/** node-cron warns of every tick that is late or finds the last one still running; both are normal here. */
const quiet = { info: () => undefined, warn: () => undefined, debug: () => undefined, error: () => undefined };

/**
 * Calls `tick` every few seconds, at once for the first time, never twice at the same time. node-cron is the tick and
 * nothing more: what is due is computed from the clock and the store, so that a tick lost to a sleeping machine or a
 * blocked loop changes nothing. What `tick` throws or rejects with is passed to `failed`, and the next tick comes all the same.
 */
export function startScheduler(tick: () => Promise<void>, failed: (error: unknown) => void): Scheduler {
  let running: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running ??= (async () => tick())()
      .catch(failed)
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const task = schedule(EVERY_FIVE_SECONDS, run, { noOverlap: true, logger: quiet });
  void run();
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
