import { areOfOneAnnouncement, daysAfter, SAME_ANNOUNCEMENT_DAYS } from '../model/announcement-days.ts';
import { firstDay, lastDay } from '../model/calendar-date.ts';
import { type Fact, MONEY_STATUSES, type Period, type Status } from '../model/fact.ts';
import { standOf } from '../model/factuality.ts';
import { fold } from '../model/text.ts';
import type { Value } from '../model/value.ts';

/** Separates the parts of a key; no id, currency or folded text contains it. */
const SEPARATOR = '|';

/**
 * What readings are readings of: one property of one subject, for one period, in one unit. The status is
 * compared within a claim and never part of its key, so that "committed" and "provided" meet.
 */
export interface ClaimKey {
  readonly subject: string;
  readonly property: string;
  /** `start/end` of the days stated, else the label in plain lower case; empty: no reading states a period. */
  readonly period: string;
  /** Currency or unit of count; empty for values without one. */
  readonly unit: string;
}

/** The readings of one claim, before they are compared. */
export interface ReadingGroup {
  readonly key: ClaimKey;
  readonly readings: readonly Fact[];
}

/** A period as part of a claim key: two wordings of the same days are one period. */
export function periodKey(period: Period | undefined): string {
  if (!period) return '';
  if (period.start === undefined && period.end === undefined) return fold(period.label);
  return `${period.start ?? ''}/${period.end ?? ''}`;
}

/** The unit that a value is counted in: amounts in two currencies are never readings of one claim. */
export function unitKey(value: Value): string {
  if (value.kind === 'money') return value.currency;
  return value.kind === 'count' ? fold(value.unit) : '';
}

/** Whether a curator set the reading aside. */
export function isDeprecated(fact: Fact): boolean {
  return fact.rank?.level === 'deprecated';
}

function groupBy(facts: readonly Fact[], keyOf: (fact: Fact) => string): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

/**
 * The one thing that all readings which have it agree on, or nothing if none or several are found. A reading
 * that is set aside lends its period or unit to no other.
 */
function onlyOne(facts: readonly Fact[], of: (fact: Fact) => string | undefined): string | undefined {
  const found = new Set<string>();
  for (const fact of facts) {
    const key = isDeprecated(fact) ? undefined : of(fact);
    if (key !== undefined) found.add(key);
    if (found.size > 1) return undefined;
  }
  const [only] = found;
  return only;
}

/** Whether a curator said that the texts on one property are rivals: one is preferred, or a passage contradicts. */
function haveRivalTexts(facts: readonly Fact[]): boolean {
  return facts.some(
    (fact) => fact.value.kind === 'text' && (fact.rank?.level === 'preferred' || fact.evidence.some((one) => one.stance === 'contradicts')),
  );
}

/** Whether one source gives one amount as pledged, say, and another as paid out: no source contradicts itself. */
function tellsSteps(facts: readonly Fact[]): boolean {
  const told = facts.flatMap((fact) => {
    if (fact.value.kind !== 'money' || fact.status === undefined || isDeprecated(fact)) return [];
    const { status } = fact;
    const { amount, currency } = fact.value;
    const sources = fact.evidence.filter(({ stance }) => stance === 'supports').map(({ source }) => source);
    return sources.map((source) => ({ key: `${source}${SEPARATOR}${currency}`, status, amount }));
  });
  return [...Map.groupBy(told, ({ key }) => key).values()].some((steps) =>
    steps.some((one) => steps.some((other) => one.status !== other.status && one.amount !== other.amount)),
  );
}

/**
 * Amounts that are steps of one sum of money, put together: those that share a status or an amount are rivals, or tell
 * alike, and stay in one set. A further step that is told well after the one before it is no rival either. Without steps
 * there is one set: whose amounts differ, differ.
 */
function stepsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const tellSteps = tellsSteps(facts) || facts.some((one) => facts.some((other) => isLaterStep(one, other)));
  const areTogether = tellSteps ? areRivals : (one: Fact, other: Fact) => !tellDifferentSums(one, other);
  if (!tellSteps && facts.every((one) => facts.every((other) => areTogether(one, other)))) return [facts];
  const sets: Fact[][] = [];
  for (const fact of facts.filter(({ value }) => value.kind === 'money')) {
    const near = sets.filter((set) => set.some((other) => areTogether(fact, other)));
    const joined = [fact, ...near.flat()];
    for (const set of near) sets.splice(sets.indexOf(set), 1);
    sets.push(joined);
  }
  return sets;
}

