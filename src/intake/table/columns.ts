import { type Fault, faultAt, shownInFault } from '../../facts/pack/fault.ts';
import { cleanText } from '../../model/text.ts';
import { type PeriodMapped, type TableMapping, type ValueColumn, valueColumnsOf } from './table-mapping.ts';
import type { TableRow } from './table-row.ts';

/** Where in a record each thing stands, counted from 0. */
export interface Columns {
  readonly width: number;
  /** The place of a column. */
  readonly at: (column: string) => number;
  readonly values: readonly (ValueColumn & { readonly at: number })[];
}

/** The columns of a mapping in the header of a table; a column that is missing, or that the mapping does not name, is a fault. */
export function findColumns(mapping: TableMapping, header: TableRow, file: string): { columns?: Columns; faults: Fault[] } {
  const names = header.cells.map(cleanText);
  const values = valueColumnsOf(mapping);
  const mapped = mappedColumns(mapping).map(([column]) => column);
  const place = { file, line: header.line };
  const faults = [
    ...mapped
      .filter((name) => !names.includes(name))
      .map((name) =>
        faultAt(place, 'COLUMN_MISSING', `has no column "${shownInFault(name)}"`, 'name the column as the first line of the file does'),
      ),
    ...names
      .filter((name, at) => !mapped.includes(name) && !mapping.columns.ignored.includes(name) && names.indexOf(name) === at)
      .map((name) =>
        faultAt(
          place,
          'COLUMN_UNKNOWN',
          `has a column "${shownInFault(name)}" that the mapping does not name`,
          'map it, or list it under "ignored"',
        ),
      ),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => faultAt(place, 'ID_DUPLICATE', `has two columns "${shownInFault(name)}"`, 'give each column its own name')),
  ];
  if (faults.length > 0) return { faults };
  const places = new Map(names.map((name, at) => [name, at]));
  const at = (name: string) => places.get(name) ?? -1;
  return { faults, columns: { width: names.length, at, values: values.map((value) => ({ ...value, at: at(value.column) })) } };
}

/** Every column that a mapping uses, with where in the mapping it stands; those it ignores are not among them. */
export function mappedColumns({ columns }: TableMapping): (readonly [string, readonly (string | number)[]])[] {
  const { subject, period, categories, values } = columns;
  const at = (column: string | undefined, ...path: readonly (string | number)[]) =>
    column === undefined ? [] : [[column, ['columns', ...path]] as const];
  return [
    ...at(subject.name, 'subject', 'name'),
    ...at(subject.code, 'subject', 'code'),
    ...(period ? periodColumns(period).flatMap(([key, column]) => at(column, 'period', key)) : []),
    ...categories.flatMap(({ column }, place) => at(column, 'categories', place, 'column')),
    ...values.flatMap(({ column, columns: several = [] }, place) => [
      ...at(column, 'values', place, 'column'),
      ...several.flatMap((one, number) => at(one, 'values', place, 'columns', number)),
    ]),
  ];
}

function periodColumns(period: PeriodMapped): [string, string][] {
  if ('date' in period) return [['date', period.date]];
  const { year, ...part } = period;
  return [['year', year], ...Object.entries(part)];
}
