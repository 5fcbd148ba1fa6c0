import { Failure } from '../src/index.ts';

/** Bytes of a file that came with a message: longer ones are not taken. */
const MOST_BYTES = 10_000_000;
const MILLISECONDS = 20_000;

/** A file whose bytes could not be had. `why` is for operators. */
export function fileUnreachable(name: string, why: string, cause?: unknown): Failure {
  return new Failure('FILE_UNREACHABLE', `“${name}” could not be fetched.`, why, 'Send it again, or paste what it says.', { cause });
}

function tooLarge(name: string): Failure {
  const why = `It has more than the ${MOST_BYTES / 1_000_000} MB that are read of a file.`;
  return new Failure('DOCUMENT_TOO_LARGE', `“${name}” is too large.`, why, 'Send the part that matters.');
}

/** How the bytes of a file are asked for. */
export interface FileRequest {
  readonly name: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
  /** Why what came is not the file, where it is not. */
  readonly refusal?: (response: Response) => Failure | undefined;
}

/**
 * The bytes at an address that a platform gave for a file: at most 10 MB, within 20 seconds, without going on to another address.
 * @throws Failure FILE_UNREACHABLE, DOCUMENT_TOO_LARGE
 */
export async function receivedBytes({ name, url, headers = {}, fetch: get = fetch, refusal }: FileRequest): Promise<Uint8Array> {
  try {
    const response = await get(url, { headers, redirect: 'error', signal: AbortSignal.timeout(MILLISECONDS) });
    const failure = response.ok ? refusal?.(response) : fileUnreachable(name, `The platform answered ${response.status}.`);
    if (failure || !response.body) {
      await response.body?.cancel();
      throw failure ?? fileUnreachable(name, 'The platform gave nothing.');
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > MOST_BYTES) throw tooLarge(name);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw fileUnreachable(name, isLate ? `It took more than ${MILLISECONDS / 1000} seconds.` : 'The platform did not give it.', error);
  }
}
