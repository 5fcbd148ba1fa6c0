import { bareInteger, type PointReading, skipFillers, startsNumber, type TimeContext } from './time-context.ts';
import { type CalendarPoint, isPossible } from './time-span.ts';
import { readWordedYear, standsAsYear } from './time-year-words.ts';
import { isGlued, skipHyphen } from './token.ts';

export interface YearReading {
  readonly year: number;
  readonly next: number;
}

/** Digits stand for a year from the first to the last of these. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;
/** Two-digit years up to this are of this century ("24"), later ones of the last ("99"). */
const LAST_SHORT_YEAR = 68;
const APOSTROPHE = "'";

/** A year of four digits that stands alone (2024, not 2024-10-16), or one in words. */
export function readFullYear(context: TimeContext, index: number): YearReading | undefined {
  const { tokens, lexicon } = context;
  if (tokens[index]?.kind === 'word') return readYearInWords(context, index);
  if (tokens[index]?.text.length !== 4) return undefined;
  const year = bareInteger(context, index);
  if (year === undefined || year < FIRST_YEAR || year > LAST_YEAR || opensIsoDate(context, index)) return undefined;
  return { year, next: lexicon.yearEndings.match(tokens, index + 1)?.next ?? index + 1 };
}

function readYearInWords(context: TimeContext, index: number): YearReading | undefined {
  const found = readWordedYear(context, index);
  return found && { year: found.year, next: context.lexicon.yearEndings.match(context.tokens, found.next)?.next ?? found.next };
}

/** A year of two digits: `'24`, or `24` where the rule that asks knows that a year must follow. */
export function readShortYear(context: TimeContext, index: number): YearReading | undefined {
  const { tokens } = context;
  const at = tokens[index]?.folded === APOSTROPHE && isGlued(tokens, index + 1) ? index + 1 : index;
  const year = tokens[at]?.text.length === 2 ? bareInteger(context, at) : undefined;
  return year === undefined ? undefined : { year: fullYear(year), next: at + 1 };
}

/** A two-digit year in full. */
function fullYear(short: number): number {
  return short <= LAST_SHORT_YEAR ? 2000 + short : 1900 + short;
}

/** The year after a month or a part of a year: "October, 2024", "of 2024", "de l'année 2024", "of last year", "'24". */
export function readYearAfter(context: TimeContext, index: number): YearReading | undefined {
  const { tokens } = context;
  const at = skipFillers(context, index);
  const full = readFullYear(context, at);
  if (full) return full;
  if (tokens[index]?.folded === APOSTROPHE) return readShortYear(context, index);
  return readRelativeYear(context, index);
}

/** "of this year", "des Jahres", "минулого року": a year by its distance from today's. */
function readRelativeYear(context: TimeContext, index: number): YearReading | undefined {
  const { tokens, lexicon, today } = context;
  const thisYear = Number(today.slice(0, 4));
  for (let at = index, count = 0; count < 4; count += 1) {
    const named = lexicon.relativePeriods.match(tokens, at);
    if (named?.value.unit === 'year') return { year: thisYear + named.value.shift, next: named.next };
    const shift = lexicon.shifts.match(tokens, at);
    const unit = shift && lexicon.units.match(tokens, shift.next);
    if (shift && unit?.value === 'year') return { year: thisYear + shift.value.by, next: unit.next };
    const filler = lexicon.fillers.match(tokens, at);
    if (filler === undefined) return undefined;
    at = filler.next;
  }
  return undefined;
}

function opensIsoDate({ tokens }: TimeContext, index: number): boolean {
  const month = tokens[index + 2];
  return tokens[index + 1]?.folded === '-' && isGlued(tokens, index + 1) && isGlued(tokens, index + 2) && month?.text.length === 2;
}

/** A year alone; the words "fiscal year" or FY may precede it, and FY may take two digits. */
export function readYearPoint(context: TimeContext, index: number): PointReading | undefined {
  const fiscal = fiscalYearNext(context, index);
  const found = readFullYear(context, fiscal ?? index) ?? (fiscal === undefined ? undefined : readCodedYear(context, fiscal));
  if (found && fiscal === undefined && mayCount(context, index) && !standsAsYear(context, index, found.next)) return undefined;
  return found && { point: { year: found.year, month: 1, months: 12 }, next: found.next };
}

