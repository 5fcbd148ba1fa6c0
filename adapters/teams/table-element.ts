import type { FieldsBlock, TableBlock } from '../../src/index.ts';
import { type CardElement, type CardRichTextBlock, jsonBytes, type Table, type TableCell, type TargetWidth } from './card.ts';
import { shortenedForTeams, shownLine } from './inert-text.ts';
import { CELL_LENGTH, COLUMN_NAME_LENGTH, ELEMENT_BYTES, TEAMS_TABLE_COLUMNS } from './limits.ts';
import { type InlineStyle, lines, runParagraphs, stacks } from './rich-text.ts';

type Row = Table['rows'][number];
type TableFrame = Omit<Table, 'rows'>;

function cell(text: string, longest = CELL_LENGTH, look: InlineStyle = {}): TableCell {
  return { type: 'TableCell', items: lines(shortenedForTeams(shownLine(text) || '–', longest), look) };
}

/** Rows in as many tables as their size takes, each under the same head. */
function tablesOf(frame: TableFrame, head: readonly Row[], rows: readonly Row[]): Table[] {
  const tables: Row[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    bytes += jsonBytes(row);
    if (bytes > ELEMENT_BYTES) {
      tables.push([...head]);
      bytes = jsonBytes(head) + jsonBytes(row);
    }
    tables.at(-1)?.push(row);
  }
  return (tables.length > 0 ? tables : [[...head]]).map((some) => ({ ...frame, rows: some }));
}

function headed(first: boolean): Pick<Table, 'firstRowAsHeader' | 'firstRowAsHeaders'> {
  return { firstRowAsHeader: first, firstRowAsHeaders: first };
}

function rowOf(cells: readonly TableCell[]): Row {
  return { type: 'TableRow', cells };
}

/** Which columns go together: all, or where there are too many, parts that each begin with the first column. */
function columnGroups(count: number): number[][] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (count <= TEAMS_TABLE_COLUMNS) return [all];
  const groups: number[][] = [];
  for (let at = 1; at < count; at += TEAMS_TABLE_COLUMNS - 1) groups.push([0, ...all.slice(at, at + TEAMS_TABLE_COLUMNS - 1)]);
  return groups;
}

/** Letters that a row of a table has room for on a phone held upright, and in a chat; each column takes some beside its words. */
const NARROW_ROW = 36;
const STANDARD_ROW = 46;
const COLUMN_MARGIN = 2;
const NARROWEST_COLUMN = 8;

/** Letters that the longest word of a column takes, which is not to be broken, with its margin. */
function lettersOfWords(cells: readonly string[]): number {
  const longest = Math.max(0, ...cells.flatMap((text) => text.split(/\s+/u).map((word) => word.length)));
  return COLUMN_MARGIN + Math.max(NARROWEST_COLUMN, longest);
}

/**
 * How wide columns are beside each other: each as its longest word, and what is left of the narrowest row that shows the
 * table as their longer texts ask for.
 */
function widthsOf(columns: readonly (readonly string[])[]): number[] {
  const words = columns.map(lettersOfWords);
  const left = Math.max(0, STANDARD_ROW - words.reduce((sum, letters) => sum + letters, 0));
  const asked = columns.map((cells, at) => Math.max(0, ...cells.map((text) => Math.ceil(text.length / 3) - (words[at] ?? 0))));
  const all = Math.max(
    1,
    asked.reduce((sum, letters) => sum + letters, 0),
  );
  return words.map((letters, at) => Math.round(letters + (left * (asked[at] ?? 0)) / all));
}

interface Shown {
  readonly table?: TargetWidth;
  readonly stacked?: TargetWidth;
}

/** Where a table can be read without a word of it being broken; elsewhere its rows stand one under another. */
function shownWhere({ columns, rows }: TableBlock): Shown {
  const letters = columns.reduce((sum, _, at) => sum + lettersOfWords([columns, ...rows].map((row) => row[at] ?? '')), 0);
  if (letters <= NARROW_ROW) return {};
  if (letters <= STANDARD_ROW) return { table: 'atLeast:standard', stacked: 'atMost:narrow' };
  return { table: 'wide', stacked: 'atMost:standard' };
}

function shownAt<T extends CardElement>(elements: readonly T[], targetWidth: TargetWidth | undefined): T[] {
  return elements.map((one) => (targetWidth === undefined ? one : { ...one, targetWidth }));
}

/** A row of a table as lines: its first cell leads, the others follow under the names of their columns. */
function stackedRow(columns: readonly string[], [first = '', ...others]: readonly string[]): CardElement[] {
  const named = others.flatMap((value, at): CardRichTextBlock[] => {
    if (shownLine(value) === '') return [];
    const name = shortenedForTeams(shownLine(columns[at + 1] ?? ''), COLUMN_NAME_LENGTH);
    return runParagraphs([{ text: name === '' ? '' : `${name}: ` }, { text: shortenedForTeams(shownLine(value), CELL_LENGTH) }]);
  });
  const close = named.map((one): CardRichTextBlock => ({ ...one, spacing: 'None' }));
  return stacks([...lines(shortenedForTeams(shownLine(first) || '–', CELL_LENGTH), { weight: 'Bolder' }), ...close]);
}

/** A table under its title. Every row has as many cells as the head, or as the longest row where that is longer. */
export function tableElements(block: TableBlock): CardElement[] {
  const { table, stacked } = shownWhere(block);
  const rows = stacked === undefined ? [] : block.rows.flatMap((row) => stackedRow(block.columns, row));
  const tables = tablesIn(block);
  if (tables.length === 0) return lines(block.title, { weight: 'Bolder' });
  return [...lines(block.title, { weight: 'Bolder' }), ...shownAt(tables, table), ...shownAt(rows, stacked)];
}

function tablesIn(block: TableBlock): Table[] {
  const count = block.rows.reduce((most, row) => Math.max(most, row.length), block.columns.length);
  if (count === 0) return [];
  return columnGroups(count).flatMap((group) => {
    const head = rowOf(group.map((at) => cell(block.columns[at] ?? '', COLUMN_NAME_LENGTH, { weight: 'Bolder' })));
    const texts = group.map((at) => [block.columns[at] ?? '', ...block.rows.map((row) => row[at] ?? '')]);
    const columns = widthsOf(texts).map((width) => ({ width }));
    const rows = block.rows.map((row) => rowOf(group.map((at) => cell(row[at] ?? ''))));
    const frame = { type: 'Table', ...headed(true), showGridLines: true, columns } as const;
    return tablesOf(frame, [head], rows);
  });
}

/** Labels with their values, side by side. A fact set would do, but its clients read markdown in it. */
export function fieldsElements(block: FieldsBlock): CardElement[] {
  if (block.fields.length === 0) return [];
  const frame = { type: 'Table', ...headed(false), showGridLines: false, columns: [{ width: 1 }, { width: 2 }] } as const;
  const rows = block.fields.map(({ label, value }) => rowOf([cell(label, CELL_LENGTH, { weight: 'Bolder' }), cell(value)]));
  return tablesOf(frame, [], rows);
}
