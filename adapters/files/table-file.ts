import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Failure, type Fault, faultAt, SEPARATORS, type SeparatorName, type TableRow, type TableText } from '../../src/index.ts';

/** A table of a hundred thousand rows has some 10 MB; what is longer is no table to be imported row by row. */
const MOST_BYTES = 32_000_000;
const LONGEST_RECORD = 20_000;
const REMEDY = 'close every quotation mark, and double those inside a cell';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a CSV file: quotation marks doubled inside quotation marks, any line ends, with or without a byte order mark.
 * Lines that are no CSV come back as faults, each with its number.
 * @param declared what stands between cells; without it, what alone stands between those of the first line. Where that is not
 * plain, a fault asks to declare it.
 * @throws Failure TABLE_UNREADABLE when it is too large, not UTF-8, or cannot be read
 */
export async function readTableFile(path: string, declared?: SeparatorName): Promise<TableText> {
  const bytes = await bytesOf(path);
  const file = basename(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = textOf(bytes, path);
  const separator = declared === undefined ? separatorIn(text) : SEPARATORS[declared];
  if (separator === undefined) {
    const what = 'does not tell what stands between its cells: its first line has more than one of comma, semicolon and tab';
    const unclear = faultAt({ file, line: 1 }, 'CSV_SYNTAX', what, 'declare it in the mapping, such as "separator: semicolon"');
    return { file, sha256, separator: SEPARATORS.comma, rows: [], faults: [unclear] };
  }
  return { file, sha256, separator, ...recordsOf(text, file, separator) };
}

/** The one separator that the first line has outside of quotation marks; a comma where it has none. */
function separatorIn(text: string): string | undefined {
  const [header = ''] = text.split(/\r\n|\n|\r/, 1);
  const bare = header.replace(/"[^"]*"/g, '');
  const found = Object.values(SEPARATORS).filter((separator) => bare.includes(separator));
  return found.length > 1 ? undefined : (found[0] ?? SEPARATORS.comma);
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size <= MOST_BYTES) return await readFile(path);
    throw unreadable(path, `it has ${size} bytes, more than the ${MOST_BYTES} that are read`);
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw unreadable(path, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function textOf(bytes: Buffer, path: string): string {
  try {
    return UTF8.decode(bytes).replace(/^\uFEFF/, '');
  } catch (cause) {
    throw unreadable(path, 'it is not UTF-8 text', cause);
  }
}

function unreadable(path: string, why: string, cause?: unknown): Failure {
  return new Failure('TABLE_UNREADABLE', `the table ${path} cannot be read`, why, 'give a CSV file in UTF-8', { cause });
}

/** What the library gives for each record when asked for `raw` and `info`. */
const recordsSchema = z.array(z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }));

interface Records {
  readonly rows: readonly TableRow[];
  readonly faults: readonly Fault[];
}

function recordsOf(text: string, file: string, separator: string): Records {
  try {
    return { rows: parsed(text, 0, separator), faults: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return lineByLine(text, file, separator);
  }
}

/** Where a quotation mark is not closed, the rest of the file is one cell: each line read alone shows which lines are ill. */
function lineByLine(text: string, file: string, separator: string): Records {
  const rows: TableRow[] = [];
  const faults: Fault[] = [];
  for (const [place, line] of text.split(/\r\n|\n|\r/).entries()) {
    try {
      rows.push(...parsed(line, place, separator));
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      faults.push(faultAt({ file, line: place + 1 }, 'CSV_SYNTAX', reasonOf(error), REMEDY));
    }
  }
  return { rows, faults };
}

function reasonOf({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'opens a quotation mark and does not close it';
  if (code === 'CSV_MAX_RECORD_SIZE') return `is longer than ${LONGEST_RECORD} characters`;
  return 'has a quotation mark in the middle of a cell';
}

/** The records of a text; `before`: lines that come before it. */
function parsed(text: string, before: number, delimiter: string): TableRow[] {
  const options = {
    delimiter,
    raw: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  } as const;
  return recordsSchema.parse(parse(text, options)).map(({ record, raw, info }) => {
    const written = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
    return { line: before + info.lines - (written.split(/\r\n|\n|\r/).length - 1), cells: record, written };
  });
}
