import { readInThread, type ThreadBounds } from './reading-thread.ts';
import { tooLarge, unreadableDocument } from './refusals.ts';
import { UNPACKING_MEGABYTES, UNPACKING_MILLISECONDS } from './size-limits.ts';
import type { UnpackingOutcome } from './unpacking-outcome.ts';

const BOUNDS: ThreadBounds = { milliseconds: UNPACKING_MILLISECONDS, megabytes: UNPACKING_MEGABYTES };
const NOTHING: UnpackingOutcome = { kind: 'broken', why: 'nothing came of it' };

type Packed = { readonly kind: 'docx' | 'mail'; readonly bytes: Uint8Array } | { readonly kind: 'markdown'; readonly text: string };

/**
 * Unpacks a Word document, a mail or a text of Markdown in a thread of its own, with the library that knows it.
 * @throws Failure DOCUMENT_TOO_LARGE where it takes too much; DOCUMENT_UNREADABLE, with what the library says, where it is broken
 */
export async function unpack(name: string, packed: Packed, bounds = BOUNDS): Promise<Exclude<UnpackingOutcome, { kind: 'broken' }>> {
  const data = packed.kind === 'markdown' ? packed : { kind: packed.kind, bytes: Uint8Array.from(packed.bytes) };
  const outcome = await readInThread(new URL('./unpacking-worker.ts', import.meta.url), data, bounds, NOTHING);
  if (outcome.kind === 'stopped') throw tooLarge(name, `reading it was stopped: ${outcome.why}`, 'open it and save its text');
  if (outcome.kind === 'broken')
    throw unreadableDocument(name, `it is not whole: ${outcome.why}`, 'get it again from where it came, or save its text');
  return outcome;
}
