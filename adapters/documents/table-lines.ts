import { BETWEEN_CELLS, NAMES_CELL } from '../../src/index.ts';

/** A row of a table as a page has it, spans of columns told out. */
export interface PageTableRow {
  readonly cells: readonly string[];
  /** All of its cells are headers. */
  readonly isHead: boolean;
}

const MOST_HEADS = 4;
/** Columns that are told by name, and characters that their names may add to a table: a page made to cost much has more. */
export const MOST_COLUMNS = 500;
const LONGEST_NAME = 200;
const MOST_ADDED = 1_000_000;

const isFigure = (cell: string) => /\d/u.test(cell) && !/\p{L}{3,}/u.test(cell);

/** The rows at the top of a table that name its columns: those of headers, or the first where figures stand below words alone. */
function headsOf(rows: readonly PageTableRow[]): readonly PageTableRow[] {
  const body = rows.findIndex(({ isHead }) => !isHead);
  if (body > 0) return rows.slice(0, body);
  const [first, ...others] = rows;
  if (!first || body < 0 || first.cells.length < 2 || first.cells.some(isFigure)) return [];
  const isBelow = others.length > 0 && others.every(({ cells }) => cells.slice(1).some(isFigure));
  return isBelow ? [first] : [];
}

/** What each column is called, through all rows of headers; nothing where they do not fit each other. */
function columnsOf(heads: readonly PageTableRow[]): readonly string[] | undefined {
  const [first] = heads;
  if (
    !first ||
    first.cells.length > MOST_COLUMNS ||
    heads.length > MOST_HEADS ||
    heads.some(({ cells }) => cells.length !== first.cells.length)
  )
    return undefined;
  const columns = first.cells.map((_, column) => {
    const names = heads.map(({ cells }) => cells[column] ?? '').filter((name, at, all) => name !== '' && all.indexOf(name) === at);
    return names.join(', ');
  });
  return columns.some((name) => name.length > LONGEST_NAME) ? undefined : columns;
}

/**
 * The lines of a table, one for each row, with the name of its column before each cell: `Donor: Germany | 2024: 7,100.0`, so
 * that no figure stands without what it is a figure of. Rows of headers give no line where the others have their names;
 * without headers, or where a row does not fit them, cells only stand beside each other.
 */
export function pageTableLines(rows: readonly PageTableRow[]): readonly string[] {
  const heads = headsOf(rows);
  const columns = columnsOf(heads);
  const plain = ({ cells }: PageTableRow) => cells.filter((cell) => cell !== '').join(BETWEEN_CELLS);
  if (!columns) return rows.map(plain);
  const body = rows.slice(heads.length);
  const added = columns.reduce((sum, name) => sum + name.length, 0) * body.length;
  if (body.length === 0 || added > MOST_ADDED) return rows.map(plain);
  const told = body.map((row) => {
    if (row.cells.length !== columns.length) return plain(row);
    const cells = row.cells.map((cell, column) => (cell === '' || !columns[column] ? cell : `${columns[column]}${NAMES_CELL}${cell}`));
    return cells.filter((cell) => cell !== '').join(BETWEEN_CELLS);
  });
  return [...heads.map(() => ''), ...told];
}
