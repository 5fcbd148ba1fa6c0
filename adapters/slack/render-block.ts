import type { types } from '@slack/bolt';
import {
  type Block,
  type ChartBlock,
  citationLine,
  citesText,
  type FigureBlock,
  isNumbered,
  type MessageCitation,
  type NoticeBlock,
  progressBar,
  type RichText,
  type TableBlock,
  type TextRun,
} from '../../src/index.ts';
import { actionBlocks } from './buttons.ts';
import { chartLines, type DataVisualizationBlock, nativeChart } from './chart.ts';
import { divided, inert } from './inert-text.ts';
import { CONTEXT_ELEMENTS, CONTEXT_TEXT, HEADER, RICH_TEXT } from './limits.ts';
import { bulletList, linkMarkup, marked, richText } from './rich-text.ts';
import { nativeTable, slackTableLines } from './table.ts';

export type SlackBlock = types.KnownBlock | DataVisualizationBlock;

/** What may still be drawn natively in the message at hand. */
export interface DrawingRoom {
  readonly tables: number;
  readonly charts: number;
}

/** One block of a neutral message as Slack's blocks, none of which is over a limit of its own. Nothing is left out. */
export function renderBlock(block: Block, room: DrawingRoom): SlackBlock[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.text);
    case 'text':
      return block.muted ? muted(block.runs) : block.item ? bullets([block.runs]) : paragraphBlocks([block.runs]);
    case 'figure':
      return figure(block);
    case 'fields':
      return paragraphBlocks(block.fields.map(({ label, value }) => [{ text: `${label}: `, style: 'bold' }, { text: value }]));
    case 'table':
      return table(block, room);
    case 'chart':
      return chart(block, room);
    case 'citations':
      return citations(block.citations);
    case 'notice':
      return notice(block);
    case 'actions':
      return actionBlocks(block.actions);
    case 'divider':
      return [{ type: 'divider' }];
  }
}

function heading(text: string): SlackBlock[] {
  const shown = inert(text).replace(/\s+/g, ' ').trim();
  if (shown.length > HEADER) return paragraphBlocks([[{ text: shown, style: 'bold' }]]);
  return shown === '' ? [] : [{ type: 'header', text: { type: 'plain_text', text: shown, emoji: false } }];
}

/** Lines in as few blocks as they fit into; a longer line is divided at a sentence. */
export function paragraphBlocks(lines: readonly RichText[]): SlackBlock[] {
  const blocks: SlackBlock[] = [];
  let held: RichText[] = [];
  let length = 0;
  const close = () => {
    if (held.length > 0) blocks.push(richText(held));
    held = [];
    length = 0;
  };
  for (const line of lines.flatMap(fittingLines)) {
    const size = line.reduce((sum, run) => sum + run.text.length + 1, 0);
    if (length + size > RICH_TEXT) close();
    held.push(line);
    length += size;
  }
  close();
  return blocks;
}

/** A line whose runs fit into one block, or as many such lines as it takes; what is seen of nothing is left out. */
function fittingLines(line: RichText): RichText[] {
  const runs = line.flatMap(withNumbers).flatMap((run) => divided(inert(run.text), RICH_TEXT - 1).map((text) => ({ ...run, text })));
  if (!runs.some(({ text }) => text.trim() !== '')) return [];
  const lines: TextRun[][] = [[]];
  let length = 0;
  for (const run of runs) {
    if (length + run.text.length >= RICH_TEXT) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1)?.push(run);
    length += run.text.length;
  }
  return lines.filter((runsOfLine) => runsOfLine.length > 0);
}

/** A run with the numbers of its sources behind it, which are no part of how it is styled or where it leads. */
function withNumbers(run: TextRun): TextRun[] {
  const numbers = citesText(run.cites);
  return numbers === '' ? [run] : [run, { text: numbers }];
}

function figure({ value, label, qualifiers }: FigureBlock): SlackBlock[] {
  return [...heading(value), ...paragraphBlocks([[{ text: label, style: 'bold' }]]), ...context(qualifiers.join(' · '))];
}

