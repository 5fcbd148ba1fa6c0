import { uptime } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../src/index.ts';

const SECOND = 1000;
/** Milliseconds between two looks at the coarse clock, which takes a call of the system. */
const LOOK_EVERY = 50;

/**
 * A monotonic clock that goes on while the machine sleeps, from one that stands still meanwhile and one that counts from
 * the start of the machine; all in milliseconds. The second is coarse: what they come apart by less than a second is
 * left out.
 */
export function countingSleep(running: () => number, sinceStart: () => number): () => number {
  const apart = sinceStart() - running();
  let slept = 0;
  let looked = running();
  return () => {
    const now = running();
    if (now - looked < LOOK_EVERY) return now + slept;
    looked = now;
    const more = sinceStart() - now - apart - slept;
    if (more > SECOND) slept += more;
    return now + slept;
  };
}

/** Node's own goes on through a sleep of the machine, but on Linux. */
const running = () => performance.now();
const elapsed = process.platform === 'linux' ? countingSleep(running, () => uptime() * SECOND) : running;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  elapsed,
  async wait(milliseconds, signal) {
    await delay(Math.max(0, milliseconds), undefined, signal ? { signal } : {}).catch(() => undefined);
  },
};
