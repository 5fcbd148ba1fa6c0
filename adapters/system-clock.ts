import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../src/index.ts';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  elapsed: () => performance.now(),
  async wait(milliseconds, signal) {
    await delay(Math.max(0, milliseconds), undefined, signal ? { signal } : {}).catch(() => undefined);
  },
};
