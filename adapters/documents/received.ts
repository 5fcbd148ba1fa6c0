import { createHash } from 'node:crypto';
import { grouped, tooLarge } from './refusals.ts';
import { MOST_BYTES } from './size-limits.ts';

/** Something as it came in, before anybody knows what it is. */
export interface Received {
  /** File name or address. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Address it was fetched from, after redirects. */
  readonly address?: string;
  /** `Content-Type` of an answer, as sent. */
  readonly mediaType?: string;
}

/** The SHA-256 of bytes, or of a text's UTF-8, in lower-case hexadecimal. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Gathers a stream up to a limit and lets go of it there, so that an endless one ends.
 * @throws Failure DOCUMENT_TOO_LARGE
 */
export async function gather(name: string, stream: AsyncIterable<Uint8Array>, mostBytes = MOST_BYTES): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > mostBytes) throw tooLarge(name, `it goes on after the ${grouped(mostBytes)} bytes that are read`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
