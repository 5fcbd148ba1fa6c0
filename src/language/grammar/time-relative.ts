import type { TimeUnit } from '../words/grammar-words.ts';
import { addDays, addMonths, weekdayOf } from './calendar.ts';
import type { TimeContext } from './time-context.ts';
import { readCounted } from './time-count.ts';
import { oneDay, shiftedUnit, type TimeSpan } from './time-span.ts';

/** Days read from the text by their distance from today, and the index of the token after them. */
export interface SpanReading {
  readonly span: TimeSpan;
  readonly next: number;
}

/** yesterday, heute, позавчора. */
export function readRelativeDay({ tokens, lexicon, today }: TimeContext, index: number): SpanReading | undefined {
  const found = lexicon.relativeDays.match(tokens, index);
  return found && { span: oneDay(addDays(today, found.value)), next: found.next };
}

/** this month, last year, letztes Quartal, l'année dernière, торік. */
export function readShiftedUnit(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon, today } = context;
  const whole = lexicon.relativePeriods.match(tokens, index);
  if (whole) return { span: shiftedUnit(whole.value.unit, whole.value.shift, today), next: whole.next };
  const shift = lexicon.shifts.match(tokens, index);
  const after = shift && lexicon.units.match(tokens, shift.next);
  if (shift && after) return { span: shiftedUnit(after.value, shift.value.by, today), next: after.next };
  const unit = lexicon.units.match(tokens, index);
  const far = unit && lexicon.farShifts.match(tokens, unit.next);
  if (unit && far) return { span: shiftedUnit(unit.value, far.value, today), next: far.next };
  const following = unit && lexicon.shifts.match(tokens, unit.next);
  if (!unit || !following?.value.follows) return undefined;
  return { span: shiftedUnit(unit.value, following.value.by, today), next: following.next };
}

/** "end of the month": after a word for a part, a bare unit is the present one. */
export function readPresentUnit({ tokens, lexicon, today }: TimeContext, index: number): SpanReading | undefined {
  const unit = lexicon.units.match(tokens, index);
  return unit && { span: shiftedUnit(unit.value, 0, today), next: unit.next };
}

/** the last two years, les trois prochains mois, next 3 days: days up to today or from tomorrow on. */
export function readShiftedCount(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon, today } = context;
  const shift = lexicon.shifts.match(tokens, index);
  const counted = shift && readCounted(context, shift.next);
  if (shift && counted && shift.value.by !== 0)
    return { span: countedSpan(today, shift.value.by * counted.length, counted.unit), next: counted.next };
  const count = readCounted(context, index, true);
  if (!count?.shift) return undefined;
  return { span: countedSpan(today, count.shift * count.length, count.unit), next: count.next };
}

function countedSpan(today: string, count: number, unit: TimeUnit): TimeSpan {
  const other = moved(today, count, unit);
  const [from, to] = count < 0 ? [other, today] : [addDays(today, 1), other];
  return { kind: 'range', from, to, yearGiven: true };
}

/** A day moved by a number of units. */
export function moved(day: string, count: number, unit: TimeUnit): string {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, 7 * count);
  return addMonths(day, count * { month: 1, quarter: 3, half: 6, year: 12 }[unit]);
}

/** two years ago, vor drei Tagen, il y a un mois, rok temu: the day, week, month or year that lies so far back. */
export function readAgo(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon, today } = context;
  const before = lexicon.ago.before.match(tokens, index);
  const counted = readCounted(context, before?.next ?? index) ?? (before ? undefined : bareUnit(context, index));
  if (counted === undefined) return undefined;
  const after = before ? undefined : lexicon.ago.after.match(tokens, counted.next);
  if (!before && !after) return undefined;
  const day = moved(today, -counted.length, counted.unit);
  const span = counted.unit === 'day' || counted.unit === 'week' ? oneDay(day) : shiftedUnit(counted.unit, 0, day);
  return { span, next: after?.next ?? counted.next };
}

function bareUnit({ tokens, lexicon }: TimeContext, index: number) {
  const unit = lexicon.units.match(tokens, index);
  return unit && { length: 1, unit: unit.value, next: unit.next };
}

/**
 * on Wednesday, last Friday, next Monday. Without a word of direction the latest such day up to today; the next one
 * from today on when the sentence looks ahead. "This Friday" is the Friday of this week.
 */
export function readWeekday(context: TimeContext, index: number): SpanReading | undefined {
  const { tokens, lexicon, today } = context;
  const shift = lexicon.shifts.match(tokens, index);
  const found = lexicon.weekdays.match(tokens, shift?.next ?? index);
  if (found === undefined) return undefined;
  const following = shift ? undefined : lexicon.shifts.match(tokens, found.next);
  const direction = shift?.value.by ?? (following?.value.follows ? following.value.by : undefined);
  const span = oneDay(addDays(today, weekdayDistance(found.value - weekdayOf(today), direction, context.ahead(index))));
  return { span, next: following?.value.follows ? following.next : found.next };
}

const CAPITAL = /^\p{Lu}/u;

/** The name of a weekday before its date: in full, or short and with a capital ("sat" and "sun" are words, too). */
export function readWeekdayName({ tokens, lexicon }: TimeContext, index: number): { value: number; next: number } | undefined {
  const short = CAPITAL.test(tokens[index]?.text ?? '') ? lexicon.shortWeekdays.match(tokens, index) : undefined;
  return lexicon.weekdays.match(tokens, index) ?? short;
}

function weekdayDistance(difference: number, direction: -1 | 0 | 1 | undefined, ahead: boolean): number {
  if (direction === 0) return difference;
  const forward = (difference + 7) % 7;
  if (direction === 1) return forward || 7;
  if (direction === -1) return forward === 0 ? -7 : forward - 7;
  return ahead || forward === 0 ? forward : forward - 7;
}
