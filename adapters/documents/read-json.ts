import { Failure, type RawDocument } from '../../src/index.ts';
import type { DocumentReading } from './document-reading.ts';
import { languageOf, webAddress } from './page-metadata.ts';
import { readHtml } from './read-page.ts';
import { paragraphsOf, refuseUnfit } from './read-plain-text.ts';
import { type Received, sha256Of } from './received.ts';
import { grouped, tooLarge, unreadableDocument } from './refusals.ts';
import { MOST_CHARACTERS, MOST_LINES } from './size-limits.ts';
import { declaredCharset, textOfBytes } from './text-of-bytes.ts';

/** Bytes of one line: the longest text that is read, in the widest letters, and what is told about it. */
const MOST_LINE_BYTES = MOST_CHARACTERS * 4;
const LINE_FEED = 0x0a;

const TEXTS = ['text', 'content', 'body', 'maintext', 'html'];
const TITLES = ['title', 'headline'];
const ADDRESSES = ['url', 'address', 'link', 'source_url'];
const DATES = ['date', 'published', 'published_at', 'date_publish', 'datePublished', 'publishedAt'];
const PUBLISHERS = ['publisher', 'source', 'site_name', 'source_domain'];
const LANGUAGES = ['language', 'lang'];
const GUIDS = ['guid'];
const LOOKS_LIKE_HTML = /<\/?(?:p|div|br|h[1-6]|article|ul|table)\b[^<>]{0,500}>/i;

function fieldOf(value: object, names: readonly string[]): string | undefined {
  const entries = new Map<string, unknown>(Object.entries(value));
  return names.map((name) => entries.get(name)).find((text): text is string => typeof text === 'string' && text.trim() !== '');
}

function notADocument(name: string, why: string): Failure {
  return unreadableDocument(
    name,
    why,
    `write an object with ${TEXTS.slice(0, 3).join(', ')} and, if known, title, url, date, publisher and language`,
  );
}

function parsed(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw notADocument(name, `it is not JSON: ${cause instanceof Error ? cause.message.slice(0, 120) : 'it cannot be parsed'}`);
  }
}

/** A document as an object tells it. `content`: what its hash is taken of. */
function documentOf(name: string, value: unknown, content: Uint8Array | string): RawDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notADocument(name, 'it is not an object');
  const text = fieldOf(value, TEXTS);
  if (text === undefined) throw notADocument(name, `it has no ${TEXTS.slice(0, 3).join(', ')}`);
  const { paragraphs, removed } = LOOKS_LIKE_HTML.test(text) ? readHtml(name, text) : { paragraphs: paragraphsOf(text), removed: [] };
  refuseUnfit(name, paragraphs);
  const [title, date, publisher] = [fieldOf(value, TITLES), fieldOf(value, DATES), fieldOf(value, PUBLISHERS)];
  const guid = fieldOf(value, GUIDS);
  const [address, language] = [webAddress(fieldOf(value, ADDRESSES)), languageOf(fieldOf(value, LANGUAGES))];
  return {
    name,
    format: 'json',
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(address !== undefined && { address }),
    ...(guid !== undefined && { guid }),
    ...(date !== undefined && { published: { text: date, where: 'json' } }),
    paragraphs,
    removed,
    sha256: sha256Of(content),
    ...(language !== undefined && { language }),
  };
}

function reading(name: string, read: () => RawDocument): DocumentReading {
  try {
    return { kind: 'document', document: read() };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { kind: 'failed', name, failure };
  }
}

interface Line {
  readonly number: number;
  /** Undefined: it is longer than a line may be; its rest is passed over. */
  readonly bytes: Uint8Array | undefined;
}

/** The lines of a stream, of which at most one is held at a time. */
async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let [number, size, pieces] = [1, 0, [] as Uint8Array[]];
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > MOST_LINE_BYTES) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      take(chunk.subarray(start, end));
      yield { number, bytes: size > MOST_LINE_BYTES ? undefined : Buffer.concat(pieces) };
      [number, size, pieces] = [number + 1, 0, []];
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield { number, bytes: size > MOST_LINE_BYTES ? undefined : Buffer.concat(pieces) };
}

/**
 * Reads JSON lines, each a document, holding one line at a time. A line that is none fails by its number; lines after
 * the last that is taken are told once.
 */
export async function* readJsonLines(name: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<DocumentReading> {
  let taken = 0;
  for await (const { number, bytes } of linesOf(stream)) {
    const lineName = `${name}#${number}`;
    const line = bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1').trim();
    if (line === '') continue;
    taken += 1;
    if (taken > MOST_LINES) {
      const failure = tooLarge(name, `more lines come after the ${grouped(MOST_LINES)} that are taken`);
      yield { kind: 'failed', name, failure };
      return;
    }
    yield reading(lineName, () => {
      if (bytes === undefined) throw tooLarge(lineName, `the line is longer than ${grouped(MOST_LINE_BYTES)} bytes`);
      return documentOf(lineName, parsed(lineName, textOfBytes(lineName, bytes).text.trim()), bytes);
    });
  }
}

/** Reads a JSON file: one object or a list of them, else lines. @throws Failure DOCUMENT_UNREADABLE when its text cannot be told */
export async function* readJson({ name, bytes, mediaType }: Received): AsyncGenerator<DocumentReading> {
  const { text } = textOfBytes(name, bytes, declaredCharset(bytes.subarray(0, 0), mediaType));
  const whole = asOneValue(text);
  if (Array.isArray(whole)) {
    for (const [index, value] of whole.slice(0, MOST_LINES).entries()) {
      const itemName = `${name}#${index + 1}`;
      yield reading(itemName, () => documentOf(itemName, value, JSON.stringify(value)));
    }
    const more = whole.length - MOST_LINES;
    if (more > 0)
      yield {
        kind: 'failed',
        name,
        failure: tooLarge(name, `${grouped(more)} objects come after the ${grouped(MOST_LINES)} that are taken`),
      };
  } else if (whole === undefined) {
    yield* readJsonLines(name, inOnePiece(new TextEncoder().encode(text)));
  } else {
    yield reading(name, () => documentOf(name, whole, bytes));
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function asOneValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
