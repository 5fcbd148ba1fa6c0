import { Worker } from 'node:worker_threads';
import { grouped } from './refusals.ts';

/** What reading one document may take. */
export interface ThreadBounds {
  readonly milliseconds: number;
  /** Memory beyond what the process had. */
  readonly megabytes: number;
}

/** That a reading was ended, and why. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly why: string;
}

const MEMORY_LOOK_MILLISECONDS = 50;
const OLD_SPACE_MEGABYTES = 512;
const MEGABYTE = 1_000_000;

/**
 * Reads in a thread of its own, which can be ended at any point: what packs its content is a program of sorts, and no limit on
 * its bytes bounds what it unpacks to or how long it takes. The worker posts one message; `broken` stands for none.
 */
export function readInThread<T>(worker: URL, data: object, { milliseconds, megabytes }: ThreadBounds, broken: T): Promise<T | Stopped> {
  const thread = new Worker(worker, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: OLD_SPACE_MEGABYTES },
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  return new Promise<T | Stopped>((resolve) => {
    const tooLong = setTimeout(() => resolve({ kind: 'stopped', why: `it takes more than ${milliseconds / 1000} seconds` }), milliseconds);
    const looking = setInterval(() => {
      const more = process.memoryUsage.rss() - before;
      if (more > megabytes * MEGABYTE) resolve({ kind: 'stopped', why: `it unpacks to more than ${grouped(megabytes)} megabytes` });
    }, MEMORY_LOOK_MILLISECONDS);
    thread.once('message', (outcome: T) => resolve(outcome));
    thread.once('error', (error) => resolve({ kind: 'stopped', why: error.message }));
    thread.once('exit', () => {
      clearTimeout(tooLong);
      clearInterval(looking);
      resolve(broken);
    });
  }).finally(() => thread.terminate());
}
