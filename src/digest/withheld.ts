import type { Conversation } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import type { ChatPlatform, PostOutcome } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Subscription, Subscriptions } from '../ports/subscriptions.ts';
import { messageOf, within } from './deadline.ts';
import type { DeliveryRules } from './delivery-rules.ts';

/** Why a digest is not posted where it is closed, for the operators. */
export const WITHHELD = 'The target may not see it at present.';

/** What telling a subscriber works with. */
export interface WithheldParts {
  readonly subscriptions: Pick<Subscriptions, 'setWithheld'>;
  readonly clock: Clock;
  readonly rules: Pick<DeliveryRules, 'postTimeout'>;
}

const PLACES: Readonly<Record<Conversation['kind'], (id: string) => string>> = {
  channel: (id) => `in the channel ${id}`,
  group: (id) => `in the group ${id}`,
  personal: () => 'here',
};

/** What whoever subscribed is told: where, and what becomes of it; never the name of the digest, which may be closed too. */
function withheldMessage({ target: { kind, id } }: Subscription): Message {
  const text = `A digest that you subscribed to ${PLACES[kind](id)} is held back: what it tells is not open to that place at present. It goes on by itself once it is; “subscriptions”, written there, tells how things stand.`;
  return { summary: text, blocks: [{ kind: 'text', runs: [{ text }] }] };
}

/**
 * Tells whoever subscribed that a digest is held back, once until it is posted again. It is noted before it is told, so
 * that of several senders one tells; what certainly was not shown is tried again with the next slot.
 */
export async function tellWithheld(parts: WithheldParts, subscription: Subscription, platform: ChatPlatform, key: string): Promise<void> {
  const { digest, target, createdBy } = subscription;
  const { clock, rules, subscriptions } = parts;
  if (subscription.withheld !== undefined || !(await subscriptions.setWithheld(digest, target, clock.now()))) return;
  const { platform: name, tenant, id } = createdBy;
  const address: Conversation = { platform: name, tenant, id, kind: 'personal' };
  const outcome = await within<PostOutcome>(
    clock,
    rules.postTimeout,
    () => platform.post(address, withheldMessage(subscription), `withheld ${key}`),
    { kind: 'unknown', reason: `No answer within ${rules.postTimeout} seconds.` },
    (error) => ({ kind: 'unknown', reason: messageOf(error) }),
  );
  if (outcome.kind === 'failed' && !outcome.permanent) await subscriptions.setWithheld(digest, target, undefined);
}
