import type { FactView } from '../facts/view.ts';
import type { Document } from '../model/document.ts';
import type { LedgerContent } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import { atOnce, inSlices, type Sliced } from '../model/sliced.ts';
import type { Via } from '../model/via.ts';
import type { Candidate } from './candidate.ts';
import { compareWithStore } from './compare/compare-with-store.ts';
import type { Comparison } from './compare/comparison.ts';
import { type DocumentDefaults, describeDocument } from './document/describe-document.ts';
import { SAME } from './document/near-documents.ts';
import { candidatesIn, MOST_CANDIDATES } from './extract/extract-candidates.ts';
import { type ProposedEntry, proposedContent, proposedEntry } from './proposed-entries.ts';
import type { RawDocument } from './raw-document.ts';

/** What is known and held when a document comes in. */
export interface IntakeContext {
  readonly pack: Pack;
  /** What the document's audience may see; candidates are compared with it. */
  readonly view: FactView;
  /** Documents in the archive, for finding the same text again. */
  readonly held: readonly Document[];
  /** ISO 8601 with its offset. */
  readonly receivedAt: string;
  /** Who may see the document and what is proposed from it. */
  readonly audience: string;
  /** What holds where the document itself does not say otherwise; a tier given is taken as it is. */
  readonly defaults: DocumentDefaults;
}

/** A candidate with how it stands to the store, and the id under which it is proposed if it is. */
export interface ComparedCandidate {
  readonly candidate: Candidate;
  readonly comparison: Comparison;
  readonly id: string;
}

/** What became of one document: nothing of it is written yet. */
export interface TakenIn {
  readonly document: Document;
  /** One entry for each candidate that is no duplicate. */
  readonly proposals: readonly ProposedEntry[];
  readonly candidates: readonly ComparedCandidate[];
  /** Candidates left out, since no more than {@link MOST_PROPOSED} are proposed from one document. */
  readonly omitted: number;
  /** The document may tell still more: its end was not searched for candidates. */
  readonly cutShort: boolean;
  /** Id of a held document that is the same text in other bytes. */
  readonly sameAs?: string;
}

/** Who takes a document in, as the ledger names them, and through which door. */
export interface Taker {
  readonly by: string;
  readonly via: Via;
}

/** More than a curator can look through in a day. */
export const MOST_PROPOSED = 400;

/**
 * From a raw document to an archived one with what is proposed from it: cleaned, dated, compared with the documents
 * held; its candidates compared with the facts held. Duplicates are reported and not proposed. Nothing is written: the
 * caller archives `document` and `proposals` together. Deterministic: the same arguments give the same entries.
 *
 * @throws Failure DOCUMENT_UNREADABLE when the document has no text
 */
export function takeIn(raw: RawDocument, context: IntakeContext, taker: Taker): TakenIn {
  return atOnce(takingIn(raw, context, taker));
}

/**
 * The same as {@link takeIn}, with a pause after each sentence and each candidate: a text made to cost much holds nobody
 * else up. A pause that fails ends it.
 */
export function takeInSlices(raw: RawDocument, context: IntakeContext, taker: Taker, pause: () => Promise<void>): Promise<TakenIn> {
  return inSlices(takingIn(raw, context, taker), pause);
}

function* takingIn(raw: RawDocument, context: IntakeContext, taker: Taker): Sliced<TakenIn> {
  const document = describeDocument(raw, { ...context, sources: context.view.sources });
  yield;
  const found = yield* candidatesIn(document, context.pack);
  const ids = new Set<string>();
  const proposals: ProposedEntry[] = [];
  const candidates: ComparedCandidate[] = [];
  for (const candidate of found) {
    if (proposals.length >= MOST_PROPOSED) break;
    const id = freeId(`${document.source.id}-at-${candidate.quote.start}`, ids);
    const read = proposedContent(id, candidate, document, context.view);
    const comparison = compareWithStore(read, document, context.view, candidate.remarks, context.pack.properties);
    const content = comparison.supersedes && comparison.fact !== undefined ? succeeding(read, comparison.fact) : read;
    candidates.push({ candidate, comparison, id });
    if (comparison.label !== 'duplicate')
      proposals.push(proposedEntry(content, candidate, comparison, document, { at: context.receivedAt, ...taker }));
    yield;
  }
  const same = document.near.find(({ likeness }) => likeness >= SAME);
  return {
    document,
    proposals,
    candidates,
    omitted: found.length - candidates.length,
    cutShort: found.length >= MOST_CANDIDATES,
    ...(same && { sameAs: same.source }),
  };
}

/** A change of a fact is proposed in its place. */
function succeeding({ fact, ...rest }: LedgerContent, old: string): LedgerContent {
  return { ...rest, fact: { ...fact, relations: [...fact.relations, { type: 'supersedes', fact: old }] } };
}

/** The id, numbered from 2 when another candidate of the document has it; marks it as taken. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  taken.add(id);
  return id;
}
