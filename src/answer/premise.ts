import type { FactView } from '../facts/view.ts';
import { isSaidAndSo } from '../model/factuality.ts';
import { formatDay } from '../model/format.ts';
import { conceptToken } from '../question/index-token.ts';
import type { Reading } from '../question/reading.ts';
import type { Conflict } from './conflict.ts';
import type { FalsePresupposition, Premise } from './correction.ts';
import type { FactCandidate } from './fact-candidate.ts';
import { itemCoverage } from './item-coverage.ts';
import { checkAmount } from './premise-amount.ts';
import { standingFact } from './standing-fact.ts';
import { statusWord, valueText } from './wording.ts';

/**
 * Holds what a question takes for granted against the store: an amount with its currency, speaker, status and time; a
 * name in something it asserts; a person; a status. Nothing where it takes nothing for granted or is right.
 */
export function checkPremise(reading: Reading, candidates: readonly FactCandidate[], view: FactView): Premise | undefined {
  const amount = checkAmount(reading, candidates, view);
  if (amount !== 'no amount') return amount;
  return (
    overtakenDay(reading, candidates, view) ??
    assertedName(reading, candidates, view) ??
    wrongPerson(reading, candidates, view) ??
    wrongStatus(reading, candidates)
  );
}

/** A day that something was to be on, asked for as if it had been, where it was on another one in the end. What was planned stays so. */
function overtakenDay({ answer, times, items }: Reading, candidates: readonly FactCandidate[], view: FactView): Premise | undefined {
  const [day, ...more] = times;
  if (answer !== 'yes_no' || !day || day.kind !== 'day' || more.length > 0) return undefined;
  if (items.some(({ concepts }) => concepts?.includes(PLANNED))) return undefined;
  const planned = candidates.find(
    ({ fact, sameTime, conflicts, predicate: { met, open } }) =>
      fact.value.kind === 'date' && sameTime && conflicts.length === 0 && met.length > 0 && open.length === 0,
  );
  if (planned?.fact.value.kind !== 'date') return undefined;
  const standing = standingFact(planned.fact, view);
  if (standing.property !== planned.fact.property || standing.value.kind !== 'date') return undefined;
  if (standing.value.date === planned.fact.value.date || !isSaidAndSo(standing) || standing.status === 'expected') return undefined;
  return corrected({ ...planned, fact: standing }, { asked: day.text, held: formatDay(standing.value.date) });
}

const PLANNED = conceptToken('schedule');

/** How much of what a question names beside its mistake must be met before it is taken for one. */
const REST_MET = { asserted: 0.6, person: 0.85, leastWeight: 3 } as const;

/** A name in something that the question asserts ("…, right?") where the fact has another one. */
function assertedName(reading: Reading, candidates: readonly FactCandidate[], view: FactView): Premise | undefined {
  if (!reading.asserts) return undefined;
  const best = candidates.find(({ conflicts, fact }) => {
    return conflicts.length > 0 && conflicts.every(({ kind }) => kind === 'name') && fact.rank?.level !== 'deprecated';
  });
  if (!best) return undefined;
  const wrong = best.conflicts.flatMap((conflict) => (conflict.kind === 'name' ? [conflict.text] : []));
  const rest = reading.items.filter((item) => !wrong.includes(item.text));
  if (itemCoverage(rest, best.profile) < REST_MET.asserted) return undefined;
  return corrected(best, { asked: wrong.join(', '), held: valueText(best.fact, view) ?? 'what follows' });
}

/** A person whom the store knows, named where the fact has somebody else and everything else fits. */
function wrongPerson(reading: Reading, candidates: readonly FactCandidate[], view: FactView): Premise | undefined {
  const found = onlyConflict(candidates);
  if (found?.conflict.kind !== 'name' || found.conflict.entity === undefined) return undefined;
  const { best, conflict } = found;
  if (view.entity(found.conflict.entity)?.kind !== 'person') return undefined;
  const rest = reading.items.filter((item) => item.text !== conflict.text);
  const weight = rest.reduce((sum, item) => sum + item.weight, 0);
  if (weight < REST_MET.leastWeight || itemCoverage(rest, best.profile) < REST_MET.person) return undefined;
  const held = [...best.profile.names].flatMap((id) => view.entity(id) ?? []).filter(({ kind }) => kind === 'person');
  return held.length > 0 ? corrected(best, { asked: conflict.text, held: held.map(({ name }) => name).join(', ') }) : undefined;
}

/** What is only proposed, asked for as if it were promised: the status is put right. */
function wrongStatus(reading: Reading, candidates: readonly FactCandidate[]): Premise | undefined {
  const found = onlyConflict(candidates);
  if (found?.conflict.kind !== 'status') return undefined;
  const { best, conflict } = found;
  const { status, value } = best.fact;
  if (status === undefined || value.kind !== 'money') return undefined;
  const names = reading.items.filter((item) => item.kind === 'name' && item.weight >= 1);
  if (names.length === 0 || itemCoverage(names, best.profile) < 1) return undefined;
  return corrected(best, { asked: statusWord(conflict.asked), held: statusWord(status) });
}

/** The best candidate, if just one thing speaks against it. */
function onlyConflict([best]: readonly FactCandidate[]): { best: FactCandidate; conflict: Conflict } | undefined {
  const [conflict, ...more] = best?.conflicts ?? [];
  return best && conflict && more.length === 0 ? { best, conflict } : undefined;
}

function corrected({ fact }: FactCandidate, correction: FalsePresupposition): Premise {
  return { main: fact, corrections: [correction] };
}
