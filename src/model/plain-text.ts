import { citationLine, citesText, isNumbered } from './citation-line.ts';
import { formatMeasure } from './format.ts';
import type { Block, ChartBlock, FigureBlock, Message, MessageCitation, RichText, TableBlock } from './message.ts';
import { progressBar } from './progress-bar.ts';

/** A message as plain text: one block after another, nothing left out. Buttons are named so that they can be asked for in words. */
export function renderPlainText(message: Message): string {
  return message.blocks
    .map(renderBlock)
    .filter((text) => text !== '')
    .join('\n');
}

const BULLET = '• ';

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `\n${block.text}\n${'-'.repeat(Math.min(block.text.length, 60))}`;
    case 'text':
      return `${block.item ? BULLET : ''}${runsText(block.runs)}`;
    case 'figure':
      return figureText(block);
    case 'fields':
      return block.fields.map((field) => `${field.label}: ${field.value}`).join('\n');
    case 'table':
      return tableText(block);
    case 'chart':
      return chartText(block);
    case 'citations':
      return citationsText(block.citations);
    case 'notice':
      return block.text;
    case 'actions':
      return '';
    case 'divider':
      return '---';
  }
}

function runsText(runs: RichText): string {
  return runs
    .map(({ text, style, link, cites }) => `${style === 'struck' ? `~~${text}~~` : text}${citesText(cites)}${link ? ` (${link})` : ''}`)
    .join('');
}

function figureText(figure: FigureBlock): string {
  return [figure.value, figure.label, ...figure.qualifiers].filter((part) => part !== '').join(' · ');
}

function tableText(table: TableBlock): string {
  return [table.title, table.columns.join(' | '), ...table.rows.map((row) => row.join(' | '))].filter((line) => line !== '').join('\n');
}

function chartText(chart: ChartBlock): string {
  const bar = progressBar(chart);
  if (bar !== undefined) return `${bar} ${chart.title}`;
  const points = chart.series.flatMap(({ name, points }) =>
    points.map(({ label, value }) => {
      const what = chart.series.length > 1 ? [name, label].filter((part) => part !== '').join(', ') : label || name;
      return `${what}: ${formatMeasure(value, chart.unit)}`;
    }),
  );
  return [chart.title, ...points].join('\n');
}

/** Citations that the text refers to, a line each below it; then, under a heading, those that it does not refer to. */
function citationsText(citations: readonly MessageCitation[]): string {
  const numbered = citations.filter(isNumbered).map((one) => `${citationLine(one)}${one.link ? ` ${one.link}` : ''}`);
  const others = citations.filter((one) => !isNumbered(one)).map(citationText);
  return [...numbered, ...(others.length > 0 ? ['', 'Sources:', ...others] : [])].join('\n');
}

function citationText(citation: MessageCitation): string {
  return `- ${citation.publisher}, ${citation.date}: “${citation.quote}” (${citation.note})${citation.link ? ` ${citation.link}` : ''}`;
}
