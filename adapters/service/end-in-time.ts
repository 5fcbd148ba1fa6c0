import { loggedReason } from '../../src/index.ts';

/** Something that is being ended. */
export interface ShutdownStep {
  /** What it is, in words for operators. */
  readonly what: string;
  readonly ended: Promise<unknown>;
}

/** Waits until all has ended, but no longer than so many milliseconds; gives what had not by then, or not well. Never rejects. */
export async function endInTime(
  endings: readonly ShutdownStep[],
  milliseconds: number,
  wait: (milliseconds: number, signal?: AbortSignal) => Promise<void>,
): Promise<readonly string[]> {
  const left = new Set(endings.map(({ what }) => what));
  const failed: string[] = [];
  const allEnded = new AbortController();
  const settled = endings.map(async ({ what, ended }) => {
    await ended.catch((error: unknown) => failed.push(`${what} (${loggedReason(error)})`));
    left.delete(what);
  });
  await Promise.race([Promise.all(settled), wait(milliseconds, allEnded.signal)]);
  allEnded.abort();
  return [...left, ...failed];
}
