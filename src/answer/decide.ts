import type { FactView } from '../facts/view.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import type { Fact } from '../model/fact.ts';
import { alsoOf } from './also-held.ts';
import { bestReading, inForce, lacksValue, latestState, statedEquivalent, withValue } from './best-fact.ts';
import { bestGap } from './best-gap.ts';
import type { Anchoring, Decision } from './decision.ts';
import type { FactCandidate } from './fact-candidate.ts';
import type { Found } from './find.ts';
import { answers } from './meets-message.ts';
import { isName } from './predicate.ts';
import { checkPremise } from './premise.ts';
import { decisionOnAbsence, nearestFacts } from './refuse.ts';

/** Decides on the strength of what was found. */
export function decideAnswer(found: Found, view: FactView, anchoring: Anchoring): Decision {
  const { reading } = found;
  const fitting = found.facts.filter((candidate) => candidate.conflicts.length === 0);
  const holding = fitting.filter((candidate) => answers(candidate, found, anchoring));
  const also = (main: Fact) => alsoOf(holding, main, reading, view);
  const premise = checkPremise(reading, found.facts, view);
  if (premise) return { kind: 'correct', ...premise, also: also(premise.main) };
  const equivalent = statedEquivalent(found, view);
  if (equivalent) return { kind: 'answer', main: equivalent, also: [] };
  const best = inForce(latestState(withValue(bestReading(holding, view), holding, reading), holding, reading), found, view);
  const gap = bestGap(found, best);
  if (gap) return { kind: 'gap', gap: gap.gap, nearest: nearestFacts(gap.gap, found, view) };
  const nearer = best && !best.sameTime && reading.times.some(isUpToDay) ? short(found, view, anchoring, best.score) : undefined;
  if (nearer) return nearer;
  const leadsOn = reading.items.some(({ carried }) => carried === true);
  const rivals = best && !leadsOn ? rivalsOf(best, holding, anchoring) : [];
  if (best && rivals.length > 0) return { kind: 'unsure', open: [], nearest: [best, ...rivals], gaps: [] };
  if (best) return { kind: lacksValue(best.fact, reading) ? 'no_value' : 'answer', main: best.fact, also: also(best.fact) };
  return short(found, view, anchoring) ?? decisionOnAbsence(found, view, anchoring);
}

/** So near in score another matter is as likely to be meant. */
const AS_LIKELY = 0.15;

/** Facts on other matters that are as likely meant, where an everyday word is all that a message says ("when is the meeting?"). */
function rivalsOf(best: FactCandidate, holding: readonly FactCandidate[], { isEveryday }: Anchoring): FactCandidate[] {
  const { predicate, near, named, quoted, fit, fact, score } = best;
  const [word, ...others] = predicate.met;
  if (!word || others.length > 0 || isName(word) || !isEveryday(word) || near || named || quoted || fit !== 'value') return [];
  const matters = new Set([fact.subject]);
  return holding.filter((other) => {
    const isRival = other.fit === 'value' && other.score >= score - AS_LIKELY && other.fact.rank?.level !== 'deprecated';
    return isRival && !matters.has(other.fact.subject) && matters.add(other.fact.subject);
  });
}

/** Whether a time is one up to a day that is said: the figure of just that day is wanted. */
function isUpToDay(time: TimeMention): boolean {
  return time.kind === 'day' && (time.edge === 'by' || time.edge === 'until' || time.edge === 'as_of') && /\d/u.test(time.text);
}

/** A fact that meets what is asked but for its time, or for how far it has come; `above`: only one that comes before such a score. */
function short(found: Found, view: FactView, anchoring: Anchoring, above = 0): Decision | undefined {
  const { facts } = found;
  const nearly = facts.filter(
    (candidate) =>
      candidate.conflicts.length > 0 &&
      candidate.score > above &&
      candidate.conflicts.every(({ kind }) => kind === 'time' || kind === 'status') &&
      answers(candidate, found, anchoring) &&
      candidate.fact.rank?.level !== 'deprecated',
  );
  const undated = nearly.find(({ fact }) => fact.value.kind === 'none' && fact.value.missing === 'date');
  if (undated) return { kind: 'no_value', main: undated.fact, also: [] };
  const best = bestReading(nearly, view);
  const [conflict] = best?.conflicts ?? [];
  if (!best || !conflict) return undefined;
  if (conflict.kind === 'time') return { kind: 'partly', main: best.fact, shortfall: { kind: 'time', asked: conflict.text } };
  return conflict.kind === 'status' ? { kind: 'partly', main: best.fact, shortfall: { kind: 'status', asked: conflict.asked } } : undefined;
}
