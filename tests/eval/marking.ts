import type { Candidate } from '../../src/intake/candidate.ts';
import { type Gold, type GoldItem, isFigureKind } from './gold.ts';
import { contains, type Likeness, likeness, tellsDayOfSaying } from './likeness.ts';

/**
 * How an item fared: `found` with everything right; `near`: a candidate of its passage has the kind but something
 * wrong; `missed`; `elsewhere`: another place of the same matter was found instead.
 */
export type ItemResult = 'found' | 'near' | 'missed' | 'elsewhere';

export interface MarkedItem {
  readonly item: GoldItem;
  readonly result: ItemResult;
  readonly candidate?: Candidate;
  readonly likeness?: Likeness;
}

/**
 * What a candidate of a figure or date turned out to be: `right`; `taken`, one that readers may leave; `repeated`, right
 * but proposed before; `false`.
 */
export type CandidateResult = 'right' | 'taken' | 'repeated' | 'false';

export interface MarkedCandidate {
  readonly candidate: Candidate;
  readonly result: CandidateResult;
  /** Why it must not be proposed, where the gold says so. */
  readonly trap?: string;
}

export interface Marks {
  readonly items: readonly MarkedItem[];
  /** Candidates of figures and dates. */
  readonly candidates: readonly MarkedCandidate[];
  /** Other candidates that fell into a trap. */
  readonly otherTraps: readonly { readonly candidate: Candidate; readonly trap: string }[];
  readonly told: readonly { readonly quote: string; readonly covered: boolean }[];
}

interface Pairing {
  readonly item: GoldItem;
  readonly candidate: Candidate;
  readonly likeness: Likeness;
}

const isRight = ({ likeness: { wrong } }: Pairing) => wrong.length === 0;

/** Every item beside every candidate of its passage and kind; the best pairs first, required items before others. */
function pairings(gold: Gold, candidates: readonly Candidate[]): Pairing[] {
  const all = gold.items.flatMap((item) =>
    candidates.flatMap((candidate) => {
      const found = likeness(item, candidate);
      return found ? [{ item, candidate, likeness: found }] : [];
    }),
  );
  const cost = ({ item, candidate, likeness: { wrong, furtherWrong } }: Pairing) =>
    wrong.length * 100 +
    (wrong.includes('value') ? 50 : 0) +
    Number(item.also) * 10 +
    (sharesQuote(item, candidate) ? 0 : 5) +
    furtherWrong.length;
  return all.sort((left, right) => cost(left) - cost(right));
}

function sharesQuote({ quote }: GoldItem, candidate: Candidate): boolean {
  return contains(candidate.quote.text, quote) || contains(quote, candidate.quote.text);
}

/** Gives each item at most one candidate and each candidate at most one item, best pairs first. */
function pairOff(pairs: readonly Pairing[]): Map<GoldItem, Pairing> {
  const byItem = new Map<GoldItem, Pairing>();
  const used = new Set<Candidate>();
  for (const pair of pairs) {
    if (byItem.has(pair.item) || used.has(pair.candidate)) continue;
    byItem.set(pair.item, pair);
    used.add(pair.candidate);
  }
  return byItem;
}

function trapOf({ not }: Gold, candidate: Candidate): string | undefined {
  return not.find(({ quote }) => contains(candidate.quote.text, quote) || contains(quote, candidate.quote.text))?.why;
}

function markItems(gold: Gold, byItem: ReadonlyMap<GoldItem, Pairing>, candidates: readonly Candidate[]): MarkedItem[] {
  const marked = gold.items.map((item): MarkedItem => {
    const pair = byItem.get(item);
    if (pair && isRight(pair)) return { item, result: 'found', candidate: pair.candidate, likeness: pair.likeness };
    const saying = candidates.find((candidate) => tellsDayOfSaying(item, candidate));
    if (saying) return { item, result: 'found', candidate: saying };
    return pair ? { item, result: 'near', candidate: pair.candidate, likeness: pair.likeness } : { item, result: 'missed' };
  });
  return oneOfEachMatter(marked);
}

const BEST_FIRST: readonly ItemResult[] = ['found', 'near', 'missed'];

/** Of the places that tell one matter the one that fared best keeps its result. */
function oneOfEachMatter(marked: readonly MarkedItem[]): MarkedItem[] {
  const byMatter = Map.groupBy(marked, ({ item }) => item.matter);
  return marked.map((mark) => {
    if (mark.item.matter === undefined) return mark;
    const places = byMatter.get(mark.item.matter) ?? [];
    const best = BEST_FIRST.map((result) => places.find((place) => place.result === result)).find((place) => place !== undefined);
    return mark === best ? mark : { item: mark.item, result: 'elsewhere' };
  });
}

function markCandidate(gold: Gold, candidate: Candidate, pairs: readonly Pairing[], paired: Pairing | undefined): MarkedCandidate {
  if (paired && isRight(paired)) return { candidate, result: paired.item.also ? 'taken' : 'right' };
  const right = pairs.filter((pair) => pair.candidate === candidate && isRight(pair));
  if (right.length > 0) return { candidate, result: right.every(({ item }) => item.also) ? 'taken' : 'repeated' };
  const trap = trapOf(gold, candidate);
  return { candidate, result: 'false', ...(trap && { trap }) };
}

/** Marks the candidates of one document against what a careful reader finds in it. */
export function mark(gold: Gold, candidates: readonly Candidate[]): Marks {
  const figures = candidates.filter(({ value }) => isFigureKind(value.kind));
  const pairs = pairings(gold, figures);
  const byItem = pairOff(pairs);
  const byCandidate = new Map([...byItem.values()].map((pair) => [pair.candidate, pair]));
  const others = candidates.filter(({ value }) => !isFigureKind(value.kind));
  return {
    items: markItems(gold, byItem, candidates),
    candidates: figures.map((candidate) => markCandidate(gold, candidate, pairs, byCandidate.get(candidate))),
    otherTraps: others.flatMap((candidate) => {
      const trap = trapOf(gold, candidate);
      return trap ? [{ candidate, trap }] : [];
    }),
    told: gold.told.map((quote) => ({ quote, covered: candidates.some(({ passage }) => contains(passage.text, quote)) })),
  };
}