/** Whether one reading tells a further step of money than another, and so much later that the money may have come to it. */
function isLaterStep(later: Fact, earlier: Fact): boolean {
  if (later.value.kind !== 'money' || earlier.value.kind !== 'money' || isDeprecated(later) || isDeprecated(earlier)) return false;
  const steps: readonly Status[] = MONEY_STATUSES;
  const isFurther =
    earlier.status !== undefined &&
    later.status !== undefined &&
    steps.includes(earlier.status) &&
    steps.indexOf(later.status) > steps.indexOf(earlier.status);
  return isFurther && daysAfter(later.announced, earlier.announced) > SAME_ANNOUNCEMENT_DAYS;
}

function areRivals(one: Fact, other: Fact): boolean {
  if (isLaterStep(one, other) || isLaterStep(other, one)) return false;
  if (one.value.kind !== 'money' || other.value.kind !== 'money' || one.value.currency !== other.value.currency) return false;
  return one.value.amount === other.value.amount || one.status === other.status || one.status === undefined || other.status === undefined;
}

/**
 * Whether two amounts are of different sums, for all that is told: one document gives both, or one of them has no status and
 * they were told so far apart that it may be another step. What may be another matter is no dispute.
 */
function tellDifferentSums(one: Fact, other: Fact): boolean {
  if (one.value.kind !== 'money' || other.value.kind !== 'money' || isDeprecated(one) || isDeprecated(other)) return false;
  if (one.value.amount === other.value.amount || (one.status !== undefined && other.status !== undefined)) return false;
  return shareDocument(one, other) || !areOfOneAnnouncement(one.announced, other.announced);
}

function shareDocument(one: Fact, other: Fact): boolean {
  const quotedBy = ({ evidence }: Fact) => evidence.flatMap(({ stance, source }) => (stance === 'supports' ? [source] : []));
  const documents = quotedBy(other);
  return quotedBy(one).some((document) => documents.includes(document));
}

/** The set of steps that a fact is in, as a part of a key that does not depend on the order of facts. */
function stepKey(fact: Fact, sets: readonly (readonly Fact[])[]): string {
  const ids = sets.length > 1 ? sets.find((set) => set.includes(fact))?.map(({ id }) => id) : undefined;
  return ids?.toSorted()[0] ?? '';
}

/** What holds for all readings of one property before they are told apart. */
interface Telling {
  readonly facts: readonly Fact[];
  readonly rivalTexts: boolean;
  readonly steps: readonly (readonly Fact[])[];
}

/**
 * What readings of one subject and property are told apart by before their periods are looked at. Two texts can
 * differ and both be true, so each text is a claim of its own unless a curator marked the texts as rivals.
 */
function measureKey(fact: Fact, { facts, rivalTexts, steps }: Telling): string | undefined {
  const { value } = fact;
  if (value.kind === 'none') return undefined;
  if (value.kind === 'text') return rivalTexts ? value.kind : `${value.kind} ${fold(value.text)}`;
  const past = value.kind === 'date' && isPast(fact) && facts.some((other) => isStillAhead(other, fact)) ? ' past' : '';
  return `${value.kind} ${unitKey(value)} ${stepKey(fact, steps)}${past}${apartKey(fact)}`;
}

function isPast({ value, announced }: Fact): boolean {
  return value.kind === 'date' && lastDay(value.date) <= firstDay(announced);
}

/** Whether a reading tells of a day that was still to come when it was told. */
export function isAhead({ value, announced }: Fact): boolean {
  return value.kind === 'date' && firstDay(value.date) > lastDay(announced);
}

/** Whether a day that was still to come was told after one that had gone by: what happened is another event than what is planned. */
function isStillAhead(ahead: Fact, past: Fact): boolean {
  return isAhead(ahead) && daysAfter(ahead.announced, past.announced) > SAME_ANNOUNCEMENT_DAYS;
}

/** What is in doubt, yet to come or only a change is no reading of what is so. */
function apartKey(fact: Fact): string {
  const stand = standOf(fact);
  const isEvent = fact.status === 'expected' || fact.status === 'announced';
  const told = stand === 'says' || stand === 'denies' || isEvent ? [] : [stand];
  return [...told, ...(fact.change === undefined ? [] : [fact.change])].map((part) => ` ${part}`).join('');
}

/** A part and the whole that it counts toward are two amounts, never two readings of one. */
function standsApart(fact: Fact, readings: readonly Fact[]): boolean {
  return readings.some((other) => other !== fact && (isPartOf(other, fact) || isPartOf(fact, other)));
}

