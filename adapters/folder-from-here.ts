import { isAbsolute, relative } from 'node:path';

/** A folder as somebody here writes it: from where the program was called, where it lies below that, else as it is. */
export function folderFromHere(folder: string): string {
  const below = relative(process.cwd(), folder);
  return below === '' || below.startsWith('..') || isAbsolute(below) ? folder : below;
}
