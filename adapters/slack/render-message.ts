import { ACTIONS, type ActionsBlock, type Block, type Message, type RichText, renderPlainText } from '../../src/index.ts';
import { actionBlocks } from './buttons.ts';
import { escaped, shortenedForSlack } from './inert-text.ts';
import { BLOCKS_TEXT, CHARTS_IN_MESSAGE, MESSAGE_BLOCKS, PLAIN_TEXT, SUMMARY_TEXT, TABLES_IN_MESSAGE } from './limits.ts';
import { bullets, type DrawingRoom, paragraphBlocks, renderBlock, type SlackBlock } from './render-block.ts';
import { marked } from './rich-text.ts';

/** A message as Slack takes it; `text` is sufficient alone. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks?: readonly SlackBlock[];
}

/** How much of Slack a message may use: everything, no tables and charts (views and old clients), or text alone. */
export type Drawing = 'native' | 'plain' | 'text';

interface Extent {
  readonly blocks: number;
  readonly text: number;
}

const MORE_LABEL = 'Show more';
const MORE_NOTICE = 'Shown in part: it is longer than one Slack message takes.';

/** Room that the notice and the button of a shortened message take. */
const RESERVED: Extent = { blocks: 2, text: 150 };
const ONE_MESSAGE: Extent = { blocks: MESSAGE_BLOCKS - RESERVED.blocks, text: BLOCKS_TEXT - RESERVED.text };

/**
 * A message as one of Slack's. What does not fit is left for "show more", where a button of the message tells what to
 * give back for it; the buttons at the end of the message stay.
 */
export function renderMessage(message: Message, drawing: Drawing = 'native'): SlackMessage {
  if (drawing === 'text') return { text: shortenedForSlack(escaped(renderPlainText(message)), PLAIN_TEXT) };
  const { body, buttons } = withoutLastButtons(message.blocks);
  const last = buttons.flatMap(({ actions }) => actionBlocks(actions));
  const room = { blocks: ONE_MESSAGE.blocks - last.length, text: ONE_MESSAGE.text - textLength(last) };
  const [first = [], ...others] = pagesOf(body, room, drawing);
  return asMessage(summaryOf(message), [...first, ...(others.length > 0 ? moreBlocks(message) : []), ...last]);
}

/** A message as as many of Slack's as it takes, nothing left out. */
export function renderPages(message: Message, drawing: Drawing = 'native'): SlackMessage[] {
  const pages = pagesOf(message.blocks, ONE_MESSAGE, drawing);
  if (pages.length === 0) return [{ text: summaryOf(message) }];
  return pages.map((blocks, at) => asMessage(at === 0 ? summaryOf(message) : `(${at + 1}/${pages.length})`, blocks));
}

/** Slack refuses an empty list of blocks. */
function asMessage(text: string, blocks: readonly SlackBlock[]): SlackMessage {
  return blocks.length > 0 ? { text, blocks } : { text };
}

/** The blocks of a message for a view, which draws no tables and charts, within an extent. */
export function renderForView(message: Message, extent: Extent): SlackBlock[] {
  const [first = [], ...others] = pagesOf(message.blocks, { blocks: extent.blocks - 1, text: extent.text - RESERVED.text }, 'plain');
  return others.length > 0 ? [...first, marked('scissors', [{ text: MORE_NOTICE }])] : first;
}

function summaryOf({ summary }: Message): string {
  return shortenedForSlack(escaped(summary), SUMMARY_TEXT).trim() || '…';
}

/** The buttons whose value stands for the whole of the message that carries them. */
const STANDS_FOR_WHOLE: readonly string[] = [ACTIONS.sources, ACTIONS.share, ACTIONS.helpful];

function moreBlocks(message: Message): SlackBlock[] {
  const notice = marked('scissors', [{ text: MORE_NOTICE }]);
  const actions = message.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  if (actions.some(({ id }) => id === ACTIONS.showMore)) return [notice];
  const value = actions.find(({ id }) => STANDS_FOR_WHOLE.includes(id))?.value;
  return value === undefined ? [notice] : [notice, ...actionBlocks([{ id: ACTIONS.showMore, label: MORE_LABEL, value }])];
}

/** Whether a message, if it were shown in part, would say how to see the rest. */
export function leadsToMore({ blocks }: Message): boolean {
  const leading = [ACTIONS.showMore, ...STANDS_FOR_WHOLE];
  return blocks.some((block) => block.kind === 'actions' && block.actions.some(({ id }) => leading.includes(id)));
}

function withoutLastButtons(blocks: readonly Block[]): { body: readonly Block[]; buttons: ActionsBlock[] } {
  const at = blocks.findLastIndex(({ kind }) => kind !== 'actions') + 1;
  return { body: blocks.slice(0, at), buttons: blocks.slice(at).filter((block) => block.kind === 'actions') };
}

/** Fills one page after another. */
function pagesOf(blocks: readonly Block[], extent: Extent, drawing: Drawing): SlackBlock[][] {
  const pages: SlackBlock[][] = [];
  let page = newPage();
  for (const group of grouped(blocks)) {
    const room = {
      tables: drawing === 'native' ? TABLES_IN_MESSAGE - page.tables : 0,
      charts: drawing === 'native' ? CHARTS_IN_MESSAGE - page.charts : 0,
    };
    for (const drawn of drawGroup(group, room)) {
      const length = textLength(drawn);
      if (page.blocks.length > 0 && (page.blocks.length >= extent.blocks || page.text + length > extent.text)) {
        pages.push(page.blocks);
        page = newPage();
      }
      page.blocks.push(drawn);
      page.text += length;
      page.tables += drawn.type === 'table' ? 1 : 0;
      page.charts += drawn.type === 'data_visualization' ? 1 : 0;
    }
  }
  return page.blocks.length > 0 ? [...pages, page.blocks] : pages;
}

function newPage(): { blocks: SlackBlock[]; text: number; tables: number; charts: number } {
  return { blocks: [], text: 0, tables: 0, charts: 0 };
}

type Group = { readonly lines: readonly RichText[]; readonly areItems: boolean } | { readonly block: Block };

/** Texts that follow each other belong together, so that lines do not use up the blocks of a message. */
function grouped(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  let lines: RichText[] = [];
  let areItems = false;
  const close = () => {
    if (lines.length > 0) groups.push({ lines, areItems });
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'text' && !block.muted) {
      if (areItems !== (block.item ?? false)) close();
      areItems = block.item ?? false;
      lines.push(block.runs);
    } else {
      close();
      groups.push({ block });
    }
  }
  close();
  return groups;
}

function drawGroup(group: Group, room: DrawingRoom): SlackBlock[] {
  if ('block' in group) return renderBlock(group.block, room);
  return group.areItems ? bullets(group.lines) : paragraphBlocks(group.lines);
}

const SHOWN_TEXTS = new Set(['text', 'title', 'label', 'name', 'url']);

/** Characters of all texts in a block: what Slack counts, or more. */
function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let length = 0;
  for (const [name, part] of Object.entries(value)) {
    if (typeof part !== 'string') length += textLength(part);
    else if (SHOWN_TEXTS.has(name)) length += part.length;
  }
  return length;
}

/** The next simpler drawing; undefined after the simplest. */
export function simplerThan(drawing: Drawing): Drawing | undefined {
  return drawing === 'native' ? 'plain' : drawing === 'plain' ? 'text' : undefined;
}
