import type { FactView } from '../facts/view.ts';
import { actIdOf } from '../model/act-id.ts';
import type { Document } from '../model/document.ts';
import type { FactContent } from '../model/fact.ts';
import { formatDay } from '../model/format.ts';
import type { LedgerContent, LedgerEntry } from '../model/ledger-entry.ts';
import type { Remark } from '../model/remark.ts';
import type { Source } from '../model/source.ts';
import type { Via } from '../model/via.ts';
import type { Candidate } from './candidate.ts';
import type { Comparison } from './compare/comparison.ts';
import { NOT_NAMED } from './document/describe-document.ts';

export type ProposedEntry = LedgerEntry & { readonly kind: 'proposed' };

/** Where facts are filed of whose subject nothing is held yet. */
export const UNFILED = 'Unfiled';
const HASH_SHOWN = 16;

/** The fact that a candidate would be, under an id of its own, with the topic, the document and the country that go with it. */
export function proposedContent(id: string, candidate: Candidate, document: Document, view: FactView): LedgerContent {
  const { brings } = candidate;
  return {
    topic: topicOf(candidate, view),
    fact: proposedFact(id, candidate, document),
    sources: [document.source],
    ...(brings && { entities: [brings] }),
  };
}

function proposedFact(id: string, candidate: Candidate, { source, audience }: Document): FactContent {
  const { subject, property, value, period, status, polarity, modality, change, speaker, announced, statement, quote, voice } = candidate;
  const { beside = [] } = candidate;
  return {
    id,
    subject,
    property,
    value,
    ...(period && { period }),
    ...(status && { status }),
    ...(polarity && { polarity }),
    ...(modality && { modality }),
    ...(change && { change }),
    ...(speaker !== undefined && { speaker }),
    announced,
    statement,
    evidence: [quote, ...beside].map(({ text }) => ({ source: source.id, quote: text, voice, stance: 'supports' })),
    relations: [],
    audience,
    asked_as: [],
  };
}

/** The topic of most facts on the same property of the subject, or else of most facts on the subject. */
function topicOf({ subject, property }: Candidate, view: FactView): string {
  const near = view.factsOn(subject, property);
  const facts = near.length > 0 ? near : view.factsAbout(subject);
  const counts = new Map<string, number>();
  for (const { topic } of facts) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const [most] = Array.from(counts).sort(([one, fewer], [other, more]) => more - fewer || one.localeCompare(other, 'en'));
  return most?.[0] ?? UNFILED;
}

/** The act of proposing a candidate; the same document read twice gives the same id. */
export function proposedEntry(
  content: LedgerContent,
  candidate: Candidate,
  comparison: Comparison,
  document: Document,
  act: { readonly at: string; readonly by: string; readonly via: Via },
): ProposedEntry {
  const { source } = document;
  return {
    kind: 'proposed',
    id: `proposed:${content.fact.id}:${source.sha256.slice(0, HASH_SHOWN)}`,
    fact: content.fact.id,
    at: act.at,
    by: act.by,
    via: act.via,
    why: `Told by ${publisherOf(source)} on ${formatDay(source.published.date)}. ${comparison.why}`,
    passage: { source: source.id, text: candidate.passage.text, start: candidate.passage.start },
    content,
    remarks: distinct([...candidate.remarks, ...comparison.remarks]),
  };
}

/** Closes a candidate that nobody decided on; `entries`: the acts so far, of which a later one has another id. */
export function closedEntry(
  id: string,
  why: string,
  entries: readonly LedgerEntry[],
  act: { readonly at: string; readonly by: string; readonly via: Via },
): LedgerEntry & { readonly kind: 'closed' } {
  const acts = entries.filter(({ fact }) => fact === id).length;
  return { kind: 'closed', id: actIdOf(id, acts), fact: id, at: act.at, by: act.by, via: act.via, why };
}

function publisherOf({ publisher }: Source): string {
  return publisher === NOT_NAMED ? 'a document that names no publisher' : publisher;
}

/** A remark of each kind once; what the document alone shows comes first. */
function distinct(remarks: readonly Remark[]): Remark[] {
  return Array.from(new Map(remarks.toReversed().map((remark) => [remark.code, remark])).values()).reverse();
}
