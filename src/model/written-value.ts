import { isCalendarDate } from './calendar-date.ts';
import type { ValueKind } from './value.ts';

const BOUND_WORDS = { exactly: 'exact', 'at least': 'at_least', 'at most': 'at_most', nearly: 'nearly', about: 'about' } as const;
const NUMBER = String.raw`(-?\d[\d,]*(?:\.\d+)?(?: (?:thousand|million|billion|trillion))?)`;
const BOUND = '(?:(exactly|at least|at most|nearly|about) )?';
const MONEY = new RegExp(`^${BOUND}([A-Z]{3}) ${NUMBER}$`, 'u');
const COUNT = new RegExp(`^${BOUND}${NUMBER} (\\S.*)$`, 'u');
const SHARE = new RegExp(`^${BOUND}(\\d+(?:\\.\\d+)?) ?(?:%|percent|per cent)$`, 'u');
const DURATION = new RegExp(`^${BOUND}(\\d{1,4}) (day|week|month|year)s?$`, 'u');
const DATE = /^(\S+)(?: to (\S+?))?(?:, (\S.*))?$/u;
const NO_VALUE = /^no (amount|count|date|duration|name|detail)(?: given)?: (\S[\s\S]*)$/u;

function boundOf(words: string | undefined) {
  const found = Object.entries(BOUND_WORDS).find(([written]) => written === words);
  return found ? found[1] : 'exact';
}

function money(text: string): unknown {
  const [, bound, currency, amount = ''] = MONEY.exec(text) ?? [];
  return currency === undefined ? undefined : { kind: 'money', amount: amount.replaceAll(',', ''), currency, bound: boundOf(bound) };
}

function count(text: string): unknown {
  const [, bound, number, unit] = COUNT.exec(text) ?? [];
  return number === undefined ? undefined : { kind: 'count', number: number.replaceAll(',', ''), unit, bound: boundOf(bound) };
}

function share(text: string): unknown {
  const [, bound, percent] = SHARE.exec(text) ?? [];
  return percent === undefined ? undefined : { kind: 'share', percent, bound: boundOf(bound) };
}

function date(text: string): unknown {
  const [, day = '', to, time] = DATE.exec(text) ?? [];
  if (!isCalendarDate(day) || (to !== undefined && !isCalendarDate(to))) return undefined;
  return { kind: 'date', date: day, ...(to !== undefined && { to }), ...(time !== undefined && { time_of_day: time }) };
}

function duration(text: string): unknown {
  const [, bound, length, unit] = DURATION.exec(text) ?? [];
  return length === undefined ? undefined : { kind: 'duration', length: Number(length), unit, bound: boundOf(bound) };
}

function none(text: string): unknown {
  const [, missing, reason] = NO_VALUE.exec(text) ?? [];
  return missing === undefined ? undefined : { kind: 'none', missing, reason };
}

/** How a value of a kind is written in a line of text; ids and names are the matter of whoever reads them. */
export const WRITTEN_VALUES: Readonly<Record<Exclude<ValueKind, 'entities'>, (text: string) => unknown>> = {
  money,
  count,
  share,
  date,
  duration,
  none,
  text: (text) => ({ kind: 'text', text }),
};
