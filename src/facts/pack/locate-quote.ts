import { plainText, wordsOf } from '../../model/text.ts';

/** A document made ready for looking quotations up in it. */
export interface PlainDocument {
  /** All of it in plain form (see {@link plainText}) on one line. */
  readonly text: string;
  /** Offset in `text` at which each paragraph (line that is not empty) begins. */
  readonly paragraphs: readonly number[];
}

/** Where a quotation stands: paragraph from 1, counted over lines that are not empty, and offset in the plain text in UTF-16 units. */
export interface Locator {
  readonly paragraph: number;
  readonly offset: number;
}

/** Makes a document ready for {@link locateQuote}. */
export function plainDocument(text: string): PlainDocument {
  const lines = text
    .split(/\r\n?|\n/)
    .map(plainText)
    .filter((line) => line !== '');
  let offset = 0;
  const paragraphs = lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
  return { text: lines.join(' '), paragraphs };
}

const AROUND = 3;

/** Whether the place between two pieces of text lies inside a word or a number; scraped text glues words to numbers. */
function isInside(before: string, after: string): boolean {
  const word = /\p{L}$/u.test(before) && /^\p{L}/u.test(after);
  const number = /\d$/u.test(before) && /^\d/u.test(after);
  return word || number || (/\d$/u.test(before) && /^[.,]\d/u.test(after)) || (/\d[.,]$/u.test(before) && /^\d/u.test(after));
}

/** Whether a quotation would cut a word or a number in two: "9 billion" is no passage of "20.9 billion". */
function cutsWord(text: string, start: number, end: number): boolean {
  const quote = text.slice(start, end);
  return (
    isInside(text.slice(Math.max(0, start - AROUND), start), quote.slice(0, AROUND)) ||
    isInside(quote.slice(-AROUND), text.slice(end, end + AROUND))
  );
}

/** Finds a quotation (in plain form) in a document; undefined when it is not there, or only as part of a word or number. */
export function locateQuote(document: PlainDocument, quote: string): Locator | undefined {
  for (let at = document.text.indexOf(quote); at >= 0; at = document.text.indexOf(quote, at + 1)) {
    if (cutsWord(document.text, at, at + quote.length)) continue;
    return { paragraph: document.paragraphs.filter((start) => start <= at).length, offset: at };
  }
  return undefined;
}

function countWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The passage of a document that shares most words with a quotation, if at least half: a hint for whoever mistyped it.
 * One pass over the words of the document.
 */
export function nearestPassage(document: PlainDocument, quote: string): string | undefined {
  const wanted = wordsOf(quote).map(({ folded }) => folded);
  const words = wordsOf(document.text);
  const length = Math.min(wanted.length, words.length);
  const open = countWords(wanted);
  let shared = 0;
  let best = { shared: 0, first: 0 };
  const change = (word: string, by: 1 | -1): void => {
    const left = open.get(word);
    if (left === undefined) return;
    if (by > 0 ? left > 0 : left >= 0) shared += by;
    open.set(word, left - by);
  };
  for (const [index, word] of words.entries()) {
    const leaving = words[index - length];
    if (leaving) change(leaving.folded, -1);
    change(word.folded, 1);
    const first = Math.max(0, index - length + 1);
    if (shared > best.shared) best = { shared, first };
  }
  const start = words[best.first];
  const end = words[best.first + length - 1];
  return start && end && best.shared * 2 >= wanted.length ? document.text.slice(start.start, end.end) : undefined;
}
