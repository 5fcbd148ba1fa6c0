import type { Fact, FactContent } from '../model/fact.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import { sortedText } from '../model/same-text.ts';
import { writtenFact } from '../model/written-fact.ts';

/** What has become of one fact: every revision in order (at most the last one stands), and what is proposed for it. */
export interface FactHistory {
  readonly revisions: readonly Fact[];
  readonly proposal?: LedgerEntry & { readonly kind: 'proposed' };
  /** Content of the proposal, with what curators edited in it before deciding. */
  readonly proposed?: LedgerContent;
  /** The curator who asks that another one decides on the proposal. */
  readonly referred?: LedgerEntry & { readonly kind: 'referred' };
}

export const NO_HISTORY: FactHistory = { revisions: [] };

/** The revision that stands, if one does. */
export function standing({ revisions }: FactHistory): Fact | undefined {
  const last = revisions.at(-1);
  return last?.recorded.until === undefined ? last : undefined;
}

/**
 * The history after one more act. An act that finds nothing to act on (correcting what was retracted, approving twice)
 * changes nothing: two curators may have acted at once, and the first one counts.
 */
export function after(history: FactHistory, entry: LedgerEntry): FactHistory {
  const known = withRevisionBefore(history, entry);
  const current = standing(known);
  switch (entry.kind) {
    case 'proposed':
      return { revisions: known.revisions, proposal: entry, proposed: entry.content };
    case 'rejected':
    case 'merged':
    case 'closed':
      return { revisions: known.revisions };
    case 'referred':
      return known.proposal ? { ...known, referred: entry } : known;
    case 'declared':
    case 'withdrawn':
    case 'described':
    case 'recalled':
    case 'restored':
    case 'named':
    case 'unnamed':
    case 'renamed':
      return known;
    case 'approved': {
      const content = entry.content ?? known.proposed;
      return content ? { revisions: revised(known, content, entry) } : known;
    }
    case 'imported':
      return { ...known, revisions: revised(known, entry.content, entry) };
    case 'edited':
      if (!current && known.proposed) return { ...known, proposed: entry.content };
      return current ? { ...known, revisions: revised(known, entry.content, entry) } : known;
    case 'corrected':
      return current ? { ...known, revisions: revised(known, entry.content, entry) } : known;
    case 'retracted':
      return current ? { ...known, revisions: ended(known, later(current.recorded.at, entry.at)) } : known;
    default:
      return current ? { ...known, revisions: revised(known, remarked(current, entry), entry) } : known;
  }
}

type Remark = LedgerEntry & { readonly kind: 'verified' | 'contested' | 'resolved' };

/** The content of a fact with a curator's remark on it. */
function remarked(fact: Fact, entry: Remark): LedgerContent {
  const { topic, recorded: _, contested, review_by, ...content } = fact;
  const review = entry.kind === 'verified' ? entry.review_by : review_by;
  const mark = entry.kind === 'contested' ? { at: entry.at, by: entry.by, reason: entry.why } : contested;
  return {
    topic,
    fact: {
      ...content,
      ...(review !== undefined && { review_by: review }),
      ...(mark && entry.kind !== 'resolved' && { contested: mark }),
    },
    sources: [],
  };
}

/** Takes up the revision that the act ends when only the entry still tells of it. */
function withRevisionBefore(history: FactHistory, { before, at }: LedgerEntry): FactHistory {
  if (!before?.fact.recorded || history.revisions.length > 0) return history;
  if (Date.parse(before.fact.recorded.at) > Date.parse(at)) return history;
  return { ...history, revisions: [revision(before, before.fact.recorded)] };
}

/** A new revision in place of the one that stands; none when it would say the same. */
function revised(history: FactHistory, content: LedgerContent, { at, by, why, kind }: LedgerEntry): readonly Fact[] {
  const current = standing(history);
  if (current && sameContent(current, content)) return history.revisions;
  const latest = history.revisions.at(-1)?.recorded;
  const from = latest ? later(latest.until ?? latest.at, at) : at;
  const next = revision(content, { at: from, by, reason: why, act: kind });
  return [...(current ? ended(history, from) : history.revisions), next];
}

function revision({ topic, fact }: LedgerContent, recorded: Fact['recorded']): Fact {
  return { ...fact, topic, recorded };
}

/** The revisions with the last one ended at an instant; without it when it never stood for any time. */
export function ended({ revisions }: FactHistory, until: string): readonly Fact[] {
  const last = revisions.at(-1);
  if (!last) return revisions;
  const earlier = revisions.slice(0, -1);
  if (Date.parse(last.recorded.at) === Date.parse(until)) return earlier;
  return [...earlier, { ...last, recorded: { ...last.recorded, until } }];
}

/** Clocks of replicas differ a little; a fact's revisions still follow each other. */
export function later(one: string, other: string): string {
  return Date.parse(other) < Date.parse(one) ? one : other;
}

function sameContent({ topic, ...fact }: Fact, content: LedgerContent): boolean {
  return topic === content.topic && contentText(fact) === contentText(content.fact);
}

/** A fact's content as text that does not depend on the order of its properties. */
function contentText({ recorded: _, ...content }: FactContent): string {
  return sortedText(writtenFact(content));
}
