import { type Fault, faultAt, shown } from '../../facts/pack/fault.ts';
import { cleanText } from '../../model/text.ts';
import type { TableMapping, ValueColumn } from './table-mapping.ts';
import type { TableRow } from './table-row.ts';

/** Where in a record each thing stands, counted from 0. */
export interface Columns {
  readonly width: number;
  readonly name: number;
  readonly code?: number;
  readonly year: number;
  readonly month: number;
  readonly values: readonly (ValueColumn & { readonly at: number })[];
}

/** The columns of a mapping in the header of a table; a column that is missing, or that the mapping does not name, is a fault. */
export function findColumns({ columns }: TableMapping, header: TableRow, file: string): { columns?: Columns; faults: Fault[] } {
  const names = header.cells.map(cleanText);
  const { subject, period, values, ignored } = columns;
  const wanted = [subject.name, ...(subject.code === undefined ? [] : [subject.code]), period.year, period.month];
  const mapped = [...wanted, ...values.map(({ column }) => column)];
  const place = { file, line: header.line };
  const faults = [
    ...mapped
      .filter((name) => !names.includes(name))
      .map((name) =>
        faultAt(place, 'COLUMN_MISSING', `has no column "${shown(name)}"`, 'name the column as the first line of the file does'),
      ),
    ...names
      .filter((name, at) => !mapped.includes(name) && !ignored.includes(name) && names.indexOf(name) === at)
      .map((name) =>
        faultAt(
          place,
          'COLUMN_UNKNOWN',
          `has a column "${shown(name)}" that the mapping does not name`,
          'map it, or list it under "ignored"',
        ),
      ),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => faultAt(place, 'ID_DUPLICATE', `has two columns "${shown(name)}"`, 'give each column its own name')),
  ];
  if (faults.length > 0) return { faults };
  const at = (name: string) => names.indexOf(name);
  return {
    faults,
    columns: {
      width: names.length,
      name: at(subject.name),
      ...(subject.code === undefined ? {} : { code: at(subject.code) }),
      year: at(period.year),
      month: at(period.month),
      values: values.map((value) => ({ ...value, at: at(value.column) })),
    },
  };
}
