import { Failure, type PackSource } from '../../src/index.ts';
import { readInThread, type ThreadBounds } from '../documents/reading-thread.ts';
import { packFolderState } from '../files/pack-folder.ts';
import type { PackOutcome } from './pack-outcome.ts';

/** A pack is read within seconds; these are for one that is no pack. */
const BOUNDS: ThreadBounds = { milliseconds: 60_000, megabytes: 1_000 };
const NOTHING: PackOutcome = {
  kind: 'failed',
  code: 'INTERNAL',
  message: 'The pack could not be read.',
  why: 'The thread that reads it ended without a word.',
  remedy: 'Report this line to those who make the program.',
};

/** The pack of a folder. It is read in a thread of its own: checking takes a second, for which nobody is to wait. */
export function packSource(place: { readonly briefs: string; readonly documents?: string | undefined }, now: () => string): PackSource {
  const { briefs, documents } = place;
  return {
    state: () => packFolderState(briefs),
    async read() {
      const data = { briefs, now: now(), ...(documents !== undefined && { documents }) };
      const outcome = await readInThread(new URL('./pack-reading-worker.ts', import.meta.url), data, BOUNDS, NOTHING);
      if (outcome.kind === 'read') return outcome.pack;
      if (outcome.kind === 'stopped') throw new Failure('PACK_INVALID', 'The pack could not be read.', outcome.why, 'Make it smaller.');
      const { code, message, why, remedy } = outcome;
      throw new Failure(code, message, why, remedy);
    },
  };
}