/** A small grey line, with what it leads to; its words are plain text, so that nothing in them is read as markup. */
export function context(text: string, links: readonly string[] = []): SlackBlock[] {
  const parts = divided(inert(text).trim(), CONTEXT_TEXT).filter((part) => part.trim() !== '');
  const opened = links.flatMap((link) => linkMarkup(link) ?? []).slice(0, CONTEXT_ELEMENTS - 1);
  return parts.map((part, at) => {
    const leads = at === parts.length - 1 ? opened : [];
    return {
      type: 'context',
      elements: [{ type: 'plain_text', text: part, emoji: false }, ...leads.map((markup) => ({ type: 'mrkdwn' as const, text: markup }))],
    };
  });
}

/** A line that qualifies what stands above it. */
function muted(runs: RichText): SlackBlock[] {
  const text = runs.map((run) => `${run.text}${citesText(run.cites)}`).join('');
  return context(
    text,
    runs.flatMap(({ link }) => link ?? []),
  );
}

function title(text: string): SlackBlock[] {
  return paragraphBlocks([[{ text, style: 'bold' }]]);
}

function table(block: TableBlock, room: DrawingRoom): SlackBlock[] {
  const native = room.tables > 0 ? nativeTable(block) : undefined;
  if (native) return [...title(block.title), native];
  return [...title(block.title), ...bullets(slackTableLines(block))];
}

/** The values stand below a drawn chart too: a screen reader and a reader who copies them need them as text. */
function chart(block: ChartBlock, room: DrawingRoom): SlackBlock[] {
  const bar = progressBar(block);
  if (bar !== undefined) return paragraphBlocks([[{ text: `${bar}  ${block.title}` }]]);
  const native = room.charts > 0 ? nativeChart(block) : undefined;
  const lines = chartLines(block);
  if (native) return [native, ...context(lines.join('; '))];
  return [...title(block.title), ...bullets(lines.map((text) => [{ text }]))];
}

/** Bulleted items in as few blocks as they fit into. */
export function bullets(items: readonly RichText[]): SlackBlock[] {
  const blocks: SlackBlock[] = [];
  let held: RichText[] = [];
  let length = 0;
  for (const item of items.flatMap(fittingLines)) {
    const size = item.reduce((sum, run) => sum + run.text.length, 0);
    if (length + size > RICH_TEXT && held.length > 0) {
      blocks.push(bulletList(held));
      held = [];
      length = 0;
    }
    held.push(item);
    length += size;
  }
  return held.length > 0 ? [...blocks, bulletList(held)] : blocks;
}

function citations(all: readonly MessageCitation[]): SlackBlock[] {
  const numbered = all.filter(isNumbered).flatMap((one) => context(citationLine(one), one.link === undefined ? [] : [one.link]));
  const others = all.filter((one) => !isNumbered(one));
  return [...numbered, ...(others.length > 0 ? [...title('Sources'), ...bullets(others.map(citation))] : [])];
}

function citation({ publisher, date, quote, note, link }: MessageCitation): RichText {
  const source = { text: `${publisher}, ${date}`, ...(link === undefined ? {} : { link }) };
  return [source, { text: ': ' }, { text: `“${quote}”`, style: 'italic' }, { text: note === '' ? '' : ` (${note})` }];
}

const TONE_EMOJI: Readonly<Record<NoticeBlock['tone'], string>> = {
  contested: 'warning',
  stale: 'hourglass_flowing_sand',
  corrected: 'pencil2',
  missing: 'mag',
  shortened: 'scissors',
};

function notice({ tone, text }: NoticeBlock): SlackBlock[] {
  const [first = '', ...others] = divided(inert(text), RICH_TEXT - 1);
  return first.trim() === ''
    ? []
    : [marked(TONE_EMOJI[tone], [{ text: first }]), ...paragraphBlocks(others.map((part) => [{ text: part }]))];
}
