import type { ComposeEdition, Edition, EditionItem, EditionPart } from '../digest/editions.ts';
import type { Block, Message, MessageAction } from '../model/message.ts';
import type { ShownFact } from '../ports/postings.ts';
import { ACTIONS } from './action-ids.ts';
import { type EditionToken, writeToken } from './answer-token.ts';
import { type Context, viewHere } from './context.ts';
import { turningActions } from './turning-pages.ts';
import { buttons } from './words.ts';

/** A page as it is shown, with the fact revisions on it. */
export interface EditionPage {
  readonly message: Message;
  readonly facts: readonly ShownFact[];
}

/** The button under the head of a digest that leads to everything behind it; none where nothing is. */
export function readingActions(edition: Edition, token: EditionToken): MessageAction[] {
  if (edition.kind === 'empty' || edition.parts.length === 0) return [];
  return [{ id: ACTIONS.readEdition, label: 'Read all', value: writeToken(token), style: 'primary' }];
}

/** Composes editions with the buttons that lead on, for digests that are posted unasked. */
export function withReadingButtons(compose: ComposeEdition): ComposeEdition {
  return async (request) => {
    const edition = await compose(request);
    if (edition.kind === 'empty') return edition;
    const { definition, asOf, since, state } = request;
    const token: EditionToken = { k: 'e', id: '', d: definition.name, at: asOf, since, ...(state && { st: state }) };
    const subscribe = { id: ACTIONS.openSubscribeForm, label: 'Subscribe', value: definition.name };
    const { message } = edition;
    return { ...edition, message: { ...message, blocks: [...message.blocks, ...buttons(...readingActions(edition, token), subscribe)] } };
  };
}

const CHANGED: Block = {
  kind: 'notice',
  tone: 'corrected',
  text: 'What stood here was corrected or taken back since; /brief tells how it stands now.',
};

/** An item as it may be shown now: what was corrected or taken back since is not told again. */
function itemNow({ blocks, facts }: EditionItem, context: Context): EditionItem {
  const view = viewHere(context);
  const stands = facts.every(({ fact, recordedAt }) => view.fact(fact)?.recorded.at === recordedAt);
  return stands ? { blocks, facts } : { blocks: [...blocks.filter(({ kind }) => kind === 'heading'), CHANGED], facts: [] };
}

/** The page that a token names, the first without a number, with the buttons to the others; nothing where there is none. */
export function pageOf(parts: readonly EditionPart[], token: EditionToken, context: Context): EditionPage | undefined {
  const at = token.p ?? 0;
  const part = parts[at];
  if (!part) return undefined;
  const items = part.items.map((item) => itemNow(item, context));
  const button = (page: number) => ({ id: ACTIONS.readEdition, value: writeToken({ ...token, p: page }) });
  const place = parts.length > 1 ? `Page ${at + 1} of ${parts.length}` : undefined;
  return {
    message: {
      summary: place === undefined ? part.title : `${part.title}. ${place}.`,
      blocks: [
        ...items.flatMap(({ blocks }) => blocks),
        ...(place === undefined ? [] : [{ kind: 'text', muted: true, runs: [{ text: place }] } as const]),
        ...buttons(...turningActions(parts, at, button)),
      ],
    },
    facts: items.flatMap(({ facts }) => facts),
  };
}
