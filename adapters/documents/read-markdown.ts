import type { RawDocument } from '../../src/index.ts';
import { frontMatterOf } from './front-matter.ts';
import { listedPieces } from './page-text.ts';
import { readHtml } from './read-page.ts';
import { refuseUnfit } from './read-plain-text.ts';
import { type Received, sha256Of } from './received.ts';
import { grouped, tooLarge } from './refusals.ts';
import { MOST_CHARACTERS } from './size-limits.ts';
import { declaredCharset, textOfBytes } from './text-of-bytes.ts';
import { unpack } from './unpacking.ts';

/** Reads Markdown as it is shown, and what its front matter tells of it. @throws Failure DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE */
export async function readMarkdown({ name, bytes, mediaType, address }: Received): Promise<RawDocument> {
  const { text: written } = textOfBytes(name, bytes, declaredCharset(bytes.subarray(0, 0), mediaType));
  const { told, text, removed: block } = frontMatterOf(written);
  if (text.length > MOST_CHARACTERS) throw tooLarge(name, `its text has more than ${grouped(MOST_CHARACTERS)} characters`);
  const outcome = await unpack(name, { kind: 'markdown', text });
  const { paragraphs, removed } = readHtml(name, outcome.kind === 'html' ? outcome.html : '');
  refuseUnfit(name, paragraphs);
  const lines = block.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return {
    name,
    format: 'markdown',
    ...told,
    // Where it was fetched from is known; what a file says of its own address is only said.
    ...(address !== undefined && { address }),
    paragraphs,
    removed: listedPieces([...lines.map((line) => ({ reason: 'markup' as const, text: line })), ...removed]),
    sha256: sha256Of(bytes),
  };
}
