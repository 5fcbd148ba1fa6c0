import type { Container, HeadingTextBlock, RichTextBlock, TextInline } from './card.ts';
import type { TextRun } from '../../src/index.ts';
import { isPlain, openableLink, shortened, shownLine, shownText } from './inert-text.ts';
import { HEADING_LENGTH, TEXT_LENGTH } from './limits.ts';

type Look = Omit<TextInline, 'type' | 'text'>;

function inline(text: string, look: Look = {}): TextInline {
  return { type: 'TextRun', text, ...look };
}

/** One line or paragraph of text, as it stands. */
export function line(text: string, look: Look = {}, longest = TEXT_LENGTH): RichTextBlock {
  return { type: 'RichTextBlock', inlines: [inline(shortened(shownLine(text), longest), look)] };
}

/** Text as paragraphs, one a line of it; empty lines are left out. */
export function paragraphs(text: string, look: Look = {}): RichTextBlock[] {
  return shortened(shownText(text), TEXT_LENGTH)
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => line(one, look));
}

function lookOf(run: TextRun): Look {
  const url = openableLink(run.link);
  return {
    ...(run.style === 'bold' ? { weight: 'Bolder' } : {}),
    ...(run.style === 'italic' ? { italic: true } : {}),
    ...(run.style === 'code' ? { fontType: 'Monospace' } : {}),
    ...(url ? { selectAction: { type: 'Action.OpenUrl', url } } : {}),
  };
}

/** Runs as paragraphs: a line end within a run begins the next one. Text beyond the limit is cut. */
export function runParagraphs(runs: readonly TextRun[]): RichTextBlock[] {
  const rows: TextInline[][] = [[]];
  let left = TEXT_LENGTH;
  for (const run of runs) {
    if (left <= 2) break;
    const text = shortened(shownText(run.text), left);
    left -= text.length;
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) rows.push([]);
      if (part !== '') rows.at(-1)?.push(inline(part, lookOf(run)));
    }
  }
  return rows.filter((row) => row.some(({ text }) => text.trim() !== '')).map((inlines) => ({ type: 'RichTextBlock', inlines }));
}

/** A heading, announced as such by screen readers wherever its text has nothing that a client would read as markup. */
export function heading(text: string): HeadingTextBlock | RichTextBlock {
  const shown = shortened(shownLine(text), HEADING_LENGTH);
  if (!isPlain(shown)) return line(shown, { size: 'Large', weight: 'Bolder' }, HEADING_LENGTH);
  return { type: 'TextBlock', text: shown, wrap: true, style: 'heading', size: 'Large', weight: 'Bolder' };
}

/** Elements one under another. */
export function stack(items: Container['items'], style?: Container['style']): Container {
  return { type: 'Container', ...(style ? { style } : {}), items };
}
