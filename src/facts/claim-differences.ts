import { Decimal } from 'decimal.js';
import type { Fact } from '../model/fact.ts';
import { standOf } from '../model/factuality.ts';
import type { Bound, Value } from '../model/value.ts';
import { periodKey } from './claim.ts';

/** One thing that readings of a claim do not all say alike, with who says what. */
export interface ClaimDifference {
  readonly aspect: 'value' | 'bound' | 'status' | 'period' | 'polarity';
  /** contests: they cannot all be right; refines: some only say more than others. */
  readonly effect: 'contests' | 'refines';
  /** What is said, in the order of the readings; `said` is a canonical form such as `EUR 20900000000`, `committed`, or {@link NOT_GIVEN}. */
  readonly variants: readonly { readonly said: string; readonly facts: readonly string[] }[];
}

/** Stands in a difference for readings that are silent on the matter. */
export const NOT_GIVEN = 'not given';

/** The sides of a difference, to be told: who gives no status takes no side on it. */
export function sidesOf({ aspect, variants }: ClaimDifference): ClaimDifference['variants'] {
  return aspect === 'status' ? variants.filter(({ said }) => said !== NOT_GIVEN) : variants;
}

type Quantity = Extract<Value, { kind: 'money' | 'count' }>;

/** A value without its bound, in one form for all ways to write it: 12 months and a year are the same. */
export function canonicalValue(value: Value): string {
  switch (value.kind) {
    case 'money':
      return `${value.currency} ${new Decimal(value.amount).toFixed()}`;
    case 'count':
      return `${new Decimal(value.amount).toFixed()} ${value.unit}`;
    case 'share':
      return `${value.percent} %`;
    case 'date':
      return [value.date, value.to, value.time_of_day].filter((part) => part !== undefined).join(' ');
    case 'duration':
      return canonicalDuration(value.length, value.unit);
    case 'entities':
      return [...new Set(value.entities)].sort().join(', ');
    case 'text':
      return value.text;
    case 'none':
      return NOT_GIVEN;
  }
}

function canonicalDuration(length: number, unit: 'day' | 'week' | 'month' | 'year'): string {
  if (unit === 'day' || unit === 'week') return `${unit === 'week' ? length * 7 : length} days`;
  return `${unit === 'year' ? length * 12 : length} months`;
}

/** The bound a value states; `undefined` for values that have none. */
export function boundOf(value: Value): Bound | undefined {
  return 'bound' in value ? value.bound : undefined;
}

function variantsOf(readings: readonly Fact[], say: (fact: Fact) => string): ClaimDifference['variants'] {
  const facts = new Map<string, string[]>();
  for (const reading of readings) {
    const said = say(reading);
    const sayers = facts.get(said);
    if (sayers) sayers.push(reading.id);
    else facts.set(said, [reading.id]);
  }
  return Array.from(facts, ([said, sayers]) => ({ said, facts: sayers }));
}

/** Whether every number is the finest one rounded to its own last written digit (XBRL calls such duplicates consistent). */
function roundAlike(quantities: readonly Quantity[]): boolean {
  const finest = quantities.reduce((best, one) => (one.decimals > best.decimals ? one : best));
  return quantities.every((one) =>
    new Decimal(finest.amount).toNearest(Decimal.pow(10, -one.decimals), Decimal.ROUND_HALF_UP).eq(one.amount),
  );
}

/** Whether every date is the finest one, less precisely: October 2024, 17 October 2024, 17 to 18 October 2024. */
function datesNest(readings: readonly Fact[]): boolean {
  const dates = readings.map((fact) => fact.value).filter((value) => value.kind === 'date');
  const finest = dates.reduce((best, one) => (canonicalValue(one).length > canonicalValue(best).length ? one : best));
  return dates.every(
    (one) =>
      finest.date.startsWith(one.date) &&
      (one.to === undefined || finest.to?.startsWith(one.to) === true) &&
      (one.time_of_day === undefined || one.time_of_day === finest.time_of_day),
  );
}

function supportingSources(fact: Fact): string[] {
  return fact.evidence.filter((one) => one.stance === 'supports').map((one) => one.source);
}

