import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Failure } from '../../src/answering.ts';
import { isMissing } from './missing-file.ts';

/** What a pack is to hold from now on under a path: its other files stay as they are. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/** What writing a pack does to the disk, each of which may fail. */
export interface DiskWriting {
  readonly makeFolder: (path: string) => Promise<unknown>;
  /** Writes a new file and waits until it is on the disk. `mode`: its permissions. */
  readonly write: (path: string, text: string, mode: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

/** Holds the files of a change that is decided: they count, and those of the same paths outside of it do not. */
export const CHANGE_FOLDER = '.change';
/** What a change is written under until it is whole. */
const DRAFT = '.change-';
const NEW_FILE = 0o644;
/** A draft that is older was left by a process that ended over it. */
const LONGEST_WRITING_MILLISECONDS = 3_600_000;

const DISK: DiskWriting = {
  makeFolder: (path) => mkdir(path, { recursive: true }),
  async write(path, text, mode) {
    await using file = await open(path, 'wx', mode);
    await file.writeFile(text);
    await file.sync();
  },
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
};

/** Whether a path inside a pack folder is of the writing of changes, and no file of the pack. */
export function isOfChange(path: string): boolean {
  const [first = ''] = path.split('/', 1);
  return first === CHANGE_FOLDER || first.startsWith(DRAFT);
}

/** The files of a change that is decided and not yet in place, by their paths inside the pack. */
export async function pathsOfChange(folder: string): Promise<string[]> {
  const change = join(folder, CHANGE_FOLDER);
  try {
    const entries = await readdir(change, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    return files.map((entry) => relative(change, join(entry.parentPath, entry.name)).split(sep).join('/')).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Writes files of a pack, all or none: they are laid aside whole, then count at once by one renaming, then are moved into
 * place. Whatever ends in between, whoever reads the folder meets the pack as it was or as it is to be, and the next change
 * moves what was left aside.
 * @throws Failure PACK_UNWRITTEN that says which of the two counts
 */
export async function writePackFiles(folder: string, files: readonly WrittenFile[], disk: DiskWriting = DISK): Promise<void> {
  if (files.length === 0) return;
  await finishChange(folder, disk);
  const draft = join(folder, DRAFT + randomUUID());
  try {
    for (const { path, text } of files) {
      await disk.makeFolder(dirname(join(draft, path)));
      await disk.write(join(draft, path), text, await modeOf(join(folder, path)));
    }
    await disk.rename(draft, join(folder, CHANGE_FOLDER));
  } catch (cause) {
    await disk.remove(draft).catch(() => undefined);
    throw unwritten(folder, 'Nothing of it was changed.', 'Mend that, and run the command again.', cause);
  }
  await finishChange(folder, disk);
}

async function finishChange(folder: string, disk: DiskWriting): Promise<void> {
  try {
    await moveIntoPlace(folder, disk);
    await removeOldDrafts(folder, disk);
  } catch (cause) {
    const remedy = `Mend that, and run the command again: it moves the files out of ${CHANGE_FOLDER} first.`;
    throw unwritten(folder, `The new files lie in ${CHANGE_FOLDER} of it and count already; not all of them are in place.`, remedy, cause);
  }
}

async function moveIntoPlace(folder: string, disk: DiskWriting): Promise<void> {
  const change = join(folder, CHANGE_FOLDER);
  for (const path of await pathsOfChange(folder)) {
    await disk.makeFolder(dirname(join(folder, path)));
    await disk.rename(join(change, path), join(folder, path)).catch((error: unknown) => {
      // Another process moves the same files.
      if (!isMissing(error)) throw error;
    });
  }
  await removeEmpty(change);
}

/** Removes a folder and those in it; where a file has come in meanwhile, it stays. */
async function removeEmpty(folder: string): Promise<void> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries) if (entry.isDirectory()) await removeEmpty(join(folder, entry.name));
    await rmdir(folder);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

async function removeOldDrafts(folder: string, disk: DiskWriting): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(DRAFT)) continue;
    const { mtimeMs } = await stat(join(folder, name));
    const { mtimeMs: newest } = await stat(folder);
    if (mtimeMs < newest - LONGEST_WRITING_MILLISECONDS) await disk.remove(join(folder, name));
  }
}

async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return NEW_FILE;
  }
}

function unwritten(folder: string, state: string, remedy: string, cause: unknown): Failure {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Failure('PACK_UNWRITTEN', `The pack in ${folder} could not be written. ${state}`, why, remedy, { cause });
}
