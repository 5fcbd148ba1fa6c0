import { setTimeout as delay } from 'node:timers/promises';

/** Pauses between attempts to get a lock; the last of them again and again. */
const PAUSES = [1, 2, 5, 10, 15, 20, 25];

/**
 * Does work that a lock of another process may refuse: it is tried until it passes or `performance.now()` reaches
 * `until`, at least once. Between the attempts everything else in the process has its turn.
 * @throws whatever the last attempt threw
 */
export async function untilFree<T>(work: () => Promise<T>, isRefused: (error: unknown) => boolean, until: number): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isRefused(error) || performance.now() >= until) throw error;
      await delay(PAUSES[Math.min(attempt, PAUSES.length - 1)]);
    }
  }
}
