import type { FactView } from '../facts/view.ts';
import type { Document } from '../model/document.ts';
import type { LedgerContent, VersionChange } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import type { Via } from '../model/via.ts';
import type { Candidate } from './candidate.ts';
import { compareChange } from './compare/compare-change.ts';
import { compareWithStore } from './compare/compare-with-store.ts';
import type { Comparison } from './compare/comparison.ts';
import { proposedContent } from './proposed-entries.ts';
import type { CuratedSoFar } from './versions/extracted-before.ts';
import { waitingCopy } from './versions/waiting-copies.ts';

/** Who takes a document in, as the ledger names them, and through which door. */
export interface Taker {
  readonly by: string;
  readonly via: Via;
}

/** More than a curator can look through in a day. */
export const MOST_PROPOSED = 400;

/** A candidate as it would be proposed, with how it stands to what is held. */
export interface Compared {
  readonly content: LedgerContent;
  readonly comparison: Comparison;
  readonly isProposed: boolean;
  /** Nothing held is touched by it, and whether it is told as so was not read: it stays a passage, which search finds. */
  readonly isPassageAlone?: boolean;
}

/** Holds one candidate against what is held and against what waits. Duplicates, and copies of what waits, are not proposed. */
export function compareOne(
  {
    id,
    candidate,
    document,
    change,
  }: { readonly id: string; readonly candidate: Candidate; readonly document: Document; readonly change?: VersionChange },
  { view, known, pack }: { readonly view: FactView; readonly known?: CuratedSoFar; readonly pack: Pick<Pack, 'audiences' | 'properties'> },
): Compared {
  const read = proposedContent(id, candidate, document, view);
  const held = compareWithStore(read, document, view, candidate.remarks, pack.properties);
  if (change) return { content: read, comparison: compareChange(change, held, view), isProposed: true };
  const open = pack.audiences.slice(0, pack.audiences.indexOf(document.audience) + 1);
  const copy = known && waitingCopy(candidate, document, known.proposals, open);
  if (copy) {
    const why = `${copy.entry.fact}, from nearly the same document, waits already and says the same.`;
    return { content: read, comparison: { label: 'duplicate', why, remarks: held.remarks }, isProposed: false };
  }
  const content = held.supersedes && held.fact !== undefined ? succeeding(read, held.fact) : read;
  const isPassageAlone = held.label === 'new' && candidate.remarks.some(({ code }) => code === 'telling_unread');
  return { content, comparison: held, isProposed: held.label !== 'duplicate' && !isPassageAlone, isPassageAlone };
}

/** A change of a fact is proposed in its place. */
function succeeding({ fact, ...rest }: LedgerContent, old: string): LedgerContent {
  return { ...rest, fact: { ...fact, relations: [...fact.relations, { type: 'supersedes', fact: old }] } };
}

/** The id, numbered from 2 when another candidate of the document has it; marks it as taken. */
export function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
