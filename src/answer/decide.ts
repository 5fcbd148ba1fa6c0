import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Reading } from '../question/reading.ts';
import { type Conflict, coverageOf, type FactCandidate, type Found, type GapCandidate } from './find.ts';
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
 * something else altogether. `gapBehind`: by how much a gap may meet less than the best fact if
 * it meets what the fact leaves open; `metAhead`: what just the right shape is worth.
 */
const THRESHOLD = { coverage: 0.5, familiar: 0.25, gapAlone: 0.3, gapBehind: 0.12, metAhead: 0.1, content: 0.8, also: 0.78, alsoCoverage: 0.5, nearest: 0.2 } as const;

const ALSO_SHOWN = 3;
const NEAREST_SHOWN = 2;
/** A list may be spread over several facts. */
const SIBLINGS_SHOWN = 6;

/** Decides on the strength of what was found. */
export function decide(reading: Reading, found: Found, view: FactView): Decision {
  const fitting = found.facts.filter((candidate) => candidate.conflicts.length === 0);
  const [best] = fitting;
  const premise = checkPremise(reading, found.facts, view);
  if (premise) return { kind: 'correct', ...premise, also: alsoOf(fitting, premise.main, reading, view) };
  const gap = bestGap(reading, found, best);
  if (gap) return { kind: 'unknown', gap: gap.gap, conflicts: [], nearest: nearestOf(gap.gap, found, view) };
  if (best && (best.coverage >= THRESHOLD.coverage || best.named)) {
    if (lacksValue(best.fact, reading)) return { kind: 'no_value', main: best.fact, also: alsoOf(fitting, best.fact, reading, view) };
    return { kind: 'answer', main: best.fact, also: alsoOf(fitting, best.fact, reading, view) };
  }
  if (found.familiar < THRESHOLD.familiar) return { kind: 'outside' };
  return { kind: 'unknown', conflicts: found.facts[0]?.conflicts ?? [], nearest: nearestOf(undefined, found, view) };
}

/** Whether the fact speaks of the matter without the value that is asked for: no date, or no whole one. */
function lacksValue(fact: Fact, reading: Reading): boolean {
  if (fact.value.kind === 'none') return wantsValue(reading);
  if (reading.answer !== 'date' || !reading.exactly) return false;
  return fact.value.kind === 'date'
    ? fact.value.date.length < 10
    : fact.value.kind === 'text' && fact.announced.length === 10 && fact.status === 'expected';
}

function wantsValue(reading: Reading): boolean {
  return (
    reading.answer === 'date' ||
    reading.answer === 'amount' ||
    reading.answer === 'count' ||
    reading.answer === 'duration' ||
    reading.answer === 'person'
  );
}

/**
 * The gap to declare, if one explains the question better than the best fact answers it: it meets something that the
 * fact leaves open and as much of the rest, or the question has just the shape that the gap describes.
 */
function bestGap(reading: Reading, found: Found, best: FactCandidate | undefined): GapCandidate | undefined {
  const ranked = [...found.gaps].sort((a, b) => b.score - a.score || a.gap.id.localeCompare(b.gap.id, 'en'));
  if (!best) return ranked.find((candidate) => candidate.coverage >= THRESHOLD.gapAlone || candidate.met);
  const open = reading.items.filter((item) => coverageOf([item], best.profile) === 0);
  return ranked.find((candidate) => {
    const explains = open.filter((item) => item.weight >= THRESHOLD.content && coverageOf([item], candidate.profile) > 0).length > 0;
    if (explains && candidate.coverage >= best.coverage - THRESHOLD.gapBehind) return true;
    return candidate.met && candidate.score + THRESHOLD.metAhead >= best.score && (best.fit !== 'value' || explains);
  });
}

function alsoOf(fitting: readonly FactCandidate[], main: Fact, reading: Reading, view: FactView): Fact[] {
  const mainScore = fitting.find((candidate) => candidate.fact.id === main.id)?.score ?? fitting[0]?.score ?? 0;
  const claim = view.claimOf(main.id);
  const siblings =
    reading.answer === 'list' ? view.factsOn(main.subject, main.property).filter((fact) => fact.rank?.level !== 'deprecated') : [];
  const close = fitting
    .filter((candidate) => candidate.score >= THRESHOLD.also * mainScore && candidate.coverage >= THRESHOLD.alsoCoverage)
    .map((candidate) => candidate.fact)
    .slice(0, ALSO_SHOWN + 2);
  return [...new Set([...close, ...siblings])]
    .filter((fact) => fact.id !== main.id && (claim === undefined || view.claimOf(fact.id) !== claim))
    .slice(0, siblings.length > 0 ? SIBLINGS_SHOWN : ALSO_SHOWN);
}

function nearestOf(gap: Gap | undefined, found: Found, view: FactView): Fact[] {
  const declared = (gap?.nearest ?? []).map((id) => view.fact(id)).filter((fact) => fact !== undefined);
  if (declared.length > 0) return declared.slice(0, NEAREST_SHOWN);
  return found.facts
    .filter((candidate) => candidate.coverage >= THRESHOLD.nearest && candidate.fact.rank?.level !== 'deprecated')
    .map((candidate) => candidate.fact)
    .slice(0, NEAREST_SHOWN);
}
