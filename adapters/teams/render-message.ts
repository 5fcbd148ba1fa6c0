import { ACTIONS, type Message, type MessageCitation } from '../../src/index.ts';
import { elementsOf } from './block-elements.ts';
import { buttonRows } from './buttons.ts';
import { type AdaptiveCard, type CardElement, cardOf, jsonBytes } from './card.ts';
import { shortened, shownLine } from './inert-text.ts';
import { CARD_BYTES, PAGES, SUMMARY_LENGTH } from './limits.ts';
import { lines, stacks } from './rich-text.ts';

/** What shows the rest of a message when it is pressed: the value of the button, as the core gave it. */
export interface RenderOptions {
  readonly showMore?: string;
}

const MORE_FOLLOWS = 'This is only the beginning.';
const TOO_LONG = 'The rest is too long to be shown here.';

/** The summary of a message as one line of plain text. */
export function summaryOf(message: Message): string {
  return shortened(shownLine(message.summary), SUMMARY_LENGTH);
}

/** Every source of a message, in the order in which they are numbered. */
export function citationsIn(message: Message): MessageCitation[] {
  return message.blocks.flatMap((block) => (block.kind === 'citations' ? block.citations : []));
}

/** Buttons at the end stay with the first card, so that they can be pressed without asking for the rest. */
function closingActions(message: Message): number {
  const last = message.blocks.findLastIndex(({ kind }) => kind !== 'actions');
  return message.blocks.length - 1 - last;
}

function moreElements(showMore: string | undefined): CardElement[] {
  if (showMore === undefined) return stacks(lines(MORE_FOLLOWS, { italic: true }), 'emphasis');
  return [
    ...stacks(lines(MORE_FOLLOWS, { italic: true }), 'emphasis'),
    ...buttonRows([{ id: ACTIONS.showMore, label: 'Show more', value: showMore }]),
  ];
}

/** Elements in groups that each fit into so many bytes; the first group has less, for what follows it. */
function pack(elements: readonly CardElement[], bytes: number, firstBytes: number): CardElement[][] {
  const pages: CardElement[][] = [[]];
  let left = firstBytes;
  for (const element of elements) {
    const size = jsonBytes(element) + 1;
    if (size > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = bytes;
    }
    pages.at(-1)?.push(element);
    left -= size;
  }
  return pages;
}

/**
 * A message as one card or, where it is too long for one, as several: the first ends in a button for the rest, and
 * together they leave nothing out up to the limit of cards, where the last says so.
 */
export function renderCards(message: Message, options: RenderOptions = {}): readonly [AdaptiveCard, ...AdaptiveCard[]] {
  const summary = summaryOf(message);
  const closing = closingActions(message);
  const body = elementsOf(message.blocks.slice(0, message.blocks.length - closing));
  const actions = elementsOf(message.blocks.slice(message.blocks.length - closing));
  const shown = body.length > 0 || summary === '' ? body : lines(summary);
  const free = CARD_BYTES - jsonBytes(cardOf(summary, []));
  const whole = [...shown, ...actions];
  if (jsonBytes(whole) <= free) return [cardOf(summary, whole)];
  const more = moreElements(options.showMore);
  const [first = [], ...others] = pack(shown, free - jsonBytes(stacks(lines(TOO_LONG))), free - jsonBytes([...actions, ...more]));
  const rest = others.slice(0, PAGES - 1).map((page, at) => {
    const cut = at === PAGES - 2 && others.length > PAGES - 1;
    return cardOf(summary, cut ? [...page, ...stacks(lines(TOO_LONG, { italic: true }), 'emphasis')] : page);
  });
  return [cardOf(summary, [...first, ...(rest.length > 0 ? more : []), ...actions]), ...rest];
}
