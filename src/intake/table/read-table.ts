import { type Fault, faultAt } from '../../facts/pack/fault.ts';
import type { DaySpan } from '../../facts/series/spans.ts';
import { cleanText } from '../../model/text.ts';
import { CellsSeen } from './cells-seen.ts';
import { type Columns, findColumns } from './columns.ts';
import { gatheredFaults, type LineWrong } from './gathered-faults.ts';
import { dayOrderOf, readPrintedPeriod } from './printed-period.ts';
import { readTablePeriod } from './read-period.ts';
import { type ReadRow, type RowForm, readRow } from './read-row.ts';
import type { TableMapping } from './table-mapping.ts';
import type { TableRow, TableText } from './table-row.ts';

/** A table read by its mapping. */
export interface TableReading {
  /** Records that can be used. */
  readonly rows: readonly ReadRow[];
  /** Everything wrong, by line. */
  readonly faults: readonly Fault[];
  /** How many lines are left out. */
  readonly skipped: number;
  /** Whether the table as a whole cannot be read: its records cannot be told from each other, or its columns are others. */
  readonly unusable: boolean;
}

/** Reads every record of a table; ill ones come back as faults, all at once, those of one kind together where they are many. */
export function readTable(table: TableText, mapping: TableMapping): TableReading {
  const [header, ...records] = table.rows;
  const unusable = (faults: readonly Fault[]) => ({ rows: [], faults: [...table.faults, ...faults], skipped: 0, unusable: true });
  if (!header) {
    return unusable([faultAt({ file: table.file, line: 1 }, 'FILE_MISSING', 'holds no line of column names', 'give a table with columns')]);
  }
  const { columns, faults: ofColumns } = findColumns(mapping, header, table.file);
  if (!columns) return unusable(ofColumns);
  const { columnPeriods, faults: ofPeriods } = periodsOfColumns(columns, mapping, { file: table.file, line: header.line });
  if (ofPeriods.length > 0) return unusable(ofPeriods);
  const form = rowForm(columns, columnPeriods, records, mapping);
  const rows: ReadRow[] = [];
  const wrong: LineWrong[] = [];
  const seen = new CellsSeen();
  for (const record of records) {
    const row = readRow(record, form);
    if ('wrong' in row) {
      const what = row.wrong.map((one) => one.what).join('; ');
      wrong.push({ line: record.line, code: 'ROW_WRONG', kind: row.wrong.map(({ kind }) => kind).join('; '), what });
      continue;
    }
    const again = seen.repeated(row);
    if (again === undefined) rows.push(row);
    else wrong.push({ line: record.line, code: 'ROW_DUPLICATE', kind: 'again', what: again });
  }
  const faults = [...table.faults, ...gatheredFaults(wrong, table.file)].toSorted((one, other) => one.line - other.line);
  return { rows, faults, skipped: table.faults.length + wrong.length, unusable: false };
}

function rowForm(columns: Columns, columnPeriods: RowForm['columnPeriods'], records: readonly TableRow[], mapping: TableMapping): RowForm {
  const { period } = mapping.columns;
  if (!period) return { columns, mapping, columnPeriods, periodOf: undefined };
  const place = 'date' in period ? columns.at(period.date) : -1;
  const dates = 'date' in period ? records.map(({ cells }) => cleanText(cells[place] ?? '')) : [];
  const order = dayOrderOf(dates, 'date' in period ? period.order : undefined);
  const { language } = mapping.release;
  return { columns, mapping, columnPeriods, periodOf: (cell) => readTablePeriod(period, cell, order, language) };
}

/** The periods that headers are, where columns go across periods. */
function periodsOfColumns(columns: Columns, { release }: TableMapping, place: { file: string; line: number }) {
  const columnPeriods = new Map<string, DaySpan>();
  const faults: Fault[] = [];
  const headers = columns.values.flatMap(({ period }) => (period === undefined ? [] : [period]));
  const order = dayOrderOf(headers, undefined);
  for (const header of headers) {
    const read = readPrintedPeriod(header, { order, language: release.language });
    if ('wrong' in read)
      faults.push(faultAt(place, 'COLUMN_UNKNOWN', `has a column that is no period: ${read.wrong}`, 'name the columns that are periods'));
    else columnPeriods.set(header, read);
  }
  return { columnPeriods, faults };
}
