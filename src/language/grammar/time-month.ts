import type { MonthWord } from './lexicon-tables.ts';
import { bareInteger, endsHere, type PointReading, skipFillers, type TimeContext } from './time-context.ts';
import { readFullYear, readShortYear, readYearAfter, skipSeparator, type YearReading } from './time-point.ts';
import { isPossible, spanInYear, type TimeSpan } from './time-span.ts';
import { isGlued } from './token.ts';

interface MonthName {
  readonly word: MonthWord;
  readonly next: number;
}
/** A day of a month by its number, and the index of the token after it. */
export interface DayNumber {
  readonly day: number;
  readonly next: number;
}

/** A month name with its point ("Oct."). */
function readMonthName({ tokens, lexicon }: TimeContext, index: number): MonthName | undefined {
  const found = lexicon.months.match(tokens, index);
  if (found === undefined || isGluedToLetters(tokens[index - 1]?.kind, isGlued(tokens, index))) return undefined;
  const abbreviated = tokens[found.next]?.folded === '.' && isGlued(tokens, found.next) && (tokens[index]?.text.length ?? 9) <= 5;
  const continues = abbreviated && tokens[found.next + 1] !== undefined && tokens[found.next + 1]?.kind !== 'word';
  return { word: found.value, next: continues ? found.next + 1 : found.next };
}

function isGluedToLetters(kind: string | undefined, glued: boolean): boolean {
  return glued && kind === 'word';
}

/** A day number: `17`, `17th`, `17.`, `1er`; also "first of". */
export function readDayNumber(context: TimeContext, index: number): DayNumber | undefined {
  const { tokens, lexicon } = context;
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length > 2) return undefined;
  const day = bareInteger(context, index);
  if (day === undefined || day < 1 || day > 31) return undefined;
  const ending = isGlued(tokens, index + 1) ? lexicon.ordinalEndings.match(tokens, index + 1) : undefined;
  if (ending) return { day, next: ending.next };
  const hasPoint = tokens[index + 1]?.folded === '.' && isGlued(tokens, index + 1);
  return { day, next: hasPoint ? index + 2 : index + 1 };
}

function readOrdinalDay({ tokens, lexicon }: TimeContext, index: number): DayNumber | undefined {
  const found = lexicon.ordinals.match(tokens, index);
  return found && lexicon.fillers.match(tokens, found.next) && { day: found.value, next: found.next };
}

/** 17 October 2024, 17th of October, 17. Oktober, 1er octobre 2024, 17 жовтня 2024 року. */
export function readDayMonth(context: TimeContext, index: number): PointReading | undefined {
  const number = readDayNumber(context, index) ?? readOrdinalDay(context, index);
  const month = number && readMonthName(context, skipFillers(context, number.next));
  if (number === undefined || month === undefined) return undefined;
  const year = readYearAfter(context, month.next) ?? readTrailingShortYear(context, month.next);
  const point = { year: year?.year, month: month.word.month, months: 1, day: number.day };
  return isPossible(point) ? { point, next: year?.next ?? month.next } : undefined;
}

/** `17 October 24`: two digits that close the phrase. */
function readTrailingShortYear(context: TimeContext, index: number): YearReading | undefined {
  const year = readShortYear(context, index);
  return year && context.tokens[year.next]?.kind !== 'word' && context.tokens[year.next]?.kind !== 'digits' ? year : undefined;
}

/** October 17, 2024; Oct. 17th; only in languages that put the day after the month, and never where it must be a year. */
export function readMonthDay(context: TimeContext, index: number): PointReading | undefined {
  const month = readMonthName(context, index);
  if (!month?.word.dayFollows || takesShortYear(context, index, month)) return undefined;
  const number = readDayNumber(context, skipArticle(context, month.next));
  if (number === undefined) return undefined;
  const year = readYearAfterDay(context, number.next);
  const point = { year: year?.year, month: month.word.month, months: 1, day: number.day };
  return isPossible(point) ? { point, next: year?.next ?? withoutPoint(context, number.next) } : undefined;
}

function skipArticle({ tokens }: TimeContext, index: number): number {
  return tokens[index]?.folded === 'the' ? index + 1 : index;
}

/** "October 17, 2024", "Oct 17 of this year"; "July 4, 2024 and" needs no closing comma. */
export function readYearAfterDay(context: TimeContext, index: number): YearReading | undefined {
  const { tokens } = context;
  const at = tokens[index]?.folded === ',' ? index + 1 : index;
  return readFullYear(context, at) ?? (at === index ? readYearAfter(context, index) : undefined);
}

/** The full stop after a closing day ends the sentence and not the date. */
export function withoutPoint({ tokens }: TimeContext, next: number): number {
  return tokens[next - 1]?.folded === '.' ? next - 1 : next;
}

