import {
  type Block,
  citationLine,
  type FigureBlock,
  isNumbered,
  type Message,
  type MessageCitation,
  type NoticeBlock,
  type NumberedCitation,
  type RichText,
} from '../../src/index.ts';
import { buttonRows } from './buttons.ts';
import type { CardElement, CardRichTextBlock, Container } from './card.ts';
import { chartElements } from './chart-element.ts';
import { openableLink } from './inert-text.ts';
import { heading, type InlineStyle, lines, richTextParagraphs, runParagraphs, stacks } from './rich-text.ts';
import { fieldsElements, tableElements } from './table-element.ts';

const NOTICE_STYLES: Readonly<Record<NoticeBlock['tone'], NonNullable<Container['style']>>> = {
  contested: 'warning',
  stale: 'warning',
  corrected: 'attention',
  missing: 'emphasis',
  shortened: 'emphasis',
};

function figureElements(figure: FigureBlock): CardElement[] {
  return stacks(
    [
      ...lines(figure.value, { size: 'ExtraLarge', weight: 'Bolder' }),
      ...lines(figure.label),
      ...lines(figure.qualifiers.join(' · '), { isSubtle: true, size: 'Small' }),
    ],
    'emphasis',
  );
}

const MUTED: InlineStyle = { isSubtle: true, size: 'Small' };

/** A source that the text refers to: one small line under it. */
function numberedElements(citation: NumberedCitation): CardElement[] {
  const link = openableLink(citation.link);
  const number = `[${citation.number}] `;
  const rest = citationLine(citation).slice(number.length);
  return closeBelow(runParagraphs([{ text: number }, { text: rest, ...(link ? { link } : {}) }], MUTED));
}

/** Elements that belong to what stands above them. */
function closeBelow(elements: readonly CardRichTextBlock[]): CardElement[] {
  return elements.map((one) => ({ ...one, spacing: 'Small' }));
}

/** The sources of a block; those that the text does not refer to are numbered through, under a heading of their own. */
function citationsElements(citations: readonly MessageCitation[], cited: number): CardElement[] {
  const elements = citations.flatMap((citation, at) =>
    isNumbered(citation) ? numberedElements(citation) : citationElements(citation, cited + at + 1),
  );
  if (elements.length === 0) return [];
  const isSmall = citations.every(isNumbered);
  const title = citations.length === 1 ? 'Source' : 'Sources';
  return [...(isSmall ? closeBelow(lines(title, { ...MUTED, weight: 'Bolder' })) : lines(title, { weight: 'Bolder' })), ...elements];
}

/** One source: its number, who published it and when, the passage, and whose words it is. */
function citationElements(citation: MessageCitation, number: number): CardRichTextBlock[] {
  const link = openableLink(citation.link);
  return runParagraphs([
    { text: `[${number}] ` },
    { text: `${citation.publisher}, ${citation.date}`, style: 'bold', ...(link ? { link } : {}) },
    { text: `: “${citation.quote}” (${citation.note})` },
  ]);
}

/** One of several: its bullet in a column of its own, so that no line of it runs below the bullet. */
function itemElements(runs: RichText): CardElement[] {
  const items = runParagraphs(runs).map((one, at): CardRichTextBlock => (at === 0 ? one : { ...one, spacing: 'None' }));
  if (items.length === 0) return [];
  const columns = [
    { type: 'Column', width: 'auto', items: lines('•') },
    { type: 'Column', width: 'stretch', items },
  ] as const;
  return [{ type: 'ColumnSet', spacing: 'Small', columns }];
}

/** The elements of one block; `cited` sources came before it. */
function blockElements(block: Block, cited: number): CardElement[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text);
    case 'text':
      if (block.muted) return closeBelow(runParagraphs(block.runs, MUTED));
      return block.item ? itemElements(block.runs) : runParagraphs(block.runs);
    case 'figure':
      return figureElements(block);
    case 'fields':
      return fieldsElements(block);
    case 'table':
      return tableElements(block);
    case 'chart':
      return chartElements(block);
    case 'citations':
      return citationsElements(block.citations, cited);
    case 'notice':
      return stacks(richTextParagraphs(block.text), NOTICE_STYLES[block.tone]);
    case 'actions':
      return buttonRows(block.actions);
    case 'divider':
      return [];
  }
}

/** Elements of a card for blocks in order, each small enough that several fit; sources are numbered through. */
export function cardElements(blocks: Message['blocks']): CardElement[] {
  const elements: CardElement[] = [];
  let cited = 0;
  let separator = false;
  for (const block of blocks) {
    const [first, ...rest] = blockElements(block, cited);
    if (block.kind === 'citations') cited += block.citations.length;
    if (first) elements.push(separator ? { ...first, separator, spacing: 'Medium' } : first, ...rest);
    separator = block.kind === 'divider' || (separator && !first);
  }
  return elements;
}
