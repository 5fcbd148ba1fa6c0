import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src/answering.ts';
import { readTextFile } from './text-file.ts';

const MOST_BYTES = 20_000_000;

/**
 * Reads the documents at hand, by file name. Files that are not text are left out: their quotations are then proven
 * by recorded proofs, as if they were not at hand.
 * @throws Failure DOCUMENTS_MISSING when the folder cannot be read.
 */
export async function readDocuments(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(
      'DOCUMENTS_MISSING',
      `no documents can be read at ${folder}`,
      why,
      'correct --documents or DOCUMENTS_DIR, or leave it out',
      {
        cause,
      },
    );
  });
  const documents = new Map<string, string>();
  for (const entry of entries) {
    const file = entry.isDirectory() ? undefined : await readTextFile(join(folder, entry.name), MOST_BYTES);
    if (file && 'text' in file) documents.set(entry.name, file.text);
  }
  return documents;
}
