import { dayOf, partsOfDay } from '../../language/grammar/calendar.ts';
import { lexiconFor } from '../../language/grammar/lexicon.ts';
import { readTimes, type TimeMention } from '../../language/grammar/times.ts';
import { tokenize } from '../../language/grammar/token.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';

/** A day of a calendar without its year, or with it. */
export interface DayReading {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** A day as a text writes it. */
export interface WrittenDate {
  /** The words, with the weekday where one stands with it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** One; two when the order of day and month is not certain (03/04/2024), the one with the day first before the other. */
  readonly readings: readonly DayReading[];
  /** Monday 1 to Sunday 7, where it is named with the date. */
  readonly weekday?: number;
  /** `HH:MM` as printed, in whatever zone. */
  readonly time?: string;
}

/** How far a range of days may reach to be an event and no period. */
const LONGEST_EVENT_DAYS = 10;
const NUMERIC = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const TIME_AFTER =
  /^(?:[T,;|•·\s–—-]{0,4})(?:at |um |à |о |об |a las |o godz\.? |godz\.? )?(\d{1,2})[:h.](\d{2})(?!\d|\.\d)(?::\d{2})?\s?([ap]\.?m)?/iu;
const TIME_BEFORE = /(?<![\d:.])(\d{1,2}):(\d{2})[\s,;|•·–—-]{0,4}$/u;

/**
 * The days that a text writes with day and month, in order; weekdays alone, months and relative days are none.
 * `language` (ISO 639-1) decides the order of numbers: only English leaves 03/04/2024 open. `today` (`YYYY-MM-DD`) is
 * the day of reading, which no missing year is taken from.
 */
export function readWrittenDates(text: string, language: string, today: string): readonly WrittenDate[] {
  const mentions = readTimes(text, today, language);
  return mentions.flatMap((mention, index) => {
    const reading = dayIn(mention);
    if (reading === undefined) return [];
    const before = mentions[index - 1];
    const named = before && isWeekdayOf(text, before, mention) ? before : undefined;
    const start = (named ?? mention).start;
    const written = closed(text, start, mention.end);
    const weekday = weekdayIn(written);
    const time = timeBeside(text, start, mention.end);
    return {
      text: written,
      start,
      end: mention.end,
      readings: readingsOf(mention.text, reading, language),
      ...(weekday !== undefined && { weekday }),
      ...(time !== undefined && { time }),
    };
  });
}

/** The weekdays that a text names without a date ("on Thursday evening"), Monday 1 to Sunday 7. */
export function namedWeekdays(text: string, today: string, language: string): ReadonlySet<number> {
  const alone = readTimes(text, today, language).filter((mention) => mention.kind === 'day' && !/\d/.test(mention.text));
  return new Set(alone.map(({ text: words }) => weekdayIn(words)).filter((weekday) => weekday !== undefined));
}

/** The day that a mention writes; of an event of several days, the first. */
function dayIn(mention: TimeMention): DayReading | undefined {
  if (mention.kind !== 'day' && mention.kind !== 'range') return undefined;
  if (!namesDay(mention.text) || (mention.edge !== 'within' && mention.edge !== 'as_of')) return undefined;
  const { year, month, day } = partsOfDay(mention.from);
  const last = partsOfDay(mention.to);
  if (last.year !== year || last.month !== month || last.day - day >= LONGEST_EVENT_DAYS) return undefined;
  return mention.yearGiven ? { year, month, day } : { month, day };
}

/** Whether a day is written with its number and month: "3 days ago" is not. */
function namesDay(text: string): boolean {
  if (/\d{1,4}[./-]\d{1,2}[./-]\d/.test(text)) return true;
  const tokens = tokenize(text);
  return /\d/.test(text) && tokens.some((_, index) => lexiconFor(undefined).months.match(tokens, index) !== undefined);
}

function readingsOf(text: string, reading: DayReading, language: string): readonly DayReading[] {
  const [, first = '', , second = ''] = NUMERIC.exec(text) ?? [];
  const swappable = first !== '' && Number(first) <= 12 && Number(second) <= 12 && first !== second;
  if (!swappable || reading.year === undefined || language !== 'en') return [reading];
  const swapped = { year: reading.year, month: reading.day, day: reading.month };
  return isCalendarDate(dayOf(swapped.year, swapped.month, swapped.day)) ? [reading, swapped] : [reading];
}

/** Thursday (October 17): a weekday with nothing but signs between it and the date. */
function isWeekdayOf(text: string, before: TimeMention, mention: TimeMention): boolean {
  const between = text.slice(before.end, mention.start);
  return before.kind === 'day' && !/\d/.test(before.text) && between.length <= 4 && !/[\p{L}\p{N}.]/u.test(between);
}

/** The words of a date, with the parenthesis that they open. */
function closed(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  return written.includes('(') && !written.includes(')') && text[end] === ')' ? `${written})` : written;
}

function weekdayIn(text: string): number | undefined {
  const tokens = tokenize(text);
  const { weekdays } = lexiconFor(undefined);
  for (let index = 0; index < tokens.length; index += 1) {
    const found = weekdays.match(tokens, index);
    if (found) return found.value;
  }
  return undefined;
}

function timeBeside(text: string, start: number, end: number): string | undefined {
  const after = TIME_AFTER.exec(text.slice(end, end + 40));
  const before = TIME_BEFORE.exec(text.slice(Math.max(0, start - 12), start));
  const [, hour, minute, half] = after ?? before ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const shift = half?.toLowerCase().startsWith('p') && Number(hour) < 12 ? 12 : 0;
  const counted = half?.toLowerCase().startsWith('a') && hour === '12' ? 0 : Number(hour) + shift;
  return counted <= 23 && Number(minute) <= 59 ? `${String(counted).padStart(2, '0')}:${minute}` : undefined;
}
