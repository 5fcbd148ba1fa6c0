import { firstDay } from '../model/calendar-date.ts';
import type { Pack } from '../model/pack.ts';
import type { Horizon } from './horizon.ts';

/** A function that names the last moment, up to a horizon's, at which anything of a pack came to light: horizons with the same name see the same. */
export function horizonSteps(pack: Pack): (horizon: Horizon) => string {
  const days = sortedOnce([...pack.facts.map((fact) => firstDay(fact.announced)), ...pack.sources.map((source) => source.published.date)]);
  const acts = [
    ...pack.facts.flatMap(({ recorded }) => [recorded.at, recorded.until]),
    ...pack.gaps.flatMap(({ recorded, until }) => [recorded?.at, until]),
  ];
  const instants = sortedOnce(acts.flatMap((at) => (at === undefined ? [] : [Date.parse(at)])));
  return ({ asOf, recordedBy, audience }) => `${countUpTo(days, asOf)} ${countUpTo(instants, Date.parse(recordedBy))} ${audience}`;
}

function sortedOnce<T extends string | number>(values: readonly T[]): T[] {
  return [...new Set(values)].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

/** How many of the sorted values are not beyond the limit. */
function countUpTo<T extends string | number>(sorted: readonly T[], limit: T): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle];
    if (value !== undefined && value <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
