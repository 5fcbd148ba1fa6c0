import type { RawDocument } from '../../src/index.ts';
import { type Received, sha256Of } from './received.ts';
import { grouped, tooLarge, unreadableDocument } from './refusals.ts';
import { MOST_CHARACTERS } from './size-limits.ts';
import { declaredCharset, textOfBytes } from './text-of-bytes.ts';

const LINE_END = /\r\n?|[\n\f\v\u0085\u2028\u2029]/;

/** The lines of plain text that are not blank, as found. */
export function paragraphsOf(text: string): string[] {
  return text.split(LINE_END).filter((line) => line.trim() !== '');
}

/** Refuses a text that is longer than is read, or that holds no letter or digit. */
export function refuseUnfit(name: string, paragraphs: readonly string[]): void {
  const characters = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  if (characters > MOST_CHARACTERS) throw tooLarge(name, `its text has more than ${grouped(MOST_CHARACTERS)} characters`);
  if (!paragraphs.some((paragraph) => /[\p{L}\p{N}]/u.test(paragraph)))
    throw unreadableDocument(name, 'there is no text in it', 'look at it');
}

/** Reads plain text. @throws Failure DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE */
export function readPlainText({ name, bytes, mediaType, address }: Received): RawDocument {
  const { text } = textOfBytes(name, bytes, declaredCharset(bytes.subarray(0, 0), mediaType));
  const paragraphs = paragraphsOf(text);
  refuseUnfit(name, paragraphs);
  return { name, format: 'text', ...(address !== undefined && { address }), paragraphs, removed: [], sha256: sha256Of(bytes) };
}
