import { readTimes } from '../language/grammar/times.ts';
import type { Period } from '../model/fact.ts';
import { formatPeriod } from '../model/format.ts';
import { cleanText } from '../model/text.ts';
import type { TextReading } from './read-value-text.ts';

const DAY = String.raw`(\d{4}-\d{2}-\d{2})`;
const DAYS = new RegExp(`^(?:${DAY} to ${DAY}|(?:from|since) ${DAY}|until ${DAY})$`, 'u');
const LONGEST_LABEL = 200;

/** The days of a period, to be read back by {@link readPeriodText}; empty without any. */
export function writePeriodDays(period: Period | undefined): string {
  const { start, end } = period ?? {};
  if (start === undefined) return end === undefined ? '' : `until ${end}`;
  return end === undefined ? `from ${start}` : `${start} to ${end}`;
}

function daysOf(text: string): Pick<Period, 'start' | 'end'> | undefined {
  const found = DAYS.exec(text);
  if (!found) return undefined;
  const [, first, last, since, until] = found;
  const start = first ?? since;
  const end = last ?? until;
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

/** The days that a label names outright with its year: "first half of 2024", not "within a year" and not "this year". */
function daysNamed(label: string, today: string): Pick<Period, 'start' | 'end'> {
  const [time, ...others] = readTimes(label, today);
  if (!time || !('from' in time) || others.length > 0 || !time.yearGiven || time.text.length < label.length) return {};
  return time.edge === 'within' ? { start: time.from, end: time.to } : {};
}

/**
 * Reads a period from its name and its days (`2024-01-01 to 2024-06-30`, `from 2024-01-01`, `until 2024-06-30`). Where
 * only one is given the other follows from it, if it does. The same words as `before` keep its basis.
 */
export function readPeriodText(
  label: string,
  days: string,
  before: Period | undefined,
  today: string,
): TextReading<Period | undefined> & { readonly field?: 'period' | 'period_days' } {
  const [name, written] = [cleanText(label), cleanText(days)];
  if (name === '' && written === '') return { value: undefined };
  if (before && name === cleanText(before.label) && written === writePeriodDays(before)) return { value: before };
  if (name.length > LONGEST_LABEL) return { fault: `It is longer than ${LONGEST_LABEL} characters.`, field: 'period' };
  const given = daysOf(written);
  if (written !== '' && !given) {
    return { fault: 'Write days such as 2024-01-01 to 2024-06-30, from 2024-01-01, or until 2024-06-30.', field: 'period_days' };
  }
  const span = given ?? daysNamed(name, today);
  return { value: { label: name === '' ? formatPeriod(span) : name, ...span, basis: 'stated' } };
}
