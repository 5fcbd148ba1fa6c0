import { Parser } from 'htmlparser2';
import { BETWEEN_CELLS } from '../../src/index.ts';
import { type Attributes, type ElementMark, markOf } from './page-marks.ts';
import { grouped, tooLarge } from './refusals.ts';
import { MOST_BLOCKS, MOST_BYTES, MOST_NESTED } from './size-limits.ts';
import { MOST_COLUMNS, type PageTableRow, pageTableLines } from './table-lines.ts';

/** A marked element, with how much text lies in it, and the marked element around it. */
export interface Marked {
  readonly mark: ElementMark;
  readonly around: Marked | undefined;
  characters: number;
}

/** A line of a page: the text between two places where a browser breaks it. */
export interface PageBlock {
  readonly text: string;
  /** The innermost element that makes the line: `p`, `h1`, `li`, `tr`. */
  readonly element: string;
  /** Characters of it that are links. */
  readonly linked: number;
  /** The innermost marked element around it. */
  readonly within: Marked | undefined;
}

/** What {@link readBlocks} tells of a page on its way. */
export interface PageListener {
  /** An element opens; `inContent`: in an article or in the main part. */
  element(name: string, attributes: Attributes, inContent: boolean): void;
  /** The text of a `title`, or of a script with data. */
  text(element: 'title' | 'data', text: string): void;
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const CELLS = new Set(['td', 'th']);
/** Elements that change how text within them is taken, at any depth. */
const COUNTED = new Set(['a', 'tr', 'head', 'pre']);
/** Parts the cells of a row while it is gathered; no text has it. */
const CELL = '\u0000';
const MOST_SPANNED = 50;
const NOTE: ElementMark = { kind: 'out', reason: 'markup' };
const LONGEST_FIGURE = 40;
const PIECES_OF_FIGURE = 8;
const POWER_OF_TEN = /(?:^|\D)10$/;

/** Text that is being gathered into a line. */
interface Line {
  readonly pieces: string[];
  linked: number;
}

interface Open {
  readonly name: string;
  readonly marked: Marked | undefined;
  /** Whether lines end where it begins and ends. */
  readonly isBlock: boolean;
  readonly isData: boolean;
  /** The line that goes on after it, where its own text is no part of that line. */
  readonly interrupted: Line | undefined;
}

function endOf({ pieces }: Line): string {
  return pieces.slice(-PIECES_OF_FIGURE).join('').slice(-LONGEST_FIGURE);
}

/** A table while it is read: its rows, and where the line of each stands among the blocks. */
interface Table {
  readonly rows: (PageTableRow & { readonly at: number })[];
  /** Cells that reach over several rows leave others without theirs: columns cannot be told. */
  reaches: boolean;
}

/** A row while it is read. */
interface Row {
  cells: number;
  heads: number;
  /** Columns that each cell but the last of one takes beyond its own. */
  readonly spans: number[];
}

function spanOf(text: string | undefined): number {
  return Math.min(MOST_SPANNED, Math.max(1, Number.parseInt(text ?? '1', 10) || 1));
}

class BlockReader {
  private readonly tables: Table[] = [];
  private row: Row = { cells: 0, heads: 0, spans: [] };
  readonly blocks: PageBlock[] = [];
  private readonly name: string;
  private readonly listener: PageListener;
  private readonly open: Open[] = [];
  private readonly depth = new Map<string, number>();
  private within: Marked | undefined;
  private contents = 0;
  private line: Line = { pieces: [], linked: 0 };
  private characters = 0;

  constructor(name: string, listener: PageListener) {
    this.name = name;
    this.listener = listener;
  }

  opened(name: string, attributes: Attributes): void {
    if (this.open.length >= MOST_NESTED) {
      throw tooLarge(this.name, `more than ${MOST_NESTED} of its elements lie within one another`, 'save it as text from a browser');
    }
    this.listener.element(name, attributes, this.contents > 0);
    const mark = markOf(name, attributes, this.contents > 0);
    const isCell = CELLS.has(name) && this.isIn('tr');
    const isBlock = !INLINE.has(name) && !isCell;
    const interrupts = mark?.kind === 'out' || (mark !== undefined && !isBlock) || name === 'sup';
    const interrupted = interrupts ? this.line : undefined;
    if (interrupted) this.line = { pieces: [], linked: 0 };
    else if (isBlock) this.endBlock();
    if (name === 'table') this.tables.push({ rows: [], reaches: false });
    if (name === 'tr') this.row = { cells: 0, heads: 0, spans: [] };
    if (isCell) this.openCell(name, attributes);
    const marked = mark && { mark, around: this.within, characters: 0 };
    if (marked) this.within = marked;
    if (mark?.kind === 'content') this.contents += 1;
    this.count(name, 1);
    this.open.push({ name, marked, isBlock, isData: name === 'script' && /ld\+json/i.test(attributes.type ?? ''), interrupted });
  }

