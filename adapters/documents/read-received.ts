import { Failure, type RawDocument } from '../../src/index.ts';
import type { DocumentReading } from './document-reading.ts';
import { extensionOf, formatOf } from './format-of.ts';
import { readFeed } from './read-feed.ts';
import { readJson } from './read-json.ts';
import type { ReadMail } from './read-mail.ts';
import { readPage } from './read-page.ts';
import { readPlainText } from './read-plain-text.ts';
import type { Received } from './received.ts';
import { unreadableDocument } from './refusals.ts';
import { MOST_ATTACHMENTS, MOST_MAILS_NESTED } from './size-limits.ts';

type OneFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

async function readOne(received: Received, format: OneFormat): Promise<RawDocument> {
  // Each reader that needs a library is loaded for what it reads alone.
  switch (format) {
    case 'text':
      return readPlainText(received);
    case 'html':
      return readPage(received);
    case 'markdown':
      return (await import('./read-markdown.ts')).readMarkdown(received);
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(received);
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(received);
  }
}

/** Attachments that are documents; pictures, calendars and the like are passed over. */
const READ_WITHIN_MAILS: ReadonlySet<string> = new Set(['pdf', 'docx', 'txt', 'md', 'markdown', 'html', 'htm', 'eml']);
const READ_BY_TYPE = /^(?:application\/pdf|message\/rfc822|text\/(?:plain|html|markdown))\b|wordprocessingml\.document/iu;

function isRead({ name, mediaType }: ReadMail['attachments'][number]): boolean {
  return READ_WITHIN_MAILS.has(extensionOf(name)) || READ_BY_TYPE.test(mediaType);
}

/** What is attached to a mail, each a document of its own; mails within mails as deep as they are read. */
async function* readAttached(name: string, { attachments, told }: ReadMail, depth: number): AsyncGenerator<DocumentReading> {
  for (const [at, attached] of attachments.entries()) {
    const itemName = `${name}#${attached.name}`;
    const passedOver = (why: string): DocumentReading => ({ kind: 'passed_over', name: itemName, why });
    if (at >= MOST_ATTACHMENTS) {
      yield passedOver(`${attachments.length - at} attachments come after the ${MOST_ATTACHMENTS} that are read`);
      return;
    }
    const { mediaType, bytes } = attached;
    if (!isRead(attached)) yield passedOver(`attachments of the kind ${mediaType} are not read`);
    else if (depth >= MOST_MAILS_NESTED) yield passedOver(`it lies more than ${MOST_MAILS_NESTED} mails deep`);
    else {
      for await (const reading of readReceived({ name: itemName, bytes, mediaType }, depth + 1))
        yield reading.kind === 'document' ? { kind: 'document', document: { ...told, ...reading.document } } : reading;
    }
  }
}

async function* readMailReceived(received: Received, depth: number): AsyncGenerator<DocumentReading> {
  const mail = await (await import('./read-mail.ts')).readMail(received);
  if (mail.document) yield { kind: 'document', document: mail.document };
  yield* readAttached(received.name, mail, depth);
}

/**
 * Reads what was received, whatever it is: one document, those of a feed or of JSON lines, or a mail with what is attached to
 * it. Never rejects with a Failure. `depth`: in how many mails it lies.
 */
export async function* readReceived(received: Received, depth = 0): AsyncGenerator<DocumentReading> {
  try {
    if (received.bytes.length === 0) throw unreadableDocument(received.name, 'it is empty', 'look whether it was saved whole');
    const format = formatOf(received);
    if (format === 'feed') yield* readFeed(received);
    else if (format === 'json') yield* readJson(received);
    else if (format === 'mail') yield* readMailReceived(received, depth);
    else yield { kind: 'document', document: await readOne(received, format) };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    yield { kind: 'failed', name: received.name, failure };
  }
}
