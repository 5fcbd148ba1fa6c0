import type { RemovedPiece } from '../raw-document.ts';
import { BOILERPLATE } from './boilerplate-words.ts';

/** No headline is longer, in UTF-16 units; what is, is text and stays. */
const LONGEST_HEADLINE = 250;

const { writtenViews } = BOILERPLATE;
const WHEN = '\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2}),? {0,2}\\d{1,2}:\\d{2}';
/** `17.10.24, 09:22 • 32659 views`: what a linked headline ends with, also when the next text is glued to it. */
const LINK_END = new RegExp(`(${WHEN}) {0,2}[•·|] {0,2}(\\d[\\d., ]{0,12} {0,2}(?:${writtenViews}))|(?<=[\\p{L}"”»!?])(${WHEN})$`, 'giu');
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?: |(?=[\p{Lu}"“«„]))/gu;
/** Stops that end no sentence: initials, U.S., Mr. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{L}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Sen|Rep|St|No|Nr|Art|approx|bzw|ca|tzw|ul|ст|вул|грн|млн|млрд)\.$/u;

/** A line without the links that stood in it. */
export interface PartedLine {
  /** What is left of the line, in pieces: text after a link begins a new one. */
  readonly kept: readonly string[];
  readonly removed: readonly RemovedPiece[];
  /** When the linked articles appeared, as written. */
  readonly dates: readonly string[];
}

/**
 * Parts a line from links to other articles that stand in it or are glued to it: a headline with its own date and view
 * count. The headline begins where the last sentence before it ends; a piece too long for a headline stays.
 */
export function withoutLinkedHeadlines(line: string): PartedLine {
  const kept: string[] = [];
  const removed: RemovedPiece[] = [];
  const dates: string[] = [];
  let from = 0;
  for (const found of line.matchAll(LINK_END)) {
    const when = found[1] ?? found[3] ?? '';
    const headline = headlineStart(line, from, found.index);
    const linked = line.slice(headline, found.index + when.length).trim();
    kept.push(line.slice(from, headline));
    removed.push({ reason: 'read_next', text: linked });
    if (found[2] !== undefined) removed.push({ reason: 'view_count', text: found[2].trim() });
    dates.push(when);
    from = found.index + found[0].length;
  }
  if (dates.length === 0) return { kept: [line], removed, dates };
  kept.push(line.slice(from));
  return { kept: kept.map((piece) => piece.trim()).filter((piece) => piece !== ''), removed, dates };
}

/** Where the headline that ends at `end` begins: after the last sentence, at `from`, or nowhere (`end`) when it is too long. */
function headlineStart(line: string, from: number, end: number): number {
  const first = Math.max(from, end - LONGEST_HEADLINE);
  const before = line.slice(first, end);
  let start: number | undefined;
  for (const stop of before.matchAll(SENTENCE_END)) {
    const mark = before.slice(Math.max(0, stop.index - 12), stop.index + 1);
    if (!ABBREVIATION.test(mark)) start = first + stop.index + stop[0].length;
  }
  return start ?? (first === from ? from : end);
}
