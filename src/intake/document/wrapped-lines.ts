import type { DocumentFormat } from '../../model/document.ts';

/** Lines cut at a margin are at least and at most so long, in UTF-16 units. */
const SHORTEST = 30;
const LONGEST = 120;
/** So many lines must go on in lower case before the text counts as cut at a margin. */
const LEAST_SIGNS = 3;
/** A line of at least this part of the margin was cut by it; a shorter one ends its paragraph. */
const NEAR_MARGIN = 0.75;

const ENDS = /[.!?…:;]["'”’»)\]]*$/u;
/** Stops that end no sentence where a line breaks after them. */
const ABBREVIATION = /(?:^|[ (])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|St|No|Nr|\p{Lu})\.$/u;
const GOES_ON = /^\p{Ll}/u;

/**
 * Joins lines that were cut at a margin (mail, PDF) to the paragraphs they were. Only text, mail and PDF come so, and only
 * where several lines break within a sentence; a line that ends with a stop always ends its paragraph.
 */
export function joinWrappedLines(lines: readonly string[], format: DocumentFormat): readonly string[] {
  if (format !== 'text' && format !== 'pdf' && format !== 'mail') return lines;
  const signs = lines.filter((line, index) => isCut(line) && GOES_ON.test(lines[index + 1] ?? ''));
  if (signs.length < LEAST_SIGNS) return lines;
  const margin = Math.max(...signs.slice(0, 1000).map(({ length }) => length)) * NEAR_MARGIN;
  const joined: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (open) joined.at(-1)?.push(line);
    else joined.push([line]);
    open = isCut(line) && line.length >= margin;
  }
  return joined.map((parts) => parts.join(' '));
}

function isCut(line: string): boolean {
  return line.length >= SHORTEST && line.length <= LONGEST && (!ENDS.test(line) || ABBREVIATION.test(line));
}
