import type { Clock } from '../ports/clock.ts';

/** How many posts are taken for now by one workspace or organisation, shared by all who post to it in this process. */
export interface RateBudget {
  /**
   * Takes one post from the budget, waiting for it at most `patience` milliseconds; a signal ends the waiting.
   * 0: go ahead. Above 0: not before so many milliseconds; nothing was taken.
   */
  take(patience: number, signal?: AbortSignal): Promise<number>;
  /** Lets nothing through for some milliseconds: the platform asked for it. */
  pause(milliseconds: number): void;
}

/** A second's worth of posts may go at once. */
const BURST_SECONDS = 1;

/** A budget of so many posts a second; unused posts are saved for a second at most. */
export function rateBudget(perSecond: number, clock: Clock): RateBudget {
  const spacing = 1000 / perSecond;
  let nextAt = clock.elapsed() - BURST_SECONDS * 1000;
  let closedUntil = nextAt;

  return {
    async take(patience, signal) {
      const now = clock.elapsed();
      const at = Math.max(nextAt, closedUntil, now - BURST_SECONDS * 1000);
      const pause = at - now;
      if (pause > patience) return pause;
      nextAt = at + spacing;
      if (pause > 0) await clock.wait(pause, signal);
      return signal?.aborted ? Math.max(1, at - clock.elapsed()) : 0;
    },
    pause(milliseconds) {
      closedUntil = Math.max(closedUntil, clock.elapsed() + milliseconds);
    },
  };
}
