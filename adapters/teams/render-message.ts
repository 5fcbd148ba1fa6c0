import { ACTIONS, type Message, type MessageCitation } from '../../src/index.ts';
import { cardElements } from './block-elements.ts';
import { buttonRows } from './buttons.ts';
import { type AdaptiveCard, type CardElement, cardOf, jsonBytes } from './card.ts';
import { shortenedForTeams, shownLine } from './inert-text.ts';
import { CARD_BYTES, CARDS_IN_MESSAGE, SUMMARY_LENGTH } from './limits.ts';
import { lines, stacks } from './rich-text.ts';

const CONTINUES = 'This is only the beginning of it.';
const TOO_LONG = 'The rest is too long to be shown here.';

/** Buttons whose value names the answer that they belong to, so that it can be asked for again. */
const NAMING_THE_ANSWER: ReadonlySet<string> = new Set([ACTIONS.showMore, ACTIONS.sources, ACTIONS.share, ACTIONS.helpful]);

/** A message as cards in order, each within what Teams takes, and whether the first has a button for the others. */
export interface RenderedCards {
  readonly cards: readonly [AdaptiveCard, ...AdaptiveCard[]];
  readonly canShowMore: boolean;
}

/** The summary of a message as one line of plain text, never empty: Teams shows nothing of a message without. */
export function summaryOf(message: Message): string {
  return shortenedForTeams(shownLine(message.summary), SUMMARY_LENGTH) || '…';
}

/** Every source of a message, in the order in which they are numbered. */
export function citationsIn(message: Message): MessageCitation[] {
  return message.blocks.flatMap((block) => (block.kind === 'citations' ? block.citations : []));
}

function hint(text: string): CardElement[] {
  return stacks(lines(text, { italic: true }), 'emphasis');
}

/** The button for what does not fit, unless the message brings it. */
function moreElements(message: Message): { readonly elements: readonly CardElement[]; readonly canShowMore: boolean } {
  const actions = message.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const brought = actions.some(({ id }) => id === ACTIONS.showMore);
  const value = actions.find(({ id }) => NAMING_THE_ANSWER.has(id))?.value;
  const added = !brought && value !== undefined ? buttonRows([{ id: ACTIONS.showMore, label: 'Show more', value }]) : [];
  return { elements: [...hint(CONTINUES), ...added], canShowMore: value !== undefined };
}

/** Elements in groups that each fit into so many bytes; the first group has less, for what follows it. */
function pack(elements: readonly CardElement[], bytes: number, firstBytes: number): CardElement[][] {
  const groups: CardElement[][] = [[]];
  let left = firstBytes;
  for (const element of elements) {
    const size = jsonBytes(element) + 1;
    if (size > left && (groups.length === 1 || (groups.at(-1)?.length ?? 0) > 0)) {
      groups.push([]);
      left = bytes;
    }
    groups.at(-1)?.push(element);
    left -= size;
  }
  return groups;
}

/** Where the buttons begin that close a message, which stay on the first card; there are none if they are too many for it. */
function closingAt(message: Message, free: number): number {
  const at = message.blocks.findLastIndex(({ kind }) => kind !== 'actions') + 1;
  return jsonBytes(cardElements(message.blocks.slice(at))) > free / 2 ? message.blocks.length : at;
}

/**
 * A message as one card or, where it is too long for one, as several. Together they leave nothing out up to the limit of
 * cards, where the last says that there is more.
 */
export function renderCards(message: Message): RenderedCards {
  const summary = summaryOf(message);
  const free = CARD_BYTES - jsonBytes(cardOf(summary, []));
  const closing = closingAt(message, free);
  const body = cardElements(message.blocks.slice(0, closing));
  const actions = cardElements(message.blocks.slice(closing));
  const shown = body.length > 0 ? body : lines(summary);
  if (jsonBytes([...shown, ...actions]) <= free) return { cards: [cardOf(summary, [...shown, ...actions])], canShowMore: false };
  const more = moreElements(message);
  const [first = [], ...others] = pack(shown, free - jsonBytes(hint(TOO_LONG)), free - jsonBytes([...more.elements, ...actions]));
  const rest = others.slice(0, CARDS_IN_MESSAGE - 1).map((group, at) => {
    const isCut = at === CARDS_IN_MESSAGE - 2 && others.length > CARDS_IN_MESSAGE - 1;
    return cardOf(summary, isCut ? [...group, ...hint(TOO_LONG)] : group);
  });
  return { cards: [cardOf(summary, [...first, ...more.elements, ...actions]), ...rest], canShowMore: more.canShowMore };
}
