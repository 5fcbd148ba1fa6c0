import type { Document } from '../model/document.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';

/** A document without its text. */
export type DocumentHead = Omit<Document, 'text' | 'removed'>;

/** The archive of what facts were taken from; nothing in it is ever changed. */
export interface Documents {
  /**
   * Keeps a document and writes what is proposed from it into the ledger, both or neither. `held`: the same bytes are
   * held for the same audience, or another document has its id; nothing was written.
   */
  archive(document: Document, proposals: readonly LedgerEntry[]): Promise<'archived' | 'held'>;
  /** A document by its source id. */
  read(source: string): Promise<Document | undefined>;
  /** The document with these bytes (SHA-256 in lower-case hexadecimal) for an audience. */
  find(sha256: string, audience: string): Promise<DocumentHead | undefined>;
  /** The versions of a document by the id of the first, itself among them, in the order in which they were received. */
  versions(first: string): Promise<readonly DocumentHead[]>;
  /** Documents for these audiences, those received last first. */
  newest(audiences: readonly string[], limit: number): Promise<readonly DocumentHead[]>;
  /** Every document, oldest first. */
  list(limit: number): Promise<readonly DocumentHead[]>;
}
