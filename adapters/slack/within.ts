import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '../../src/index.ts';

/** Waits by the clock of the machine, whatever else is told of time. */
export const timer: Pick<Clock, 'wait'> = {
  wait: (milliseconds, signal) => delay(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};

/** That something took longer than it may. */
export const LATE = Symbol('late');

/** What a promise gives, or that it took longer than a time; its later outcome is still its own. */
export async function withinMilliseconds<T>(milliseconds: number, promise: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, milliseconds, LATE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
