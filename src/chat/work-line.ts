/**
 * Work that was accepted: so much at once, one after another within a thread, the rest waiting in a bounded line. Between
 * the beginnings of two jobs everything else has its turns, so that what comes in is taken before it is worked on.
 */
export interface WorkLine {
  /** Runs `job` when its turn comes. False: the line is full and nothing will run. `job` must not reject. */
  accept(thread: string, job: () => Promise<void>): boolean;
  /** Resolves once nothing is under way. */
  settled(): Promise<void>;
  readonly underWay: number;
}

export interface WorkRules {
  readonly atOnce: number;
  readonly waiting: number;
  /** Resolves once everything else in the process had its turn. */
  readonly nextTurn: () => Promise<void>;
  /** So many turns lie between two beginnings: the longer the jobs, the more. */
  readonly turnsBetween: number;
}

export function workLine({ atOnce, waiting, nextTurn, turnsBetween }: WorkRules): WorkLine {
  const lines = new Map<string, (() => Promise<void>)[]>();
  /** Threads whose first job could begin. */
  const ready: string[] = [];
  let accepted = 0;
  let running = 0;
  let isBeginning = false;
  let wake: (() => void)[] = [];

  async function run(thread: string, job: () => Promise<void>): Promise<void> {
    running += 1;
    try {
      await job();
    } finally {
      running -= 1;
      accepted -= 1;
      const line = lines.get(thread);
      if (line && line.length > 0) ready.push(thread);
      else lines.delete(thread);
      proceed();
    }
  }

  async function begin(): Promise<void> {
    isBeginning = true;
    while (running < atOnce && ready.length > 0) {
      for (let turn = 0; turn < turnsBetween; turn += 1) await nextTurn();
      const thread = ready.shift();
      const job = thread === undefined ? undefined : lines.get(thread)?.shift();
      if (thread !== undefined && job) void run(thread, job);
    }
    isBeginning = false;
  }

  function proceed(): void {
    if (!isBeginning) void begin();
    if (accepted > 0) return;
    for (const done of wake) done();
    wake = [];
  }

  return {
    accept(thread, job) {
      if (accepted >= atOnce + waiting) return false;
      accepted += 1;
      const line = lines.get(thread);
      if (line) {
        line.push(job);
      } else {
        lines.set(thread, [job]);
        ready.push(thread);
        proceed();
      }
      return true;
    },
    settled: () => (accepted === 0 ? Promise.resolve() : new Promise((resolve) => wake.push(resolve))),
    get underWay() {
      return accepted;
    },
  };
}
