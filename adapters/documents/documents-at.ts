import { Failure } from '../../src/index.ts';
import type { DocumentReading } from './document-reading.ts';
import { type FetchRules, fetchAddress } from './fetch-address.ts';
import { fromFiles, fromStream } from './from-files.ts';
import { readReceived } from './read-received.ts';

/** What places lead to. */
export interface Reach {
  readonly fetching: FetchRules;
  /** The standard input as it comes in. */
  readonly input: () => AsyncIterable<Uint8Array>;
}

const STANDARD_INPUT = '-';

async function* fromAddress(address: string, fetching: FetchRules): AsyncGenerator<DocumentReading> {
  try {
    const fetched = await fetchAddress(address, fetching);
    if (fetched.kind === 'received') yield* readReceived(fetched.received);
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    yield { kind: 'failed', name: address.slice(0, 300), failure };
  }
}

/**
 * Reads the documents at a place, one after the other: a file, a folder, an address (`https://…`), or `-` for the
 * standard input. Never rejects with a Failure: what cannot be read is told in its place.
 */
export function documentsAt(place: string, { fetching, input }: Reach): AsyncGenerator<DocumentReading> {
  if (place === STANDARD_INPUT) return fromStream('standard input', input());
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(place) ? fromAddress(place, fetching) : fromFiles(place);
}
