import type { PointReading, TimeContext } from './time-context.ts';
import { readDayMonth, readMonth, readMonthDay, readYearMonthDay } from './time-month.ts';
import { readOrdinalPart, readPartCode } from './time-part.ts';
import { readNamedYear, readYearFirstDate, readYearLastDate, readYearPoint } from './time-point.ts';

type PointRule = (context: TimeContext, index: number) => PointReading | undefined;

const POINT_RULES: readonly PointRule[] = [
  readYearFirstDate,
  readYearLastDate,
  readDayMonth,
  readMonthDay,
  readMonth,
  readYearMonthDay,
  readPartCode,
  readOrdinalPart,
  readYearPoint,
  readNamedYear,
];

/** The longest calendar point that begins at a token; read once per token, since several rules ask for it. */
export function readPoint(context: TimeContext, index: number): PointReading | undefined {
  const { points } = context;
  if (!points.has(index)) points.set(index, longestPoint(context, index));
  return points.get(index);
}

function longestPoint(context: TimeContext, index: number): PointReading | undefined {
  let longest: PointReading | undefined;
  for (const rule of POINT_RULES) {
    const found = rule(context, index);
    if (found && (longest === undefined || found.next > longest.next)) longest = found;
  }
  return longest;
}
