import { daysAfter } from '../../model/announcement-days.ts';
import type { Fact } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import type { CandidateReading } from './candidate-reading.ts';
import { type FactComparison, finding } from './fact-comparison.ts';
import type { Judging } from './judging.ts';
import { isQuantity, numberOf, sameUnit } from './quantity-value.ts';
import { otherScope, subjectFit } from './scope-fit.ts';
import { valueInWords } from './value-in-words.ts';

/** A change makes a new state of a fact that has the figure before it: its own figure is then no conflict with it. */
export function asSuccessor(
  candidate: CandidateReading,
  held: Fact,
  usual: FactComparison | undefined,
  judging: Judging,
): FactComparison | undefined {
  const { fact, changed } = candidate;
  const [told, known] = [fact.value, held.value];
  if (changed?.part !== 'to' || !isSaidAndSo(held) || held.rank?.level === 'deprecated') return undefined;
  if (!isQuantity(told) || !isQuantity(known) || !sameUnit(told, known) || numberOf(told) === numberOf(known)) return undefined;
  if (fact.property !== held.property || daysAfter(fact.announced, held.announced) < 0) return undefined;
  const isBefore = changed.from === undefined ? usual?.label === 'conflicts' : numberOf(known) === changed.from;
  if (!isBefore || subjectFit(candidate, held, judging.scopes) === 'other' || otherScope(candidate, held, judging) !== undefined)
    return undefined;
  const why = `It tells a change of ${held.id}, from ${valueInWords(known, judging.nameOf)} to ${valueInWords(told, judging.nameOf)}.`;
  return { ...finding(candidate, held, { label: 'newer_state', why }), supersedes: true };
}

/** What was before a change bears out no fact that says so now: it is only told of. */
export function asEarlierState(candidate: CandidateReading, held: Fact): FactComparison {
  const why = `It tells as what was before a change what ${held.id} says.`;
  return finding(candidate, held, { label: 'new', why, remarks: [{ code: 'earlier_state', text: why }] });
}
