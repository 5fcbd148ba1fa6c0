import { partsOfDay } from '../../language/grammar/calendar.ts';
import { isCalendarDate } from '../../model/calendar-date.ts';
import { readWrittenDates, type WrittenDate } from './written-date.ts';

/** Longer text is no date, in UTF-16 units. */
const LONGEST = 100;
const ISO = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/;
/** `20241017`, and the form of a PDF: `D:20241017102200+02'00'`. */
const COMPACT = /^\s*(?:D:)?(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2}))?/;
/** Seconds or milliseconds since 1970. */
const EPOCH = /^\s*(?:\d{9,10}|\d{12,13})\s*$/;

/** A date that a format gives (ISO 8601, RFC 822, PDF, seconds since 1970, or in words); undefined when it cannot be read. */
export function readGivenDate(text: string, language: string, today: string): WrittenDate | undefined {
  if (text.length > LONGEST) return undefined;
  if (EPOCH.test(text)) return fromEpoch(text);
  const iso = ISO.exec(text);
  if (iso) return wholeDate(text, iso[1] ?? '', iso[2]);
  const [, year, month, day, hour, minute] = COMPACT.exec(text) ?? [];
  if (year !== undefined) return wholeDate(text, `${year}-${month}-${day}`, hour && minute && `${hour}:${minute}`);
  return readWrittenDates(text, language, today)[0];
}

/** The day that an address or a file name carries (`/2024/10/17/`, `2024-10-17-talks.txt`), `YYYY-MM-DD`. */
export function dayInName(name: string): string | undefined {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d{2})([/_-])(\d{2})\2(\d{2})(?!\d)/.exec(name)?.toSpliced(2, 1) ?? [];
  const found = `${year}-${month}-${day}`;
  return isCalendarDate(found) ? found : undefined;
}

function fromEpoch(text: string): WrittenDate | undefined {
  const count = Number(text);
  const instant = new Date(text.trim().length > 10 ? count : count * 1000).toISOString();
  return wholeDate(text, instant.slice(0, 10), instant.slice(11, 16));
}

function wholeDate(text: string, day: string, time: string | undefined): WrittenDate | undefined {
  if (day.length !== 10 || !isCalendarDate(day)) return undefined;
  const real = time !== undefined && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
  return { text: text.trim(), start: 0, end: text.length, readings: [partsOfDay(day)], ...(real && { time }) };
}