/** October 2024, Oct. 2024, octobre de 2024, 2024 October, April '24; a month alone. */
export function readMonth(context: TimeContext, index: number): PointReading | undefined {
  const month = readMonthName(context, index);
  if (month === undefined) return readYearMonth(context, index);
  const year =
    readYearAfter(context, month.next) ?? (takesShortYear(context, index, month) ? readShortYear(context, month.next) : undefined);
  if (year === undefined && month.word.ambiguous && !isNamedAsMonth(context, index) && !isAmongMonths(context, index, month.next))
    return undefined;
  return { point: { year: year?.year, month: month.word.month, months: 1 }, next: year?.next ?? withoutPoint(context, month.next) };
}

function readYearMonth(context: TimeContext, index: number): PointReading | undefined {
  const year = readFullYear(context, index);
  if (year === undefined) return undefined;
  const at = context.tokens[year.next]?.folded === ',' ? year.next + 1 : skipSeparator(context, year.next);
  const month = readMonthName(context, at);
  if (month === undefined || readDayNumber(context, month.next)) return undefined;
  return { point: { year: year.year, month: month.word.month, months: 1 }, next: month.next };
}

/** 2019-aug-1, 2019/Aug/01: the year and the month stand before the day, with one sign between. */
export function readYearMonthDay(context: TimeContext, index: number): PointReading | undefined {
  const { tokens } = context;
  const sign = tokens[index + 1]?.folded;
  const year = tokens[index]?.kind === 'digits' && tokens[index]?.text.length === 4 ? Number(tokens[index]?.text) : undefined;
  if (year === undefined || (sign !== '-' && sign !== '/')) return undefined;
  const month = readMonthName(context, index + 2);
  const digits = month && tokens[month.next]?.folded === sign ? tokens[month.next + 1] : undefined;
  if (month === undefined || digits?.kind !== 'digits' || digits.text.length > 2) return undefined;
  const point = { year, month: month.word.month, months: 1, day: Number(digits.text) };
  return isPossible(point) && point.day > 0 ? { point, next: month.next + 2 } : undefined;
}

/**
 * "last September", "next May", "août dernier": the latest month that is over, the present year's, the next that comes. A
 * month with its day or year is none of these.
 */
export function readShiftedMonth(context: TimeContext, index: number): { span: TimeSpan; next: number } | undefined {
  const { tokens, lexicon, today } = context;
  const shift = lexicon.shifts.match(tokens, index);
  const month = readMonthName(context, shift?.next ?? index);
  const after = month && !shift ? lexicon.shifts.match(tokens, month.next) : undefined;
  const by = shift?.value.by ?? (after?.value.follows ? after.value.by : undefined);
  if (month === undefined || by === undefined || readYearAfter(context, month.next) || readShortDay(context, month.next)) return undefined;
  const now = { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) };
  const turns = by === -1 ? (month.word.month < now.month ? 0 : -1) : by === 1 && month.word.month <= now.month ? 1 : 0;
  const span = spanInYear({ month: month.word.month, months: 1 }, now.year + turns, true);
  return { span, next: after?.value.follows ? after.next : month.next };
}

function readShortDay(context: TimeContext, index: number): boolean {
  return readDayNumber(context, skipArticle(context, index)) !== undefined;
}

/**
 * Whether the two digits after a month are its year. They are its day ("april 24" is 24 April), except where no day
 * can stand: after "in", "back in", "early", "mid", "late" and the like; when the month has fewer days; and in
 * languages that write the day before the month.
 */
function takesShortYear(context: TimeContext, index: number, month: MonthName): boolean {
  const short = readShortYear(context, month.next);
  if (short === undefined) return false;
  const digits = short.year % 100;
  const point = { month: month.word.month, months: 1, day: digits };
  return !month.word.dayFollows || !isPossible(point) || endsHere(context, index, context.lexicon.monthPrepositions);
}

/** Whether words before an ambiguous name ("may", "march", "mars") show it to be a month. */
function isNamedAsMonth(context: TimeContext, index: number): boolean {
  const { monthPrepositions, edges, rangeStart, shifts, fillers, parts } = context.lexicon;
  return [monthPrepositions, edges, rangeStart, shifts, fillers, parts].some((table) => endsHere(context, index, table));
}

/** "March to May", "January to March": a month on the other side of a joining word. */
function isAmongMonths({ tokens, lexicon }: TimeContext, index: number, next: number): boolean {
  const joined = joinedAfter(tokens, next, lexicon);
  if (joined !== undefined && lexicon.months.match(tokens, joined)) return true;
  return joinedAfter(tokens, index - 1, lexicon) === index && lexicon.months.match(tokens, index - 2)?.next === index - 1;
}

function joinedAfter(tokens: TimeContext['tokens'], index: number, lexicon: TimeContext['lexicon']): number | undefined {
  return tokens[index]?.folded === '-' ? index + 1 : lexicon.rangeJoin.match(tokens, index)?.next;
}
