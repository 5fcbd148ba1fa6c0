import { readFile } from 'node:fs/promises';

/** The password of the address that a file holds now; nothing where there is none, or the file cannot be read for the moment. */
export async function passwordIn(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [, encoded] = /^postgres(?:ql)?:\/\/[^/?@:]*:([^/?]*)@/u.exec(text.trim()) ?? [];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
