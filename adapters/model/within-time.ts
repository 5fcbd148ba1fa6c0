import type { Clock } from '../../src/index.ts';
import { Unread } from './unread.ts';

/**
 * What comes of asking within a time limit. Whichever of the two comes second is not waited for: the request is ended.
 * @throws Unread once the time is over
 */
export async function withinTime<T>(
  clock: Pick<Clock, 'wait'>,
  milliseconds: number,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  try {
    const late = clock.wait(milliseconds, end.signal).then(() => {
      throw new Unread('time_limit');
    });
    const asked = ask(end.signal);
    asked.catch(() => undefined);
    late.catch(() => undefined);
    return await Promise.race([asked, late]);
  } finally {
    end.abort();
  }
}
