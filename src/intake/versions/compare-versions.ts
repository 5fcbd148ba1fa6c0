import { sameText } from '../../model/same-text.ts';
import { wordsOf } from '../../model/text.ts';
import type { Candidate } from '../candidate.ts';
import type { ExtractedBefore } from './extracted-before.ts';
import { statesSame } from './same-statement.ts';

/** How what a document tells stands to what was taken from it, or from an earlier version of it, before. */
export interface VersionDifference {
  /** It tells the same, be it in other words. */
  readonly unchanged: ReadonlyMap<Candidate, ExtractedBefore>;
  /** It tells something else in the same place. */
  readonly changed: ReadonlyMap<Candidate, ExtractedBefore>;
  /** It does not tell it any more. */
  readonly gone: readonly ExtractedBefore[];
}

/** Sentences that share so much of their words, figures apart, stand for each other. */
const SAME_SENTENCE = 0.5;
/** What two figures of one sentence are rather told apart by. */
const SAME_MATTER = 0.4;
const SAME_PERIOD = 0.3;
const SAME_PLACE = 0.2;

function words(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ folded }) => (/\d/u.test(folded) ? [] : [folded])));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

interface Pair {
  readonly candidate: Candidate;
  readonly before: ExtractedBefore;
  readonly score: number;
}

/** How well a candidate stands for something told before; nothing where they are of two kinds or in two sentences. */
function pairOf(candidate: Candidate, before: ExtractedBefore): Pair | undefined {
  const { content, asRead, passage } = before;
  if (candidate.value.kind !== content.value.kind && candidate.value.kind !== asRead.value.kind) return undefined;
  const sentence = alike(words(candidate.passage.text), words(passage));
  if (sentence < SAME_SENTENCE) return undefined;
  const matter = candidate.subject === asRead.subject && candidate.property === asRead.property ? SAME_MATTER : 0;
  const period = sameText({ period: candidate.period }, { period: asRead.period }) ? SAME_PERIOD : 0;
  const quote = Math.max(0, ...before.quotes.map((one) => alike(words(candidate.quote.text), words(one)))) * SAME_PLACE;
  return { candidate, before, score: sentence + matter + period + quote };
}

/** Holds what a document tells against what was told before: first what is the same, then what stands in its place, the likest first. */
export function compareVersions(candidates: readonly Candidate[], told: readonly ExtractedBefore[]): VersionDifference {
  const unchanged = new Map<Candidate, ExtractedBefore>();
  const left = new Set(told);
  for (const candidate of candidates) {
    const same = [...left].filter(({ asRead, content }) => statesSame(candidate, asRead) || statesSame(candidate, content));
    const before = same.toSorted((one, other) => (pairOf(candidate, other)?.score ?? 0) - (pairOf(candidate, one)?.score ?? 0))[0];
    if (!before) continue;
    unchanged.set(candidate, before);
    left.delete(before);
  }
  const changed = new Map<Candidate, ExtractedBefore>();
  const pairs = candidates
    .filter((candidate) => !unchanged.has(candidate))
    .flatMap((candidate) => [...left].flatMap((before) => pairOf(candidate, before) ?? []))
    .toSorted((one, other) => other.score - one.score);
  for (const { candidate, before } of pairs) {
    if (changed.has(candidate) || !left.has(before)) continue;
    changed.set(candidate, before);
    left.delete(before);
  }
  return { unchanged, changed, gone: [...left] };
}
