import { QUOTE_WORDS } from '../../model/fact.ts';
import { cleanText } from '../../model/text.ts';

/**
 * The words that carry a cell: the record as written, from its beginning up to the end of the cell. Where that is too
 * much to quote, its last words.
 * @param at place of the cell, from 0
 * @param separator what stands between the cells
 */
export function quoteOf(written: string, at: number, separator: string): string {
  const upTo = cleanText(written.slice(0, endOfCell(written, at, separator)));
  const words = upTo.split(' ');
  return words.length <= QUOTE_WORDS ? upTo : words.slice(-QUOTE_WORDS).join(' ');
}

function endOfCell(written: string, at: number, separator: string): number {
  let [open, cell] = [false, 0];
  for (let place = 0; place < written.length; place += 1) {
    const character = written[place];
    if (character === '"') open = !open;
    else if (character === separator && !open) {
      if (cell === at) return place;
      cell += 1;
    }
  }
  return written.length;
}
