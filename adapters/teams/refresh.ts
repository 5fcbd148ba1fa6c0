import { ACTIONS, type Message } from '../../src/index.ts';
import { button } from './buttons.ts';
import { type AdaptiveCard, jsonBytes } from './card.ts';
import { CARD_BYTES } from './limits.ts';
import { attached, type OutgoingActivity } from './outgoing-activity.ts';

/** Buttons of a message of which parts are folded away: to give it again would unfold it. */
const FOLDED: ReadonlySet<string> = new Set([ACTIONS.showMore, ACTIONS.sources]);

/** The card asked for again by itself whenever the asker looks at it, so that a correction is seen there. */
function refreshed(card: AdaptiveCard, token: string, account: string): AdaptiveCard {
  const action = button({ id: ACTIONS.showMore, label: 'Refresh', value: token });
  if (action.type !== 'Action.Execute') return card;
  const fresh: AdaptiveCard = { ...card, refresh: { action, userIds: [account] } };
  return jsonBytes(fresh) <= CARD_BYTES ? fresh : card;
}

/** Activities of an answer that is shown whole in one card, with that card kept fresh for its asker; others as they are. */
export function keptFresh(activities: readonly OutgoingActivity[], { blocks }: Message, account: string): readonly OutgoingActivity[] {
  const actions = blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
  const token = actions.find(({ id }) => id === ACTIONS.helpful)?.value;
  const [only, ...others] = activities;
  const [attachment] = only?.attachments ?? [];
  if (!only || !attachment || others.length > 0 || token === undefined || actions.some(({ id }) => FOLDED.has(id))) return activities;
  return [{ ...only, attachments: [attached(refreshed(attachment.content, token, account))] }];
}
