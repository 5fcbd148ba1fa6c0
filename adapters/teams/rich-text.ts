import { citesText, type RichText, type TextRun } from '../../src/index.ts';
import { type CardElement, type CardRichTextBlock, type Container, type HeadingTextBlock, jsonBytes, type TextInline } from './card.ts';
import { isPlainText, openableLink, shownLine, shownText, textParts } from './inert-text.ts';
import { ELEMENT_BYTES, HEADING_LENGTH, TEXT_LENGTH } from './limits.ts';

/** How a run of text looks. */
export type InlineStyle = Omit<TextInline, 'type' | 'text'>;

function inline(text: string, look: InlineStyle = {}): TextInline {
  return { type: 'TextRun', text, ...look };
}

/** Text on one line, in as many paragraphs as its length takes. */
export function lines(text: string, look: InlineStyle = {}): CardRichTextBlock[] {
  return textParts(shownLine(text), TEXT_LENGTH)
    .filter((part) => part !== '')
    .map((part) => ({ type: 'RichTextBlock', inlines: [inline(part, look)] }));
}

/** Text as paragraphs, one a line of it; empty lines are left out. */
export function richTextParagraphs(text: string, look: InlineStyle = {}): CardRichTextBlock[] {
  return shownText(text)
    .split('\n')
    .flatMap((one) => lines(one, look));
}

function lookOf(run: TextRun): InlineStyle {
  const url = openableLink(run.link);
  return {
    ...(run.style === 'bold' ? { weight: 'Bolder' } : {}),
    ...(run.style === 'italic' ? { italic: true } : {}),
    ...(run.style === 'code' ? { fontType: 'Monospace' } : {}),
    ...(run.style === 'struck' ? { strikethrough: true } : {}),
    ...(url ? { selectAction: { type: 'Action.OpenUrl', url } } : {}),
  };
}

/** A run with the numbers of its sources behind it, which are no part of how it is styled or where it leads. */
function withNumbers(run: TextRun): TextRun[] {
  const numbers = citesText(run.cites);
  return numbers === '' ? [run] : [run, { text: numbers }];
}

/**
 * Runs as paragraphs: a line end within a run begins the next one, and so does what is too much for one element. `common`
 * is how all of them look.
 */
export function runParagraphs(runs: RichText, common: InlineStyle = {}): CardRichTextBlock[] {
  const rows: TextInline[][] = [[]];
  let bytes = 0;
  const begin = () => {
    rows.push([]);
    bytes = 0;
  };
  for (const run of runs.flatMap(withNumbers)) {
    const look = { ...common, ...lookOf(run) };
    for (const [at, row] of shownText(run.text).split('\n').entries()) {
      if (at > 0) begin();
      for (const part of textParts(row, TEXT_LENGTH).filter((one) => one !== '')) {
        const next = inline(part, look);
        bytes += jsonBytes(next);
        if (bytes > ELEMENT_BYTES) begin();
        rows.at(-1)?.push(next);
      }
    }
  }
  return rows.filter((row) => row.some(({ text }) => text.trim() !== '')).map((inlines) => ({ type: 'RichTextBlock', inlines }));
}

/**
 * A heading, announced as such by screen readers wherever its text has nothing that a client would read as markup. What
 * is too long for one goes on as text.
 */
export function heading(text: string): (HeadingTextBlock | CardRichTextBlock)[] {
  const [first = '', ...rest] = textParts(shownLine(text), HEADING_LENGTH);
  if (first === '') return [];
  const head: HeadingTextBlock | CardRichTextBlock = isPlainText(first)
    ? { type: 'TextBlock', text: first, wrap: true, style: 'heading', size: 'Large', weight: 'Bolder' }
    : { type: 'RichTextBlock', inlines: [inline(first, { size: 'Large', weight: 'Bolder' })] };
  return [head, ...rest.flatMap((part) => lines(part))];
}

/** Elements one under another, in as many containers as their size takes. */
export function stacks(items: readonly CardElement[], style?: Container['style']): Container[] {
  const stacked: CardElement[][] = [[]];
  for (const item of items) {
    const last = stacked.at(-1) ?? [];
    if (last.length > 0 && jsonBytes([...last, item]) > ELEMENT_BYTES) stacked.push([item]);
    else last.push(item);
  }
  return stacked.filter((some) => some.length > 0).map((some) => ({ type: 'Container', ...(style ? { style } : {}), items: some }));
}
