import { asDescribed, recallOf } from '../../facts/documents-described.ts';
import type { Document } from '../../model/document.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';
import { documentVersionOf } from '../versions/earlier-version.ts';

type Head = Pick<Document, 'source' | 'audience' | 'version'>;

/** A document as it is known by now; the very same one where nothing was corrected of it. */
export function asKnown<D extends Head>(document: D, entries: readonly LedgerEntry[]): D {
  const source = asDescribed(document.source, entries);
  return source === document.source ? document : { ...document, source };
}

/**
 * The documents that count on a day, as they are known by now: published by then, not withdrawn, and no earlier version of
 * one that counts.
 */
export function countingDocuments<D extends Head>(heads: readonly D[], entries: readonly LedgerEntry[], asOf: string): readonly D[] {
  const counting = heads
    .filter(({ source }) => !recallOf(source.id, entries))
    .map((head) => asKnown(head, entries))
    .filter(({ source }) => source.published.date <= asOf);
  const last = new Map<string, number>();
  const keyOf = (head: Head) => `${head.audience} ${documentVersionOf(head).of}`;
  for (const head of counting) last.set(keyOf(head), Math.max(last.get(keyOf(head)) ?? 0, documentVersionOf(head).number));
  return counting.filter((head) => documentVersionOf(head).number === last.get(keyOf(head)));
}
