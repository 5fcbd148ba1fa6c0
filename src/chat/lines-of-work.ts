import { type WorkLine, type WorkRules, workLine } from './work-line.ts';

/** How much a line takes. */
export type Room = Omit<WorkRules, 'nextTurn'>;

/** What a platform takes on, and whom it tells that there is no room. */
export interface LinesOfWork {
  readonly work: WorkLine;
  readonly refusals: WorkLine;
  /** Resolves once nothing of either is under way. */
  settled(): Promise<void>;
}

/**
 * Between two answers a connection is taken in one turn, what comes over it is read in the next, and then it is
 * acknowledged; a refusal is no more work than that.
 */
const ROOM: Room = { atOnce: 100, waiting: 2_000, turnsBetween: 4 };
const ROOM_TO_REFUSE: Room = { atOnce: 20, waiting: 20_000, turnsBetween: 1 };

/** The lines of one platform. `nextTurn` resolves once everything else in the process had its turn. */
export function linesOfWork(nextTurn: WorkRules['nextTurn'], room = ROOM): LinesOfWork {
  const work = workLine({ ...room, nextTurn });
  const refusals = workLine({ ...ROOM_TO_REFUSE, nextTurn });
  return { work, refusals, settled: async () => void (await Promise.all([work.settled(), refusals.settled()])) };
}
