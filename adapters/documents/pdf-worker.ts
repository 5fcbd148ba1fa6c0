import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import type { PdfPiece } from './pdf-lines.ts';
import type { PdfOutcome } from './pdf-outcome.ts';

const dataSchema = z.object({ bytes: z.instanceof(Uint8Array), mostPages: z.number(), mostCharacters: z.number() });
const itemSchema = z.object({ str: z.string(), transform: z.array(z.number()).min(6), width: z.number(), height: z.number() });
const infoSchema = z.object({ Title: z.string().optional(), CreationDate: z.string().optional(), Language: z.string().nullish() });

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function piecesOf(pdf: Pdf, number: number): Promise<PdfPiece[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    const read = itemSchema.safeParse(item);
    if (!read.success) return [];
    const { str: text, transform, width, height } = read.data;
    const [, , , scale = 0, x = 0, y = 0] = transform;
    return [{ text, x, y, width, size: height || Math.abs(scale) }];
  });
}

async function informationOf(pdf: Pdf): Promise<Pick<Extract<PdfOutcome, { kind: 'pages' }>, 'title' | 'created' | 'language'>> {
  const read = infoSchema.safeParse((await pdf.getMetadata()).info);
  const { Title: title, CreationDate: created, Language: language } = read.success ? read.data : {};
  return { ...(title?.trim() && { title }), ...(created && { created }), ...(language && { language }) };
}

async function readPages(): Promise<PdfOutcome> {
  const { bytes, mostPages, mostCharacters } = dataSchema.parse(workerData);
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  if (pdf.numPages > mostPages) return { kind: 'too_many_pages', pages: pdf.numPages };
  const pages: PdfPiece[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const pieces = await piecesOf(pdf, number);
    characters += pieces.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > mostCharacters) return { kind: 'too_much_text' };
    pages.push(pieces);
  }
  return { kind: 'pages', pages, ...(await informationOf(pdf)) };
}

async function outcome(): Promise<PdfOutcome> {
  try {
    return await readPages();
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? { kind: 'encrypted' } : { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await outcome());
