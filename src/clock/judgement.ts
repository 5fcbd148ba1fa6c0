/** What a wall clock showed at a moment of the monotonic clock; both in milliseconds. */
export interface ClockReading {
  readonly wall: number;
  readonly elapsed: number;
}

/** What a clock differs from: the database's own, the latest instant that the store saw, or its own course while it ran. */
export type ClockReference = 'database' | 'last_seen' | 'own_course';

/** A clock that shows what cannot be. */
export interface Suspicion {
  readonly direction: 'ahead' | 'behind';
  readonly against: ClockReference;
  /** Milliseconds, above 0. */
  readonly by: number;
}

/** What is thought of a process's clock after it was held against the store. */
export interface Judgement {
  /** Where the time is counted from: the last reading that was believed, to be moved on by the monotonic clock. */
  readonly reference: ClockReading;
  /** Whether this clock has been believed in this process at all. */
  readonly agreed: boolean;
  /** Whether it is good enough to plan and to post by. */
  readonly sends: boolean;
  /** Whether it is good enough to delete by. */
  readonly forgets: boolean;
  readonly suspicion?: Suspicion;
  /** From when a clock is watched that may well be right, but cannot be proven so. */
  readonly watchedSince?: ClockReading;
}

/** Milliseconds by which a clock may differ: as far as the clocks of replicas may without a digest being sent twice. */
export const CLOCK_TOLERANCE = 60_000;

/** What a clock that goes on as it should shows at a moment of the monotonic clock. */
export function movedOn({ wall, elapsed }: ClockReading, now: number): number {
  return wall + now - elapsed;
}

/** A reading that is believed. */
export function believed(reading: ClockReading): Judgement {
  return { reference: reading, agreed: true, sends: true, forgets: true };
}

/** A reading that is not: the time is counted on from where it was last believed. */
export function suspected(reference: ClockReading, agreed: boolean, suspicion: Suspicion): Judgement {
  return { reference, agreed, sends: false, forgets: false, suspicion };
}
