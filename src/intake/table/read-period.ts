import { shownInFault } from '../../facts/pack/fault.ts';
import { type DaySpan, periodAround } from '../../facts/series/spans.ts';
import { readTimes } from '../../language/grammar/times.ts';
import { type DayOrder, readPrintedPeriod, yearPart } from './printed-period.ts';
import type { PeriodMapped } from './table-mapping.ts';

/** The period that a record is of, or what is wrong with it. */
export type PeriodRead = DaySpan | { readonly wrong: string };

/**
 * The period of a record by the columns that the mapping gives for it. `cell` gives the text of a column; `order` and
 * `language` are those of the whole table.
 */
export function readTablePeriod(mapped: PeriodMapped, cell: (column: string) => string, order: DayOrder, language: string): PeriodRead {
  if ('date' in mapped) {
    const text = cell(mapped.date);
    const read = readPrintedPeriod(text, { order, language, as: mapped.as });
    return 'wrong' in read ? { wrong: `${shownInFault(mapped.date)} ${read.wrong}` } : read;
  }
  const year = cell(mapped.year);
  if (!/^(?:19|20|21)\d\d$/.test(year)) return { wrong: `the year "${shownInFault(year)}" is not one from 1900 to 2199` };
  if ('month' in mapped) return monthOf(year, cell(mapped.month), language);
  if ('quarter' in mapped) return numbered(year, 'quarter', cell(mapped.quarter));
  return 'half' in mapped ? numbered(year, 'half', cell(mapped.half)) : periodAround(`${year}-01-01`, 'year');
}

function monthOf(year: string, month: string, language: string): PeriodRead {
  if (/^(?:0?[1-9]|1[0-2])$/.test(month)) return periodAround(`${year}-${month.padStart(2, '0')}-01`, 'month');
  const [time] = /^\p{L}/u.test(month) ? readTimes(`${month} ${year}`, `${year}-01-01`, language) : [];
  if (time?.kind === 'month' && time.end === `${month} ${year}`.length && time.start === 0) return periodAround(time.from, 'month');
  return { wrong: `the month "${shownInFault(month)}" is not a number from 1 to 12, nor a month's name` };
}

function numbered(year: string, grain: 'quarter' | 'half', text: string): PeriodRead {
  const number = /^(?:[QqHhSsTt]\s?)?([1-4])$/.exec(text)?.[1];
  if (number === undefined) return { wrong: `the ${grain} "${shownInFault(text)}" is not a number` };
  return yearPart(year, grain, number);
}
