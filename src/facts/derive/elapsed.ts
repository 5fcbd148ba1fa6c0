import { isCalendarDate } from '../../model/calendar-date.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay, formatDuration } from '../../model/format.ts';
import { isDeprecated } from '../claim.ts';
import { daysBetween } from './days-between.ts';
import { type Derivation, type Refusal, refuseDerivation } from './derivation.ts';

interface Moment {
  readonly day: string;
  readonly inputs: readonly string[];
  readonly caveats: readonly string[];
}

function momentOf(operand: Fact | string): Moment | Refusal {
  if (typeof operand === 'string') {
    return isWholeDay(operand)
      ? { day: operand, inputs: [], caveats: [] }
      : refuseDerivation('NOT_A_DAY', `"${operand}" is not a day to count from.`, []);
  }
  if (isDeprecated(operand))
    return refuseDerivation('SET_ASIDE', `One of the dates was set aside: ${operand.rank?.reason ?? ''}`, [operand]);
  const { value } = operand;
  const day = value.kind === 'date' ? value.date : operand.announced;
  if (!isWholeDay(day))
    return refuseDerivation('NOT_A_DAY', `One of the dates is known only as ${formatDay(day)}, without its day.`, [operand]);
  return { day, inputs: [operand.id], caveats: value.kind === 'date' ? severalDays(value.to, day) : [announcedOn(day)] };
}

function isWholeDay(date: string): boolean {
  return isCalendarDate(date) && date.length === 10;
}

function severalDays(to: string | undefined, day: string): string[] {
  return to === undefined ? [] : [`${formatDay(day)} is the first of several days.`];
}

function announcedOn(day: string): string {
  return `${formatDay(day)} is the day of the announcement.`;
}

/**
 * Days from the earlier of two dates to the later. A fact that gives no date counts from the day it was announced,
 * and a caveat says so; a string is a day (`YYYY-MM-DD`), such as the day a question was asked. Refused: NOT_A_DAY
 * when only a month or year is known, SET_ASIDE.
 */
export function deriveElapsed(one: Fact | string, other: Fact | string): Derivation | Refusal {
  const [first, second] = [momentOf(one), momentOf(other)];
  if ('code' in first) return first;
  if ('code' in second) return second;
  const [earlier, later] = first.day <= second.day ? [first, second] : [second, first];
  const length = daysBetween(earlier.day, later.day);
  const text = formatDuration({ length, unit: 'day' });
  return {
    kind: 'elapsed',
    value: { kind: 'duration', length, unit: 'day' },
    text,
    phrase: text,
    formula: `${formatDay(later.day)} - ${formatDay(earlier.day)}`,
    inputs: [...new Set([...earlier.inputs, ...later.inputs])],
    caveats: [...new Set([...earlier.caveats, ...later.caveats])],
    bound: 'exact',
  };
}
