import { readCronSchedule } from '../model/cron-schedule.ts';
import { isTimeZone } from '../model/digest-definition.ts';
import { Failure } from '../model/failure.ts';
import type { TimetableChoice } from './timetable.ts';

const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/i;
const DAYS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    daily: '*',
    'every day': '*',
    weekdays: '1-5',
    'working days': '1-5',
    weekends: '6,0',
    monday: '1',
    mondays: '1',
    tuesday: '2',
    tuesdays: '2',
    wednesday: '3',
    wednesdays: '3',
    thursday: '4',
    thursdays: '4',
    friday: '5',
    fridays: '5',
    saturday: '6',
    saturdays: '6',
    sunday: '0',
    sundays: '0',
  }),
);
const JOINERS = /^(?:at|on|and|in|every|,)$/;

function scheduleFault(words: string, reason: string): Failure {
  return new Failure(
    'SCHEDULE_INVALID',
    `"${words}" is not a time to post at.`,
    reason,
    'Write the time, the days and the time zone, such as: subscribe morning 08:30 weekdays Europe/Brussels. Days: daily, weekdays, weekends, or names such as monday thursday.',
  );
}

function zoneFault(word: string): Failure {
  return new Failure(
    'TIME_ZONE_INVALID',
    `"${word}" is not a time zone.`,
    'Time zones are known by the names of the IANA database.',
    'Write it as Europe/Brussels, America/New_York or UTC.',
  );
}

interface ReadWords {
  time?: readonly [hour: number, minute: number];
  zone?: string;
  readonly days: string[];
}

function readWord(word: string, read: ReadWords, all: string): void {
  const time = TIME.exec(word);
  const days = DAYS.get(word.toLowerCase());
  if (time) {
    if (read.time) throw scheduleFault(all, 'It names two times.');
    read.time = [Number(time[1]), Number(time[2])];
  } else if (days !== undefined) {
    read.days.push(days);
  } else if (word.includes('/') || /^utc$/i.test(word)) {
    if (!isTimeZone(word)) throw zoneFault(word);
    if (read.zone !== undefined) throw scheduleFault(all, 'It names two time zones.');
    read.zone = word;
  } else if (!JOINERS.test(word.toLowerCase())) {
    throw scheduleFault(all, `"${word}" is neither a time, nor a day, nor a time zone.`);
  }
}

/**
 * Reads when a digest is wanted: `08:30 weekdays Europe/Brussels` in any order, each part optional; a time without
 * days keeps the days of the digest's own schedule (`own`, five cron fields), days without a time keep its time.
 * Throws SCHEDULE_INVALID or TIME_ZONE_INVALID.
 */
export function readScheduleWords(words: string, own: string): TimetableChoice {
  const read: ReadWords = { days: [] };
  const joined = words
    .trim()
    .replace(/every day/gi, 'daily')
    .replace(/working days/gi, 'weekdays');
  for (const word of joined.split(/[\s,]+/u)) if (word !== '') readWord(word, read, words);
  const zone = read.zone === undefined ? {} : { zone: read.zone };
  if (!read.time && read.days.length === 0) return zone;
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = own.trim().split(/\s+/u);
  const at = read.time ? `${read.time[1]} ${read.time[0]}` : `${minute} ${hour}`;
  const on = read.days.length > 0 ? `* * ${read.days.includes('*') ? '*' : read.days.join(',')}` : `${day} ${month} ${weekday}`;
  return { schedule: `${at} ${on}`, ...zone };
}

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** A schedule in words: `08:30 on weekdays`; a schedule that words cannot tell shortly is given as it is written. */
export function describeSchedule(written: string): string {
  const reading = readCronSchedule(written);
  if (reading.kind === 'fault') return written;
  const { minutes, hours, weekdays, daysOfMonth, months, days } = reading.schedule;
  const [hour, minute] = [hours[0], minutes[0]];
  const plain = hours.length === 1 && minutes.length === 1 && daysOfMonth.length === 31 && months.length === 12 && days === 'both';
  if (!plain || hour === undefined || minute === undefined) return written;
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const key = weekdays.join('');
  if (key === '1234567') return `${time} every day`;
  if (key === '12345') return `${time} on weekdays`;
  return `${time} on ${weekdays.map((weekday) => WEEKDAYS[weekday - 1]).join(', ')}`;
}
