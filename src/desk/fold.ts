import { isNumbered } from '../model/citation-line.ts';
import type { Block, CitationsBlock, Message, MessageAction } from '../model/message.ts';
import { renderPlainText } from '../model/plain-text.ts';

/** What a reader takes in at a glance in a channel; the rest is one press away. */
const LONGEST_TEXT = 1800;
const MOST_BLOCKS = 12;
const CITATIONS_SHOWN = 3;

export interface Folded {
  readonly blocks: readonly Block[];
  /** Whether blocks were left out, and how many passages. */
  readonly shortened: boolean;
  readonly passagesHidden: number;
}

function lengthOf(block: Block): number {
  return renderPlainText({ summary: '', blocks: [block] }).length;
}

/** The first passages, and all that the text refers to by their numbers. */
function shortCitations(block: CitationsBlock): CitationsBlock {
  return { ...block, citations: block.citations.filter((citation, at) => at < CITATIONS_SHOWN || isNumbered(citation)) };
}

/**
 * The part of a message that is shown first: its blocks in order as far as they fit, then the first passages, which
 * never are left out: no answer stands without a source. Buttons of the message are taken off.
 */
export function foldMessage(message: Message): Folded {
  const body = message.blocks.filter((block) => block.kind !== 'actions' && block.kind !== 'citations');
  const citations = message.blocks.filter((block) => block.kind === 'citations');
  const shown: Block[] = [];
  let length = 0;
  for (const block of body) {
    const own = lengthOf(block);
    if (shown.length > 0 && (length + own > LONGEST_TEXT || shown.length >= MOST_BLOCKS)) break;
    shown.push(block);
    length += own;
  }
  const passages = citations.flatMap((block) => block.citations).length;
  const short = citations.map(shortCitations);
  const left = short.flatMap((block) => block.citations).length;
  return { blocks: [...shown, ...short], shortened: shown.length < body.length, passagesHidden: passages - left };
}

/** A message with its own buttons replaced. */
export function withActions(blocks: readonly Block[], actions: readonly MessageAction[]): Block[] {
  const kept = blocks.filter((block) => block.kind !== 'actions');
  return actions.length > 0 ? [...kept, { kind: 'actions', actions }] : kept;
}
