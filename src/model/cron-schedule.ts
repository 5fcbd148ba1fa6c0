/** A recurring local time: five cron fields, read into the values each may take. */
export interface CronSchedule {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly daysOfMonth: readonly number[];
  /** Months from 1. */
  readonly months: readonly number[];
  /** Days of the week from Monday (1) to Sunday (7), as ISO 8601 counts them. */
  readonly weekdays: readonly number[];
  /** `either`: a day of the month or a weekday is enough (crontab's rule when both are restricted); `both` otherwise. */
  readonly days: 'either' | 'both';
}

export type CronReading =
  | { readonly kind: 'schedule'; readonly schedule: CronSchedule }
  | { readonly kind: 'fault'; readonly reason: string };

interface Field {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  readonly names: readonly string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LONGEST_SCHEDULE = 200;

const MINUTE: Field = { name: 'minute', lowest: 0, highest: 59, names: [] };
const HOUR: Field = { name: 'hour', lowest: 0, highest: 23, names: [] };
const DAY: Field = { name: 'day of the month', lowest: 1, highest: 31, names: [] };
const MONTH: Field = { name: 'month', lowest: 1, highest: 12, names: MONTHS };
/** crontab lets Sunday be 0 or 7. */
const WEEKDAY: Field = { name: 'weekday', lowest: 0, highest: 7, names: WEEKDAYS };

class FieldFault extends Error {}

/** One bound of a range: a number, or a name such as `mon`, within the field's limits. */
function readBound(text: string, field: Field): number {
  const named = field.names.indexOf(text.toLowerCase());
  const value = named >= 0 ? named + (field === MONTH ? 1 : 0) : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= field.lowest && value <= field.highest)) {
    throw new FieldFault(`the ${field.name} "${text}" is not between ${field.lowest} and ${field.highest}`);
  }
  return value;
}

/** One item of a field's list: `*`, `5`, `1-5`, each with an optional `/step`. */
function readItem(item: string, field: Field): number[] {
  const [range = '', step, ...rest] = item.split('/');
  if (rest.length > 0 || (step !== undefined && !/^[1-9]\d?$/.test(step))) {
    throw new FieldFault(`the step in the ${field.name} "${item}" is not a whole number from 1 to 99`);
  }
  const bounds = range === '*' ? [String(field.lowest), String(field === WEEKDAY ? 6 : field.highest)] : range.split('-');
  if (bounds.length > 2) throw new FieldFault(`the ${field.name} "${item}" is not a range`);
  const from = readBound(bounds[0] ?? '', field);
  const to = bounds[1] === undefined ? (step === undefined ? from : field.highest) : readBound(bounds[1], field);
  if (to < from) throw new FieldFault(`the ${field.name} "${item}" ends before it begins`);
  const values: number[] = [];
  for (let value = from; value <= to; value += Number(step ?? 1)) values.push(value);
  return values;
}

function readField(text: string, field: Field): number[] {
  const values = text.split(',').flatMap((item) => readItem(item, field));
  return [...new Set(values)].sort((left, right) => left - right);
}

/** Whether any month of the schedule is long enough for one of its days ("31 February" never comes). */
function everComes(schedule: CronSchedule): boolean {
  if (schedule.days === 'either') return true;
  return schedule.months.some((month) => schedule.daysOfMonth.some((day) => day <= (LONGEST_MONTHS[month - 1] ?? 0)));
}

function readFields(text: string): CronSchedule {
  const fields = text.trim().split(/\s+/u);
  const [minute, hour, day, month, weekday] = fields;
  if (fields.length !== 5 || !minute || !hour || !day || !month || !weekday) {
    throw new FieldFault(`it has ${fields.length} fields instead of five`);
  }
  return {
    minutes: readField(minute, MINUTE),
    hours: readField(hour, HOUR),
    daysOfMonth: readField(day, DAY),
    months: readField(month, MONTH),
    weekdays: [...new Set(readField(weekday, WEEKDAY).map((value) => (value === 0 ? 7 : value)))].sort((left, right) => left - right),
    days: day.startsWith('*') || weekday.startsWith('*') ? 'both' : 'either',
  };
}

/**
 * Reads a crontab schedule: minute, hour, day of the month, month, weekday; `*`, lists, ranges, steps and English
 * three-letter names. Nicknames (`@daily`), seconds and the extensions L, W and # are refused with a reason.
 */
export function readCronSchedule(text: string): CronReading {
  if (text.length > LONGEST_SCHEDULE) return { kind: 'fault', reason: `it is longer than ${LONGEST_SCHEDULE} characters` };
  try {
    const schedule = readFields(text);
    return everComes(schedule) ? { kind: 'schedule', schedule } : { kind: 'fault', reason: 'no month has such a day' };
  } catch (fault) {
    if (fault instanceof FieldFault) return { kind: 'fault', reason: fault.message };
    throw fault;
  }
}

/** Whether the schedule falls on a day; `weekday` counts from Monday (1) to Sunday (7). */
export function fallsOn(schedule: CronSchedule, day: { readonly month: number; readonly day: number; readonly weekday: number }): boolean {
  if (!schedule.months.includes(day.month)) return false;
  const inMonth = schedule.daysOfMonth.includes(day.day);
  const inWeek = schedule.weekdays.includes(day.weekday);
  return schedule.days === 'either' ? inMonth || inWeek : inMonth && inWeek;
}
