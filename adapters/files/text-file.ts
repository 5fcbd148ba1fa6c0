import { readFile, stat } from 'node:fs/promises';

/** The text of a file, or why it cannot be read as text. */
export type TextFile = { readonly text: string } | { readonly unreadable: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'is not UTF-8 text';
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an unknown error';
  return `cannot be read (${code})`;
}

/**
 * Reads a file as UTF-8 text, byte for byte: a byte order mark stays, so that the text has the hash of the file.
 * A file longer than `mostBytes` is not read at all.
 */
export async function readTextFile(path: string, mostBytes: number): Promise<TextFile> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) return { unreadable: `has ${size} bytes, more than the ${mostBytes} that are read` };
    return { text: UTF8.decode(await readFile(path)) };
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
}
