import { appendFile, chmod, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A message that the console showed, as one line of its journal; a later line on the same message replaces its text. */
interface JournalLine {
  readonly message: string;
  /** The conversation's address. */
  readonly address: string;
  readonly key: string;
  readonly at: string;
  readonly text: string;
}

function isJournalLine(value: unknown): value is JournalLine {
  return typeof value === 'object' && value !== null && 'message' in value && 'key' in value && 'address' in value;
}

function read(line: string): JournalLine | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isJournalLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** A file of JSON lines that several processes may append to; a line cut short by a kill is passed over. */
export interface Journal {
  append(line: JournalLine): Promise<void>;
  /** The first line that a test accepts. */
  find(accept: (line: JournalLine) => boolean): Promise<JournalLine | undefined>;
}

export function openJournal(file: string): Journal {
  let folder: Promise<unknown> | undefined;
  return {
    async append(line) {
      folder ??= mkdir(dirname(file), { recursive: true, mode: 0o700 }).then(() => chmod(file, 0o600).catch(() => undefined));
      await folder;
      await appendFile(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    },
    async find(accept) {
      try {
        await using handle = await open(file, 'r');
        for await (const text of handle.readLines()) {
          const line = read(text);
          if (line && accept(line)) return line;
        }
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
      return undefined;
    },
  };
}
