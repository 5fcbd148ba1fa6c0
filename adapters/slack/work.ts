/** Work that was accepted: so much at once, one after another within a thread, the rest waiting in a bounded line. */
export interface Work {
  /** Runs `job` when its turn comes. False: the line is full and nothing will run. `job` must not reject. */
  accept(thread: string, job: () => Promise<void>): boolean;
  /** Resolves once nothing is under way, or after a time. */
  settled(milliseconds: number): Promise<void>;
  readonly underWay: number;
}

export interface WorkRules {
  readonly atOnce: number;
  readonly waiting: number;
}

export function workLine({ atOnce, waiting }: WorkRules): Work {
  const lines = new Map<string, (() => Promise<void>)[]>();
  /** Threads whose first job could begin. */
  const ready: string[] = [];
  let accepted = 0;
  let running = 0;
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

  function proceed(): void {
    while (running < atOnce) {
      const thread = ready.shift();
      if (thread === undefined) break;
      const job = lines.get(thread)?.shift();
      if (job) void run(thread, job);
    }
    if (accepted === 0) {
      for (const done of wake) done();
      wake = [];
    }
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
    async settled(milliseconds) {
      if (accepted === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    },
    get underWay() {
      return accepted;
    },
  };
}
