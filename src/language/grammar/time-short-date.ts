import type { PointReading, TimeContext } from './time-context.ts';
import { joinAfter } from './time-join.ts';
import { FIRST_YEAR, LAST_YEAR } from './time-point.ts';
import type { SpanReading } from './time-relative.ts';
import { type CalendarPoint, isPossible } from './time-span.ts';
import { isGlued } from './token.ts';

/** Two days of a range, as they were written. */
interface ShortDates {
  readonly first: CalendarPoint;
  readonly last: PointReading;
}

/** "2024/25", "2024-25": a year and the next, where the second number can be no month. */
export function readYearAndNext({ tokens }: TimeContext, index: number): SpanReading | undefined {
  const [first, sign, second] = tokens.slice(index, index + 3);
  if (first?.kind !== 'digits' || first.text.length !== 4 || second?.kind !== 'digits' || second.text.length !== 2) return undefined;
  const year = Number(first.text);
  const isNext = Number(second.text) === (year + 1) % 100 && Number(second.text) > 12 && year >= FIRST_YEAR && year < LAST_YEAR;
  const glued = [index + 1, index + 2].every((at) => isGlued(tokens, at)) && !isGlued(tokens, index + 3) && !isGlued(tokens, index);
  if (!isNext || !glued || !/^[-/]$/.test(sign?.folded ?? '')) return undefined;
  return { span: { kind: 'range', from: `${year}-01-01`, to: `${year + 1}-12-31`, yearGiven: true }, next: index + 3 };
}

/**
 * "from 25/10 to 25/1": days without a year, in one order for both ends. The day comes first unless only the American
 * order makes two dates.
 */
export function readShortDates(context: TimeContext, index: number): ShortDates | undefined {
  const joined = isShortDate(context, index) ? joinAfter(context, index + 3, true) : undefined;
  if (joined === undefined || !isShortDate(context, joined)) return undefined;
  for (const dayFirst of [true, false]) {
    const [first, last] = [shortDate(context, index, dayFirst), shortDate(context, joined, dayFirst)];
    if (isPossible(first) && isPossible(last)) return { first, last: { point: last, next: joined + 3 } };
  }
  return undefined;
}

function isShortDate({ tokens }: TimeContext, index: number): boolean {
  const [first, sign, second] = tokens.slice(index, index + 3);
  const short = (token: typeof first) => token?.kind === 'digits' && token.text.length <= 2;
  return short(first) && sign?.folded === '/' && short(second) && tokens[index + 3]?.folded !== '/' && isGlued(tokens, index + 2);
}

function shortDate({ tokens }: TimeContext, index: number, dayFirst: boolean): CalendarPoint {
  const [first, second] = [Number(tokens[index]?.text), Number(tokens[index + 2]?.text)];
  return dayFirst ? { month: second, months: 1, day: first } : { month: first, months: 1, day: second };
}
