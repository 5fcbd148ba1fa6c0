import { daysAfter } from '../../model/announcement-days.ts';
import type { Fact } from '../../model/fact.ts';
import { standOf } from '../../model/factuality.ts';
import type { Value } from '../../model/value.ts';
import type { CandidateReading } from './candidate-reading.ts';
import { type FactComparison, finding } from './fact-comparison.ts';
import { labelOf } from './judge-reading.ts';
import type { Judging } from './judging.ts';
import { periodForm, periodRelation } from './period.ts';
import { countsTheSame, isQuantity, sameUnit } from './quantity-value.ts';
import { otherPlace } from './scope-fit.ts';

/** After every fact with which it agrees in the figure or day. */
const BY_MATTER = 20_000;

/** A sum of some days is touched after one that is told without any. */
const OF_SOME_DAYS = 20_000;

/**
 * A figure or day that is planned, possible or in doubt touches what is held on its matter, also where that is another
 * figure: the curator sees what it would change. A denial of another figure says nothing of the one held, unless it denies that
 * this was changed to that.
 */
export function onItsMatter(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const { fact } = candidate;
  const stand = standOf(fact);
  if (stand !== 'plans' && stand !== 'doubts' && !(stand === 'denies' && candidate.changed?.part === 'to')) return undefined;
  if (fact.subject !== held.subject || fact.property !== held.property || held.rank?.level === 'deprecated') return undefined;
  if (fact.change !== undefined || standOf(held) !== 'says' || !isOfOneKind(fact.value, held, judging)) return undefined;
  if (isOfOtherDays(candidate, held) || otherPlace(candidate, held, judging) !== undefined) return undefined;
  const { label, verb } = labelOf(fact, stand);
  const why = `It ${verb} ${held.id} has another value for.`;
  const distance = held.rank?.level === 'preferred' ? 0 : Math.abs(daysAfter(fact.announced, held.announced));
  const ofDays = held.value.kind === 'money' && candidate.period.kind === 'none' && periodForm(held.period).kind === 'days';
  return finding(candidate, held, { label, why, less: BY_MATTER + distance + (ofDays ? OF_SOME_DAYS : 0) });
}

function isOfOneKind(told: Value, { value, property }: Fact, { properties }: Judging): boolean {
  if (value.kind === 'none') return told.kind === value.missing;
  if (told.kind === 'date') return value.kind === 'date';
  if (!isQuantity(told) || !isQuantity(value)) return false;
  return (
    sameUnit(told, value) ||
    countsTheSame(
      told,
      value,
      properties.find(({ id }) => id === property),
    )
  );
}

/** Both give days, and not the same: what is planned of one year is no plan for another. */
function isOfOtherDays({ period }: CandidateReading, held: Fact): boolean {
  const known = periodForm(held.period);
  return period.kind === 'days' && known.kind === 'days' && held.value.kind === 'money' && periodRelation(period, known) === 'differs';
}
