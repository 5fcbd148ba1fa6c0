import { asFailure, type ChatPlatform, describeInLine, Failure, type ReadAttached } from '../../src/index.ts';
import { readReceived } from '../documents/read-received.ts';
import type { Note } from '../log.ts';

/** Resolves once the file before it was read: reading one may take much memory. */
let before: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = before.then(work, work);
  before = turn.catch(() => undefined);
  return turn;
}

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  for await (const reading of readReceived({ name, bytes })) {
    if (reading.kind === 'document') return reading.document.paragraphs.join('\n');
    if (reading.kind === 'failed') throw reading.failure;
  }
  throw new Failure('DOCUMENT_UNREADABLE', `“${name}” holds no text`, 'nothing in it can be read', 'send what it says as text');
}

/** Reads files that came with messages of a platform, one after another, as documents are read. `note` is told why one could not be. */
export function textOfAttached(platform: Pick<ChatPlatform, 'platform' | 'readFile'>, note: Note): ReadAttached {
  return async (file, from, reference) => {
    try {
      const bytes = await platform.readFile?.(file, from);
      if (!bytes)
        throw new Failure(
          'FILE_UNREACHABLE',
          `“${file.name}” was not passed on.`,
          `${platform.platform} gives no files.`,
          'Paste what it says.',
        );
      return await inTurn(() => textOf(file.name, bytes));
    } catch (error) {
      const failure = asFailure(error, 'A file could not be read.');
      // A name of a file, or what its reader says of it, may tell what is in it.
      const noted = { code: failure.code, said: describeInLine(failure), ...(reference !== undefined && { reference }) };
      note('A file that came with a message could not be read.', noted);
      throw failure;
    }
  };
}
