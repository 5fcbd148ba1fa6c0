import type { Clock } from '../ports/clock.ts';

/**
 * The result of some work, or `late` where it takes longer than so many seconds; `broken` makes a result of an error.
 * Work that is late goes on and its result is let go.
 */
export async function within<T>(
  clock: Pick<Clock, 'wait'>,
  seconds: number,
  work: () => Promise<T>,
  late: T,
  broken: (error: unknown) => T,
): Promise<T> {
  const done = new AbortController();
  try {
    return await Promise.race([work(), clock.wait(seconds * 1000, done.signal).then(() => late)]);
  } catch (error) {
    return broken(error);
  } finally {
    done.abort();
  }
}

/** What an error says, for a reason in a record. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The instant so many seconds after another. */
export function secondsAfter(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + Math.round(seconds * 1000)).toISOString();
}
