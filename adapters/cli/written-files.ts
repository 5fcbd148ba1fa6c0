import type { PackFile } from '../../src/index.ts';
import type { WrittenFile } from '../files/pack-change.ts';

/** The files of a pack as they would be with these written, in the order of their paths. */
export function withWritten(files: readonly PackFile[], written: readonly WrittenFile[]): PackFile[] {
  const paths = new Set(written.map(({ path }) => path));
  const all = [...files.filter(({ path }) => !paths.has(path)), ...written];
  return all.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Those of the files to be written that say something else than what is held. */
export function withoutHeld(written: readonly WrittenFile[], files: readonly PackFile[]): WrittenFile[] {
  const held = new Map(files.map((file) => [file.path, 'text' in file ? file.text : undefined]));
  return written.filter(({ path, text }) => held.get(path) !== text);
}
