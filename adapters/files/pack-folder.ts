import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { Failure, type PackFile, PROOFS_FILE } from '../../src/answering.ts';
import { readTextFile } from './text-file.ts';

/** A character of a pack file has up to four bytes; what is longer than the core reads is refused there, with a line. */
const MOST_BYTES = 2_000_000;

function isPackFile(path: string): boolean {
  return path.endsWith('.yaml') || path.endsWith('.yml') || path === PROOFS_FILE;
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isPackFile)
    .toSorted();
}

/**
 * Reads the files of a pack folder, in the order of their paths. A file that cannot be read comes back with the reason;
 * a folder that cannot be read is a {@link Failure} with the code PACK_MISSING.
 */
export async function readPackFolder(folder: string): Promise<PackFile[]> {
  const paths = await pathsIn(folder).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure('PACK_MISSING', `no pack can be read at ${folder}`, why, 'name the folder with --pack or BRIEFS_DIR', { cause });
  });
  const files: PackFile[] = [];
  for (const path of paths) files.push({ path, ...(await readTextFile(join(folder, path), MOST_BYTES)) });
  return files;
}

const COMMON = resolve(import.meta.dirname, '../../briefs/common');
/** How faults and `briefs show` call its files. */
const COMMON_NAME = 'common';

/** The files of what packs have in common, which lie beside the shipped packs. @throws Failure PACK_MISSING */
export async function readCommonFolder(): Promise<PackFile[]> {
  const files = await readPackFolder(COMMON);
  return files.map((file) => ({ ...file, path: `${COMMON_NAME}/${file.path}` }));
}

/** Writes the recorded proofs into a pack folder. */
export async function writeProofsFile(folder: string, text: string): Promise<void> {
  await writeFile(join(folder, PROOFS_FILE), text);
}
