import type { FactView } from '../facts/fact-view.ts';
import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { Fact } from '../model/fact.ts';
import type { Difference, Finding, Stretch } from './finding.ts';
import { suggestedWording } from './suggested-wording.ts';
import { factStanding } from './verdict.ts';

/** A finding within its sentence: places count from the beginning of the sentence. */
export type SentenceFinding = Omit<Finding, 'text'> & { readonly text: string };

/** Something held that a claim may be. */
export interface ClaimCandidate {
  readonly fact: Fact;
  readonly fit: number;
  readonly score: number;
  readonly differences: readonly Difference[];
  /** The figure with its time is told so of nothing else: hardly more need be shared. */
  readonly isTelling?: boolean;
  /** Nothing else that is held has this figure: that anything at all is shared is enough. */
  readonly isOnly?: boolean;
}

/** What was found of words of a sentence; `instead`: what may be written in their place. */
export function found(
  told: ParsedSentence,
  stretch: Stretch,
  verdict: Finding['verdict'],
  facts: readonly Fact[],
  differences: readonly Difference[],
  why: string,
  view: FactView,
  { since, instead }: { readonly since?: string; readonly instead?: Fact } = {},
): SentenceFinding {
  return {
    verdict,
    stretch,
    text: told.text.slice(stretch.start, stretch.end),
    differences,
    facts,
    why,
    ...(instead && { suggestion: suggestedWording(instead, view) }),
    ...(since !== undefined && { since }),
  };
}

/** A claim that is not what is held, told against what stands. */
export function differs(
  told: ParsedSentence,
  place: Stretch,
  best: ClaimCandidate,
  matches: readonly ClaimCandidate[],
  view: FactView,
): SentenceFinding {
  const standing = factStanding(best.fact, view);
  const instead =
    standing.kind === 'superseded' ? standing.by : standing.kind === 'set_aside' ? (standing.held[0] ?? best.fact) : best.fact;
  const beside = matches.find(({ fact }) => fact.id === instead.id) ?? best;
  const differences = beside.differences.length > 0 ? beside.differences : best.differences;
  return found(told, withPlaces(place, differences), 'differs', [...new Set([instead, best.fact])], differences, instead.statement, view, {
    instead,
  });
}

/** Where a difference stands; where only who or where it is, is another, that is the name, and all else may be right. */
export function withPlaces(place: Stretch, differences: readonly Difference[]): Stretch {
  const isOfNames =
    differences.length > 0 && differences.every(({ how, at }) => (how === 'speaker' || how === 'scope') && at !== undefined);
  const places = [...(isOfNames ? [] : [place]), ...differences.flatMap(({ at }) => (at ? [at] : []))];
  return { start: Math.min(...places.map(({ start }) => start)), end: Math.max(...places.map(({ end }) => end)) };
}
