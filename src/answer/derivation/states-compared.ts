import { isDeprecated, unitKey } from '../../facts/claim.ts';
import type { FactView } from '../../facts/view.ts';
import type { Fact } from '../../model/fact.ts';
import { isSaidAndSo } from '../../model/factuality.ts';
import type { Reading } from '../../question/reading.ts';
import type { Found } from '../find.ts';
import { isName } from '../predicate.ts';
import type { Pair } from './operands.ts';

/**
 * A count on the two days that a question names, the later first; of one day, that day and the newest one held after it. The
 * days are those of one count: same matter, same property, same unit.
 */
export function statesCompared({ times }: Reading, { facts }: Found, view: FactView): Pair | undefined {
  const base = facts.find(
    ({ fact, predicate }) =>
      fact.value.kind === 'count' && !isDeprecated(fact) && isSaidAndSo(fact) && predicate.met.some((item) => !isName(item)),
  )?.fact;
  const days = [
    ...new Set(
      times.flatMap((time) => ('from' in time ? [time.from, ...(time.edge === 'since' || time.edge === 'after' ? [] : [time.to])] : [])),
    ),
  ].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!base || first === undefined || last === undefined) return undefined;
  const states = view
    .factsOn(base.subject, base.property)
    .filter((fact) => !isDeprecated(fact) && isSaidAndSo(fact) && unitKey(fact.value) === unitKey(base.value))
    .map((fact) => view.claimOf(fact.id)?.preferred ?? fact);
  const earlier = states.find((fact) => dayOf(fact) === first);
  const later = first === last ? newest(states) : states.find((fact) => dayOf(fact) === last);
  return earlier && later && earlier !== later ? [later, earlier] : undefined;
}

/** The one day that a count is of, if it is of one. */
function dayOf({ period }: Fact): string | undefined {
  return period?.start !== undefined && period.start === period.end ? period.start : undefined;
}

function newest(states: readonly Fact[]): Fact | undefined {
  return states.toSorted((one, other) => (dayOf(other) ?? '').localeCompare(dayOf(one) ?? ''))[0];
}
