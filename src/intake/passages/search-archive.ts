import type { AskedItem } from '../../model/asked-item.ts';
import type { Document } from '../../model/document.ts';
import type { TextSearch } from '../../model/text-search.ts';
import type { Sentence } from '../extract/sentences.ts';
import { type FoundPassage, isBetter, LONGEST_SEARCHED, searchDocument } from './search-document.ts';

/** So many documents are searched for one question, the newest first, and of their texts so much, in UTF-16 units. */
export const DOCUMENTS_SEARCHED = 40;
const CHARACTERS_SEARCHED = 300_000;

/** How documents are come by. */
export interface SearchedArchive {
  /** Documents that may be shown to whoever asks, those received last first. */
  newest(limit: number): Promise<readonly Pick<Document, 'source' | 'received_at'>[]>;
  read(source: string): Promise<Document | undefined>;
}

/** What is looked for. */
export interface PassageSought {
  readonly asked: readonly AskedItem[];
  /** `YYYY-MM-DD`: what was published by the end of that day, and nothing later. */
  readonly asOf: string;
  /** Whether a sentence of a document is known to the curators already. */
  readonly isReviewed: (document: Document, sentence: Sentence) => boolean;
}

/**
 * Searches the text of the archive for a sentence that says what a question asks for and that nobody has reviewed: of those
 * as good the one published last. Stops where one says all of it in just those words.
 */
export async function searchArchive(archive: SearchedArchive, { asked, asOf, isReviewed }: PassageSought): Promise<TextSearch> {
  const heads = (await archive.newest(DOCUMENTS_SEARCHED))
    .filter(({ source }) => source.published.date <= asOf)
    .toSorted((one, other) => other.source.published.date.localeCompare(one.source.published.date));
  let best: FoundPassage | undefined;
  let documents = 0;
  let characters = 0;
  for (const { source } of heads) {
    if (characters >= CHARACTERS_SEARCHED || (best && best.missing + best.loosely === 0)) break;
    const document = await archive.read(source.id);
    if (!document) continue;
    documents += 1;
    characters += Math.min(document.text.length, LONGEST_SEARCHED);
    const found = searchDocument(document, asked, (sentence) => isReviewed(document, sentence));
    if (found && (!best || isBetter(found, best))) best = found;
  }
  return { documents, ...(best && { passage: best.passage }) };
}
