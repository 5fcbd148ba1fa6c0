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
  /** Weekdays that the text tells without a date, Monday 1 to Sunday 7. */
  readonly weekdays: ReadonlySet<number>;
  /** The days around the documents of its file. */
  readonly ofFile?: { readonly from: string; readonly to: string };
}

/** A year for a date that is written without one. */
export interface InferredYear {
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
export function inferredYear(
  { month, day }: DayReading,
  weekday: number | undefined,
  { latest, named, linked, weekdays, ofFile }: YearClues,
): InferredYear | undefined {
  const last = partsOfDay(latest).year;
  const years = Array.from({ length: YEARS_BACK }, (_, back) => last - back).filter((year) => {
    const date = dayOf(year, month, day);
    return isCalendarDate(date) && date <= latest && (weekday === undefined || weekdayOf(date) === weekday);
  });
  const fitting = weekday === undefined ? '' : ', in which the weekday fits';
  const ofLink = years.find((year) => linked.has(year));
  if (ofLink !== undefined) return { year: ofLink, because: `${ofLink} is the year of articles that it links to${fitting}` };
  const recent = years.filter((year) => year >= last - OWN_YEARS);
  const ofFileYear = recent.find((year) => ofFile && dayOf(year, month, day) >= ofFile.from && dayOf(year, month, day) <= ofFile.to);
  if (ofFileYear !== undefined) return { year: ofFileYear, because: `${ofFileYear} is the year of the file's other documents${fitting}` };
  const told = weekday === undefined ? byWeekdays(recent, { month, day }, weekdays) : undefined;
  if (told !== undefined) return { year: told, because: `in ${told} it falls on the weekdays that the text tells` };
  const ofText = years.find((year) => named.has(year) && (weekday !== undefined || year >= last - OWN_YEARS));
  if (ofText !== undefined) return { year: ofText, because: `the text names ${ofText}${fitting}` };
  const newest = years[0];
  if (newest === undefined) return undefined;
  return {
    year: newest,
    because: `${newest} is the last year by then in which ${weekday === undefined ? 'that day was over' : 'it was that weekday'}`,
  };
}

/** The one year in which reports of that day and the day before tell the weekdays that a text tells; undefined where several fit alike. */
function byWeekdays(years: readonly number[], { month, day }: DayReading, told: ReadonlySet<number>): number | undefined {
  const fits = years
    .map((year) => ({ year, weekday: weekdayOf(dayOf(year, month, day)) }))
    .map(({ year, weekday }) => ({ year, fit: (told.has(weekday) ? 2 : 0) + (told.has(((weekday + 5) % 7) + 1) ? 1 : 0) }))
    .sort((one, other) => other.fit - one.fit);
  const [best, second] = fits;
  return best !== undefined && best.fit > (second?.fit ?? 0) ? best.year : undefined;
}
