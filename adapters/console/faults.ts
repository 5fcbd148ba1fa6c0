/** How often, from 0 to 1, a post meets each fault of a real chat platform; what is left succeeds. */
export interface ConsoleFaults {
  /** Refused with a time to wait (429). */
  readonly rateLimited: number;
  /** Refused by a server in trouble (5xx): nothing was shown. */
  readonly broken: number;
  /** Never answered, and never shown. */
  readonly hanging: number;
  /** Shown, but the connection drops before the answer: only a look-up can tell. */
  readonly dropped: number;
  /** Seconds to wait that a refusal for rate names. */
  readonly retryAfterSeconds: number;
}

export const NO_FAULTS: ConsoleFaults = { rateLimited: 0, broken: 0, hanging: 0, dropped: 0, retryAfterSeconds: 1 };

export type InjectedFault = 'none' | 'rateLimited' | 'broken' | 'hanging' | 'dropped';

/** Random numbers from 0 to below 1 that a seed repeats (Mulberry32, public domain, by Tommy Ettinger). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The fault that the next post meets. */
export function nextFault(faults: ConsoleFaults, random: () => number): InjectedFault {
  let left = random();
  for (const fault of ['rateLimited', 'broken', 'hanging', 'dropped'] as const) {
    left -= faults[fault];
    if (left < 0) return fault;
  }
  return 'none';
}
