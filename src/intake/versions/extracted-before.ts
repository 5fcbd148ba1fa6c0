import type { Projected } from '../../facts/projection.ts';
import type { Proposal } from '../../facts/replay.ts';
import type { Fact, FactContent } from '../../model/fact.ts';
import type { LedgerEntry } from '../../model/ledger-entry.ts';

/** The acts so far, what waits, and the facts. */
export type CuratedSoFar = Pick<Projected, 'entries' | 'proposals' | 'pack'>;

/** Something that was taken from a document, and what became of it. */
export interface ExtractedBefore {
  /** Id of the candidate, or of the fact that was taken from the document without one. */
  readonly id: string;
  /** By now, with what curators changed of it. */
  readonly content: FactContent;
  /** As it was read in the document. */
  readonly asRead: FactContent;
  /** The sentence, where it is known, or the quotation. */
  readonly passage: string;
  /** Quotations from the document. */
  readonly quotes: readonly string[];
  /** `held`: it stands as `fact`, by itself or as its evidence; `decided`: turned down, or taken back since. */
  readonly state: 'waiting' | 'held' | 'decided' | 'closed';
  readonly waiting?: Proposal;
  readonly fact?: Fact;
}

type Proposed = LedgerEntry & { readonly kind: 'proposed' };

interface Course {
  proposed: Proposed;
  last: LedgerEntry;
}

/** The candidates that documents gave, with the last act on each. */
function courses(documents: ReadonlySet<string>, { entries }: CuratedSoFar): ReadonlyMap<string, Course> {
  const found = new Map<string, Course>();
  for (const entry of entries) {
    if (entry.kind === 'proposed' && entry.passage && documents.has(entry.passage.source))
      found.set(entry.fact, { proposed: entry, last: entry });
    const course = found.get(entry.fact);
    if (course) course.last = entry;
  }
  return found;
}

function quotesFrom({ evidence }: Pick<Fact, 'evidence'>, documents: ReadonlySet<string>): string[] {
  return evidence.filter(({ source }) => documents.has(source)).map(({ quote }) => quote);
}

/**
 * What was taken from some documents, decided on or not: their candidates, and the facts that cite them otherwise. Only what
 * `isOpen` is told of: for other eyes it is as if absent.
 */
export function extractedBefore(
  documents: ReadonlySet<string>,
  known: CuratedSoFar,
  isOpen: (content: Pick<FactContent, 'audience'>) => boolean,
): readonly ExtractedBefore[] {
  const standing = new Map(known.pack.facts.filter(({ recorded }) => recorded.until === undefined).map((fact) => [fact.id, fact]));
  const waiting = new Map(known.proposals.map((proposal) => [proposal.entry.fact, proposal]));
  const told: ExtractedBefore[] = [];
  const covered = new Set<string>();
  for (const [id, { proposed, last }] of courses(documents, known)) {
    const proposal = waiting.get(id);
    const fact = standing.get(last.kind === 'merged' ? last.into : id);
    const content = proposal?.content.fact ?? (fact?.id === id ? fact : proposed.content.fact);
    if (!isOpen(content) || (fact && !isOpen(fact))) continue;
    const state = proposal ? 'waiting' : fact ? 'held' : last.kind === 'closed' ? 'closed' : 'decided';
    if (fact) covered.add(fact.id);
    told.push({
      id,
      content,
      asRead: proposed.content.fact,
      passage: proposed.passage?.text ?? '',
      quotes: quotesFrom(content, documents),
      state,
      ...(proposal && { waiting: proposal }),
      ...(fact && !proposal && { fact }),
    });
  }
  for (const fact of standing.values()) {
    const quotes = covered.has(fact.id) ? [] : quotesFrom(fact, documents);
    if (quotes.length > 0 && isOpen(fact))
      told.push({ id: fact.id, content: fact, asRead: fact, passage: quotes.join(' '), quotes, state: 'held', fact });
  }
  return told;
}
