import { addDays, weekdayOf } from './calendar.ts';
import { bareInteger, endsHere, skipFillers, type TimeContext } from './time-context.ts';
import { readYearAfter } from './time-point.ts';
import type { SpanReading } from './time-relative.ts';
import { type TimeSpan, weekOf } from './time-span.ts';

const DAYS_IN_WEEK = 7;
const MOST_WEEKS = 53;
/** ISO 8601: a week belongs to the year, and here to the month, that holds its Thursday. */
const THURSDAY = 4;

/** "Week 31", "week 10 of 2025", "KW 31": a week by its number in the year (ISO 8601); without a year, of the present one. */
export function readWeekNumber(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon, today } = context;
  const named = lexicon.weekNumber.match(tokens, index);
  const number = named && bareInteger(context, named.next);
  if (named === undefined || number === undefined || (tokens[named.next]?.text.length ?? 9) > 2) return undefined;
  const year = readYearAfter(context, named.next + 1);
  const week = numberedWeek(yearSpan(year?.year ?? Number(today.slice(0, 4))), number);
  return week && { span: { ...week, yearGiven: year !== undefined }, next: year?.next ?? named.next + 1 };
}

/** "weeks 31 to 35": numbered weeks from one to another. */
export function readWeekNumbers(context: TimeContext, index: number): SpanReading | undefined {
  const first = readWeekNumber(context, index);
  const joined = first && context.lexicon.rangeJoin.match(context.tokens, first.next);
  const number = joined && bareInteger(context, joined.next);
  if (first === undefined || joined === undefined || number === undefined || number > MOST_WEEKS) return undefined;
  const year = readYearAfter(context, joined.next + 1);
  const whole = yearSpan(year?.year ?? Number(addDays(first.span.from, 3).slice(0, 4)));
  const [from, to] = [readWeekIn(context, index, whole), numberedWeek(whole, number)];
  if (from === undefined || to === undefined || from.from > to.to) return undefined;
  const yearGiven = year !== undefined || first.span.yearGiven;
  return { span: { kind: 'range', from: from.from, to: to.to, yearGiven }, next: year?.next ?? joined.next + 1 };
}

function readWeekIn(context: TimeContext, index: number, whole: { from: string; to: string }): TimeSpan | undefined {
  const named = context.lexicon.weekNumber.match(context.tokens, index);
  const number = named && bareInteger(context, named.next);
  return number === undefined ? undefined : numberedWeek(whole, number);
}

function yearSpan(year: number): { from: string; to: string } {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The week of a year or month by its number, from 1 or from the end (`last`); undefined when there are not so many. */
export function numberedWeek({ from, to }: { from: string; to: string }, number: number | 'last'): TimeSpan | undefined {
  const firstThursday = addDays(from, (THURSDAY - weekdayOf(from) + DAYS_IN_WEEK) % DAYS_IN_WEEK);
  const lastThursday = addDays(to, -((weekdayOf(to) - THURSDAY + DAYS_IN_WEEK) % DAYS_IN_WEEK));
  const thursday = number === 'last' ? lastThursday : addDays(firstThursday, DAYS_IN_WEEK * (number - 1));
  return number === 0 || thursday > lastThursday ? undefined : weekOf(thursday);
}

/** "this weekend", "the weekend", "last weekend", "the weekend after next": Saturday and Sunday. */
export function readWeekend(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon, today } = context;
  const shift = lexicon.shifts.match(tokens, index);
  const named = lexicon.weekend.match(tokens, shift?.next ?? index);
  if (named === undefined) return undefined;
  const after = lexicon.shifts.match(tokens, named.next);
  const far = lexicon.farShifts.match(tokens, named.next);
  const following = far ? { by: far.value, next: far.next } : after?.value.follows ? { by: after.value.by, next: after.next } : undefined;
  const monday = weekOf(addDays(today, DAYS_IN_WEEK * (following?.by ?? shift?.value.by ?? 0))).from;
  if (shift === undefined && following === undefined && !isPresentWeekend(context, index, named.next)) return undefined;
  return {
    span: { kind: 'range', from: addDays(monday, 5), to: addDays(monday, 6), yearGiven: true },
    next: following?.next ?? named.next,
  };
}

/** "The weekend" alone is this one; "that weekend" and "the weekend of 5 October" are not. */
function isPresentWeekend(context: TimeContext, index: number, next: number): boolean {
  const { tokens, lexicon } = context;
  const named = lexicon.partitives.match(tokens, next) !== undefined || tokens[skipFillers(context, next)]?.kind === 'digits';
  return !named && endsHere(context, index, lexicon.dayArticles);
}
