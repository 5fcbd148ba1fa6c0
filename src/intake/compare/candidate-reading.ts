import type { FactView } from '../../facts/view.ts';
import type { Document } from '../../model/document.ts';
import type { Fact, FactContent } from '../../model/fact.ts';
import type { LedgerContent } from '../../model/ledger-entry.ts';
import type { Remark, RemarkCode } from '../../model/remark.ts';
import type { Source } from '../../model/source.ts';
import { SAME } from '../document/near-documents.ts';
import { type CandidatePassage, candidatePassage } from './candidate-passage.ts';
import { type Changed, changedIn } from './changed.ts';
import { type Actor, aidIn, type ScopeReader } from './figure-scope.ts';
import { type CanonicalPeriod, periodForm } from './period.ts';
import { isQuantity } from './quantity-value.ts';
import { contentWords, holds, isSameWording } from './same-wording.ts';

/** A candidate made ready to be held against facts. */
export interface CandidateReading {
  readonly fact: FactContent;
  readonly passage: CandidatePassage;
  readonly words: readonly string[];
  readonly period: CanonicalPeriod;
  /** Ids of entities and folded unknown names of the passage. */
  readonly names: ReadonlySet<string>;
  readonly actors: readonly Actor[];
  readonly aid: ReadonlySet<string>;
  readonly isGuessed: (what: 'subject' | 'property' | 'status') => boolean;
  /** What the figure is in a change that the passage tells. */
  readonly changed: Changed | undefined;
  readonly source: Source | undefined;
  /** Sources of nearly the same text, with how alike they are. */
  readonly near: ReadonlyMap<string, number>;
}

/**
 * Reads a candidate. `remarks` tell what of it was guessed; without them the subject counts as guessed where the
 * passage does not name it.
 */
export function readCandidate(
  content: LedgerContent,
  document: Document | undefined,
  remarks: readonly Remark[] | undefined,
  view: FactView,
  scopes: ScopeReader,
): CandidateReading {
  const { fact } = content;
  const cited = fact.evidence.find(({ stance }) => stance === 'supports')?.source;
  const passage = candidatePassage(fact, document);
  const names = scopes.namesIn(passage);
  const source =
    document?.source ?? content.sources.find(({ id }) => id === cited) ?? (cited === undefined ? undefined : view.source(cited));
  const codes = new Set(remarks?.map(({ code }) => code));
  const guessed = (code: RemarkCode) => codes.has(code);
  return {
    fact,
    passage,
    words: contentWords(`${passage.quote} ${fact.value.kind === 'text' ? fact.value.text : ''}`),
    period: fact.period === undefined && passage.rate ? { kind: 'rate', text: 'per year' } : periodForm(fact.period),
    names,
    actors: scopes.actorsOf(passage, source?.publisher),
    aid: aidIn(passage.text),
    isGuessed: (what) => guessed(`${what}_guessed`) || (what === 'subject' && remarks === undefined && !names.has(fact.subject)),
    changed: isQuantity(fact.value) ? changedIn(passage, fact.value) : undefined,
    source,
    near: new Map(document?.near.map(({ source, likeness }) => [source, likeness])),
  };
}

/** How the document of a candidate stands to those that a fact is taken from. */
export interface Independence {
  /** The fact holds this very passage, from this document or the same text in other bytes. */
  readonly samePassage: boolean;
  /** The fact cites this document, or the same text in other bytes. */
  readonly sameSource: boolean;
  /** A source of the fact that this document is the same as or rewrites. */
  readonly rewrites: string | undefined;
}

/** Tells a passage that is held already, and a text that repeats another, from an independent report. */
export function independenceOf(candidate: CandidateReading, fact: Fact, view: FactView): Independence {
  const supporting = fact.evidence.filter(({ stance }) => stance === 'supports');
  const isSame = (id: string) => isSameDocument(candidate, id, view);
  const samePassage = supporting.some(({ source, quote }) => isSame(source) && isPassageOf(candidate, quote));
  const rewrites = supporting.find(({ source }) => !isSame(source) && candidate.near.has(source))?.source;
  return { samePassage, sameSource: supporting.some(({ source }) => isSame(source)), rewrites };
}

function isSameDocument({ source, near }: CandidateReading, id: string, view: FactView): boolean {
  if (source?.id === id || (near.get(id) ?? 0) >= SAME) return true;
  return source !== undefined && view.source(id)?.sha256 === source.sha256;
}

function isPassageOf({ passage }: CandidateReading, quote: string): boolean {
  return (passage.text.length > passage.quote.length && holds(passage.text, quote)) || isSameWording(passage.quote, quote);
}
