import { addDays, partsOfDay, weekdayOf } from '../../language/grammar/calendar.ts';
import { readQuantity } from '../../language/grammar/quantity.ts';
import type { TimeMention } from '../../language/grammar/times.ts';
import { skipHyphen, tokenize } from '../../language/grammar/token.ts';
import { firstDay, isCalendarDate, lastDay } from '../../model/calendar-date.ts';
import { fold } from '../../model/text.ts';
import type { Value } from '../../model/value.ts';
import { daysBetween } from '../derive/days-between.ts';
import { lexiconOf, type Quotation } from './quotation.ts';

/** Days that a quotation names, both included. */
export interface NamedDays {
  readonly quotation: Quotation;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** "by", "until": only the end is told. "since": only the beginning. */
  readonly open: 'start' | 'end' | undefined;
  /** "until": the end is a day of its own, and no bound for one. */
  readonly isLast?: boolean;
}

type Dated = Exclude<TimeMention, { readonly kind: 'duration' | 'vague' }>;

const OPEN = { start: '0001-01-01', end: '9999-12-31' } as const;
const WEEK = 7;
const FEWEST_SEPARATORS = { point: 'decimal', comma: 'thousands' } as const;

function isDated(mention: TimeMention): mention is Dated {
  return mention.kind !== 'duration' && mention.kind !== 'vague';
}

/** The day in another year; the last of February where that year has no 29th. */
function inYear(day: string, by: number): string {
  const { year } = partsOfDay(day);
  const moved = `${String(year + by).padStart(4, '0')}${day.slice(4)}`;
  return isCalendarDate(moved) ? moved : `${moved.slice(0, 8)}28`;
}

/** A weekday by itself is one within a week of the day of publication, before or after it. */
function weekdaysNear(quotation: Quotation, { text, from, to }: Dated): readonly { readonly from: string; readonly to: string }[] {
  const tokens = tokenize(text);
  const lexicon = lexiconOf(quotation);
  const isWeekday = from === to && tokens.some((_, index) => lexicon.weekdays.match(tokens, index)?.next === tokens.length);
  if (!isWeekday || /\d/u.test(text)) return [];
  const days = Array.from({ length: 2 * WEEK + 1 }, (_, at) => addDays(quotation.published, at - WEEK));
  return days.filter((day) => weekdayOf(day) === weekdayOf(from)).map((day) => ({ from: day, to: day }));
}

/** What days without a year can mean: those nearest to the day of publication; a weekday by itself is within a week of it. */
function readingsOf(quotation: Quotation, mention: Dated): readonly { readonly from: string; readonly to: string }[] {
  const { from, to, yearGiven } = mention;
  const plain = [{ from, to }];
  if (yearGiven || from === OPEN.start || to === OPEN.end) return plain;
  const weekdays = weekdaysNear(quotation, mention);
  if (weekdays.length > 0) return weekdays;
  if (!mention.monthGiven) return plain;
  const moved = [-1, 0, 1].map((by) => ({ from: inYear(from, by), to: inYear(to, by) }));
  // A day is the nearest one; months may be those before or those to come.
  const nearest = moved.toSorted((one, other) => daysApart(one, quotation.published) - daysApart(other, quotation.published));
  return nearest.slice(0, from === to ? 1 : 2);
}

/** How far days lie from a day, in days; none where they hold it. */
function daysApart({ from, to }: { readonly from: string; readonly to: string }, day: string): number {
  if (day < from) return daysBetween(day, from);
  return to < day ? daysBetween(to, day) : 0;
}

const NUMERIC_DAY = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/gu;

/** "leaders17.10.24": a numeric day that is glued to a word. */
function gluedDays(quotation: Quotation): NamedDays[] {
  return Array.from(quotation.text.matchAll(NUMERIC_DAY)).flatMap((found) => {
    const [text, day = '', month = '', year = ''] = found;
    const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isCalendarDate(written)) return [];
    return [{ quotation, from: written, to: written, text, start: found.index, end: found.index + text.length, open: undefined }];
  });
}

/** All the days that a quotation names, each as what it can mean. */
export function daysIn(quotation: Quotation): NamedDays[] {
  const told = quotation.times.filter(isDated).flatMap((mention) => {
    const { text, start, end, edge } = mention;
    const open = edge === 'since' ? 'end' : edge === 'by' || edge === 'until' || edge === 'before' ? 'start' : undefined;
    return readingsOf(quotation, mention).map(
      (days): NamedDays => ({
        quotation,
        ...days,
        text,
        start,
        end,
        open,
        isLast: edge === 'until',
      }),
    );
  });
  return [...told, ...gluedDays(quotation)];
}

/** Whether days that are named are those of a date: a day to the day ("since Tuesday", "until Friday", too), a month or a year wherever in it. */
export function areOfDate(days: NamedDays, { date, to = date }: Pick<Extract<Value, { kind: 'date' }>, 'date' | 'to'>): boolean {
  const first = firstDay(date);
  const last = lastDay(to);
  if (days.from === first && days.to === last) return true;
  if (days.open === 'end' && days.from === first && first === last) return true;
  if (days.isLast && days.to === last && first === last) return true;
  return date === to && date.length < 10 && first <= days.from && days.to <= last;
}

/** Whether two days that are named apart are the first and the last of a date ("from Wednesday 18 to Friday 27 March"). */
export function areEndsOfDate(named: readonly NamedDays[], { date, to }: Pick<Extract<Value, { kind: 'date' }>, 'date' | 'to'>): boolean {
  if (to === undefined) return false;
  return named.some(({ from }) => from === firstDay(date)) && named.some((days) => days.to === lastDay(to));
}

/** Whether days that are named are those from `start` to `end`, where both or one of them are given. */
export function areOfPeriod(days: NamedDays, start: string | undefined, end: string | undefined): boolean {
  if (start === undefined) return days.to === end;
  if (end === undefined) return days.from === start;
  return days.from === start && days.to === end;
}

/** Whether a quotation tells a length of time: "within a year", "two-day", "over the past two years". */
export function statesLength(
  quotation: Quotation,
  { length, unit }: Pick<Extract<Value, { kind: 'duration' }>, 'length' | 'unit'>,
): boolean {
  const told = quotation.times.some((mention) => mention.kind === 'duration' && mention.length === length && mention.unit === unit);
  return told || countsUnits(quotation, length, unit);
}

function countsUnits(quotation: Quotation, length: number, unit: string): boolean {
  const lexicon = lexiconOf(quotation);
  const tokens = tokenize(quotation.text);
  return tokens.some((_, index) => {
    const number = readQuantity(tokens, index, lexicon, FEWEST_SEPARATORS);
    return number?.value === String(length) && lexicon.units.match(tokens, skipHyphen(tokens, number.next))?.value === unit;
  });
}

/** Whether a quotation has a time of day in the words in which the fact has it. */
export function statesTimeOfDay({ text }: Quotation, time: string): boolean {
  return fold(text).includes(fold(time));
}
