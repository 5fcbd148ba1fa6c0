import type { Block, TextRun } from '../../model/message.ts';

/** A stretch of a document's text that something rests on, in UTF-16 units. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** Id of the fact or candidate. */
  readonly id: string;
}

/** So much of a document is shown at once, in UTF-16 units. */
const PART = 3_000;

/** The parts in which a text is shown: whole lines as far as they are short enough. */
export function shownParts(text: string): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const cut = text.lastIndexOf('\n', start + PART);
    const end = start + PART >= text.length ? text.length : cut > start ? cut + 1 : start + PART;
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

/** Stretches that follow each other: what overlaps is one, under all its names. */
function joined(marks: readonly TextMark[]): readonly { readonly start: number; readonly end: number; readonly ids: readonly string[] }[] {
  const stretches: { start: number; end: number; ids: string[] }[] = [];
  for (const { start, end, id } of marks.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    const last = stretches.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      if (!last.ids.includes(id)) last.ids.push(id);
    } else stretches.push({ start, end, ids: [id] });
  }
  return stretches;
}

/** A part of a text, a line to a paragraph, with the stretches in bold that something rests on and its name after each. */
export function markedText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  marks: readonly TextMark[],
): Block[] {
  const stretches = joined(marks);
  const blocks: Block[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const [from, to] = [at, at + line.length];
    at = to + 1;
    if (line.trim() === '') continue;
    const runs: TextRun[] = [];
    let shown = from;
    for (const stretch of stretches) {
      if (stretch.end <= from || stretch.start >= to) continue;
      const [begin, stop] = [Math.max(stretch.start, from), Math.min(stretch.end, to)];
      runs.push({ text: text.slice(shown, begin) }, { text: text.slice(begin, stop), style: 'bold' });
      if (stretch.end <= to) runs.push({ text: ` [${stretch.ids.join(', ')}]`, style: 'italic' });
      shown = stop;
    }
    runs.push({ text: text.slice(shown, to) });
    blocks.push({ kind: 'text', runs: runs.filter((run) => run.text !== '') });
  }
  return blocks;
}
