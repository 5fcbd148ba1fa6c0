import { addDays, dayOf, weekdayOf } from '../../language/grammar/calendar.ts';
import { formatDay } from '../../model/format.ts';
import type { Source } from '../../model/source.ts';
import type { DateClues } from './date-clues.ts';
import { inferredYear, yearsNamed } from './inferred-year.ts';
import type { DayReading, WrittenDate } from './written-date.ts';

/** When a document appeared, how certainly, and where that stands. */
export type Published = Source['published'];
export type Basis = Published['basis'];

const LONGEST_SHOWN = 60;
/** How the note of a day ends whose order of day and month is open. */
const UNDECIDED = 'nothing in the document decides.';
const NUMERIC = /^\D*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\D*$/;

/** The last day on which a document can have appeared: where it was made it may already be the day after its receipt. */
export function latestDay({ received }: DateClues): string {
  return addDays(received, 1);
}

/** Words of a document as a note shows them. */
export function quotedInNote(text: string): string {
  return `“${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}”`;
}

/**
 * A written date as the document's day; `where` is the beginning of the note, without a stop. A missing year is found
 * from the clues, and what was printed is then only partial. Undefined for a later day than the document can have, and
 * where nothing decides which number is the month.
 */
export function resolveDate(written: WrittenDate, where: string, basis: Basis, clues: DateClues): Published | undefined {
  const [only] = written.readings;
  const found = only?.year === undefined ? withoutYear(written, only, basis, clues) : withYear(written, basis, clues);
  if (found === undefined) return undefined;
  const note = `${where} (${quotedInNote(written.text)})${found.note}.`;
  // A time beside a day that is not stated as the document's is that of an event, or of making a file.
  const time = basis === 'inferred' ? undefined : written.time;
  return { date: found.date, basis: found.basis, note, ...(time !== undefined && { time }) };
}

/** A date of which nothing decides which number is the month: the day is taken first, and the note says both. */
export function resolveOpenDate(written: WrittenDate, clues: DateClues): Published | undefined {
  const [date, other] = pastDays(written, clues);
  if (date === undefined || other === undefined) return undefined;
  const note = `Printed as ${quotedInNote(written.text)}: ${formatDay(date)} with the day first, ${formatDay(other)} with the month first; ${UNDECIDED}`;
  return { date, basis: 'partial', note, ...(written.time !== undefined && { time: written.time }) };
}

/** Whether a document's day is only one of two that its printed date can be: nothing can be reckoned from it to the day. */
export function isOpenOrder({ basis, note }: Published): boolean {
  return basis === 'partial' && note.endsWith(UNDECIDED);
}

/** Whether every reading of a date lies after the last day that the document can have. */
export function isInFuture(written: WrittenDate, clues: DateClues): boolean {
  return written.readings.every(({ year }) => year !== undefined) && pastDays(written, clues).length === 0;
}

function pastDays({ readings }: WrittenDate, clues: DateClues): readonly string[] {
  const latest = latestDay(clues);
  return readings.flatMap(({ year, month, day }) => (year === undefined ? [] : dayOf(year, month, day))).filter((day) => day <= latest);
}

function withoutYear({ weekday }: WrittenDate, reading: DayReading | undefined, basis: Basis, clues: DateClues): Published | undefined {
  if (reading === undefined) return undefined;
  const linked = new Set(clues.linked.map((day) => Number(day.slice(0, 4))));
  const { weekdays, ofFile } = clues;
  const told = inferredYear(reading, weekday, {
    latest: latestDay(clues),
    named: yearsNamed(clues.text),
    linked,
    weekdays,
    ...(ofFile && { ofFile }),
  });
  if (told === undefined) return undefined;
  const date = dayOf(told.year, reading.month, reading.day);
  return { date, basis: basis === 'printed' ? 'partial' : basis, note: `, without a year; ${told.because}` };
}

function withYear(written: WrittenDate, basis: Basis, clues: DateClues): Published | undefined {
  const past = pastDays(written, clues);
  const fitting = written.weekday === undefined ? past : past.filter((day) => weekdayOf(day) === written.weekday);
  const [date, other] = fitting.length > 0 ? fitting : past;
  if (date === undefined) return undefined;
  if (other !== undefined) return toldElsewhere(date, other, basis, clues);
  const order = orderTold(written, date, past.length > fitting.length);
  const zone = written.time !== undefined && basis === 'printed' ? '; the time zone is not kept' : '';
  return { date, basis, note: `${order}${zone}` };
}

/** Of the two days that 03/04/2024 can be, the one that the document has elsewhere. */
function toldElsewhere(dayFirst: string, monthFirst: string, basis: Basis, clues: DateClues): Published | undefined {
  const certain = [...clues.told, ...clues.ahead].flatMap(({ readings }) => (readings.length === 1 ? readings : []));
  const isElsewhere = (day: string): boolean =>
    [...clues.linked, clues.inAddress, clues.inName].includes(day) ||
    certain.some((told) => dayOf(told.year ?? Number(day.slice(0, 4)), told.month, told.day) === day);
  const [first, second] = [isElsewhere(dayFirst), isElsewhere(monthFirst)];
  if (first === second) return undefined;
  const note = `, read with the ${first ? 'day' : 'month'} first, since the document has that day elsewhere`;
  return { date: first ? dayFirst : monthFirst, basis, note };
}

/** Which number comes first, where the words alone do not show it. */
function orderTold({ text, readings }: WrittenDate, date: string, byWeekday: boolean): string {
  const [first = '', second = ''] = text.match(/\d+/g) ?? [];
  if (!NUMERIC.test(text) || Number(first) === Number(second)) return '';
  const order = Number(first) === Number(date.slice(8)) ? 'day' : 'month';
  return `, with the ${order} first${readings.length > 1 && byWeekday ? ', as the weekday shows' : ''}`;
}
