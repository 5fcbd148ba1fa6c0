import { formatMeasure } from './format.ts';
import type { Block, ChartBlock, FigureBlock, Message, MessageCitation, RichText, TableBlock } from './message.ts';

/** A message as plain text: one block after another, nothing left out. Buttons are named so that they can be asked for in words. */
export function renderPlainText(message: Message): string {
  return message.blocks
    .map(renderBlock)
    .filter((text) => text !== '')
    .join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `\n${block.text}\n${'-'.repeat(Math.min(block.text.length, 60))}`;
    case 'text':
      return runsText(block.runs);
    case 'figure':
      return figureText(block);
    case 'fields':
      return block.fields.map((field) => `${field.label}: ${field.value}`).join('\n');
    case 'table':
      return tableText(block);
    case 'chart':
      return chartText(block);
    case 'citations':
      return ['', 'Sources:', ...block.citations.map(citationText)].join('\n');
    case 'notice':
      return block.text;
    case 'actions':
      return '';
    case 'divider':
      return '---';
  }
}

function runsText(runs: RichText): string {
  return runs.map((run) => (run.link ? `${run.text} (${run.link})` : run.text)).join('');
}

function figureText(figure: FigureBlock): string {
  return [figure.value, figure.label, ...figure.qualifiers].filter((part) => part !== '').join(' · ');
}

function tableText(table: TableBlock): string {
  return [table.title, table.columns.join(' | '), ...table.rows.map((row) => row.join(' | '))].filter((line) => line !== '').join('\n');
}

function chartText(chart: ChartBlock): string {
  const points = chart.series.flatMap(({ name, points }) =>
    points.map(({ label, value }) => {
      const what = chart.series.length > 1 ? [name, label].filter((part) => part !== '').join(', ') : label || name;
      return `${what}: ${formatMeasure(value, chart.unit)}`;
    }),
  );
  return [chart.title, ...points].join('\n');
}

function citationText(citation: MessageCitation): string {
  return `- ${citation.publisher}, ${citation.date}: “${citation.quote}” (${citation.note})${citation.link ? ` ${citation.link}` : ''}`;
}
