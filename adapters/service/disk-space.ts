import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type DiskSpace, Failure } from '../../src/index.ts';

/** The room on the disk where a folder lies, or will lie once it is made. @throws Failure STORE_UNAVAILABLE: it cannot be looked at */
export async function diskSpace(folder: string): Promise<DiskSpace> {
  const path = nearestThatExists(resolve(folder));
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch (cause) {
    const why = cause instanceof Error ? `${cause.message}.` : String(cause);
    throw new Failure('STORE_UNAVAILABLE', `The disk of ${path} cannot be looked at.`, why, 'Look at the disk that DATA_DIR lies on.', {
      cause,
    });
  }
}

function nearestThatExists(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThatExists(dirname(path));
}
