import type { RawDocument } from '../../src/index.ts';
import { languageOf } from './page-metadata.ts';
import { listedPieces } from './page-text.ts';
import { pdfParagraphs } from './pdf-lines.ts';
import type { PdfOutcome } from './pdf-outcome.ts';
import { refuseUnfit } from './read-plain-text.ts';
import { readInThread, type ThreadBounds } from './reading-thread.ts';
import { type Received, sha256Of } from './received.ts';
import { grouped, tooLarge, unreadableDocument } from './refusals.ts';
import { MOST_CHARACTERS, MOST_PAGES, PDF_MEGABYTES, PDF_MILLISECONDS } from './size-limits.ts';

const SAVE_ITS_TEXT = 'open it in a reader and save its text';
const NOTHING: PdfOutcome = { kind: 'broken', why: 'nothing came of it' };

function readPages(bytes: Uint8Array, bounds: ThreadBounds): Promise<PdfOutcome> {
  const data = { bytes: Uint8Array.from(bytes), mostPages: MOST_PAGES, mostCharacters: MOST_CHARACTERS };
  return readInThread(new URL('./pdf-worker.ts', import.meta.url), data, bounds, NOTHING);
}

/**
 * Reads the text of a PDF.
 * @throws Failure DOCUMENT_UNREADABLE for broken and encrypted files and for pictures of pages; DOCUMENT_TOO_LARGE
 */
export async function readPdf(
  { name, bytes, address }: Received,
  bounds: ThreadBounds = { milliseconds: PDF_MILLISECONDS, megabytes: PDF_MEGABYTES },
): Promise<RawDocument> {
  const outcome = await readPages(bytes, bounds);
  switch (outcome.kind) {
    case 'too_many_pages':
      throw tooLarge(name, `it has ${grouped(outcome.pages)} pages, more than the ${MOST_PAGES} that are read`);
    case 'too_much_text':
      throw tooLarge(name, `its text has more than ${grouped(MOST_CHARACTERS)} characters`);
    case 'stopped':
      throw tooLarge(name, `reading it was stopped: ${outcome.why}`, SAVE_ITS_TEXT);
    case 'encrypted':
      throw unreadableDocument(name, 'it is locked with a password', 'save it without one');
    case 'broken':
      throw unreadableDocument(name, `it is not a whole PDF: ${outcome.why}`, 'get it again from where it came');
    default:
      return documentOf(name, bytes, address, outcome);
  }
}

function documentOf(
  name: string,
  bytes: Uint8Array,
  address: string | undefined,
  { pages, title, created, language: tag }: Extract<PdfOutcome, { kind: 'pages' }>,
): RawDocument {
  const { paragraphs, running } = pdfParagraphs(pages);
  if (paragraphs.length === 0)
    throw unreadableDocument(name, 'its pages are pictures without text', 'have its text recognised first (OCR)');
  refuseUnfit(name, paragraphs);
  const language = languageOf(tag);
  return {
    name,
    format: 'pdf',
    ...(title !== undefined && { title }),
    ...(address !== undefined && { address }),
    ...(created !== undefined && { published: { text: created, where: 'pdf' } }),
    paragraphs,
    removed: listedPieces(running.map((text) => ({ reason: 'repeated', text }))),
    sha256: sha256Of(bytes),
    ...(language !== undefined && { language }),
  };
}
