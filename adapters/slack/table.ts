import type { types } from '@slack/bolt';
import type { RichText, TableBlock } from '../../src/index.ts';
import { inert } from './inert-text.ts';
import { SLACK_TABLE_COLUMNS, TABLE_CELL, TABLE_ROWS, TABLE_TEXT } from './limits.ts';

/** Slack refuses a cell without text. */
const EMPTY_CELL = '–';
const FIGURE = /^[^\p{L}]*\d[\d\s.,'’]*\s*(?:%|\p{Sc}|\p{Lu}{3})?$/u;

/** A table as Slack draws it; undefined where it has more than Slack takes, or cells of prose that would be towers on a phone. */
export function nativeTable({ columns, rows }: TableBlock): types.TableBlock | undefined {
  const all = [columns, ...rows];
  const text = all.flat().join('').length;
  if (columns.length === 0 || rows.length === 0) return undefined;
  if (all.length > TABLE_ROWS || all.some((row) => row.length > SLACK_TABLE_COLUMNS) || text > TABLE_TEXT) return undefined;
  if (all.flat().some((cell) => cell.length > TABLE_CELL)) return undefined;
  const wanted = columns.map((_, at) => at);
  return {
    type: 'table',
    rows: all.map((row) => wanted.map((at) => ({ type: 'raw_text', text: inert(row[at] ?? '').trim() || EMPTY_CELL }))),
    column_settings: wanted.map((at) => ({ is_wrapped: true, align: rows.every((row) => FIGURE.test(row[at] ?? '')) ? 'right' : 'left' })),
  };
}

/** A table in words: a line for each row, its first cell leading, the others under their columns' names. */
export function slackTableLines({ columns, rows }: TableBlock): RichText[] {
  return rows.map((row) => {
    const [first = '', ...others] = row;
    const named = others.map((cell, at) => (columns[at + 1] ? `${columns[at + 1]}: ${cell}` : cell)).filter((cell) => cell !== '');
    return [{ text: first, style: 'bold' }, { text: named.length > 0 ? ` — ${named.join('; ')}` : '' }];
  });
}
