import type { DocumentFormat } from '../../src/index.ts';
import { hasFrontMatter } from './front-matter.ts';
import type { Received } from './received.ts';
import { formatUnknown } from './refusals.ts';
import { isBinary } from './text-of-bytes.ts';

const BY_EXTENSION: ReadonlyMap<string, DocumentFormat> = new Map(
  Object.entries({
    txt: 'text',
    text: 'text',
    md: 'markdown',
    markdown: 'markdown',
    html: 'html',
    htm: 'html',
    xhtml: 'html',
    pdf: 'pdf',
    docx: 'docx',
    eml: 'mail',
    rss: 'feed',
    atom: 'feed',
    jsonl: 'json',
    ndjson: 'json',
    json: 'json',
  } as const),
);

/** Formats that people try, by how their bytes begin, to name them in the refusal. */
const NOT_READ: readonly (readonly [beginning: string, name: string])[] = [
  ['\x1f\x8b', 'gzip'],
  ['\xd0\xcf\x11\xe0', 'an Office document of the old kind'],
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['%!PS', 'PostScript'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7z archive'],
];

/** How a ZIP archive begins; a Word document is one, and what another one is, is told by what it holds. */
const ZIP = 'PK\x03\x04';
/** Lines of the head of a mail, of which so many tell that it is one. */
const MAIL_HEADS = /^(?:from|date|subject|message-id|mime-version|received|return-path|to|delivered-to|content-type)$/iu;
const LEAST_HEADS = 3;

const BEGINNING = 4096;
/** A PDF may have up to a kilobyte before its header. */
const PDF_HEADER_WITHIN = 1024;

/** The extension of a file name or of an address' path, in lower case; empty without one. */
export function extensionOf(name: string): string {
  const path = URL.canParse(name) ? new URL(name).pathname : name;
  return /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a text begins with the head of a mail: lines of names and values, enough of them those that every mail has. */
function beginsAsMail(beginning: string): boolean {
  const [head = ''] = beginning.split(/\r?\n\r?\n/u, 1);
  const lines = head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  const names = lines.map((line) => /^([!-9;-~]+):/u.exec(line)?.[1]);
  if (names.slice(0, -1).some((name) => name === undefined)) return false;
  const known = names.filter((name) => name !== undefined && MAIL_HEADS.test(name));
  return known.length >= LEAST_HEADS && known.some((name) => /^from$/iu.test(name ?? ''));
}

function textFormat(beginning: string, extension: string, mediaType: string): DocumentFormat {
  const start = beginning.replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '').replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '');
  if (/^(?:<!DOCTYPE\s+(?:rss|feed|rdf)|<rss[\s>]|<feed[\s>]|<(?:rdf:)?RDF[\s>]|<!DOCTYPE\s+\w+\s*\[)/i.test(start)) return 'feed';
  if (/^<(?:!DOCTYPE\s+html|html|head|body|article|main|div|section|p|h[1-6])[\s>]/i.test(start)) return 'html';
  const known = BY_EXTENSION.get(extension);
  if (known === 'json' || /\bjson\b|ndjson|jsonl/i.test(mediaType)) return 'json';
  if (/^(?:\{"|\{\s+"|\[\s*\{)/.test(start) && known === undefined) return 'json';
  if (/\bhtml\b/i.test(mediaType) || known === 'html') return 'html';
  if (/\b(?:rss|atom)\b/i.test(mediaType) || known === 'feed') return 'feed';
  if (known === 'mail' || /^message\/rfc822/i.test(mediaType) || (known === undefined && beginsAsMail(beginning))) return 'mail';
  if (known === 'markdown' || /\bmarkdown\b/i.test(mediaType) || (known === undefined && hasFrontMatter(beginning))) return 'markdown';
  return 'text';
}

/**
 * What bytes are, by how they begin, then by the name's extension and what an answer said of them.
 * @throws Failure DOCUMENT_FORMAT_UNKNOWN for what is no text and no PDF, and for XML that is neither page nor feed.
 */
export function formatOf({ name, bytes, mediaType = '' }: Received): DocumentFormat {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString('latin1');
  if (beginning.slice(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  const notRead = NOT_READ.find(([start]) => beginning.startsWith(start));
  if (notRead) throw formatUnknown(name, `it is ${notRead[1]}`);
  if (beginning.startsWith(ZIP)) return 'docx';
  const extension = extensionOf(name);
  if (extension === 'docx') throw formatUnknown(name, 'it is called a Word document and does not begin like one');
  if (extension === 'pdf' || /\bpdf\b/i.test(mediaType)) throw formatUnknown(name, 'it is called a PDF and does not begin like one');
  if (isBinary(bytes)) throw formatUnknown(name, 'it holds bytes that no text has');
  if (beginning.startsWith('\xff\xfe') || beginning.startsWith('\xfe\xff')) return BY_EXTENSION.get(extension) ?? 'text';
  const format = textFormat(beginning, extension, mediaType);
  if (format === 'text' && /^\s*<\?xml/.test(beginning)) throw formatUnknown(name, 'it is XML, and neither a page nor a feed');
  return format;
}
