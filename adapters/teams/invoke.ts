import { ACTIONS, type Form, type Interaction, type Message, type Reply, type SearchResult } from '../../src/index.ts';
import { type AdaptiveCard, CARD_TYPE } from './card.ts';
import { dialogTitle, formCard } from './dialog.ts';
import { escapedText, shortenedForTeams, shownLine } from './inert-text.ts';
import { CELL_LENGTH, SEARCH_RESULTS, SUMMARY_LENGTH } from './limits.ts';
import { activitiesOf, attached, type OutgoingActivity } from './outgoing-activity.ts';
import { renderCards, summaryOf } from './render-message.ts';

/** The body of the answer to an invoke; what it holds depends on the invoke. */
export type InvokeBody = Readonly<Record<string, unknown>>;

/** A word shown beside the pressed button. */
export function executeWord(text: string): InvokeBody {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** A card shown in the place of the one that was pressed, to the one who pressed. */
export function executeCard(card: AdaptiveCard): InvokeBody {
  return { statusCode: 200, type: CARD_TYPE, value: card };
}

export function executeFault(): InvokeBody {
  const value = { code: 'BadRequest', message: 'This button does not work any more.' };
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value };
}

/** What a message says when it is nothing but a few words: no figure, source or button would be lost by saying it briefly. */
export function briefWords({ summary, blocks }: Message): string | undefined {
  const plain = blocks.every(({ kind }) => kind === 'text' || kind === 'notice');
  return plain && blocks.length <= 1 ? shortenedForTeams(shownLine(summary), SUMMARY_LENGTH) : undefined;
}

function continuing(title: string, card: AdaptiveCard): InvokeBody {
  return { task: { type: 'continue', value: { title: dialogTitle(title), width: 'medium', height: 'medium', card: attached(card) } } };
}

/** A form in a dialog. */
export function formDialog(form: Form, filled?: Readonly<Record<string, string>>, faults?: Readonly<Record<string, string>>): InvokeBody {
  return continuing(form.title, formCard(form, filled, faults));
}

/** A message in a dialog. */
export function messageDialog(title: string, message: Message): InvokeBody {
  return continuing(title, renderCards(message).cards[0]);
}

/** Ends a dialog with a word. */
export function closingDialog(word: string): InvokeBody {
  return { task: { type: 'message', value: word } };
}

function preview({ title, detail }: SearchResult) {
  const words = (text: string) => shortenedForTeams(shownLine(text), CELL_LENGTH);
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: words(title), text: escapedText(words(detail)) } };
}

/** Results of a search in the message extension: a list to choose from, and the card that each puts into the message. */
export function searchAnswer(results: readonly SearchResult[]): InvokeBody {
  const attachments = results.slice(0, SEARCH_RESULTS).map((result) => ({
    ...attached(renderCards(withoutButtons(result.message)).cards[0]),
    preview: preview(result),
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** What the message extension says when there is nothing to choose. */
export function searchWord(message: Message): InvokeBody {
  return { composeExtension: { type: 'message', text: summaryOf(message) } };
}

/** A card put into the message that is being written. */
export function insertedCard(message: Message): InvokeBody {
  const attachments = [attached(renderCards(withoutButtons(message)).cards[0])];
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** Buttons of an inserted card would press on an answer in somebody else's conversation. */
function withoutButtons(message: Message): Message {
  return { ...message, blocks: message.blocks.filter(({ kind }) => kind !== 'actions') };
}

/** Options found for a search field of a form. */
export function fieldOptions(results: readonly SearchResult[]): InvokeBody {
  const found = results.slice(0, SEARCH_RESULTS).map(({ id, title }) => ({ value: id, title: shownLine(title) }));
  return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results: found } };
}

/** Whether an interaction asks for all of a message, however long it is. */
export function asksForAll(interaction: Interaction): boolean {
  return interaction.kind === 'button' && interaction.action === ACTIONS.showMore;
}

/** The activities of a reply. */
export function replyActivities(reply: Reply, interaction: Interaction): readonly [OutgoingActivity, ...OutgoingActivity[]] {
  return activitiesOf(reply.message, asksForAll(interaction));
}
