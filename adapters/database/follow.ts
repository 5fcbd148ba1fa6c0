/** What keeps something up to date until it is stopped. */
export interface Following {
  /** Resolves when a round that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Runs `catchUp` at once and again some milliseconds after each round has ended, so that what another replica appended
 * is seen within that time and one reading. A round that fails is reported and the next one is tried all the same: a
 * database that comes back is followed again.
 */
export function follow(catchUp: () => Promise<unknown>, everyMilliseconds: number, onFailure: (error: unknown) => void): Following {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let round: Promise<void> = Promise.resolve();
  const run = () => {
    round = (async () => catchUp())()
      .then(() => undefined, onFailure)
      .finally(() => {
        if (!stopped) timer = setTimeout(run, everyMilliseconds);
      });
  };
  run();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
