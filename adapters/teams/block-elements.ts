import type { Block, FigureBlock, Message, MessageCitation, NoticeBlock } from '../../src/index.ts';
import { buttonRows } from './buttons.ts';
import type { CardElement, Container, RichTextBlock } from './card.ts';
import { chartElements } from './chart-element.ts';
import { openableLink } from './inert-text.ts';
import { heading, lines, paragraphs, runParagraphs, stacks } from './rich-text.ts';
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

/** One source: its number, who published it and when, the passage, and whose words it is. */
function citationElements(citation: MessageCitation, number: number): RichTextBlock[] {
  const link = openableLink(citation.link);
  return runParagraphs([
    { text: `[${number}] ` },
    { text: `${citation.publisher}, ${citation.date}`, style: 'bold', ...(link ? { link } : {}) },
    { text: `: “${citation.quote}” (${citation.note})` },
  ]);
}

/** The elements of one block; `cited` sources came before it. */
function blockElements(block: Block, cited: number): CardElement[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text);
    case 'text':
      return runParagraphs(block.runs);
    case 'figure':
      return figureElements(block);
    case 'fields':
      return fieldsElements(block);
    case 'table':
      return tableElements(block);
    case 'chart':
      return chartElements(block);
    case 'citations':
      return block.citations.flatMap((citation, at) => citationElements(citation, cited + at + 1));
    case 'notice':
      return stacks(paragraphs(block.text), NOTICE_STYLES[block.tone]);
    case 'actions':
      return buttonRows(block.actions);
    case 'divider':
      return [];
  }
}

/** Elements of a card for blocks in order, each small enough that several fit; sources are numbered through. */
export function elementsOf(blocks: Message['blocks']): CardElement[] {
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
