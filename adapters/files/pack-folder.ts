import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { Failure, type PackFile, PROOFS_FILE } from '../../src/answering.ts';
import { CHANGE_FOLDER, isOfChange, pathsOfChange } from './pack-change.ts';
import { readTextFile } from './text-file.ts';

/** A character of a pack file has up to four bytes; what is longer than the core reads is refused there, with a line. */
const MOST_BYTES = 2_000_000;
/** Somebody who saves file after file is met in a quiet moment by one of these readings. */
const MOST_READINGS = 5;

function isPackFile(path: string): boolean {
  return path.endsWith('.yaml') || path.endsWith('.yml') || path === PROOFS_FILE;
}

/** Where each file of the pack lies below its folder, by its path inside the pack, in the order of these. */
async function placesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const places = new Map(paths.filter((path) => !isOfChange(path)).map((path) => [path, path]));
  for (const path of await pathsOfChange(folder)) places.set(path, `${CHANGE_FOLDER}/${path}`);
  return new Map([...places].filter(([path]) => isPackFile(path)).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Tells one state of the files of a pack folder from another, without reading them: where each lies, its length, and when
 * it was written. @throws Failure PACK_MISSING
 */
export async function packFolderState(folder: string): Promise<string> {
  const places = await placesIn(folder).catch(missing(folder));
  const files = Array.from(places.values(), async (place) => {
    try {
      const { size, mtimeNs, ino } = await stat(join(folder, place), { bigint: true });
      return [place, size, mtimeNs, ino].join(' ');
    } catch {
      return place;
    }
  });
  return (await Promise.all(files)).join('\n');
}

/**
 * Reads the files of a pack folder, in the order of their paths, all as they were at one moment unless somebody keeps
 * writing them. A file that cannot be read comes back with the reason; a folder that cannot be read is a {@link Failure}
 * with the code PACK_MISSING.
 */
export async function readPackFolder(folder: string): Promise<PackFile[]> {
  for (let readings = 1; ; readings += 1) {
    const before = await packFolderState(folder);
    const places = await placesIn(folder).catch(missing(folder));
    const files: PackFile[] = [];
    for (const [path, place] of places) files.push({ path, ...(await readTextFile(join(folder, place), MOST_BYTES)) });
    if (readings === MOST_READINGS || (await packFolderState(folder)) === before) return files;
  }
}

function missing(folder: string): (cause: unknown) => never {
  return (cause) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('PACK_MISSING', `no pack can be read at ${folder}`, why, 'name the folder with --pack or BRIEFS_DIR', { cause });
  };
}

const COMMON = resolve(import.meta.dirname, '../../briefs/common');
/** How faults and `briefs show` call its files. */
const COMMON_NAME = 'common';

/** The files of what packs have in common, which lie beside the shipped packs. @throws Failure PACK_MISSING */
export async function readCommonFolder(): Promise<PackFile[]> {
  const files = await readPackFolder(COMMON);
  return files.map((file) => ({ ...file, path: `${COMMON_NAME}/${file.path}` }));
}
