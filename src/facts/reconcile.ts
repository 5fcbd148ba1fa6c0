import { daysAfter, SAME_ANNOUNCEMENT_DAYS } from '../model/announcement-days.ts';
import { firstDay, lastDay } from '../model/calendar-date.ts';
import { EVENT_STATUSES, type Fact, type Status } from '../model/fact.ts';
import { type ClaimKey, groupReadings, isAhead, isDeprecated } from './claim.ts';
import { type ClaimDifference, canonicalValue, differencesOf } from './claim-differences.ts';
import { orderByPreference, type SourceLookup } from './preference.ts';

/**
 * How the readings of a claim stand to each other: one alone; all alike; some fuller than others; unable to be
 * right together; an earlier one replaced; or every one set aside by curators.
 */
export type ClaimState = 'single' | 'agreed' | 'refined' | 'contested' | 'superseded' | 'set_aside';

/** A reading that does not count any more, and why. */
export interface SetAside {
  readonly fact: Fact;
  readonly cause: 'deprecated' | 'superseded';
  /** A sentence for people. */
  readonly reason: string;
  /** What took its place, where something did. */
  readonly successors: readonly Fact[];
}

/** Everything said on one matter, compared. */
export interface Claim {
  readonly key: ClaimKey;
  /** Every reading, best first: those that stand, then the superseded, then the deprecated. */
  readonly readings: readonly Fact[];
  readonly state: ClaimState;
  /** The reading to give when one is asked for; absent when curators set all of them aside. */
  readonly preferred: Fact | undefined;
  /** What the readings that stand do not say alike. */
  readonly differences: readonly ClaimDifference[];
  readonly setAside: readonly SetAside[];
}

/** The readings of a claim that count: neither superseded nor set aside by curators. */
export function standingReadings({ readings, setAside }: Claim): Fact[] {
  const aside = new Set(setAside.map(({ fact }) => fact.id));
  return readings.filter(({ id }) => !aside.has(id));
}

/** What reconciling needs to know beyond the readings themselves. */
export interface ReadingContext {
  readonly source: SourceLookup;
  /** Facts, of this claim or another, that supersede the one named. */
  readonly successors: (factId: string) => readonly Fact[];
}

const STAGES: readonly (Status | undefined)[] = EVENT_STATUSES;

function stageOf(fact: Fact): number {
  return fact.value.kind === 'text' ? -1 : STAGES.indexOf(fact.status);
}

/**
 * For each reading the readings that report a later state of the same event on a later day: what was expected
 * and then happened is no contradiction. Money has no such rule, "committed" does not become "provided" by date;
 * nor have texts, which may speak of different parts of an event.
 */
function laterStates(readings: readonly Fact[]): (fact: Fact) => Fact | undefined {
  const latest = new Map<number, Fact>();
  for (const fact of readings) {
    const stage = stageOf(fact);
    const known = latest.get(stage);
    if (!known || isLater(fact, known)) latest.set(stage, fact);
  }
  return (fact) => {
    const stage = stageOf(fact);
    if (stage < 0) return undefined;
    const later = Array.from(latest).filter(([other, report]) => other > stage && firstDay(report.announced) > lastDay(fact.announced));
    return later.sort(([left], [right]) => right - left)[0]?.[1];
  };
}

/** A count or share that is told without a period is the state of the day on which it was announced. */
function isCounted({ value, period }: Fact): boolean {
  return (value.kind === 'count' || value.kind === 'share') && period === undefined;
}

/**
 * For each reading of a kind the one that was told last, so many days later at least, where it says something else: that is no
 * dispute, unless curators called it one.
 */
function latestOf(readings: readonly Fact[], isOfKind: (fact: Fact) => boolean, days: number): (fact: Fact) => Fact | undefined {
  if (readings.some(({ contested }) => contested !== undefined)) return () => undefined;
  const found = readings.filter(isOfKind);
  const latest = found.reduce<Fact | undefined>((last, fact) => (last === undefined || isLater(fact, last) ? fact : last), undefined);
  return (fact) => {
    if (latest === undefined || !isOfKind(fact) || daysAfter(latest.announced, fact.announced) < days) return undefined;
    return canonicalValue(latest.value) === canonicalValue(fact.value) ? undefined : latest;
  };
}

