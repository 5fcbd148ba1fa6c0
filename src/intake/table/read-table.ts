import { type Fault, faultAt } from '../../facts/pack/fault.ts';
import { findColumns } from './columns.ts';
import { type ReadRow, readRow } from './read-row.ts';
import type { TableMapping } from './table-mapping.ts';
import type { TableText } from './table-row.ts';

/** A table read by its mapping. */
export interface TableReading {
  /** Records that can be used. */
  readonly rows: readonly ReadRow[];
  /** Everything wrong, by line. */
  readonly faults: readonly Fault[];
  /** Whether the table as a whole cannot be read: its records cannot be told from each other, or its columns are others. */
  readonly unusable: boolean;
}

const ROW_REMEDY = 'correct the line, or import the others with --skip-bad';

/** Reads every record of a table; ill ones come back as faults, all at once. */
export function readTable(table: TableText, mapping: TableMapping): TableReading {
  const [header, ...records] = table.rows;
  if (!header) {
    const empty = faultAt({ file: table.file, line: 1 }, 'FILE_MISSING', 'holds no line of column names', 'give a table with columns');
    return { rows: [], faults: [...table.faults, empty], unusable: true };
  }
  const { columns, faults: ofColumns } = findColumns(mapping, header, table.file);
  if (!columns) return { rows: [], faults: [...table.faults, ...ofColumns], unusable: true };
  const rows: ReadRow[] = [];
  const faults = [...table.faults];
  const seen = new Map<string, number>();
  for (const record of records) {
    const place = { file: table.file, line: record.line };
    const row = readRow(record, columns);
    if ('wrong' in row) {
      faults.push(faultAt(place, 'ROW_WRONG', row.wrong.join('; '), ROW_REMEDY));
      continue;
    }
    const key = `${row.name} ${row.month}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, record.line);
      rows.push(row);
    } else faults.push(faultAt(place, 'ROW_DUPLICATE', `gives ${row.name} in ${row.month} again, after line ${first}`, ROW_REMEDY));
  }
  return { rows, faults: faults.toSorted((one, other) => one.line - other.line), unusable: false };
}