function isPartOf(part: Fact, whole: Fact): boolean {
  return part.relations.some(({ type, fact }) => fact === whole.id && (type === 'counts_toward' || type === 'part_of'));
}

/** Puts readings on one measure together by period; those without a period join the only one that is stated. */
function groupByPeriod(readings: readonly Fact[]): ReadingGroup[] {
  const only = onlyOne(readings, (fact) => (fact.period ? periodKey(fact.period) : undefined)) ?? '';
  return Array.from(
    groupBy(readings, (fact) =>
      fact.period ? periodKey(fact.period) : standsApart(fact, readings) || isOfAnotherTime(fact, readings) ? '' : only,
    ),
    ([period, group]) => ({ key: keyOf(group, period), readings: group }),
  );
}

/** A number that is told without a period is that of its day, and joins none that was told long before or after. */
function isOfAnotherTime({ value, announced }: Fact, readings: readonly Fact[]): boolean {
  if (value.kind !== 'count' && value.kind !== 'share') return false;
  return !readings.some((other) => other.period !== undefined && areOfOneAnnouncement(announced, other.announced));
}

function keyOf(group: readonly Fact[], period: string): ClaimKey {
  const [first] = group;
  const units = group.map((fact) => unitKey(fact.value)).filter((unit) => unit !== '');
  return { subject: first?.subject ?? '', property: first?.property ?? '', period, unit: units[0] ?? '' };
}

function isDenial(fact: Fact): boolean {
  return fact.value.kind !== 'text' && fact.value.kind !== 'none' && standOf(fact) === 'denies';
}

/** A value without its bound. */
function valueKey({ value }: Fact): string {
  const { bound: _, decimals: __, ...rest } = { bound: undefined, decimals: undefined, ...value };
  return JSON.stringify(Object.entries(rest).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The group of what a denial denies: the very value, of its period where it has one. */
function groupDenied(denial: Fact, groups: readonly ReadingGroup[]): ReadingGroup | undefined {
  const isDenied = (fact: Fact) =>
    valueKey(fact) === valueKey(denial) && (denial.period === undefined || periodKey(fact.period) === periodKey(denial.period));
  const ids = ({ readings }: ReadingGroup) => readings.map(({ id }) => id).toSorted()[0] ?? '';
  return groups.filter(({ readings }) => readings.some(isDenied)).toSorted((one, other) => (ids(one) < ids(other) ? -1 : 1))[0];
}

/** Denials join what they deny, and contest it; those of what nobody says stand together by their value. */
function groupOneProperty(facts: readonly Fact[]): ReadingGroup[] {
  const denials = facts.filter(isDenial);
  if (denials.length === 0) return groupSaid(facts);
  const groups = groupSaid(facts.filter((fact) => !isDenial(fact)));
  const joined = Map.groupBy(denials, (denial) => groupDenied(denial, groups));
  const alone = [...groupBy(joined.get(undefined) ?? [], (fact) => `${valueKey(fact)} ${periodKey(fact.period)}`).values()];
  return [
    ...groups.map((group) => ({ ...group, readings: [...group.readings, ...(joined.get(group) ?? [])] })),
    ...alone.map((readings) => ({ key: keyOf(readings, periodKey(readings[0]?.period)), readings })),
  ];
}

function groupSaid(facts: readonly Fact[]): ReadingGroup[] {
  const [first] = facts;
  if (!first) return [];
  if (facts.length === 1) return [{ key: keyOf(facts, periodKey(first.period)), readings: facts }];
  const telling = { facts, rivalTexts: haveRivalTexts(facts), steps: stepsOf(facts) };
  const only = onlyOne(facts, (fact) => measureKey(fact, telling)) ?? 'none';
  const measures = groupBy(facts, (fact) => measureKey(fact, telling) ?? only);
  return Array.from(measures.values()).flatMap(groupByPeriod);
}

/**
 * Facts put together as readings of the same claim; each fact is in exactly one group, and which depends on the
 * set of facts alone, never on their order.
 *
 * A reading without a period joins the claim whose period is the only one stated for its subject, property and
 * unit; where no period or several are stated it stands alone. A reading without a value ("no date given") joins
 * the only kind and unit of value on its subject and property in the same way.
 */
export function groupReadings(facts: readonly Fact[]): ReadingGroup[] {
  const properties = groupBy(facts, (fact) => `${fact.subject}${SEPARATOR}${fact.property}`);
  return Array.from(properties.values()).flatMap(groupOneProperty);
}
