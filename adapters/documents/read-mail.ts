import type { RawDocument, RemovedPiece } from '../../src/index.ts';
import { listedPieces } from './page-text.ts';
import { readHtml } from './read-page.ts';
import { paragraphsOf, refuseUnfit } from './read-plain-text.ts';
import { type Received, sha256Of } from './received.ts';
import { unpack } from './unpacking.ts';
import type { AttachedFile, MailContent } from './unpacking-outcome.ts';

/** A mail as a document, and what is attached to it. */
export interface ReadMail {
  /** Absent where the mail itself has no text and only brings something. */
  readonly document?: RawDocument;
  readonly attachments: readonly AttachedFile[];
  /** What the mail says of itself, which goes for what is attached where that says nothing. */
  readonly told: Pick<RawDocument, 'publisher' | 'published'>;
}

interface MailText {
  readonly paragraphs: readonly string[];
  readonly removed: readonly RemovedPiece[];
}

const QUOTED = /^\s*>/u;
const SIGNATURE = /^-- ?$/u;
/** A text beside HTML that has less than this part of its letters only says that there is HTML. */
const LEAST_PART = 0.2;

/** What somebody wrote, without what they quote of others' mails and without the signature. */
function ownLines(text: string): MailText {
  const lines = paragraphsOf(text);
  const signature = lines.findIndex((line) => SIGNATURE.test(line.trimEnd()) || line === '-- ');
  const written = signature < 0 ? lines : lines.slice(0, signature);
  const below = signature < 0 ? [] : lines.slice(signature);
  const isQuoted = (line: string) => QUOTED.test(line);
  const gone = [...written.filter(isQuoted), ...below];
  return { paragraphs: written.filter((line) => !isQuoted(line)), removed: gone.map((line) => ({ reason: 'repeated', text: line })) };
}

const lengthOf = ({ paragraphs }: MailText) => paragraphs.reduce((sum, line) => sum + line.length, 0);

/** The text of a mail once: as plain text, or as HTML where the plain text is none to speak of. */
function textOf(name: string, { text, html }: MailContent): MailText {
  const plain = text === undefined ? undefined : ownLines(text);
  const page = html === undefined ? undefined : readHtml(name, html);
  if (!plain || !page) return plain ?? page ?? { paragraphs: [], removed: [] };
  return lengthOf(plain) < lengthOf(page) * LEAST_PART ? page : plain;
}

function toldBy({ from, date }: MailContent): ReadMail['told'] {
  return { ...(from !== undefined && { publisher: from }), ...(date !== undefined && { published: { text: date, where: 'mail' } }) };
}

/** Reads a mail (.eml): its own text, from whom, when and on what; the rest of its head is no text. @throws Failure DOCUMENT_UNREADABLE, DOCUMENT_TOO_LARGE */
export async function readMail({ name, bytes, address }: Received): Promise<ReadMail> {
  const outcome = await unpack(name, { kind: 'mail', bytes });
  const mail: MailContent = outcome.kind === 'mail' ? outcome.mail : { attachments: [] };
  const { paragraphs, removed } = textOf(name, mail);
  const { attachments, subject, messageId } = mail;
  const told = toldBy(mail);
  if (paragraphs.length === 0 && attachments.length > 0) return { attachments, told };
  refuseUnfit(name, paragraphs);
  const document: RawDocument = {
    name,
    format: 'mail',
    ...(subject !== undefined && { title: subject }),
    ...told,
    ...(messageId !== undefined && { guid: messageId }),
    ...(address !== undefined && { address }),
    paragraphs,
    removed: listedPieces(removed),
    sha256: sha256Of(bytes),
  };
  return { document, attachments, told };
}