function isLater(fact: Fact, than: Fact): boolean {
  const [day, other] = [firstDay(fact.announced), firstDay(than.announced)];
  return day > other || (day === other && fact.id < than.id);
}

function deprecatedReading(fact: Fact): SetAside {
  return { fact, cause: 'deprecated', reason: fact.rank?.reason ?? '', successors: [] };
}

/** What is told later of the same matter, by reading. */
interface Later {
  readonly state: (fact: Fact) => Fact | undefined;
  readonly count: (fact: Fact) => Fact | undefined;
  readonly plan: (fact: Fact) => Fact | undefined;
}

function supersededReading(fact: Fact, context: ReadingContext, later: Later): SetAside[] {
  const successors = context
    .successors(fact.id)
    .filter((successor) => !isDeprecated(successor) && successor.id !== fact.id)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  if (successors.length > 0) return [{ fact, cause: 'superseded', reason: 'A later statement takes its place.', successors }];
  const report = later.state(fact);
  if (report) return [{ fact, cause: 'superseded', reason: 'A later report gives a later state.', successors: [report] }];
  const count = later.count(fact);
  if (count) return [{ fact, cause: 'superseded', reason: 'A later report gives a later count.', successors: [count] }];
  const plan = later.plan(fact);
  return plan ? [{ fact, cause: 'superseded', reason: 'A later report gives another day.', successors: [plan] }] : [];
}

function stateOf(live: readonly Fact[], standing: readonly Fact[], differences: readonly ClaimDifference[]): ClaimState {
  if (live.length === 0) return 'set_aside';
  if (standing.some((fact) => fact.contested !== undefined)) return 'contested';
  if (standing.length > 0 && differences.some((one) => one.effect === 'contests')) return 'contested';
  if (standing.length < live.length) return 'superseded';
  if (live.length === 1) return 'single';
  return differences.length > 0 ? 'refined' : 'agreed';
}

/**
 * Compares the readings of one claim. The outcome is computed from what they say and how they are linked, and
 * does not depend on their order. Only that a curator marked a reading as disputed counts beside them: until it is
 * resolved the claim is contested.
 *
 * Deprecated readings never are preferred and contest nothing; they are listed as set aside. Where every other
 * reading is superseded by facts of other claims, the best of them is kept as preferred and its successors are
 * listed with it.
 *
 * @param readings facts that {@link groupReadings} put together; at least one
 */
export function reconcile(readings: readonly Fact[], context: ReadingContext, key?: ClaimKey): Claim {
  const ordered = orderByPreference(readings, context.source);
  const live = ordered.filter((fact) => !isDeprecated(fact));
  const later = {
    state: laterStates(live),
    count: latestOf(live, isCounted, 1),
    plan: latestOf(live, isAhead, SAME_ANNOUNCEMENT_DAYS + 1),
  };
  const superseded = live.flatMap((fact) => supersededReading(fact, context, later));
  const replaced = new Set(superseded.map(({ fact }) => fact));
  const standing = live.filter((fact) => !replaced.has(fact));
  const deprecated = ordered.filter(isDeprecated).map(deprecatedReading);
  const compared = standing.length > 0 ? standing : live;
  const differences = differencesOf(compared);
  return {
    key: key ?? claimKeyOf(ordered),
    readings: [...standing, ...superseded.map(({ fact }) => fact), ...deprecated.map(({ fact }) => fact)],
    state: stateOf(live, standing, differences),
    preferred: compared[0],
    differences,
    setAside: [...superseded, ...deprecated],
  };
}

function claimKeyOf(readings: readonly Fact[]): ClaimKey {
  return groupReadings(readings)[0]?.key ?? { subject: '', property: '', period: '', unit: '' };
}
