/** A piece of text on a page of a PDF: `x` and `y` of its start, in points from the lower left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its letters in points. */
  readonly size: number;
}

interface Line {
  text: string;
  readonly y: number;
  readonly x: number;
  end: number;
  readonly size: number;
}

/** Shares of the height of letters: a gap between words, a step up or down that is still one line, a gap between paragraphs. */
const WORD_GAP = 0.15;
const SAME_LINE = 0.5;
const PARAGRAPH_GAP = 1.8;
const OTHER_SIZE = 0.12;
/** A line shorter than this share of the widest ends its paragraph when it ends a sentence. */
const SHORT_LINE = 0.85;
const SENTENCE_END = /[.!?…:;]["”»')\]]*$/;
/** Lines at the head or foot of a page that stand on so many pages, their numbers aside, are no part of the text. */
const RUNNING_PAGES = 3;
const PAGE_NUMBER = /^[-–—\s]*\d{1,4}[-–—\s]*$/;
const EDGE_LINES = 2;

/** The lines of a page in the order in which the file draws them. */
function linesOf(pieces: readonly PdfPiece[]): Line[] {
  const lines: Line[] = [];
  for (const { text, x, y, width, size } of pieces) {
    if (text.trim() === '') continue;
    const line = lines.at(-1);
    const isSame = line && Math.abs(line.y - y) <= SAME_LINE * Math.max(size, line.size) && x >= line.end - size * SAME_LINE;
    if (!isSame) {
      lines.push({ text, x, y, end: x + width, size });
      continue;
    }
    const gap = x - line.end > WORD_GAP * size && !/\s$/.test(line.text) && !/^\s/.test(text);
    line.text += gap ? ` ${text}` : text;
    line.end = x + width;
  }
  return lines;
}

/** What a line says apart from numbers, which a running head changes from page to page. */
const withoutNumbers = (line: Line) => line.text.replace(/\d+/g, '#').trim();

function edgesOf(lines: readonly Line[]): Line[] {
  return lines.filter((_, index) => index < EDGE_LINES || index >= lines.length - EDGE_LINES);
}

/** Heads and feet that run through the pages. */
function runningLines(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const text of new Set(edgesOf(lines).map(withoutNumbers))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= RUNNING_PAGES).map(([text]) => text));
}

/** Whether a line begins a new paragraph rather than going on with the one before. */
function begins(line: Line, before: Line, widest: number): boolean {
  const drop = before.y - line.y;
  const otherSize = Math.abs(line.size - before.size) > OTHER_SIZE * Math.max(line.size, before.size);
  if (drop <= 0 || drop > PARAGRAPH_GAP * Math.max(line.size, before.size) || otherSize) return true;
  return SENTENCE_END.test(before.text.trim()) && before.end - before.x < SHORT_LINE * widest;
}

function joined(before: string, line: string): string {
  const start = line.trim();
  const isCut = /\p{Ll}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(start);
  return isCut ? before.slice(0, -1) + start : `${before} ${start}`;
}

/**
 * The paragraphs of the pages of a PDF: lines joined where only the width of the page parts them, words joined that a
 * hyphen cut at a line's end, heads and feet that run through the pages left out (`running`) but where they first stand.
 */
export function pdfParagraphs(pages: readonly (readonly PdfPiece[])[]): { readonly paragraphs: string[]; readonly running: string[] } {
  const lined = pages.map(linesOf);
  const repeated = runningLines(lined);
  const stood = new Set<string>();
  const paragraphs: string[] = [];
  const running: string[] = [];
  for (const lines of lined) {
    const edges = new Set(edgesOf(lines));
    const kept: Line[] = [];
    for (const line of lines) {
      const text = line.text.trim();
      const runs = edges.has(line) && repeated.has(withoutNumbers(line));
      // Where it first stands it may be the title.
      const isFirst = !stood.has(text) && !/\d/.test(text);
      if (runs) stood.add(text);
      if (edges.has(line) && (PAGE_NUMBER.test(text) || (runs && !isFirst))) running.push(text);
      else kept.push(line);
    }
    appendParagraphs(paragraphs, kept);
  }
  return { paragraphs, running };
}

function appendParagraphs(paragraphs: string[], lines: readonly Line[]): void {
  const widest = lines.reduce((width, line) => Math.max(width, line.end - line.x), 0);
  let before: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    // A sentence that a page's end cuts goes on in the paragraph before.
    const goesOn = before ? !begins(line, before, widest) : last !== undefined && !SENTENCE_END.test(last) && /^\s*\p{Ll}/u.test(line.text);
    if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = joined(last, line.text);
    else paragraphs.push(line.text.trim());
    before = line;
  }
}
