import { recallOf } from '../facts/documents-described.ts';
import type { FactView } from '../facts/view.ts';
import type { Document } from '../model/document.ts';
import type { LedgerEntry } from '../model/ledger-entry.ts';
import type { Pack } from '../model/pack.ts';
import { atOnce, inSlices, type Sliced } from '../model/sliced.ts';
import type { Candidate } from './candidate.ts';
import type { Comparison } from './compare/comparison.ts';
import { compareOne, freeId, MOST_PROPOSED, type Taker } from './compare-one.ts';
import { type DocumentDefaults, describeDocument } from './document/describe-document.ts';
import { SAME } from './document/near-documents.ts';
import { candidatesIn, MOST_CANDIDATES } from './extract/extract-candidates.ts';
import { closedEntry, type ProposedEntry, proposedEntry } from './proposed-entries.ts';
import type { RawDocument } from './raw-document.ts';
import { documentVersionOf, type EarlierVersion, earlierVersion, type VersionGround } from './versions/earlier-version.ts';
import type { CuratedSoFar, ExtractedBefore } from './versions/extracted-before.ts';
import { takeVersion, type VersionTaken } from './versions/version-taken.ts';

/** What is known and held when a document comes in. */
export interface IntakeContext {
  readonly pack: Pack;
  /** What the document's audience may see; candidates are compared with it. */
  readonly view: FactView;
  /** Documents in the archive that count, as they are known by now, for finding the same text and earlier versions again. */
  readonly held: readonly Document[];
  /** What was taken from them, and what became of it; without it nothing is known to be held or to wait. */
  readonly known?: CuratedSoFar;
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

/** What a later version of a document changes. */
export interface VersionChanges {
  /** The first version, and the number of this one. */
  readonly of: string;
  readonly number: number;
  /** The last version held, and by what it is known to be one of the same document. */
  readonly after: string;
  readonly ground: VersionGround;
  /** Candidates that are held, wait or were decided on already. */
  readonly unchanged: number;
  readonly changed: number;
  /** Facts, and candidates that waited, that it does not tell any more or not in the same words. */
  readonly gone: readonly string[];
}

/** What became of one document: nothing of it is written yet. */
export interface IngestedDocument {
  readonly document: Document;
  /** One entry for each candidate that is no duplicate. */
  readonly proposals: readonly ProposedEntry[];
  /** Closes candidates of earlier versions that give way. */
  readonly closings: readonly LedgerEntry[];
  readonly candidates: readonly ComparedCandidate[];
  /** Candidates left out, since no more than {@link MOST_PROPOSED} are proposed from one document. */
  readonly omitted: number;
  /** The document may tell still more: its end was not searched for candidates. */
  readonly cutShort: boolean;
  /** Id of a held document that is the same text in other bytes. */
  readonly sameAs?: string;
  readonly version?: VersionChanges;
}

/**
 * From a raw document to an archived one with what is proposed from it: cleaned, dated, compared with the documents
 * held; its candidates compared with the facts held. Duplicates are reported and not proposed. Nothing is written: the
 * caller archives `document` and `proposals` together. Deterministic: the same arguments give the same entries.
 *
 * @throws Failure DOCUMENT_UNREADABLE when the document has no text
 */
export function ingestDocument(raw: RawDocument, context: IntakeContext, taker: Taker): IngestedDocument {
  return atOnce(takingIn(raw, context, taker));
}

/**
 * The same as {@link ingestDocument}, with a pause after each sentence and each candidate: a text made to cost much holds nobody
 * else up. A pause that fails ends it.
 */
export function ingestInSlices(
  raw: RawDocument,
  context: IntakeContext,
  taker: Taker,
  pause: () => Promise<void>,
): Promise<IngestedDocument> {
  return inSlices(takingIn(raw, context, taker), pause);
}

function* takingIn(raw: RawDocument, context: IntakeContext, taker: Taker): Sliced<IngestedDocument> {
  const described = describeDocument(raw, { ...context, sources: context.view.sources });
  yield;
  const sameAudience = context.held.filter(
    ({ audience, source }) => audience === described.audience && !recallOf(source.id, context.known?.entries ?? []),
  );
  const earlier = earlierVersion(described, sameAudience);
  const document = earlier ? { ...described, version: nextPlace(earlier, sameAudience) } : described;
  const found = yield* candidatesIn(document, context.pack);
  const version =
    earlier && context.known && versionBeside(document, earlier, { ...context, held: sameAudience, known: context.known }, found);
  const ids = new Set<string>();
  const proposals: ProposedEntry[] = [];
  const candidates: ComparedCandidate[] = [];
  let unchanged = 0;
  let passages = 0;
  for (const candidate of found) {
    if (proposals.length >= MOST_PROPOSED) break;
    const verdict = version?.verdictOn(candidate);
    if (verdict?.kind === 'kept') {
      unchanged += 1;
      continue;
    }
    const id = freeId(`${document.source.id}-at-${candidate.quote.start}`, ids);
    const change = verdict?.kind === 'change' ? verdict.change : undefined;
    const compared = compareOne({ id, candidate, document, ...(change && { change }) }, context);
    if (compared.isPassageAlone) {
      passages += 1;
      continue;
    }
    candidates.push({ candidate, comparison: compared.comparison, id });
    if (compared.isProposed)
      proposals.push({
        ...proposedEntry(compared.content, candidate, compared.comparison, document, { at: context.receivedAt, ...taker }),
        ...(change && { change }),
      });
    yield;
  }
  const same = document.near.find(({ likeness }) => likeness >= SAME);
  const act = { at: context.receivedAt, ...taker };
  return {
    document,
    proposals,
    closings: (version?.closings ?? []).map(({ before, why }) => closedEntry(before.id, why, context.known?.entries ?? [], act)),
    candidates,
    omitted: found.length - candidates.length - unchanged - passages,
    cutShort: found.length >= MOST_CANDIDATES,
    ...(same && { sameAs: same.source }),
    ...(earlier &&
      document.version && {
        version: {
          ...document.version,
          after: earlier.document.source.id,
          ground: earlier.ground,
          unchanged,
          changed: proposals.filter(({ change }) => change !== undefined).length,
          gone: goneFrom(version),
        },
      }),
  };
}

/** The place of the version after the last one that is held. */
function nextPlace({ document }: EarlierVersion, held: readonly Document[]): { readonly of: string; readonly number: number } {
  const { of } = documentVersionOf(document);
  return { of, number: Math.max(...held.map(documentVersionOf).flatMap((place) => (place.of === of ? [place.number] : []))) + 1 };
}

function versionBeside(
  document: Document,
  earlier: EarlierVersion,
  { held, known }: { readonly held: readonly Document[]; readonly known: CuratedSoFar },
  found: readonly Candidate[],
): VersionTaken {
  const { of } = documentVersionOf(earlier.document);
  const documents = new Set(held.filter((one) => documentVersionOf(one).of === of).map(({ source }) => source.id));
  return takeVersion({ document, earlier, documents }, found, known);
}

function goneFrom(version: VersionTaken | undefined): string[] {
  const facts = (version?.gone ?? []).map(({ fact, id }: ExtractedBefore) => fact?.id ?? id);
  return [...new Set([...facts, ...(version?.closings ?? []).map(({ before }) => before.id)])];
}
