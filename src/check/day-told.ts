import { weekdayOf } from '../language/grammar/calendar.ts';
import { dayOfSaying } from '../intake/extract/day-of-saying.ts';
import type { Told } from '../intake/extract/told.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import { firstDay, lastDay } from '../model/calendar-date.ts';
import { formatDay, formatPeriod } from '../model/format.ts';
import { isSame, isWithin } from './differences.ts';
import { type Days, type FactSaying, OPEN_END, OPEN_START } from './fact-saying.ts';
import type { Difference } from './finding.ts';

/** A time of the calendar in a text. */
export type DayMention = Extract<TimeMention, { from: string }>;

/** "the next day", "the day before": reckoned from a day that another sentence tells. */
const HANGS_ON_ANOTHER =
  /^(?:the |on the )?(?:next|following|previous|same) (?:day|week|month|year)$|^(?:the )?(?:day|week|month|year) (?:before|after|earlier|later)$|^(?:am |der |le |el )?(?:nächsten? Tag\p{L}*|Vortag|lendemain|veille|día siguiente|następnego dnia|наступного дня)$/iu;

/** The days of the calendar that a sentence tells. */
export function daysTold({ times }: Told): readonly DayMention[] {
  return times.filter((time): time is DayMention => time.kind !== 'duration' && time.kind !== 'vague' && !HANGS_ON_ANOTHER.test(time.text));
}

/** That a day is another one than a fact has, or nothing where the fact has it. */
export function dayDifference(time: DayMention, told: Told, saying: FactSaying): Difference[] {
  const isSaying = dayOfSaying(told) === time;
  const days = isSaying ? saying.days : saying.ownDays;
  if (!time.monthGiven || isWeekday(time)) {
    if (days.some((held) => held.from === held.to && weekdayOf(held.from) === weekdayOf(time.from))) return [];
  }
  if (days.some((held) => isDay(time, held) || (!time.yearGiven && isDay(time, sameYear(held, time))))) return [];
  return [{ how: 'date', says: time.text, held: heldDay(saying), at: { start: time.start, end: time.end } }];
}

/** "on Friday": the last one, or that of the days before which the sentence tells of. */
function isWeekday({ kind, text }: DayMention): boolean {
  return kind === 'day' && !/\d/u.test(text) && !/(?<!\p{L})(?:today|yesterday|tomorrow|heute|gestern|morgen|aujourd|hier|demain|hoy|ayer|mañana|dziś|wczoraj|jutro|сьогодні|вчора|завтра)/iu.test(text);
}

/** A day whose year is not printed may be of the year that is held. */
function sameYear({ from, to }: Days, time: DayMention): Days {
  if (from === OPEN_START || to === OPEN_END || from.slice(0, 4) !== to.slice(0, 4)) return { from, to };
  const year = time.to.slice(0, 4);
  return { from: `${year}${from.slice(4)}`, to: `${year}${to.slice(4)}` };
}

function isDay({ from, to }: Days, held: Days): boolean {
  if (from === OPEN_START) return to === held.to;
  if (to === OPEN_END) return from === held.from;
  return isSame({ from, to }, held) || isWithin(held, { from, to });
}

function heldDay({ fact: { value, period, announced } }: FactSaying): string {
  if (value.kind === 'date') return value.to === undefined ? formatDay(value.date) : formatPeriod({ start: firstDay(value.date), end: lastDay(value.to) });
  return period?.label ?? formatDay(announced);
}
