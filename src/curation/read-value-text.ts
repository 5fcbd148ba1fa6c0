import { nearestName } from '../facts/pack/nearest-name.ts';
import { readMoney } from '../language/grammar/money.ts';
import { readTimes } from '../language/grammar/times.ts';
import { isCalendarDate } from '../model/calendar-date.ts';
import { formatAmount } from '../model/format.ts';
import { cleanText } from '../model/text.ts';
import { type Value, type ValueKind, valueSchema } from '../model/value.ts';
import { WRITTEN_VALUES } from '../model/written-value.ts';
import { type EntityNames, NAME_SEPARATOR } from './value-text.ts';

/** What stands in a field, read; or what is wrong with it and what to write. */
export type TextReading<T> = { readonly value: T } | { readonly fault: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONGEST_VALUE = 3000;

const EXAMPLES: Readonly<Record<ValueKind, string>> = {
  money: 'Write, for example: at least EUR 40 billion',
  count: 'Write a number and what is counted, for example: 4 partners',
  share: 'Write, for example: about 2 %',
  date: 'Write, for example: 17 October 2024 to 18 October 2024; or October 2024; or 16 October 2024, 10:22',
  duration: 'Write, for example: at least 5 years',
  entities: 'Write names, separated by semicolons',
  text: 'Write a few words',
  none: 'Write, for example: no date: the source gives no day',
};

/** What to write for a value of a kind. */
export function valueHint(kind: ValueKind): string {
  return EXAMPLES[kind];
}

/** A bound begins a line in either case. */
function lowerFirst(text: string): string {
  return /^(?:Exactly|At|Nearly|About|No) ?/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function moneyOf(text: string): unknown {
  const written = WRITTEN_VALUES.money(text);
  if (written !== undefined) return written;
  const [mention, ...others] = readMoney(text);
  if (!mention?.currency || others.length > 0) return undefined;
  const around = `${text.slice(0, mention.start)}${text.slice(mention.end)}`.trim();
  if (around !== '' && mention.bound === undefined) return undefined;
  const amountText = formatAmount(mention.amount).replaceAll(',', '');
  return { kind: 'money', amount: amountText, currency: mention.currency, bound: mention.bound ?? 'exact' };
}

/** `16 October 2024`, `October 2024`, `2024` or `2024-10-16`, as a calendar date. */
export function readDayText(text: string): string | undefined {
  const written = text.trim();
  if (isCalendarDate(written)) return written;
  const [, day, month = '', year = ''] = /^(?:(\d{1,2}) )?([A-Za-z]{3,9}) (\d{4})$/u.exec(written) ?? [];
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return undefined;
  const date = [year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return isCalendarDate(date) ? date : undefined;
}

function dateOf(text: string, today: string): unknown {
  const [, first = '', second, time] = /^(.+?)(?: to (.+?))?(?:, (\S.*))?$/u.exec(text) ?? [];
  const date = readDayText(first);
  const to = second === undefined ? undefined : readDayText(second);
  const timed = time === undefined ? {} : { time_of_day: time };
  if (date !== undefined && (second === undefined) === (to === undefined)) {
    return { kind: 'date', date, ...(to === undefined ? {} : { to }), ...timed };
  }
  const [mention, ...others] = readTimes(text, today);
  if (!mention || !('from' in mention) || others.length > 0 || mention.text.length < text.length - 1) return undefined;
  if (mention.edge !== 'within') return undefined;
  return { kind: 'date', date: mention.from, ...(mention.from === mention.to ? {} : { to: mention.to }) };
}

function entitiesOf(text: string, names: EntityNames): TextReading<unknown> {
  const written = text
    .split(NAME_SEPARATOR)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const ids = written.map(names.idOf);
  const unknown = written.find((_, at) => ids[at] === undefined);
  if (unknown === undefined) return { value: { kind: 'entities', entities: ids } };
  const near = nearestName(unknown.toLowerCase(), names.known);
  const meant = near === undefined ? '' : ` Did you mean ${names.nameOf(names.idOf(near) ?? near)}?`;
  return { fault: `Nobody and nothing is known by “${cleanText(unknown).slice(0, 60)}”, or more than one is.${meant}` };
}

function written(kind: Exclude<ValueKind, 'entities'>, text: string, today: string): unknown {
  if (kind === 'money') return moneyOf(text);
  return kind === 'date' ? dateOf(text, today) : WRITTEN_VALUES[kind](text);
}

/**
 * Reads a value of a kind as {@link writeValue} and people write it; `today` (`YYYY-MM-DD`) is what "this year" counts
 * from.
 */
export function readValue(kind: ValueKind, text: string, names: EntityNames, today: string): TextReading<Value> {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: `${EXAMPLES[kind]}.` };
  if (trimmed.length > LONGEST_VALUE) return { fault: `It is longer than ${LONGEST_VALUE} characters.` };
  const reading =
    kind === 'entities' ? entitiesOf(trimmed, names) : { value: written(kind, kind === 'text' ? trimmed : lowerFirst(trimmed), today) };
  if ('fault' in reading) return reading;
  const parsed = valueSchema.safeParse(reading.value);
  return parsed.success ? { value: parsed.data } : { fault: `This cannot be read. ${EXAMPLES[kind]}.` };
}
