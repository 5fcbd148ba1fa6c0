import { statfs } from 'node:fs/promises';
import { type DiskSpace, Failure } from '../../src/index.ts';

/** The room on the disk where a folder lies. @throws Failure STORE_UNAVAILABLE where the folder is gone or cannot be looked at */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch (cause) {
    const why = cause instanceof Error ? `${cause.message}.` : String(cause);
    const remedy = 'Put DATA_DIR back, or choose another and start the bot again.';
    throw new Failure('STORE_UNAVAILABLE', `The data folder ${folder} cannot be looked at.`, why, remedy, { cause });
  }
}
