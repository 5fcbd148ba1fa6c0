import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissing } from './missing-file.ts';

/** Whether something is at a path: a folder that is empty counts as nothing. */
export async function isTaken(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length > 0;
  } catch (error) {
    return !isMissing(error);
  }
}

/**
 * Writes files into a new folder, all or none: they are written beside it, and the folder is given its name once it is whole.
 * Rejects when the folder has been filled meanwhile, and then leaves it as it is.
 */
export async function writeNewFolder(folder: string, files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  const draft = `${folder}.${randomUUID()}.draft`;
  try {
    for (const { path, text } of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), text, { flag: 'wx' });
    }
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}
