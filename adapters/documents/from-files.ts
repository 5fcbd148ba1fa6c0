import { createReadStream } from 'node:fs';
import { lstat, opendir, realpath } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { Failure } from '../../src/index.ts';
import type { DocumentReading } from './document-reading.ts';
import { extensionOf } from './format-of.ts';
import { readJsonLines } from './read-json.ts';
import { readReceived } from './read-received.ts';
import { gather } from './received.ts';
import { grouped, tooLarge, unreadableDocument } from './refusals.ts';
import { MOST_BYTES, MOST_FILES } from './size-limits.ts';

/** Kept open lines: they are read one at a time, so that their file may be longer than one document. */
const LINES = ['jsonl', 'ndjson'];

function notReadable(name: string, cause: unknown): Failure {
  const why = cause instanceof Error ? cause.message : String(cause);
  return unreadableDocument(name, why, 'look whether it is there and may be read', cause);
}

async function* readFile(path: string, name: string): AsyncGenerator<DocumentReading> {
  try {
    const { size } = await lstat(path);
    if (LINES.includes(extensionOf(name))) return yield* readJsonLines(name, createReadStream(path));
    if (size > MOST_BYTES) throw tooLarge(name, `it has ${grouped(size)} bytes, more than the ${grouped(MOST_BYTES)} that are read`);
    // Gathered under the same limit: a file can grow while it is read.
    yield* readReceived({ name, bytes: await gather(name, createReadStream(path)) });
  } catch (error) {
    yield { kind: 'failed', name, failure: error instanceof Failure ? error : notReadable(name, error) };
  }
}

interface Listed {
  readonly files: string[];
  readonly passedOver: { readonly path: string; readonly why: string }[];
}

/** The files of a folder and of all below it. @throws Failure DOCUMENT_TOO_LARGE when there are more than are taken */
async function listFolder(folder: string): Promise<Listed> {
  const listed: Listed = { files: [], passedOver: [] };
  const waiting = [folder];
  for (const current of waiting) {
    for await (const entry of await opendir(current)) {
      const path = join(current, entry.name);
      if (entry.name.startsWith('.')) listed.passedOver.push({ path, why: 'it is hidden' });
      else if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) listed.files.push(path);
      else listed.passedOver.push({ path, why: entry.isSymbolicLink() ? 'it is a link, and links are not followed' : 'it is no file' });
      const seen = listed.files.length + listed.passedOver.length + waiting.length;
      if (listed.files.length > MOST_FILES || seen > 4 * MOST_FILES) {
        const why = `there are more than ${grouped(MOST_FILES)} files in it`;
        throw tooLarge(folder, why, 'ingest its folders one by one');
      }
    }
  }
  return listed;
}

const byCode = (one: string, other: string) => (one < other ? -1 : Number(one > other));

async function* readFolder(folder: string): AsyncGenerator<DocumentReading> {
  const { files, passedOver } = await listFolder(folder);
  const nameOf = (path: string) => relative(folder, path).split(sep).join('/');
  for (const { path, why } of passedOver.toSorted((one, other) => byCode(one.path, other.path))) {
    yield { kind: 'passed_over', name: nameOf(path), why };
  }
  for (const path of files.toSorted(byCode)) yield* readFile(path, nameOf(path));
}

/**
 * Reads a file, or the files of a folder and of all below it in the order of their paths. Hidden files and links are
 * passed over; what is named itself may be a link.
 */
export async function* fromFiles(path: string): AsyncGenerator<DocumentReading> {
  try {
    const real = await realpath(path);
    const found = await lstat(real);
    if (found.isDirectory()) yield* readFolder(real);
    else if (found.isFile()) yield* readFile(real, basename(path));
    else
      throw unreadableDocument(path, 'it is neither a file nor a folder', 'name a file, a folder, an address, or - for the standard input');
  } catch (error) {
    yield { kind: 'failed', name: path, failure: error instanceof Failure ? error : notReadable(path, error) };
  }
}

/** Reads what a stream holds, such as the standard input. */
export async function* fromStream(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<DocumentReading> {
  try {
    yield* readReceived({ name, bytes: await gather(name, stream) });
  } catch (error) {
    yield { kind: 'failed', name, failure: error instanceof Failure ? error : notReadable(name, error) };
  }
}
