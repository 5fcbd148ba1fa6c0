import type { RawDocument } from '../../src/index.ts';
import { readBlocks } from './page-blocks.ts';
import { metadataListener } from './page-metadata.ts';
import { pageText } from './page-text.ts';
import { refuseUnfit } from './read-plain-text.ts';
import { type Received, sha256Of } from './received.ts';
import { declaredCharset, textOfBytes } from './text-of-bytes.ts';

/** What a piece of HTML holds: its text, what was left out, and what it says about itself. */
export type PageReading = Omit<RawDocument, 'name' | 'format' | 'sha256'>;

/** Reads HTML. @throws Failure DOCUMENT_TOO_LARGE for what nests or goes on beyond the limits */
export function readHtml(name: string, html: string): PageReading {
  const listener = metadataListener();
  const blocks = readBlocks(name, html, listener);
  return { ...pageText(blocks), ...listener.metadata() };
}

/** Reads a page. @throws Failure DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE */
export function readPage({ name, bytes, mediaType, address }: Received): RawDocument {
  const { text } = textOfBytes(name, bytes, declaredCharset(bytes, mediaType));
  const page = readHtml(name, text);
  refuseUnfit(name, page.paragraphs);
  // Where it was fetched from is known; what a page says of its own address is only said.
  return { name, format: 'html', ...page, ...(address !== undefined && { address }), sha256: sha256Of(bytes) };
}
