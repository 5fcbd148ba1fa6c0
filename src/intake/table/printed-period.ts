import { type DaySpan, type Grain, grainOf, isFiner, periodAround } from '../../facts/series/spans.ts';
import { readTimes } from '../../language/grammar/times.ts';
import { isCalendarDate, lastDay } from '../../model/calendar-date.ts';

/** Which number comes first in 03/04/2024; `unclear`: nothing tells. */
export type DayOrder = 'day-first' | 'month-first' | 'unclear';

const NUMBERS_FIRST = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const SOME_DAY = '2024-01-01';
const QUARTER_OR_HALF = /^(?:(\d{4})[\s/-]?([QqHhSsTt])\s?([1-4])|([QqHhSsTt])\s?([1-4])[\s/-]?(\d{4}))$/;

/** Which number comes first in a column of such dates: told by a first or a second number that no month has. */
export function dayOrderOf(cells: Iterable<string>, declared: Exclude<DayOrder, 'unclear'> | undefined): DayOrder {
  if (declared) return declared;
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const found = NUMBERS_FIRST.exec(cell);
    if (!found) continue;
    if (Number(found[1]) > 12) dayFirst = true;
    if (Number(found[2]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return 'unclear';
  return dayFirst ? 'day-first' : 'month-first';
}

/** How a period is to be read. */
export interface PeriodFormat {
  readonly order: DayOrder;
  /** Of the release, for names of months. */
  readonly language: string;
  readonly as?: Grain | undefined;
}

/**
 * A day, month, quarter, half-year or year in one of its written forms: `2024-03-05`, `05.03.2024`, `05/03/2024`, `2024-03`,
 * `03/2024`, `202403`, `March 2024`, `2024-Q1`, `Q1 2024`, `2024 H1`, `first half of 2024`, `2024`.
 */
export function readPrintedPeriod(text: string, form: PeriodFormat): DaySpan | { readonly wrong: string } {
  const written = spanWritten(text, form);
  if ('wrong' in written || form.as === undefined) return written;
  const grain = grainOf(written);
  if (grain === undefined || isFiner(form.as, grain)) return { wrong: `"${text}" is no ${form.as}` };
  return periodAround(written.first, form.as);
}

function spanWritten(text: string, { order, language }: PeriodFormat): DaySpan | { readonly wrong: string } {
  const numeric = inNumbers(text, order);
  if (numeric !== undefined) return typeof numeric === 'string' ? dated(numeric, text) : numeric;
  const part = partOfYear(text);
  if (part) return part;
  const [time, ...others] = readTimes(text, SOME_DAY, language);
  const isWhole = time !== undefined && others.length === 0 && time.start === 0 && time.end === text.length;
  if (!isWhole || !('from' in time) || !time.yearGiven || time.edge !== 'within') return { wrong: `"${text}" is not a period` };
  const span = { first: time.from, last: time.to };
  return grainOf(span) === undefined ? { wrong: `"${text}" is no one day, month, quarter, half-year or year` } : span;
}

/** A date written in numbers as a calendar date; `wrong` where its order is not told. */
function inNumbers(text: string, order: DayOrder): string | { readonly wrong: string } | undefined {
  const slashed = NUMBERS_FIRST.exec(text);
  if (slashed) {
    const [, first = '', second = '', year = ''] = slashed;
    if (order === 'unclear') return { wrong: `"${text}" may be day or month first: say which in the mapping ("order: day-first")` };
    return order === 'day-first' ? calendar(year, second, first) : calendar(year, first, second);
  }
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted) return calendar(dotted[3], dotted[2], dotted[1]);
  const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text);
  if (yearFirst) return calendar(yearFirst[1], yearFirst[2], yearFirst[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (compact) return calendar(compact[1], compact[2], compact[3]);
  const monthAndYear = /^(\d{1,2})[/.-](\d{4})$/.exec(text);
  return monthAndYear ? calendar(monthAndYear[2], monthAndYear[1]) : undefined;
}

function calendar(year = '', month?: string, day?: string): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

function dated(date: string, text: string): DaySpan | { readonly wrong: string } {
  if (!isCalendarDate(date)) return { wrong: `"${text}" is not in the calendar` };
  if (!/^(?:19|20|21)/.test(date)) return { wrong: `"${text}" is not from 1900 to 2199` };
  return { first: date.length === 10 ? date : `${date}${date.length === 4 ? '-01-01' : '-01'}`, last: lastDay(date) };
}

/** A quarter or half-year of a year: `Q` and `T` are quarters, `H` and `S` half-years. */
function partOfYear(text: string): DaySpan | { readonly wrong: string } | undefined {
  const found = QUARTER_OR_HALF.exec(text);
  if (!found) return undefined;
  const [year, letter, number] = found[1] === undefined ? [found[6], found[4], found[5]] : [found[1], found[2], found[3]];
  return yearPart(year ?? '', /[qt]/i.test(letter ?? '') ? 'quarter' : 'half', number ?? '');
}

/** The quarter or half-year of a number in a year. */
export function yearPart(year: string, grain: 'quarter' | 'half', number: string): DaySpan | { readonly wrong: string } {
  const months = grain === 'quarter' ? 3 : 6;
  const first = (Number(number) - 1) * months + 1;
  if (!(first >= 1 && first <= 12)) return { wrong: `there is no ${grain} ${number}` };
  return periodAround(`${year}-${String(first).padStart(2, '0')}-01`, grain);
}
