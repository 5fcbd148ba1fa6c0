import { Failure, type RawDocument } from '../../src/index.ts';
import type { DocumentReading } from './document-reading.ts';
import { formatOf } from './format-of.ts';
import { readFeed } from './read-feed.ts';
import { readJson } from './read-json.ts';
import { readPage } from './read-page.ts';
import { readPlainText } from './read-text.ts';
import type { Received } from './received.ts';
import { unreadable } from './refusals.ts';

async function readOne(received: Received, format: 'text' | 'html' | 'pdf'): Promise<RawDocument> {
  if (format === 'text') return readPlainText(received);
  // Loaded only for a PDF: it is the largest of the readers.
  return format === 'html' ? readPage(received) : (await import('./read-pdf.ts')).readPdf(received);
}

/** Reads what was received, whatever it is: one document, or those of a feed or of JSON lines. Never rejects with a Failure. */
export async function* readReceived(received: Received): AsyncGenerator<DocumentReading> {
  try {
    if (received.bytes.length === 0) throw unreadable(received.name, 'it is empty', 'look whether it was saved whole');
    const format = formatOf(received);
    if (format === 'feed') yield* readFeed(received);
    else if (format === 'json') yield* readJson(received);
    else yield { kind: 'document', document: await readOne(received, format) };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    yield { kind: 'failed', name: received.name, failure };
  }
}
