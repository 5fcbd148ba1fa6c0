import type { Document } from '../../model/document.ts';
import type { FactContent } from '../../model/fact.ts';
import type { VersionChange } from '../../model/ledger-entry.ts';
import { plainText } from '../../model/text.ts';
import type { Candidate } from '../candidate.ts';
import { compareVersions } from './compare-versions.ts';
import type { EarlierVersion, VersionGround } from './earlier-version.ts';
import { type CuratedSoFar, type ExtractedBefore, extractedBefore } from './extracted-before.ts';

/** What becomes of a candidate of a later version. */
export type VersionVerdict =
  /** It is held, waits or was decided on already. */
  | { readonly kind: 'kept'; readonly before: ExtractedBefore }
  | { readonly kind: 'change'; readonly before: ExtractedBefore; readonly change: VersionChange }
  | { readonly kind: 'added' };

/** A candidate that waits and is closed by a later version, and why. */
export interface Closing {
  readonly before: ExtractedBefore;
  readonly why: string;
}

/** A later version beside the earlier ones. */
export interface VersionTaken {
  readonly ground: VersionGround;
  readonly verdictOn: (candidate: Candidate) => VersionVerdict;
  /** Candidates of earlier versions that its candidates take the place of, or that it tells no more. */
  readonly closings: readonly Closing[];
  /** Facts whose passage in the earlier versions it does not have. */
  readonly gone: readonly ExtractedBefore[];
}

function isIn(text: string): (quote: string) => boolean {
  const plain = plainText(text);
  return (quote) => plain.includes(plainText(quote));
}

/** Whether nothing but these documents supports a fact. */
function restsOnAlone({ evidence }: Pick<FactContent, 'evidence'>, documents: ReadonlySet<string>): boolean {
  return evidence.every(({ source, stance }) => stance !== 'supports' || documents.has(source));
}

/**
 * Holds a later version of a document against what was taken from the earlier ones. What it tells as before and in the same
 * words is not proposed again: its evidence carries over. What it tells otherwise is proposed as a change of the fact, a
 * correction where nothing else supports it; candidates that wait give way.
 *
 * @param document the later version, which names its place among the versions
 * @param documents ids of the earlier versions
 */
export function takeVersion(
  {
    document,
    earlier,
    documents,
  }: { readonly document: Document; readonly earlier: EarlierVersion; readonly documents: ReadonlySet<string> },
  candidates: readonly Candidate[],
  known: CuratedSoFar,
): VersionTaken {
  const { audiences } = known.pack;
  const isOpen = ({ audience }: Pick<FactContent, 'audience'>) => audiences.indexOf(audience) <= audiences.indexOf(document.audience);
  const { unchanged, changed, gone } = compareVersions(candidates, extractedBefore(documents, known, isOpen));
  const isHere = isIn(document.text);
  const isQuoted = ({ quotes }: ExtractedBefore) => quotes.every(isHere);
  const name = `Version ${document.version?.number ?? 1} of the document`;
  const change = (of: string, how: VersionChange['how']): VersionChange => ({ document: earlier.document.source.id, of, how });
  const verdictOn = (candidate: Candidate): VersionVerdict => {
    const same = unchanged.get(candidate);
    if (same) {
      if (same.state === 'closed') return { kind: 'added' };
      if (same.state === 'decided' || isQuoted(same)) return { kind: 'kept', before: same };
      return { kind: 'change', before: same, change: change(same.fact?.id ?? same.id, 'reworded') };
    }
    const before = changed.get(candidate);
    if (!before || before.state === 'decided') return { kind: 'added' };
    if (!before.fact) return { kind: 'change', before, change: change(before.id, 'replaces') };
    const how = restsOnAlone(before.fact, documents) ? 'corrects' : 'differs';
    return { kind: 'change', before, change: change(before.fact.id, how) };
  };
  const waits = ({ state }: ExtractedBefore) => state === 'waiting';
  const reworded = [...unchanged.values()].filter((before) => waits(before) && !isQuoted(before));
  return {
    ground: earlier.ground,
    verdictOn,
    closings: [
      ...reworded.map((before) => ({ before, why: `${name} says it in other words.` })),
      ...[...changed.values()].filter(waits).map((before) => ({ before, why: `${name} says otherwise.` })),
      ...gone.filter(waits).map((before) => ({ before, why: `${name} says it no more.` })),
    ],
    gone: [...changed.values(), ...gone].filter((before) => before.state === 'held' && !isQuoted(before)),
  };
}
