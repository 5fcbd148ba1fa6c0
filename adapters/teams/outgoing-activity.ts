import { citationLine, citesText, isNumbered, type Message, type NumberedCitation } from '../../src/index.ts';
import { type AdaptiveCard, CARD_TYPE, cardOf, jsonBytes } from './card.ts';
import { escapedText, openableLink, shortenedForTeams, shownLine } from './inert-text.ts';
import { CITATION_ABSTRACT_LENGTH, CITATION_NAME_LENGTH, CITATION_WINDOW_BYTES, NATIVE_CITATIONS, SUMMARY_LENGTH } from './limits.ts';
import { citationsIn, renderCards, summaryOf } from './render-message.ts';
import { lines } from './rich-text.ts';

export interface CardAttachment {
  readonly contentType: typeof CARD_TYPE;
  readonly content: AdaptiveCard;
}

/** A message as Teams takes it. `text` is markdown; `summary` is what notifications show. */
export interface OutgoingActivity {
  readonly type: 'message' | 'typing';
  readonly summary?: string;
  readonly text?: string;
  readonly textFormat?: 'markdown';
  readonly attachments?: readonly CardAttachment[];
  readonly entities?: readonly unknown[];
  readonly recipient?: { readonly id: string };
}

export const TYPING: OutgoingActivity = { type: 'typing' };

/** A card as it is attached. */
export function attached(card: AdaptiveCard): CardAttachment {
  return { contentType: CARD_TYPE, content: card };
}

/**
 * The sources that the first paragraph of a message refers to. What a source without a number bears out is not said, so
 * none of those stands behind a sentence.
 */
function citedAbove(message: Message): NumberedCitation[] {
  const [first] = message.blocks;
  const cites = new Set(first?.kind === 'text' ? first.runs.flatMap((run) => run.cites ?? []) : []);
  return citationsIn(message)
    .filter(isNumbered)
    .filter(({ number }) => cites.has(number));
}

/** The passage of a source in a window of its own, where more fits than beside its number. */
function passageCard(citation: NumberedCitation): string {
  const { publisher, date, quote, note } = citation;
  const body = [
    ...lines(`${publisher}, ${date}`, { weight: 'Bolder' }),
    ...lines(`“${shownLine(quote)}”`),
    ...lines(note, { isSubtle: true, size: 'Small' }),
  ];
  return JSON.stringify(cardOf(shortenedForTeams(shownLine(citationLine(citation)), SUMMARY_LENGTH), body));
}

/** Sources as Teams shows them by itself: numbers in the text that open the passage. */
function nativeCitations(citations: readonly NumberedCitation[]): unknown[] {
  if (citations.length === 0) return [];
  let windows = CITATION_WINDOW_BYTES;
  const claims = citations.slice(0, NATIVE_CITATIONS).map((citation) => {
    const { publisher, date, quote, link, number } = citation;
    const url = openableLink(link);
    const text = passageCard(citation);
    windows -= jsonBytes(text);
    return {
      '@type': 'Claim',
      position: number,
      appearance: {
        '@type': 'DigitalDocument',
        name: shortenedForTeams(shownLine(`${publisher}, ${date}`), CITATION_NAME_LENGTH),
        abstract: shortenedForTeams(shownLine(quote) || '–', CITATION_ABSTRACT_LENGTH),
        ...(windows >= 0 ? { text, encodingFormat: CARD_TYPE } : {}),
        ...(url ? { url } : {}),
      },
    };
  });
  return [{ type: 'https://schema.org/Message', '@type': 'Message', '@context': 'https://schema.org', '@id': '', citation: claims }];
}

/** The message without the paragraph that says its summary; nothing where it does not begin with that. */
function belowHeadline(message: Message): Message | undefined {
  const [first, ...rest] = message.blocks;
  const said = first?.kind === 'text' ? shownLine(first.runs.map(({ text }) => text).join('')) : undefined;
  return said !== undefined && said === shownLine(message.summary) ? { ...message, blocks: rest } : undefined;
}

/** The summary as markdown, bold where the paragraph that says it is. */
function emphasised(summary: string, { blocks: [first] }: Message): string {
  const bold = first?.kind === 'text' && first.runs.every(({ style }) => style === 'bold');
  return bold ? `**${escapedText(summary)}**` : escapedText(summary);
}

type Activities = readonly [OutgoingActivity, ...OutgoingActivity[]];

/** A message as cards, with what stands above the first. */
function inCards(message: Message, summary: string, above: Partial<OutgoingActivity>, whole: boolean): Activities {
  const { cards, canShowMore } = renderCards(message);
  const [first, ...rest] = cards;
  const opening: OutgoingActivity = { type: 'message', summary, ...above, attachments: [attached(first)] };
  const others = rest.map((card): OutgoingActivity => ({ type: 'message', summary, attachments: [attached(card)] }));
  return canShowMore && !whole ? [opening] : [opening, ...others];
}

/**
 * A message as cards alone, for what is to be found again: Teams shows text above a card as two messages and then names
 * neither. More than one activity: the message is too long for one card and brings no button to ask for the rest, or
 * `whole` asks for it.
 */
export function cardsOf(message: Message, whole = false): Activities {
  return inCards(message, summaryOf(message), {}, whole);
}

/**
 * A message as the activities that answer with it. One that begins with what its sources support says that as text
 * above the card, because Teams links the numbers of sources in texts only; any other is a card alone.
 */
export function activitiesOf(message: Message, whole = false): Activities {
  const cited = citedAbove(message);
  const entities = nativeCitations(cited);
  const below = entities.length > 0 ? belowHeadline(message) : undefined;
  if (!below) return cardsOf(message, whole);
  const summary = summaryOf(message);
  const numbers = citesText(cited.map(({ number }) => number));
  return inCards(below, summary, { text: `${emphasised(summary, message)} ${numbers}`, textFormat: 'markdown', entities }, whole);
}