function mayCount(context: TimeContext, index: number): boolean {
  return readWordedYear(context, index)?.mayCount === true;
}

/** "the year 2024", "l'année 2024", "im Jahr 2024". */
export function readNamedYear(context: TimeContext, index: number): PointReading | undefined {
  const named = context.lexicon.units.match(context.tokens, index);
  return named?.value === 'year' ? readYearPoint(context, named.next) : undefined;
}

function fiscalYearNext({ tokens }: TimeContext, index: number): number | undefined {
  if (tokens[index]?.folded === 'fy') return index + 1;
  return tokens[index]?.folded === 'fiscal' && tokens[index + 1]?.folded === 'year' ? index + 2 : undefined;
}

/** The digits of a year glued to a code: FY24, 1H24, H1/24. */
export function readCodedYear({ tokens }: TimeContext, index: number): YearReading | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || (tokens[index + 1]?.kind !== 'sign' && isGlued(tokens, index + 1))) return undefined;
  if (token.text.length === 2) return { year: fullYear(Number(token.text)), next: index + 1 };
  const year = Number(token.text);
  return token.text.length === 4 && year >= FIRST_YEAR && year <= LAST_YEAR ? { year, next: index + 1 } : undefined;
}

/** 2024-10-16, 2024/10/16, 2024-10; spaces may stand around the signs. */
export function readYearFirstDate(context: TimeContext, index: number): PointReading | undefined {
  const { tokens } = context;
  const year = digitsAt(context, index, 4, 4);
  const sign = tokens[index + 1]?.folded;
  const month = digitsAt(context, index + 2, 1, 2);
  if (year === undefined || month === undefined || (sign !== '-' && sign !== '/') || isInsideNumber(context, index)) return undefined;
  const day = tokens[index + 3]?.folded === sign ? digitsAt(context, index + 4, 1, 2) : undefined;
  return possible({ year, month, months: 1, ...(day === undefined ? {} : { day }) }, index + (day === undefined ? 3 : 5));
}

/**
 * 17.10.2024, 17/10/2024, 17.10.24, 17-10-2024 and the month alone, 10/2024. The day comes first, as in Europe,
 * unless only the American order makes a date (10/17/2024).
 */
export function readYearLastDate(context: TimeContext, index: number): PointReading | undefined {
  const { tokens } = context;
  const first = digitsAt(context, index, 1, 2);
  const sign = tokens[index + 1]?.folded;
  if (first === undefined || sign === undefined || !/^[./-]$/.test(sign) || isInsideNumber(context, index)) return undefined;
  const second = digitsAt(context, index + 2, 1, 4);
  if (second !== undefined && tokens[index + 2]?.text.length === 4) {
    return sign === '.' || second < FIRST_YEAR ? undefined : possible({ year: second, month: first, months: 1 }, index + 3);
  }
  const last = tokens[index + 4]?.text.length ?? 0;
  const year = digitsAt(context, index + 4, 2, 4);
  if (second === undefined || year === undefined || tokens[index + 3]?.folded !== sign || last === 3 || startsNumber(tokens, index + 4))
    return undefined;
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return possible({ year: last === 2 ? fullYear(year) : year, month, months: 1, day }, index + 5);
}

function digitsAt({ tokens }: TimeContext, index: number, shortest: number, longest: number): number | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length < shortest || token.text.length > longest) return undefined;
  return Number(token.text);
}

function isInsideNumber({ tokens }: TimeContext, index: number): boolean {
  return isGlued(tokens, index) && (tokens[index - 1]?.kind !== 'sign' || /^[.,/-]$/.test(tokens[index - 1]?.folded ?? ''));
}

function possible(point: CalendarPoint, next: number): PointReading | undefined {
  const year = point.year;
  const inRange = year === undefined || (year >= FIRST_YEAR && year <= LAST_YEAR);
  return inRange && isPossible(point) ? { point, next } : undefined;
}

/** The index after a dash or slash between a code and its year. */
export function skipSeparator({ tokens }: TimeContext, index: number): number {
  return tokens[index]?.folded === '/' ? index + 1 : skipHyphen(tokens, index);
}
