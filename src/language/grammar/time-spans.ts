import { readPoint } from './time-calendar-point.ts';
import { skipFillers, type TimeContext } from './time-context.ts';
import { readDecade } from './time-decade.ts';
import { halfOfMonth } from './time-edge.ts';
import { readCountFromDay, readWithinNext } from './time-from-day.ts';
import { readShiftedMonth } from './time-month.ts';
import { readOrdinalDay } from './time-ordinal-day.ts';
import { readHalfOfMonth, readMonthsOfYear } from './time-part.ts';
import { readRange } from './time-range.ts';
import {
  readAgo,
  readRelativeDay,
  readShiftedCount,
  readShiftedUnit,
  readWeekday,
  readWeekdayName,
  type SpanReading,
} from './time-relative.ts';
import { spanOf } from './time-span.ts';
import { readWeekend, readWeekNumber, readWeekNumbers } from './time-week.ts';
import { readDaysOfWeek, readUnitOfPeriod, readWeekOfDay, readWeekOfPeriod } from './time-week-of.ts';

type SpanRule = (context: TimeContext, index: number) => SpanReading | undefined;

const SPAN_RULES: readonly SpanRule[] = [
  readRange,
  readCalendarPoint,
  readPartOfYear,
  readMonthHalf,
  readRelativeDay,
  readShiftedUnit,
  readShiftedCount,
  readAgo,
  readWeekday,
  readWeekdayWithDate,
  readShiftedMonth,
  readWeekNumber,
  readWeekNumbers,
  readWeekend,
  readWeekOfPeriod,
  readUnitOfPeriod,
  readWeekOfDay,
  readDaysOfWeek,
  readOrdinalDay,
  readCountFromDay,
  readWithinNext,
  readDecade,
];

const OPENING_SIGNS = /^['/]$/;

/** Whether a time may begin at a token: with a digit, an apostrophe ('24), a rate's stroke, or a word that opens one. */
export function mayOpenTime({ tokens, lexicon }: TimeContext, index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'word') return lexicon.timeOpenings.opensWith(token.folded);
  return token.kind === 'digits' || OPENING_SIGNS.test(token.folded) || lexicon.timeOpenings.opensWith(token.folded);
}

/** The longest span of days that begins at a token. */
export function readSpanAfter(context: TimeContext, index: number): SpanReading | undefined {
  if (!mayOpenTime(context, index)) return undefined;
  let longest: SpanReading | undefined;
  for (const rule of SPAN_RULES) {
    const found = rule(context, index);
    if (found && (longest === undefined || found.next > longest.next)) longest = found;
  }
  return longest;
}

function readCalendarPoint(context: TimeContext, index: number): SpanReading | undefined {
  const found = readPoint(context, index);
  return found && { span: spanOf(found.point, context.today, context.ahead(index)), next: found.next };
}

function readPartOfYear(context: TimeContext, index: number): SpanReading | undefined {
  const found = readMonthsOfYear(context, index);
  return found && { span: spanOf(found.point, context.today, context.ahead(index)), next: found.next };
}

function readMonthHalf(context: TimeContext, index: number): SpanReading | undefined {
  const half = readHalfOfMonth(context, index);
  const month = half && (readCalendarPoint(context, half.next) ?? readShiftedUnit(context, half.next));
  return half && month?.span.kind === 'month' ? { span: halfOfMonth(month.span, half.half), next: month.next } : undefined;
}

/** Wednesday, 16 October 2024: the date decides. */
function readWeekdayWithDate(context: TimeContext, index: number): SpanReading | undefined {
  const weekday = readWeekdayName(context, index);
  const date = weekday && (readCalendarPoint(context, skipFillers(context, weekday.next)) ?? readRelativeDay(context, weekday.next));
  return date?.span.kind === 'day' ? date : undefined;
}
