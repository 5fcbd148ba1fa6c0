import { believed, CLOCK_TOLERANCE, type ClockReading, type Judgement, movedOn, suspected } from './judgement.ts';

const MINUTE = 60_000;
/** A start so long after what was last seen is a stop like any other, or a clock that is ahead: it is watched. */
const LONG_STOP = 60 * MINUTE;
/** How long a clock must run steadily after a long stop before digests are planned by it: time servers answer sooner. */
export const STEADY_TO_SEND = 2 * MINUTE;
/** How long a clock must run steadily before it is believed, after a long stop or a jump ahead. */
export const STEADY_TO_BELIEVE = 10 * MINUTE;

function runsSteadily(reading: ClockReading, since: ClockReading | undefined): since is ClockReading {
  return since !== undefined && Math.abs(reading.wall - movedOn(since, reading.elapsed)) <= CLOCK_TOLERANCE;
}

/** The first reading of a process, or one by which nothing before it is worth anything. */
function judgeFirst(reading: ClockReading, latest: number | undefined): Judgement {
  if (latest === undefined || reading.wall - latest <= LONG_STOP) return believed(reading);
  return { reference: reading, agreed: false, sends: false, forgets: false, watchedSince: reading };
}

/** A clock after a long stop, while it is watched: digests first, what cannot be undone later. */
function judgeAfterStop(before: Judgement, reading: ClockReading, since: ClockReading): Judgement {
  const steady = reading.elapsed - since.elapsed;
  return steady >= STEADY_TO_BELIEVE ? believed(reading) : { ...before, sends: steady >= STEADY_TO_SEND };
}

/** A clock that went ahead of its own course: it goes back, or is believed once it ran steadily. */
function judgeJump(before: Judgement, reading: ClockReading): Judgement {
  const since = runsSteadily(reading, before.watchedSince) ? before.watchedSince : reading;
  if (reading.elapsed - since.elapsed >= STEADY_TO_BELIEVE) return believed(reading);
  const by = reading.wall - movedOn(before.reference, reading.elapsed);
  return { ...suspected(before.reference, true, { direction: 'ahead', against: 'own_course', by }), watchedSince: since };
}

/**
 * Holds a clock against the latest instant that a store without a clock of its own was told, and against the clock's own
 * course since it was last believed. Earlier than what was seen cannot be. Later may be a long stop, or a clock that
 * sprang: nothing tells these apart but that a wrong one is mostly set right soon.
 */
export function judgeAgainstLastSeen(before: Judgement | undefined, reading: ClockReading, latest: number | undefined): Judgement {
  const course = before?.agreed ? reading.wall - movedOn(before.reference, reading.elapsed) : 0;
  const tolerance = course < -CLOCK_TOLERANCE ? 0 : CLOCK_TOLERANCE;
  if (latest !== undefined && reading.wall < latest - tolerance) {
    const reference = before?.agreed ? before.reference : { wall: latest, elapsed: reading.elapsed };
    const suspicion = { direction: 'behind', against: 'last_seen', by: latest - reading.wall } as const;
    return suspected(reference, before?.agreed ?? false, suspicion);
  }
  if (before?.agreed) return course > CLOCK_TOLERANCE ? judgeJump(before, reading) : believed(reading);
  const since = before?.watchedSince;
  return before && runsSteadily(reading, since) ? judgeAfterStop(before, reading, since) : judgeFirst(reading, latest);
}
