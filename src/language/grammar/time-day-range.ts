import { readPoint } from './time-calendar-point.ts';
import { type PointReading, skipFillers, type TimeContext } from './time-context.ts';
import { joinAfter, skipArticles } from './time-join.ts';
import { readDayMonth, readDayNumber, readMonth, readMonthDay, readYearAfterDay, withoutPoint } from './time-month.ts';
import { readShiftedUnit, type SpanReading } from './time-relative.ts';
import { isPossible, spanInYear, spanOf } from './time-span.ts';

/** 17-18 October 2024, 17. bis 18. Oktober, 4 to 22 this month: both days in the month that follows. */
export function readDaysOfMonth(context: TimeContext, index: number): SpanReading | undefined {
  const first = readDayNumber(context, index);
  const joined = first && joinAfter(context, first.next, true);
  if (first === undefined || joined === undefined) return undefined;
  const at = skipArticles(context, joined);
  const last = readDayMonth(context, at) ?? readMonthDay(context, at);
  if (last) return daysUpTo(context, index, first.day, last);
  const second = readDayNumber(context, at);
  const month = second && readShiftedUnit(context, skipFillers(context, second.next));
  if (!second || month?.span.kind !== 'month' || second.day < first.day) return undefined;
  const prefix = month.span.from.slice(0, 8);
  return {
    span: { ...month.span, kind: 'range', from: `${prefix}${pad(first.day)}`, to: `${prefix}${pad(second.day)}` },
    next: month.next,
  };
}

function pad(day: number): string {
  return String(day).padStart(2, '0');
}

/** October 17-18, 2024: the month stands before both days. */
export function readMonthThenDays(context: TimeContext, index: number, opened: number): SpanReading | undefined {
  const first = readMonthDay(context, index);
  const joined = first?.point.day === undefined ? undefined : joinAfter(context, first.next, true);
  if (first === undefined || joined === undefined) return undefined;
  const last = readDayNumber(context, joined);
  if (last === undefined || readPoint(context, joined)?.point.day !== undefined) return undefined;
  const year = readYearAfterDay(context, last.next);
  const point = { ...first.point, day: last.day, year: year?.year ?? first.point.year };
  return daysUpTo(context, opened, first.point.day ?? 1, { point, next: year?.next ?? withoutPoint(context, last.next) });
}

/** "November between 19 and 20", "Feb between 2-7, 2018". */
export function readMonthBetweenDays(context: TimeContext, index: number): SpanReading | undefined {
  const month = readMonth(context, index);
  const opened = month && context.lexicon.rangeStart.match(context.tokens, month.next);
  const first = opened && readDayNumber(context, opened.next);
  const joined = first && joinAfter(context, first.next, true);
  const last = joined === undefined ? undefined : readDayNumber(context, joined);
  if (month === undefined || first === undefined || last === undefined) return undefined;
  const year = readYearAfterDay(context, last.next);
  const point = { ...month.point, day: last.day, year: year?.year ?? month.point.year };
  return daysUpTo(context, index, first.day, { point, next: year?.next ?? last.next });
}

function daysUpTo(context: TimeContext, index: number, firstDay: number, last: PointReading): SpanReading | undefined {
  const lastDay = last.point.day;
  if (lastDay === undefined || lastDay < firstDay || !isPossible(last.point)) return undefined;
  const to = spanOf(last.point, context.today, context.ahead(index));
  const from = spanInYear({ ...last.point, day: firstDay }, Number(to.to.slice(0, 4)), to.yearGiven);
  return { span: { ...to, kind: 'range', from: from.from }, next: last.next };
}
