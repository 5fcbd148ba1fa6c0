import { shown } from '../../facts/pack/fault.ts';
import { cleanText } from '../../model/text.ts';
import type { Columns } from './columns.ts';
import { type PrintedNumber, readPrintedNumber } from './printed-number.ts';
import type { ValueColumn } from './table-mapping.ts';
import type { TableRow } from './table-row.ts';

/** What one cell prints. */
export interface ReadCell {
  readonly column: ValueColumn;
  /** Its place in the record, from 0. */
  readonly at: number;
  /** Absent: the cell is empty or says that nothing is known. */
  readonly number?: PrintedNumber;
}

/** A record that can be used. */
export interface ReadRow {
  readonly row: TableRow;
  readonly name: string;
  readonly code?: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly cells: readonly ReadCell[];
}

const LONGEST_NAME = 120;
const NOTHING_KNOWN = /^(?:|-|–|—|\.\.?|na|n\/a|n\.a\.|nan|null)$/i;

/** A record read by the columns, or everything that is wrong with it, each in a few words. */
export function readRow(row: TableRow, columns: Columns): ReadRow | { readonly wrong: readonly string[] } {
  if (row.cells.length !== columns.width) {
    return { wrong: [`has ${row.cells.length} cells where the first line has ${columns.width}`] };
  }
  const cellAt = (at: number) => cleanText(row.cells[at] ?? '');
  const name = cellAt(columns.name);
  const code = columns.code === undefined ? '' : cellAt(columns.code);
  const month = readMonth(cellAt(columns.year), cellAt(columns.month));
  const cells = columns.values.map(({ at, ...column }) => ({ column, at, read: readCell(cellAt(at), column) }));
  const wrong = [
    ...(name === '' ? ['names nobody'] : name.length > LONGEST_NAME ? [`has a name of ${name.length} characters`] : []),
    ...('wrong' in month ? [month.wrong] : []),
    ...cells.flatMap(({ read }) => ('wrong' in read ? [read.wrong] : [])),
  ];
  if (wrong.length > 0 || 'wrong' in month) return { wrong };
  return {
    row,
    name,
    ...(code === '' ? {} : { code }),
    month: month.month,
    cells: cells.map(({ column, at, read }) => ({ column, at, ...('number' in read ? { number: read.number } : {}) })),
  };
}

function readMonth(year: string, month: string): { readonly month: string } | { readonly wrong: string } {
  if (!/^(?:19|20|21)\d\d$/.test(year)) return { wrong: `the year "${shown(year)}" is not one from 1900 to 2199` };
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return { wrong: `the month "${shown(month)}" is not a number from 1 to 12` };
  return { month: `${year}-${month.padStart(2, '0')}` };
}

function readCell(text: string, { column }: ValueColumn): { number: PrintedNumber } | { wrong: string } | { nothing: true } {
  if (NOTHING_KNOWN.test(text)) return { nothing: true };
  const number = readPrintedNumber(text);
  return 'wrong' in number ? { wrong: `${shown(column)} "${shown(text)}" ${number.wrong}` } : { number };
}
