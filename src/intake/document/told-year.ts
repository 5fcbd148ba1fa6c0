import { dayOf, partsOfDay, weekdayOf } from '../../language/grammar/calendar.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import type { DayReading } from './written-date.ts';

/** What is known of the year that a text leaves out. */
export interface YearClues {
  /** The last day that can be meant, `YYYY-MM-DD`. */
  readonly latest: string;
  /** Years that the text names, and of the articles it links to. */
  readonly named: ReadonlySet<number>;
  readonly linked: ReadonlySet<number>;
}

/** A year for a date that is written without one. */
export interface ToldYear {
  readonly year: number;
  /** Why this year, as the end of a sentence. */
  readonly because: string;
}

const YEARS_BACK = 30;
/** A named year counts as the text's own when it is so near; older ones are history that a text tells of. */
const OWN_YEARS = 3;
const YEAR = /(?<![\d.,€$£])(?:19|20)\d{2}(?![\d.,]\d|\d)/g;

/** The years that a text names. */
export function yearsNamed(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.matchAll(YEAR), ([year]) => Number(year)));
}

/**
 * The year of a day that is written without one: in which it is over by the latest day and falls on the weekday told;
 * of several, one of linked articles, one that the text names, or else the last.
 */
export function toldYear(
  { month, day }: DayReading,
  weekday: number | undefined,
  { latest, named, linked }: YearClues,
): ToldYear | undefined {
  const last = partsOfDay(latest).year;
  const years = Array.from({ length: YEARS_BACK }, (_, back) => last - back).filter((year) => {
    const date = dayOf(year, month, day);
    return isCalendarDate(date) && date <= latest && (weekday === undefined || weekdayOf(date) === weekday);
  });
  const fitting = weekday === undefined ? '' : ', in which the weekday fits';
  const ofLink = years.find((year) => linked.has(year));
  if (ofLink !== undefined) return { year: ofLink, because: `${ofLink} is the year of articles that it links to${fitting}` };
  const ofText = years.find((year) => named.has(year) && (weekday !== undefined || year >= last - OWN_YEARS));
  if (ofText !== undefined) return { year: ofText, because: `the text names ${ofText}${fitting}` };
  const newest = years[0];
  if (newest === undefined) return undefined;
  return {
    year: newest,
    because: `${newest} is the last year by then in which ${weekday === undefined ? 'that day was over' : 'it was that weekday'}`,
  };
}
