import type { Proposal } from '../../facts/replay.ts';
import type { Document } from '../../model/document.ts';
import type { Candidate } from '../candidate.ts';
import { isSameWording } from '../compare/same-wording.ts';
import { statesSame } from './same-statement.ts';

/**
 * The candidate that waits already where a document that says nearly the same has the same passage: a copy is not asked
 * about twice. `audiences`: those for which a candidate can count here.
 */
export function waitingCopy(
  candidate: Candidate,
  { near, source }: Pick<Document, 'near' | 'source'>,
  proposals: readonly Proposal[],
  audiences: readonly string[],
): Proposal | undefined {
  const copies = new Set(near.map((one) => one.source));
  return proposals.find(({ entry, content }) => {
    const from = entry.passage?.source;
    if (from === undefined || from === source.id || !copies.has(from) || !audiences.includes(content.fact.audience)) return false;
    const quotes = content.fact.evidence.map(({ quote }) => quote);
    return statesSame(candidate, content.fact) && quotes.some((quote) => isSameWording(candidate.quote.text, quote));
  });
}
