import { readChanges } from '../../language/changes/read-changes.ts';
import { readMoney } from '../../language/grammar/money.ts';
import { readNumbers } from '../../language/grammar/numbers.ts';
import type { Fact } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/reading.ts';
import { type Finding, finding } from './finding.ts';
import type { Judging } from './judging.ts';
import type { ToldPassage } from './passage.ts';
import { isQuantity, numberOf, type Quantity, sameUnit } from './quantity.ts';
import type { CandidateReading } from './reading.ts';
import { said } from './said.ts';
import { otherScope, subjectFit } from './scope-fit.ts';
import { daysAfter } from './told-days.ts';

/** What a figure is in the change that its passage tells. */
export interface Changed {
  /** What was before the change, or what is now. */
  readonly part: 'from' | 'to';
  /** The number before it, where the passage prints it. */
  readonly from?: string;
}

/** Whether the passage of a figure tells it as what was before a change, or as what is now. */
export function changedIn({ text, language }: ToldPassage, value: Quantity): Changed | undefined {
  const money = readMoney(text, language);
  const counts = readNumbers(text, language, money).map(({ value: amount, start, end }) => ({ amount, start, end }));
  const figures = (value.kind === 'money' ? money : counts).toSorted((one, other) => one.start - other.start);
  const number = numberOf(value);
  for (const { from, to } of readChanges(text, figures, language)) {
    const [before, now] = [figures[from ?? -1]?.amount, figures[to ?? -1]?.amount];
    if (now === number) return { part: 'to', ...(before !== undefined && { from: before }) };
    if (before === number) return { part: 'from' };
  }
  return undefined;
}

/** A change makes a new state of a fact that has the figure before it: its own figure is then no conflict with it. */
export function asSuccessor(candidate: CandidateReading, held: Fact, usual: Finding | undefined, judging: Judging): Finding | undefined {
  const { fact, changed } = candidate;
  const [told, known] = [fact.value, held.value];
  if (changed?.part !== 'to' || !isSaidAndSo(held) || held.rank?.level === 'deprecated') return undefined;
  if (!isQuantity(told) || !isQuantity(known) || !sameUnit(told, known) || numberOf(told) === numberOf(known)) return undefined;
  if (fact.property !== held.property || daysAfter(fact.announced, held.announced) < 0) return undefined;
  const isBefore = changed.from === undefined ? usual?.label === 'conflicts' : numberOf(known) === changed.from;
  if (!isBefore || subjectFit(candidate, held, judging.scopes) === 'other' || otherScope(candidate, held, judging) !== undefined)
    return undefined;
  const why = `It tells a change of ${held.id}, from ${said(known, judging.nameOf)} to ${said(told, judging.nameOf)}.`;
  return { ...finding(candidate, held, { label: 'newer_state', why }), supersedes: true };
}

/** What was before a change bears out no fact that says so now: it is only told of. */
export function asEarlierState(candidate: CandidateReading, held: Fact): Finding {
  const why = `It tells as what was before a change what ${held.id} says.`;
  return finding(candidate, held, { label: 'new', why, remarks: [{ code: 'earlier_state', text: why }] });
}