  closed(): void {
    const last = this.open.at(-1);
    if (!last) return;
    const isPartOfLine = last.name === 'sup' && last.interrupted && !last.marked && !this.isNote(last.interrupted);
    if (last.interrupted && isPartOfLine) this.joinTo(last.interrupted);
    else if (last.isBlock || last.interrupted) this.endBlock(last.name === 'sup' ? NOTE : undefined);
    if (last.name === 'table') this.endTable();
    if (last.interrupted) this.line = last.interrupted;
    this.open.pop();
    this.count(last.name, -1);
    if (!last.marked) return;
    this.within = last.marked.around;
    if (this.within) this.within.characters += last.marked.characters;
    if (last.marked.mark.kind === 'content') this.contents -= 1;
  }

  text(text: string): void {
    const inside = this.open.at(-1);
    if (inside?.name === 'title') this.listener.text('title', text);
    if (inside?.isData) this.listener.text('data', text);
    if (inside?.name === 'title' || this.isIn('head')) return;
    this.characters += text.length;
    if (this.characters > MOST_BYTES) throw tooLarge(this.name, `it has more than ${grouped(MOST_BYTES)} characters`);
    const lines = this.isIn('pre') ? text.split('\n') : [text];
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.endBlock();
      this.add(line);
    }
  }

  endBlock(mark?: ElementMark): void {
    const cells = this.line.pieces
      .join('')
      .split(CELL)
      .map((cell) => cell.replace(/\s+/g, ' ').trim());
    const text = cells.filter((cell) => cell !== '').join(BETWEEN_CELLS);
    const { linked } = this.line;
    this.line = { pieces: [], linked: 0 };
    if (text === '') return;
    if (this.blocks.length >= MOST_BLOCKS) throw tooLarge(this.name, `it has more than ${grouped(MOST_BLOCKS)} lines`);
    const element = this.open.findLast(({ isBlock }) => isBlock)?.name ?? '';
    if (this.within && !mark) this.within.characters += text.length;
    const within = mark ? { mark, around: this.within, characters: text.length } : this.within;
    if (element === 'tr' && !mark) this.keepRow(cells);
    this.blocks.push({ text, element, linked: Math.min(linked, text.length), within });
  }

  private openCell(name: string, { colspan, rowspan }: Attributes): void {
    if (this.row.cells > 0) this.line.pieces.push(CELL);
    this.row.cells += 1;
    if (name === 'th') this.row.heads += 1;
    this.row.spans.push(spanOf(colspan));
    const table = this.tables.at(-1);
    if (table && spanOf(rowspan) > 1) table.reaches = true;
  }

  /** The row whose line is about to be kept. Where lines of their own stand in its cells, it has no columns. */
  private keepRow(cells: readonly string[]): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (cells.length !== this.row.cells || cells.length > MOST_COLUMNS) table.reaches = true;
    if (table.reaches) return;
    const told = cells.flatMap((cell, at) => Array.from({ length: this.row.spans[at] ?? 1 }, (_, column) => (column === 0 ? cell : '')));
    const isHead = this.row.heads === this.row.cells;
    const spread = isHead ? cells.flatMap((cell, at) => Array.from({ length: this.row.spans[at] ?? 1 }, () => cell)) : told;
    table.rows.push({ cells: spread, isHead, at: this.blocks.length });
  }

  /** Once a table has ended its columns are known, and each row gets their names. */
  private endTable(): void {
    const table = this.tables.pop();
    if (!table || table.reaches) return;
    for (const [at, text] of pageTableLines(table.rows).entries()) {
      const place = table.rows[at]?.at ?? -1;
      const block = this.blocks[place];
      if (block) this.blocks[place] = { ...block, text };
    }
  }

  /** Whether the raised text gathered now is a reference to a note: joined to a figure, it would make another figure. */
  private isNote(line: Line): boolean {
    const raised = this.line.pieces.join('').trim();
    if (this.line.linked > 0 && this.line.linked >= raised.length) return true;
    return /^[\d,*†‡\s]+$/.test(raised) && /\d$/.test(endOf(line)) && !POWER_OF_TEN.test(endOf(line));
  }

  private joinTo(line: Line): void {
    if (POWER_OF_TEN.test(endOf(line))) line.pieces.push('^');
    for (const piece of this.line.pieces) line.pieces.push(piece);
    line.linked += this.line.linked;
  }

  private add(text: string): void {
    this.line.pieces.push(text);
    if (this.isIn('a')) this.line.linked += text.trim().length;
  }

  private isIn(name: string): boolean {
    return (this.depth.get(name) ?? 0) > 0;
  }

  private count(name: string, by: 1 | -1): void {
    if (COUNTED.has(name)) this.depth.set(name, (this.depth.get(name) ?? 0) + by);
  }
}

/**
 * Reads a page's lines in one pass without building a tree, so that nothing in it costs more than its length.
 * Comments and declarations are passed over; entities are resolved.
 * @throws Failure DOCUMENT_TOO_LARGE when elements nest or text goes on beyond the limits.
 */
export function readBlocks(name: string, html: string, listener: PageListener): readonly PageBlock[] {
  const reader = new BlockReader(name, listener);
  const parser = new Parser({
    onopentag: (element, attributes) => reader.opened(element, attributes),
    onclosetag: () => reader.closed(),
    ontext: (text) => reader.text(text),
  });
  parser.end(html);
  reader.endBlock();
  return reader.blocks.filter(({ text }) => text !== '');
}
