import { addressOf } from '../model/address.ts';
import type { Conversation } from '../model/interaction.ts';
import type { Message } from '../model/message.ts';
import { aloneWith } from '../model/place-of-reply.ts';
import type { EnteredMessage } from '../ports/outbox.ts';
import type { Subscription } from '../ports/subscriptions.ts';

const PLACES: Readonly<Record<Conversation['kind'], (id: string) => string>> = {
  channel: (id) => `in the channel ${id}`,
  group: (id) => `in the group ${id}`,
  personal: () => 'here',
};

function word(text: string): Message {
  return { summary: text, blocks: [{ kind: 'text', runs: [{ text }] }] };
}

function toSubscriber({ createdBy }: Subscription, key: string, text: string, at: string): EnteredMessage {
  return { key, content: { kind: 'word', address: aloneWith(createdBy), message: word(text) }, at };
}

/**
 * What whoever subscribed is told when a digest is held back: where, and what becomes of it; never the name of the digest,
 * which may be closed too. `delivery`: the key of the one that was held back.
 */
export function heldBackWord(subscription: Subscription, delivery: string, at: string): EnteredMessage {
  const { kind, id } = subscription.target;
  const text = `A digest that you subscribed to ${PLACES[kind](id)} is held back: what it tells is not open to that place at present. It goes on by itself once it is; “subscriptions”, written there, tells how things stand.`;
  return toSubscriber(subscription, `withheld ${delivery}`, text, at);
}

/**
 * What each of those who subscribed in a place is told when the platform takes nothing there any more, and what wakes it
 * again; no names of digests, as those may be closed. `delivery`: the key of the one that was refused.
 */
export function endedWords(subscriptions: readonly Subscription[], delivery: string, at: string): EnteredMessage[] {
  const oneEach = new Map(subscriptions.map((one) => [addressOf(one.createdBy), one]));
  return Array.from(oneEach.values(), (one) => {
    const { kind, id } = one.target;
    const text = `What you subscribed to can no longer be posted ${kind === 'personal' ? 'to you' : PLACES[kind](id)}: I am not there any more, or nothing can be written there. Invite me again, and it goes on by itself from then.`;
    return toSubscriber(one, `ended ${addressOf(one.createdBy)} ${delivery}`, text, at);
  });
}
