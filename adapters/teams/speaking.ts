import type { Conversation, Message, PostedMessage } from '../../src/index.ts';
import { type Account, joinThread, splitThread } from './activity.ts';
import type { Connector, ConnectorOutcome } from './connector.ts';
import { cardsOf, type OutgoingActivity } from './outgoing-activity.ts';
import type { Place } from './place.ts';
import type { Places } from './places.ts';

/** Where a reply goes: the conversation, the thread of it, and who asked. */
export interface Audience {
  readonly conversation: Conversation;
  readonly place: Place;
  readonly asker: Account;
  /** The message that was itself seen by the asker and the bot alone. */
  readonly privateMessage?: string;
}

export interface SpeakingParts {
  readonly connector: Connector;
  readonly places: Places;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

const ATTEMPTS = 3;
const FIRST_PAUSE_SECONDS = 1;
/** A person does not wait longer for a reply; what takes longer is told as not sent. */
const LONGEST_PAUSE_SECONDS = 5;
/** Refusals of a request as such, which another attempt would meet again. */
const REFUSED: ReadonlySet<number> = new Set([400, 401, 405, 413]);

/**
 * Says things in answer to somebody, who is waiting: a refusal for now is tried again a few times. An outcome that is
 * not known is left at that, for saying it twice is worse.
 */
export class Speaking {
  readonly #parts: SpeakingParts;

  constructor(parts: SpeakingParts) {
    this.#parts = parts;
  }

  async #patiently(act: () => Promise<ConnectorOutcome>): Promise<ConnectorOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await act();
      if (outcome.kind !== 'failed' || outcome.permanent || REFUSED.has(outcome.status ?? 0) || attempt === ATTEMPTS) return outcome;
      const pause = outcome.retryAfterSeconds ?? FIRST_PAUSE_SECONDS * 2 ** (attempt - 1) * (1 + this.#parts.random() / 2);
      if (pause > LONGEST_PAUSE_SECONDS) return outcome;
      await this.#parts.wait(pause * 1000);
    }
  }

  /** Sends activities one after another; ends with the first that fails. Gives how the first ended. */
  async #sendAll(place: Place, conversation: string, activities: readonly OutgoingActivity[], targeted = false): Promise<ConnectorOutcome> {
    let first: ConnectorOutcome | undefined;
    for (const activity of activities) {
      const outcome = await this.#patiently(() => this.#parts.connector.send(place, conversation, activity, targeted));
      first ??= outcome;
      if (outcome.kind !== 'sent') break;
    }
    return first ?? { kind: 'failed', reason: 'There was nothing to send.', permanent: false };
  }

  /** Says activities to everybody in a conversation, in its thread. */
  toEveryone({ conversation, place }: Audience, activities: readonly OutgoingActivity[]): Promise<ConnectorOutcome> {
    return this.#sendAll(place, joinThread(conversation.id, conversation.thread), activities);
  }

  /**
   * Says activities to the asker alone: where several read along as a message that only the asker sees, or, if Teams
   * does not take that, in the chat between the asker and the bot. `nowhere`: neither went.
   */
  async toAsker(audience: Audience, activities: readonly OutgoingActivity[]): Promise<ConnectorOutcome | 'nowhere'> {
    const { conversation, place, asker, privateMessage } = audience;
    if (conversation.kind === 'personal') return this.toEveryone(audience, activities);
    const entity = privateMessage === undefined ? [] : [{ type: 'targetedMessageInfo', messageId: privateMessage }];
    const targeted = activities.map((activity) => ({
      ...activity,
      recipient: { id: asker.id },
      entities: [...(activity.entities ?? []), ...entity],
    }));
    const shown = await this.#sendAll(place, joinThread(conversation.id, conversation.thread), targeted, true);
    if (shown.kind !== 'failed') return shown;
    const opened = await this.#patiently(() => this.#parts.connector.openPersonal(place, asker.id));
    if (opened.kind !== 'sent' || opened.id === '') return 'nowhere';
    const chat: Place = { ...place, conversation: { id: opened.id, kind: 'personal' } };
    await this.#parts.places.remember({ ...conversation, id: opened.id, kind: 'personal' }, chat);
    const said = await this.#sendAll(chat, opened.id, activities);
    return said.kind === 'failed' ? 'nowhere' : said;
  }

  /** Puts a message in the place of one that was posted; what does not fit into one card follows it. */
  async replace(audience: Audience, message: string, content: Message, whole: boolean): Promise<ConnectorOutcome> {
    const { conversation, place } = audience;
    const [first, ...rest] = cardsOf(content, whole);
    const where = joinThread(conversation.id, conversation.thread);
    const outcome = await this.#patiently(() => this.#parts.connector.update(place, where, message, first));
    if (outcome.kind === 'sent' && rest.length > 0) await this.toEveryone(audience, rest);
    return outcome;
  }
}

/**
 * Where a message stands, for corrections to find it: nothing where it was not sent. Of one that Teams did not name, as it
 * does with text above a card, only what it answers is known.
 */
export function postedIn(
  conversation: Conversation,
  outcome: ConnectorOutcome | 'nowhere',
  answered: string | undefined,
): PostedMessage | undefined {
  if (outcome === 'nowhere' || outcome.kind !== 'sent') return undefined;
  if (outcome.id !== '') return { conversation, message: outcome.id };
  return answered === undefined ? undefined : { conversation, message: answered, unnamed: true };
}

/** The thread that answers to a message of a channel go to: its own, if it began one. */
export function threadedConversation(conversation: Conversation, activityId: string | undefined): Conversation {
  const { id, thread } = splitThread(conversation.id);
  const kept = conversation.thread ?? thread;
  if (conversation.kind !== 'channel') return conversation;
  const root = kept ?? activityId;
  return root === undefined ? { ...conversation, id } : { ...conversation, id, thread: root };
}
