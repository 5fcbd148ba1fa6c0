import { Temporal } from 'temporal-polyfill';
import type { TimeMention } from '../language/grammar/times.ts';
import type { Fact } from '../model/fact.ts';
import type { Extent, Profile } from './profile.ts';

/** How a time that a question names stands to a fact: the very time of the fact, compatible with it, or in conflict. */
export type TimeFit = 'same' | 'compatible' | 'conflict';

/** Words that reckon from whenever they were said, not from the day of the question. */
const AT_SOME_TIME = /\b(?:coming|recent)\b/iu;

/** Times that only set a limit do not rule a fact out. */
const LIMITS = new Set(['until', 'before', 'after', 'by', 'as_of']);

/**
 * Holds one time of a question against a fact. A figure for a period answers only for that period or one that lies
 * within the announcement: a figure for half a year is no figure for the year. A time whose year is not said matches in
 * any year. `saying`: the question is about when something was said, which has a day even where the figure has no period.
 */
export function fitTime(mention: TimeMention, fact: Fact, profile: Profile, saying: boolean): TimeFit {
  if (mention.kind === 'vague' || mention.kind === 'duration' || AT_SOME_TIME.test(mention.text)) return 'compatible';
  if (isSaidByYear(mention, fact)) return 'compatible';
  const years = mention.yearGiven ? [0] : yearShifts(mention.from, profile.extents);
  const fits = years.map((shift) => fitSpan(shiftYear(mention.from, shift), shiftYear(mention.to, shift), mention, fact, profile, saying));
  if (fits.includes('same')) return 'same';
  return fits.includes('compatible') ? 'compatible' : 'conflict';
}

function fitSpan(
  from: string,
  to: string,
  mention: { readonly kind: string; readonly edge: string; readonly text: string },
  fact: Fact,
  profile: Profile,
  saying: boolean,
): TimeFit {
  if (profile.extents.some((extent) => extent.from === from && extent.to === to)) return 'same';
  if (isOfAnotherDay(to, mention, fact, profile)) return 'conflict';
  if (isJustThen(from, to, mention.edge, fact, profile)) return 'same';
  if (LIMITS.has(mention.edge)) return 'compatible';
  const period = profile.extents.find((extent) => extent.kind === 'period');
  if (!period && fact.value.kind === 'money' && spansYear(mention.kind, saying)) return 'conflict';
  if (mention.edge === 'since') return sinceFits(from, fact, profile) ? 'compatible' : 'conflict';
  if (period && isQuantity(fact)) {
    const announced = profile.extents.find((extent) => extent.kind === 'announced');
    const spoken = announced !== undefined && (mention.kind === 'day' || mention.kind === 'month') && overlaps(announced, from, to);
    return spoken ? 'compatible' : 'conflict';
  }
  const near = mention.edge === 'around' ? 10 : 0;
  return profile.extents.some((extent) => overlaps(extent, addDays(from, -near), addDays(to, near))) ? 'compatible' : 'conflict';
}

/** A year that stands in the statement of what is no figure is one that it speaks of ("was warned in 2019"). */
function isSaidByYear({ kind, from }: { readonly kind: string; readonly from: string }, fact: Fact): boolean {
  return kind === 'year' && !isQuantity(fact) && new RegExp(`\\b${from.slice(0, 4)}\\b`, 'u').test(fact.statement);
}

/** Whether a figure is up to the very day asked for, or a day that a fact tells of lies in the days around which is asked. */
function isJustThen(from: string, to: string, edge: string, { period }: Fact, { extents }: Profile): boolean {
  if (UP_TO.has(edge)) return period?.end === to;
  return edge === 'around' && extents.some((one) => (one.kind === 'mentioned' || one.kind === 'value') && one.from >= from && one.to <= to);
}

/** Up to a day that is said. */
const UP_TO = new Set(['until', 'by', 'as_of']);

/** A count as of one day is none as of a day that is named, be it earlier or later; "by now" and "by the end of March" ask for what there is. */
function isOfAnotherDay(
  to: string,
  { kind, edge, text }: { readonly kind: string; readonly edge: string; readonly text: string },
  fact: Fact,
  { extents }: Profile,
): boolean {
  const { value, period, status, modality } = fact;
  if (!UP_TO.has(edge) || kind !== 'day' || !/\d/u.test(text) || period === undefined) return false;
  if ((value.kind !== 'count' && value.kind !== 'share') || status !== undefined || modality !== undefined) return false;
  const days = period.end === undefined ? extents.filter((one) => one.kind === 'mentioned') : [];
  const day =
    period.end ??
    days
      .map((one) => one.to)
      .sort()
      .at(-1);
  return day !== undefined && day !== to;
}

/** A figure without dated period is none for a half, a quarter or (unless its saying is meant) a year. */
function spansYear(kind: string, saying: boolean): boolean {
  return kind === 'half' || kind === 'quarter' || (kind === 'year' && !saying);
}

/** A total since some day is not a figure for a later period, nor a pledge made after it. */
function sinceFits(from: string, fact: Fact, profile: Profile): boolean {
  return !isQuantity(fact) && profile.extents.some((extent) => extent.to >= from);
}

function isQuantity(fact: Fact): boolean {
  return fact.value.kind === 'money' || fact.value.kind === 'count';
}

function overlaps(extent: Extent, from: string, to: string): boolean {
  return extent.from <= to && extent.to >= from;
}

function yearShifts(from: string, extents: readonly Extent[]): number[] {
  const year = Number(from.slice(0, 4));
  return [...new Set([0, ...extents.map((extent) => Number(extent.from.slice(0, 4)) - year)])];
}

function shiftYear(day: string, years: number): string {
  if (years === 0) return day;
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

function addDays(day: string, days: number): string {
  return days === 0 ? day : Temporal.PlainDate.from(day).add({ days }).toString();
}