/**
 * Whether lists can stand beside each other: each is part of the longest, or a source supports both (a source
 * that names some in one place and others in another does not contradict itself).
 */
function listsNest(readings: readonly Fact[]): boolean {
  const lists = readings.flatMap((fact) =>
    fact.value.kind === 'entities'
      ? [{ names: fact.value.entities, sources: supportingSources(fact), id: canonicalValue(fact.value) }]
      : [],
  );
  const longest = lists.reduce((best, one) =>
    one.names.length > best.names.length || (one.names.length === best.names.length && one.id < best.id) ? one : best,
  );
  const names = new Set(longest.names);
  const sources = new Set(lists.filter((one) => one.id === longest.id).flatMap((one) => one.sources));
  return lists.every((one) => one.names.every((name) => names.has(name)) || one.sources.some((source) => sources.has(source)));
}

/** Whether one document gives all of them: a source that gives several figures does not contradict itself. */
function shareSource(readings: readonly Fact[]): boolean {
  const [first, ...others] = readings.map(supportingSources);
  return first?.some((source) => others.every((sources) => sources.includes(source))) ?? false;
}

/** Whether different values can all be right, some of them saying less than others. */
function valuesNest(readings: readonly Fact[]): boolean {
  const valued = readings.filter((fact) => fact.value.kind !== 'none');
  const kinds = new Set(valued.map((fact) => fact.value.kind));
  if (kinds.size === 0) return true;
  if (kinds.size > 1) return false;
  if (new Set(valued.map((fact) => canonicalValue(fact.value))).size === 1) return true;
  if (kinds.has('date')) return datesNest(valued);
  if (kinds.has('entities')) return listsNest(valued);
  if (!kinds.has('text') && !kinds.has('none') && shareSource(valued)) return true;
  const quantities = valued.flatMap(({ value }) => (value.kind === 'money' || value.kind === 'count' ? [value] : []));
  if (quantities.length === 0) return false;
  const units = new Set(quantities.map((one) => (one.kind === 'money' ? one.currency : one.unit)));
  return units.size === 1 && roundAlike(quantities);
}

/** "At least 40" and "nearly 40" cannot both be right; "at least 40", "about 40" and a plain 40 can. */
function boundsNest(bounds: ReadonlySet<string>): boolean {
  return !(bounds.has('at_least') && (bounds.has('at_most') || bounds.has('nearly')));
}

/** Whether readings that are not silent on something say one thing. */
function onlySilenceDiffers(variants: ClaimDifference['variants']): boolean {
  return variants.filter((variant) => variant.said !== NOT_GIVEN).length <= 1;
}

function difference(aspect: ClaimDifference['aspect'], variants: ClaimDifference['variants'], nest: boolean): ClaimDifference[] {
  return variants.length > 1 ? [{ aspect, effect: nest ? 'refines' : 'contests', variants }] : [];
}

/**
 * What readings of one claim do not say alike, aspect by aspect; empty: they say the same. Whether they differ
 * does not depend on their order. Bounds are compared only where the values can all be right.
 */
export function differencesOf(readings: readonly Fact[]): ClaimDifference[] {
  const values = variantsOf(readings, (fact) => canonicalValue(fact.value));
  const statuses = variantsOf(readings, (fact) => fact.status ?? NOT_GIVEN);
  const periods = variantsOf(readings, (fact) => (fact.period ? periodKey(fact.period) : NOT_GIVEN));
  const polarities = variantsOf(readings, (fact) => (standOf(fact) === 'denies' ? 'denied' : 'affirmed'));
  const nest = valuesNest(readings);
  const bounded = nest ? readings.filter((fact) => boundOf(fact.value) !== undefined) : [];
  const bounds = variantsOf(bounded, (fact) => boundOf(fact.value) ?? NOT_GIVEN);
  return [
    ...difference('polarity', polarities, false),
    ...difference('value', values, nest),
    ...difference('bound', bounds, boundsNest(new Set(bounds.map((variant) => variant.said)))),
    ...difference('status', statuses, onlySilenceDiffers(statuses)),
    ...difference('period', periods, onlySilenceDiffers(periods)),
  ];
}
