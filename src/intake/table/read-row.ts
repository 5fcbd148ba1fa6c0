import { shownInFault } from '../../facts/pack/fault.ts';
import type { DaySpan } from '../../facts/series/spans.ts';
import { cleanText } from '../../model/text.ts';
import type { Columns } from './columns.ts';
import { type NumberForm, type PrintedNumber, readPrintedNumber } from './printed-number.ts';
import type { PeriodRead } from './read-period.ts';
import type { TableMapping, ValueColumn } from './table-mapping.ts';
import type { TableRow } from './table-row.ts';

/** What one cell prints. */
export interface ReadCell {
  readonly column: ValueColumn;
  /** Its place in the record, from 0. */
  readonly at: number;
  readonly period: DaySpan;
  /** The part of the subject that it is of: by the columns of the record, and by its own. */
  readonly category: Readonly<Record<string, string>>;
  /** Absent: the cell is empty or says that nothing is known. */
  readonly number?: PrintedNumber;
}

/** A record that can be used. */
export interface ReadRow {
  readonly row: TableRow;
  readonly name: string;
  readonly code?: string;
  readonly cells: readonly ReadCell[];
}

/** Something wrong with a record; what is alike in `kind` is told together. */
export interface RowWrong {
  readonly kind: string;
  readonly what: string;
}

/** How the records of a table are read. */
export interface RowForm {
  readonly columns: Columns;
  readonly mapping: TableMapping;
  /** The period of a record, where it has one, and those that columns are of. */
  readonly periodOf: ((cell: (column: string) => string) => PeriodRead) | undefined;
  readonly columnPeriods: ReadonlyMap<string, DaySpan>;
}

const LONGEST_NAME = 120;
const NOTHING_KNOWN = /^(?:|-|–|—|\.\.?|na|n\/a|n\.a\.|nan|null)$/i;

/** A record read by its form, or everything that is wrong with it, each in a few words. */
export function readRow(
  row: TableRow,
  { columns, mapping, periodOf, columnPeriods }: RowForm,
): ReadRow | { readonly wrong: readonly RowWrong[] } {
  if (row.cells.length !== columns.width) {
    const what = `has ${row.cells.length} cells where the first line has ${columns.width}`;
    return { wrong: [{ kind: `${row.cells.length} cells`, what }] };
  }
  const { subject, categories } = mapping.columns;
  const cellAt = (column: string) => cleanText(row.cells[columns.at(column)] ?? '');
  const name = subject.name === undefined ? (subject.is ?? '') : cellAt(subject.name);
  const code = subject.code === undefined ? '' : cellAt(subject.code);
  const wrong: RowWrong[] = [];
  if (name === '') wrong.push({ kind: 'no name', what: 'names nobody' });
  if (name.length > LONGEST_NAME) wrong.push({ kind: 'long name', what: `has a name of ${name.length} characters` });
  const ofRow: Record<string, string> = {};
  for (const { column, name: division } of categories) {
    if (column === undefined) continue;
    ofRow[division] = cellAt(column);
    if (ofRow[division] === '') wrong.push({ kind: `empty ${column}`, what: `${shownInFault(column)} is empty` });
  }
  const period = periodOf?.(cellAt);
  if (period && 'wrong' in period) wrong.push({ kind: 'period', what: period.wrong });
  const cells: ReadCell[] = [];
  for (const { at, ...column } of columns.values) {
    const read = readCell(cleanText(row.cells[at] ?? ''), column, mapping.numbers);
    if ('wrong' in read) wrong.push(read.wrong);
    const own = columnPeriods.get(column.column) ?? (period && 'first' in period ? period : undefined);
    if (!own || 'wrong' in read) continue;
    cells.push({
      column,
      at,
      period: own,
      category: { ...ofRow, ...column.category },
      ...('number' in read ? { number: read.number } : {}),
    });
  }
  return wrong.length > 0 ? { wrong } : { row, name, ...(code === '' ? {} : { code }), cells };
}

function readCell(
  text: string,
  { column, values }: ValueColumn,
  form: NumberForm,
): { number: PrintedNumber } | { wrong: RowWrong } | { nothing: true } {
  if (NOTHING_KNOWN.test(text)) return { nothing: true };
  const number = readPrintedNumber(values.kind === 'share' ? text.replace(/\s?%$/u, '') : text, form);
  const wrong = (why: string, kind = why) => ({
    wrong: { kind: `${column} ${kind}`, what: `${shownInFault(column)} "${shownInFault(text)}" ${why}` },
  });
  if ('wrong' in number) return wrong(number.wrong);
  if (
    values.kind === 'count' &&
    values.scale === 'unit' &&
    number.digits.includes('.') &&
    /[1-9]/u.test(number.digits.split('.')[1] ?? '')
  ) {
    return wrong('is no whole number: a count has no fractions; write "kind: number" for what has');
  }
  return { number };
}
