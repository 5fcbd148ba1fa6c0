import { recallOf } from '../../facts/documents-described.ts';
import type { Document } from '../../model/document.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { asKnown, countingDocuments } from './counting-documents.ts';
import type { SearchedArchive } from './search-archive.ts';

/** Of so many times as many documents as are searched the heads are looked at: some of them may not count. */
const MORE_LOOKED_AT = 2;

/** Documents that are kept, with the audiences that may see them. */
interface Kept {
  newest(
    audiences: readonly string[],
    limit: number,
  ): Promise<readonly Pick<Document, 'source' | 'audience' | 'version' | 'received_at'>[]>;
  read(source: string): Promise<Document | undefined>;
}

/**
 * The archive as it may be searched: documents for some audiences that count on a day, as they are known by now. One that was
 * withdrawn is as if absent, and so is an earlier version of one that counts.
 */
export function archiveOf(
  { newest, read }: Kept,
  { audiences, asOf, entries }: { readonly audiences: readonly string[]; readonly asOf: string; readonly entries: readonly LedgerEntry[] },
): SearchedArchive {
  return {
    newest: async (limit) => countingDocuments(await newest(audiences, limit * MORE_LOOKED_AT), entries, asOf).slice(0, limit),
    read: async (source) => {
      const document = recallOf(source, entries) ? undefined : await read(source);
      return document && asKnown(document, entries);
    },
  };
}
