import { Failure, type Records } from '../../src/index.ts';
import { LATE, withinMilliseconds } from './within.ts';

/**
 * Records that end every wait for a store that hangs.
 * @throws Failure STORE_UNAVAILABLE after so many milliseconds, and whatever the records themselves throw
 */
export function promptRecords(records: () => Records, milliseconds: number): () => Records {
  const inTime = async <T>(work: (held: Records) => Promise<T>): Promise<T> => {
    const ended = await withinMilliseconds(milliseconds, work(records()));
    if (ended !== LATE) return ended;
    const why = `It gave no answer within ${milliseconds / 1000} seconds.`;
    throw new Failure('STORE_UNAVAILABLE', 'The store takes too long.', why, 'Look at the database, then try again.');
  };
  const prompt: Records = {
    read: (platform, name) => inTime((held) => held.read(platform, name)),
    write: (platform, name, text) => inTime((held) => held.write(platform, name, text)),
    remove: (platform, name) => inTime((held) => held.remove(platform, name)),
  };
  return () => prompt;
}
