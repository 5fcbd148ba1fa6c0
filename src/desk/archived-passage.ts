import { recallOf } from '../facts/documents-described.ts';
import { asKnown } from '../intake/passages/counting-documents.ts';
import type { Document } from '../model/document.ts';
import type { TextRun } from '../model/message.ts';
import { audiencesHere, type Context, withStore } from './context.ts';
import type { DeskStore } from './desk-parts.ts';
import { type Remembered, remembered } from './remembered.ts';

/** More than are searched for one question, so that the next one finds them made ready. */
const DOCUMENTS_KEPT = 64;
/** Documents of the archive never change, so those read last are kept. */
const kept = new WeakMap<Pick<DeskStore['documents'], 'read'>, Remembered<Document>>();

/** An archived document by its source as it is known by now, where it is held, counts and may be shown here. */
export function archivedDocument(source: string, context: Context): Promise<Document | undefined> {
  return withStore(context, ({ documents }) => documentIn(documents, source, context));
}

/** A document of an archive by its source, where it may be shown here; one that was withdrawn is shown to nobody. */
export async function documentIn(
  documents: Pick<DeskStore['documents'], 'read'>,
  source: string,
  context: Context,
): Promise<Document | undefined> {
  const read = kept.get(documents) ?? remembered<Document>(DOCUMENTS_KEPT);
  kept.set(documents, read);
  const document = read.get(source) ?? (await documents.read(source));
  if (document) read.set(source, document);
  const { entries } = context.parts.curated();
  const isShown = document && audiencesHere(context).includes(document.audience) && !recallOf(source, entries);
  return isShown ? asKnown(document, entries) : undefined;
}

/** How much of a document is shown before and after a passage, in UTF-16 units. */
const AROUND = 300;

/** The end of a text from the first sentence, or line, that begins in it. */
function sentencesBefore(text: string): string {
  if (text.length < AROUND) return text;
  const begin = /(?:[.!?…]["”’)]?\s+|\n)(?=\S)/u.exec(text);
  return begin ? text.slice(begin.index + begin[0].length) : text.replace(/^\S*\s/u, '');
}

/** The beginning of a text up to the last sentence, or line, that ends in it. */
function sentencesAfter(text: string): string {
  if (text.length < AROUND) return text;
  const end = Math.max(text.lastIndexOf('. '), text.lastIndexOf('.\n'), text.lastIndexOf('\n'));
  return end > 0 ? text.slice(0, end + 1) : text.replace(/\s\S*$/u, '');
}

/** A text ready for one paragraph. */
export function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ¶ ');
}

/** What stands before and after a passage of a document, in italics. */
export function textAround({ text }: Document, start: number, end: number): { readonly before: TextRun[]; readonly after: TextRun[] } {
  const around = (words: string): TextRun[] => (words.trim() === '' ? [] : [{ text: onOneLine(words), style: 'italic' }]);
  return {
    before: around(sentencesBefore(text.slice(Math.max(0, start - AROUND), start)).trimStart()),
    after: around(sentencesAfter(text.slice(end, end + AROUND)).trimEnd()),
  };
}

/** A quotation in bold among what stands around it; nothing where the document does not have it letter by letter. */
export function quoteInContext(quote: string, document: Document): TextRun[] | undefined {
  const start = document.text.indexOf(quote);
  if (start < 0) return undefined;
  const { before, after } = textAround(document, start, start + quote.length);
  return [...before, { text: onOneLine(quote), style: 'bold' }, ...after];
}
