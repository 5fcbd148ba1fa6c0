import { formatPeriod } from '../../model/format.ts';
import { addDays } from './calendar.ts';
import type { TimeMention } from './times.ts';

type Week = Extract<TimeMention, { readonly from: string }>;

const DAYS_OF_WEEK = 7;
const WEEK_BEFORE =
  /(?<!\p{L})(?:(?:in |during )?the week before(?: that)?|(?:in der )?Woche (?:davor|zuvor)|la semaine (?:d['’]avant|précédente)|la semana (?:anterior|previa)|(?:w )?(?:poprzednim tygodniu|tygodniu wcześniej)|(?:за )?тиждень до того|позаминулого тижня)(?!\p{L})/giu;

/** Whether a time is a run of seven days. */
export function isWeek(time: TimeMention): time is Week {
  return time.kind === 'range' && addDays(time.from, DAYS_OF_WEEK - 1) === time.to;
}

/** The times of a text with the weeks that it tells as the one before the last it named ("last week …, in the week before …"). */
export function withWeeksBefore(text: string, times: readonly TimeMention[]): TimeMention[] {
  const before = Array.from(text.matchAll(WEEK_BEFORE)).flatMap(({ 0: written, index }): Week[] => {
    const last = times.findLast((time): time is Week => time.end <= index && isWeek(time));
    if (last === undefined) return [];
    const [from, to] = [addDays(last.from, -DAYS_OF_WEEK), addDays(last.to, -DAYS_OF_WEEK)];
    return [{ ...last, text: written, start: index, end: index + written.length, from, to, label: formatPeriod({ start: from, end: to }) }];
  });
  return [...times, ...before].toSorted((one, other) => one.start - other.start);
}
