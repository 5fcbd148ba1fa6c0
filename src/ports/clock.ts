/** Time as the core sees it: nothing in `src` reads a clock by itself. */
export interface Clock {
  /** The wall clock: an ISO 8601 instant in UTC. It may jump. */
  now(): string;
  /** Milliseconds on a clock that only runs forward, from any origin: for measuring how long something took. */
  elapsed(): number;
  /** Resolves after a time, or as soon as the signal aborts; never rejects. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}
