import type { Clock } from '../ports/clock.ts';
import type { StoreTime } from '../ports/store-time.ts';
import { judgeAgainstLastSeen } from './against-last-seen.ts';
import { judgeAgainstServer } from './against-server.ts';
import { CLOCK_TOLERANCE, type ClockReading, type Judgement, movedOn, type Suspicion } from './judgement.ts';

/** What operators are told of the clock: once when it is suspected, once when it is believed again. */
export type ClockEvent = { readonly kind: 'suspected'; readonly suspicion: Suspicion } | { readonly kind: 'believed' };

export interface ClockGuardParts {
  /** The process's own clock. */
  readonly clock: Clock;
  /** The time of the store that is in use. @throws Failure when none is */
  readonly time: () => StoreTime;
  readonly tell: (event: ClockEvent) => void;
}

/** A process's clock, as far as it can be believed. */
export interface ClockGuard {
  /** Holds the clock against the store. Rejects with the Failure of the store; what was thought before then stays. */
  check(): Promise<Pick<Judgement, 'sends' | 'forgets'>>;
  /** Why nothing is sent or forgotten by it now. */
  suspicion(): Suspicion | undefined;
  /**
   * The time to work by. Its `now` is the wall clock while that is believed, else the last instant that was believed
   * (without one, that of the store), moved on by the monotonic clock: it does not jump between two checks either.
   */
  readonly clock: Clock;
}

/** The latest instant seen is written no more often than this: each writing waits for the disk. */
const SEEN_EVERY = 30_000;

/** Watches over a clock. Before the first check it is taken as it is. */
export function clockGuard({ clock, time, tell }: ClockGuardParts): ClockGuard {
  let judgement: Judgement | undefined;
  let checking: Promise<Judgement> | undefined;

  const readClock = (): ClockReading => ({ wall: Date.parse(clock.now()), elapsed: clock.elapsed() });

  async function judge(): Promise<Judgement> {
    const store = time();
    const reading = readClock();
    const held = await store.read();
    if (held.kind === 'clock') return judgeAgainstServer(judgement, reading, clock.elapsed() - reading.elapsed, Date.parse(held.now));
    const latest = held.latest === undefined ? undefined : Date.parse(held.latest);
    const judged = judgeAgainstLastSeen(judgement, reading, latest);
    const isNews = latest === undefined || reading.wall - latest >= SEEN_EVERY;
    if (judged.forgets && isNews) await store.see(new Date(reading.wall).toISOString());
    return judged;
  }

  async function check(): Promise<Judgement> {
    const judged = await judge();
    const [was, is] = [judgement?.suspicion, judged.suspicion];
    judgement = judged;
    if (is && is.direction !== was?.direction) tell({ kind: 'suspected', suspicion: is });
    if (was && !is) tell({ kind: 'believed' });
    return judged;
  }

  return {
    check() {
      checking ??= check().finally(() => {
        checking = undefined;
      });
      return checking;
    },
    suspicion: () => judgement?.suspicion,
    clock: {
      elapsed: clock.elapsed,
      wait: clock.wait,
      now() {
        const wall = clock.now();
        if (!judgement) return wall;
        const due = movedOn(judgement.reference, clock.elapsed());
        const isBelieved = !judgement.suspicion && Math.abs(Date.parse(wall) - due) <= CLOCK_TOLERANCE;
        return isBelieved ? wall : new Date(due).toISOString();
      },
    },
  };
}
