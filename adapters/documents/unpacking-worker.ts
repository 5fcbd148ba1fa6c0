import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { MOST_MAIL_PARTS_NESTED } from './size-limits.ts';
import type { MailContent, UnpackingOutcome } from './unpacking-outcome.ts';

const dataSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['docx', 'mail']), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('markdown'), text: z.string() }),
]);

/** Word writes each cell as a paragraph: a row then is one line again. */
function withPlainCells(html: string): string {
  return html.replace(/<(t[dh])([^>]*)><p>/gu, '<$1$2>').replace(/<\/p><\/(t[dh])>/gu, '</$1>');
}

async function docxHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  // Pictures are not looked at, and nothing outside of the file is.
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage, externalFileAccess: false });
  return withPlainCells(value);
}

async function mailContent(bytes: Uint8Array): Promise<MailContent> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: MOST_MAIL_PARTS_NESTED, forceRfc822Attachments: true });
  const from = mail.from?.name || mail.from?.address;
  const fromHost = mail.from?.address?.split('@').at(-1);
  const date = mail.headers.find(({ key }) => key === 'date')?.value;
  const attachments = mail.attachments.map(({ filename, mimeType, content }, at) => ({
    name: filename ?? `part ${at + 1}`,
    mediaType: mimeType,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
  return {
    ...(mail.subject && { subject: mail.subject }),
    ...(from && { from }),
    ...(fromHost && { fromHost }),
    ...(date && { date }),
    ...(mail.messageId && { messageId: mail.messageId }),
    ...(mail.text && { text: mail.text }),
    ...(mail.html && { html: mail.html }),
    attachments,
  };
}

async function markdownHtml(text: string): Promise<string> {
  const { marked } = await import('marked');
  return marked.parse(text, { async: false, gfm: true });
}

async function outcome(): Promise<UnpackingOutcome> {
  const data = dataSchema.parse(workerData);
  try {
    if (data.kind === 'markdown') return { kind: 'html', html: await markdownHtml(data.text) };
    if (data.kind === 'docx') return { kind: 'html', html: await docxHtml(data.bytes) };
    return { kind: 'mail', mail: await mailContent(data.bytes) };
  } catch (error) {
    return { kind: 'broken', why: error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200) };
  }
}

parentPort?.postMessage(await outcome());
