import { believed, CLOCK_TOLERANCE, type ClockReading, type Judgement, suspected } from './judgement.ts';

/** A clock that was suspected is believed again only well within the tolerance, so that one on its edge is told once. */
const BELIEVED_AGAIN = CLOCK_TOLERANCE / 2;

/** Milliseconds by which a clock is ahead of a server's (below 0: behind), given that the answer took some time. */
function skewOf({ wall }: ClockReading, took: number, server: number): number {
  if (server < wall) return wall - server;
  return Math.min(0, wall + took - server);
}

/**
 * Holds a clock against that of the server: which of the two is wrong cannot be known, so either way nothing is done by
 * it. `reading` was taken before the server was asked, `took` milliseconds before its answer. Until a clock has agreed
 * once, the time is the server's, which all replicas share.
 */
export function judgeAgainstServer(before: Judgement | undefined, reading: ClockReading, took: number, server: number): Judgement {
  const skew = skewOf(reading, took, server);
  const tolerance = before?.suspicion ? BELIEVED_AGAIN : CLOCK_TOLERANCE;
  if (Math.abs(skew) <= tolerance) return believed(reading);
  const agreed = before?.agreed ?? false;
  const reference = before && agreed ? before.reference : { wall: server, elapsed: reading.elapsed };
  return suspected(reference, agreed, { direction: skew > 0 ? 'ahead' : 'behind', against: 'database', by: Math.abs(skew) });
}
