import type { Fact } from '../../model/fact.ts';
import type { Pack } from '../../model/pack.ts';
import type { Source } from '../../model/source.ts';
import { duplicateIds } from './check-ids.ts';
import { undeclaredLanguages, unknownTimeZones } from './check-languages.ts';
import { unquotedFields } from './check-quoted.ts';
import { danglingReferences, rolesThatAreNone, unknownAudiences, unknownInDigests } from './check-references.ts';
import { relationCycles, unsupportedFacts, wrongEquivalences } from './check-relations.ts';
import { unboundNumbers, unstatedAmounts } from './check-statement-numbers.ts';
import { announcedAfterSources, impossibleSourceTimes, reversedSpans, reviewsDue } from './check-times.ts';
import { impossibleStatuses, valueKindsNotAllowed } from './check-values.ts';
import type { DeclaredId, DraftFact, UncheckedPack } from './draft.ts';
import { type Fault, sortFaults } from './fault.ts';
import { fullFiles } from './full-files.ts';
import { type PackFile, sortCommonFiles, sortFiles } from './pack-file.ts';
import { type PlacedPhrase, placedPhrases } from './placed-phrases.ts';
import { proveQuotes, type QuoteProofs } from './prove-quotes.ts';
import { readDraft } from './read-draft.ts';
import { readProofs, type Sha256 } from './recorded-proofs.ts';

/** What reading a pack needs from outside. */
export interface ReadPackOptions {
  readonly sha256: Sha256;
  /** Texts of the documents at hand, by file name; every quotation of those not at hand needs a recorded proof. */
  readonly documents?: ReadonlyMap<string, string>;
  /** Texts of archived documents, by the SHA-256 of the bytes that they were read from. */
  readonly archive?: ReadonlyMap<string, string>;
  /** Files of what packs have in common, which the pack starts from unless its head says otherwise; paths as faults show them. */
  readonly common?: readonly PackFile[];
  /** Today as `YYYY-MM-DD`; without it no fact is past its review. */
  readonly today?: string;
}

/** A pack read and checked: the pack itself only when nothing is wrong with it. */
export interface PackReading {
  readonly pack?: Pack;
  /** All that is wrong, in every file, by file and line. */
  readonly faults: readonly Fault[];
  /** What should be looked at and is not wrong, by file and line. */
  readonly notices: readonly Fault[];
  /** The phrases of the vocabulary with their places, for laws that need to read as questions are read. */
  readonly phrases: readonly PlacedPhrase[];
  readonly quotes: QuoteProofs;
  /** Where the files have what has an id. */
  readonly declared: readonly DeclaredId[];
}

const CHECKS: readonly ((draft: UncheckedPack) => Fault[])[] = [
  duplicateIds,
  danglingReferences,
  rolesThatAreNone,
  unknownAudiences,
  unknownInDigests,
  valueKindsNotAllowed,
  impossibleStatuses,
  reversedSpans,
  announcedAfterSources,
  impossibleSourceTimes,
  relationCycles,
  wrongEquivalences,
  unsupportedFacts,
  unboundNumbers,
  unstatedAmounts,
  unquotedFields,
  undeclaredLanguages,
  unknownTimeZones,
];

function publicationInstant({ published }: Source): string {
  return `${published.date}T${published.time ?? '00:00'}:00Z`;
}

/** Facts that ship with a pack count as recorded when the first source that supports them came out. */
function recordFact({ recorded, ...content }: DraftFact, sources: ReadonlyMap<string, Source>): Fact {
  if (recorded) return { ...content, recorded };
  const supporting = content.evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => sources.get(source));
  const instants = supporting.filter((source) => source !== undefined).map(publicationInstant);
  const at = instants.toSorted()[0] ?? `${content.announced}T00:00:00Z`;
  return { ...content, recorded: { at, by: 'baseline', reason: 'shipped with the pack' } };
}

function assemble(draft: UncheckedPack): Pack | undefined {
  const [head] = draft.heads;
  if (!head) return undefined;
  const sources = draft.sources.map(({ content }) => content);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const { inWords = [], inTables } = Object.groupBy(
    draft.properties.map(({ content }) => content),
    ({ series }) => (series === undefined ? 'inWords' : 'inTables'),
  );
  return {
    ...head.content,
    sources,
    entities: draft.entities.map(({ content }) => content),
    properties: inWords,
    ...(inTables && { measures: inTables }),
    terms: draft.terms.map(({ content }) => content),
    facts: draft.facts.map(({ content }) => recordFact(content, byId)),
    gaps: draft.gaps.map(({ content }) => content),
    digests: draft.digests.map(({ content }) => content),
    ...(draft.feeds.length > 0 && { feeds: draft.feeds.map(({ content }) => content) }),
  };
}

/**
 * Reads and checks the files of a pack. Never throws for what the files hold: everything wrong with them comes back
 * as faults, all at once. The order of the files does not matter, nor how the content is spread over files of a part.
 */
export function readPack(files: readonly PackFile[], options: ReadPackOptions): PackReading {
  const sorted = sortFiles(files, options.common !== undefined);
  const full = fullFiles(sorted.parts, options.common && sortCommonFiles(options.common));
  const { draft, faults: faultsOfFiles } = readDraft(full.files, sorted.incomplete, full.common);
  const { proofs: recorded, faults: faultsOfProofs } = readProofs(sorted.proofs);
  const { sha256, documents = new Map(), archive = new Map() } = options;
  const proven = proveQuotes(draft, { sha256, documents, archive, recorded });
  const checked = CHECKS.flatMap((check) => check(draft));
  const faults = sortFaults([...sorted.faults, ...faultsOfFiles, ...faultsOfProofs, ...proven.faults, ...checked]);
  const notices = sortFaults([...proven.notices, ...(options.today === undefined ? [] : reviewsDue(draft, options.today))]);
  const pack = faults.length === 0 ? assemble(draft) : undefined;
  return {
    faults,
    notices,
    phrases: placedPhrases(draft, full.common),
    quotes: proven.result,
    declared: draft.declared,
    ...(pack ? { pack } : {}),
  };
}
