import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Reading } from '../question/reading.ts';
import type { Conflict, FactCandidate, Found, GapCandidate } from './find.ts';
import { type Correction, checkPremise } from './premise.ts';

/** What to do about a question that asks for facts. */
export type Decision =
  | { readonly kind: 'answer'; readonly main: Fact; readonly also: readonly Fact[] }
  | { readonly kind: 'correct'; readonly main: Fact; readonly corrections: readonly Correction[]; readonly also: readonly Fact[] }
  | { readonly kind: 'no_value'; readonly main: Fact; readonly also: readonly Fact[] }
  | { readonly kind: 'unknown'; readonly gap?: Gap; readonly conflicts: readonly Conflict[]; readonly nearest: readonly Fact[] }
  | { readonly kind: 'outside' };

/**
 * Thresholds, calibrated on questions written for the purpose (see DECISIONS.md), never on those of a test.
 * `coverage`: the share of what a question names that its answer must meet. `familiar`: below it, the question is about
 * something else altogether. `gap`: how far a declared gap may stay behind the best fact and still be the better reply.
 */
const THRESHOLD = { coverage: 0.5, familiar: 0.25, gap: 0.04, also: 0.78, alsoCoverage: 0.5, nearest: 0.2 } as const;

const ALSO_SHOWN = 3;
const NEAREST_SHOWN = 2;

/** Decides on the strength of what was found. */
export function decide(reading: Reading, found: Found, view: FactView): Decision {
  const fitting = found.facts.filter((candidate) => candidate.conflicts.length === 0);
  const [best] = fitting;
  const premise = checkPremise(reading, found.facts, view);
  if (premise) return { kind: 'correct', ...premise, also: alsoOf(fitting, premise.main, view) };
  const gap = bestGap(found, best);
  if (gap) return { kind: 'unknown', gap: gap.gap, conflicts: [], nearest: nearestOf(gap.gap, found, view) };
  if (best && (best.coverage >= THRESHOLD.coverage || best.named)) {
    if (best.fact.value.kind === 'none' && wantsValue(reading)) return { kind: 'no_value', main: best.fact, also: alsoOf(fitting, best.fact, view) };
    return { kind: 'answer', main: best.fact, also: alsoOf(fitting, best.fact, view) };
  }
  if (found.familiar < THRESHOLD.familiar) return { kind: 'outside' };
  return { kind: 'unknown', conflicts: found.facts[0]?.conflicts ?? [], nearest: nearestOf(undefined, found, view) };
}

function wantsValue(reading: Reading): boolean {
  return reading.answer === 'date' || reading.answer === 'amount' || reading.answer === 'count' || reading.answer === 'duration' || reading.answer === 'person';
}

/** The best gap, if it meets the question at least about as well as the best fact that fits. */
function bestGap(found: Found, best: FactCandidate | undefined): GapCandidate | undefined {
  const [gap] = found.gaps;
  if (!gap || gap.coverage < THRESHOLD.coverage * 0.6) return undefined;
  if (!best) return gap;
  return gap.score + THRESHOLD.gap >= best.score ? gap : undefined;
}

function alsoOf(fitting: readonly FactCandidate[], main: Fact, view: FactView): Fact[] {
  const mainScore = fitting.find((candidate) => candidate.fact.id === main.id)?.score ?? fitting[0]?.score ?? 0;
  const claim = view.claimOf(main.id);
  return fitting
    .filter((candidate) => candidate.score >= THRESHOLD.also * mainScore && candidate.coverage >= THRESHOLD.alsoCoverage)
    .map((candidate) => candidate.fact)
    .filter((fact) => fact.id !== main.id && (claim === undefined || view.claimOf(fact.id) !== claim))
    .slice(0, ALSO_SHOWN);
}

function nearestOf(gap: Gap | undefined, found: Found, view: FactView): Fact[] {
  const declared = (gap?.nearest ?? []).map((id) => view.fact(id)).filter((fact) => fact !== undefined);
  if (declared.length > 0) return declared.slice(0, NEAREST_SHOWN);
  return found.facts
    .filter((candidate) => candidate.coverage >= THRESHOLD.nearest && candidate.fact.rank?.level !== 'deprecated')
    .map((candidate) => candidate.fact)
    .slice(0, NEAREST_SHOWN);
}
