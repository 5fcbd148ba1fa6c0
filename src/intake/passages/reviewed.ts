import type { Projected } from '../../facts/projection.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Document } from '../../model/document.ts';
import { plainText } from '../../model/text.ts';

/** A stretch of a document, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What tells which passages curators have seen. */
export type Reviewed = Pick<Projected, 'pack' | 'entries' | 'proposals'>;

/**
 * Whether a sentence of a document was reviewed: a fact quotes it, be it held or retracted, or a candidate from it was
 * decided on. Facts count whatever their audience: what is reviewed is not shown as unreviewed to anybody.
 */
export function isReviewedIn({ pack, entries, proposals }: Reviewed): (document: Document, sentence: Stretch) => boolean {
  const waiting = new Set(proposals.map(({ entry }) => entry.fact));
  const quotesOf = new WeakMap<Document, readonly string[]>();
  const quotes = (document: Document): readonly string[] => {
    const made = quotesOf.get(document) ?? quotesFrom(document, pack);
    quotesOf.set(document, made);
    return made;
  };
  // What was closed was decided on by nobody.
  const closed = new Set<string>();
  for (const { kind, fact } of entries)
    if (kind === 'closed') closed.add(fact);
    else closed.delete(fact);
  const decided = entries.filter(
    ({ kind, fact, passage }) => kind === 'proposed' && passage !== undefined && !waiting.has(fact) && !closed.has(fact),
  );
  const isDecided = (document: Document, sentence: Stretch) => decided.some(({ passage }) => liesIn(passage, document, sentence));
  return (document, sentence) => {
    const text = plainText(document.text.slice(sentence.start, sentence.end));
    return quotes(document).some((quote) => text.includes(quote) || quote.includes(text)) || isDecided(document, sentence);
  };
}

/** The candidate that waits for a decision about a sentence of a document. */
export function candidateIn(sentence: Stretch, document: Pick<Document, 'source'>, proposals: readonly Proposal[]): Proposal | undefined {
  return proposals.find(({ entry: { passage } }) => liesIn(passage, document, sentence));
}

function liesIn(passage: Proposal['entry']['passage'], { source }: Pick<Document, 'source'>, { start, end }: Stretch): boolean {
  if (passage?.source !== source.id) return false;
  return passage.start < end && passage.start + passage.text.length > start;
}

/** What facts quote from a document, which a pack may know under another id. */
function quotesFrom({ source }: Document, { facts, sources }: Reviewed['pack']): string[] {
  const ids = new Set([source.id, ...sources.filter(({ sha256 }) => sha256 === source.sha256).map(({ id }) => id)]);
  return facts.flatMap(({ evidence }) => evidence.filter((one) => ids.has(one.source)).map(({ quote }) => plainText(quote)));
}
