import type { Reading } from '../question/reading.ts';
import type { FactCandidate, GapCandidate } from './fact-candidate.ts';
import type { Found } from './find.ts';
import { isAllOfStatus } from './meets-message.ts';
import { isName, says } from './predicate.ts';

/** By so much a fact whose very words are quoted is ahead of a gap. */
const QUOTED = 0.6;

/**
 * The gap to declare: one that fits the matter and the aspect. Beside a fact that answers it is declared only where it
 * meets more of the message, or has just its shape while the fact has not the kind of answer that is wanted.
 */
export function bestGap({ gaps, facts, reading }: Found, best: FactCandidate | undefined): GapCandidate | undefined {
  const fitting = gaps.filter((gap) => fits(gap, reading) && !(gap.ofOtherKind && isMetByFacts(gap, facts)));
  if (!best) return fitting[0];
  return fitting.find((gap) => {
    if (best.quoted || best.score >= gap.score + QUOTED) return false;
    if (gap.coverage > best.coverage + 0.05) return true;
    return gap.met && best.fit !== 'value' && gap.coverage >= best.coverage - 0.05 && !best.named;
  });
}

/** Whether some fact says all of a message that a gap says: the gap then tells nothing of what is wanted. */
function isMetByFacts({ predicate: { met } }: GapCandidate, facts: readonly FactCandidate[]): boolean {
  return facts.some(({ predicate }) => met.every((item) => predicate.met.includes(item)));
}

/**
 * Whether a gap fits: what is asked about the matter is what it declares missing, and no name of the message is another's. A
 * message without an aspect of its own must be about the gap's by what was asked before it.
 */
function fits({ gap, predicate, profile, met, near }: GapCandidate, reading: Reading): boolean {
  const { items } = reading;
  if (predicate.open.some(isName)) return false;
  const elsewhere = gap.about.length > 0 && !near && !predicate.met.some(isName);
  if (elsewhere && items.some((item) => item.carried === true && item.kind === 'name')) return false;
  const named = predicate.met.some(isName);
  const aspects = predicate.met.filter((item) => !isName(item) && (item.role === undefined || named));
  if (predicate.open.length === 0) {
    if (aspects.length > 0 || (met && gap.when?.terms !== undefined && reading.times.length === 0 && isAllOfStatus(reading))) return true;
    const before = items.filter(
      (item) => item.carried === true && (item.kind === 'word' || item.kind === 'term') && item.role !== 'shapes',
    );
    return near && met && before.length > 0 && before.every((item) => says(item, profile));
  }
  const wordingOnly = predicate.open.every(({ role, verb }) => role !== 'leaning' && verb !== true);
  return gap.when !== undefined && met && aspects.length > 0 && aspects.length >= predicate.open.length && wordingOnly;
}
