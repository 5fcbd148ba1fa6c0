import type { Conversation, Message } from '../../src/index.ts';
import { type Account, joinThread, splitThread } from './activity.ts';
import type { Connector, ConnectorOutcome } from './connector.ts';
import { cardsOf, type OutgoingActivity } from './outgoing-activity.ts';
import type { TeamsPlace } from './place.ts';
import type { Places } from './places.ts';

/** Where a reply goes: the conversation, the thread of it, and who asked. */
export interface TeamsRecipient {
  readonly conversation: Conversation;
  readonly place: TeamsPlace;
  readonly asker: Pick<Account, 'id'>;
  /** The message that was itself seen by the asker and the bot alone. */
  readonly privateMessage?: string;
}

/** Where activities are sent; `targeted`: to be seen by their recipient alone. */
interface Destination {
  readonly place: TeamsPlace;
  readonly conversation: Conversation;
  readonly targeted: boolean;
}

/** How saying something ended. */
export interface SendOutcome {
  /** How the first message ended, which stands for all: it is the one that is found again. */
  readonly first: ConnectorOutcome;
  /** What did not go, in order, and how the first of it ended; nothing where all went. */
  readonly left?: { readonly activities: readonly OutgoingActivity[]; readonly outcome: Exclude<ConnectorOutcome, { kind: 'sent' }> };
  readonly where: Destination;
}

/** How long something is tried. */
interface Patience {
  readonly attempts: number;
  /** A pause that Teams asks for and that is longer ends it. */
  readonly longestPauseSeconds: number;
}

export interface TeamsSenderParts {
  readonly connector: Connector;
  readonly places: Places;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

const FIRST_PAUSE_SECONDS = 1;
/** While somebody waits. */
const PROMPT: Patience = { attempts: 3, longestPauseSeconds: 5 };
/** For what comes late: about a quarter of an hour. */
const PATIENT: Patience = { attempts: 9, longestPauseSeconds: 600 };
/** Refusals of a request as such, which another attempt would meet again. */
const REFUSED: ReadonlySet<number> = new Set([400, 401, 405, 413]);

/** Whether a refusal may be over after a while. */
export function isForNow(outcome: ConnectorOutcome): boolean {
  return outcome.kind === 'failed' && !outcome.permanent && !REFUSED.has(outcome.status ?? 0);
}

/**
 * Says things in answer to somebody, who is waiting: a refusal for now is tried again a few times. An outcome that is
 * not known is left at that, for saying it twice is worse.
 */
export class TeamsSender {
  readonly #parts: TeamsSenderParts;

  constructor(parts: TeamsSenderParts) {
    this.#parts = parts;
  }

  async #patiently(act: () => Promise<ConnectorOutcome>, { attempts, longestPauseSeconds }: Patience = PROMPT): Promise<ConnectorOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await act();
      if (outcome.kind !== 'failed' || !isForNow(outcome) || attempt === attempts) return outcome;
      const pause = this.#pauseAfter(outcome, attempt);
      if (pause > longestPauseSeconds) return outcome;
      await this.#parts.wait(pause * 1000);
    }
  }

  /** Seconds until the next attempt: as Teams asks, else ever longer, and not the same for all. */
  #pauseAfter(outcome: ConnectorOutcome, attempt: number): number {
    const asked = outcome.kind === 'failed' ? outcome.retryAfterSeconds : undefined;
    return asked ?? FIRST_PAUSE_SECONDS * 2 ** (attempt - 1) * (1 + this.#parts.random() / 2);
  }

  /** Sends activities one after another; ends with the first that does not go. */
  async #sendAll(where: Destination, activities: readonly OutgoingActivity[], patience?: Patience): Promise<SendOutcome> {
    const { place, conversation, targeted } = where;
    const id = joinThread(conversation.id, conversation.thread);
    let first: ConnectorOutcome | undefined;
    for (const [at, activity] of activities.entries()) {
      const outcome = await this.#patiently(() => this.#parts.connector.send(place, id, activity, targeted), patience);
      first ??= outcome;
      if (outcome.kind !== 'sent') return { first, left: { activities: activities.slice(at), outcome }, where };
    }
    return { first: first ?? { kind: 'failed', reason: 'There was nothing to send.', permanent: false }, where };
  }

  /** Says activities to everybody in a conversation, in its thread. */
  toEveryone({ conversation, place }: TeamsRecipient, activities: readonly OutgoingActivity[]): Promise<SendOutcome> {
    return this.#sendAll({ conversation, place, targeted: false }, activities);
  }

  /**
   * Says activities to the asker alone: where several read along as a message that only the asker sees, or, if Teams
   * does not take that, in the chat between the asker and the bot. `nowhere`: neither went.
   */
  async toAsker(audience: TeamsRecipient, activities: readonly OutgoingActivity[]): Promise<SendOutcome | 'nowhere'> {
    const { conversation, place, asker, privateMessage } = audience;
    if (conversation.kind === 'personal') return this.toEveryone(audience, activities);
    const entity = privateMessage === undefined ? [] : [{ type: 'targetedMessageInfo', messageId: privateMessage }];
    const targeted = activities.map((activity) => ({
      ...activity,
      recipient: { id: asker.id },
      entities: [...(activity.entities ?? []), ...entity],
    }));
    const shown = await this.#sendAll({ conversation, place, targeted: true }, targeted);
    if (shown.first.kind !== 'failed') return shown;
    const opened = await this.#patiently(() => this.#parts.connector.openPersonal(place, asker.id));
    if (opened.kind !== 'sent' || opened.id === '') return isForNow(shown.first) || isForNow(opened) ? shown : 'nowhere';
    const { thread: _, ...among } = conversation;
    const chat: Conversation = { ...among, id: opened.id, kind: 'personal' };
    const there: TeamsPlace = { ...place, conversation: { id: opened.id, kind: 'personal' } };
    await this.#parts.places.remember(chat, there);
    const said = await this.#sendAll({ conversation: chat, place: there, targeted: false }, activities);
    return said.first.kind === 'failed' && !isForNow(said.first) ? 'nowhere' : said;
  }

  /** Says what did not go, after the pause that Teams asks for, with more patience than somebody who waits has. */
  async goOn(said: SendOutcome): Promise<SendOutcome> {
    const { where, left } = said;
    if (!left) return said;
    const pause = this.#pauseAfter(left.outcome, PROMPT.attempts);
    if (pause > PATIENT.longestPauseSeconds) return said;
    await this.#parts.wait(pause * 1000);
    return this.#sendAll(where, left.activities, PATIENT);
  }

  /** Puts a message in the place of one that was posted; what does not fit into one card follows it. */
  async replace(audience: TeamsRecipient, message: StandingMessage, content: Message, whole: boolean): Promise<ConnectorOutcome> {
    const { conversation, place } = audience;
    const [first, ...rest] = cardsOf(content, whole);
    const where = joinThread(conversation.id, conversation.thread);
    const { connector } = this.#parts;
    const outcome = await this.#patiently(() => connector.update(place, where, message.id, first, message.targeted));
    if (outcome.kind === 'sent' && rest.length > 0) {
      if (message.targeted) await this.toAsker(audience, rest);
      else await this.toEveryone(audience, rest);
    }
    return outcome;
  }

  /** Takes a message back. */
  takeBack({ conversation, place }: TeamsRecipient, message: StandingMessage): Promise<ConnectorOutcome> {
    const where = joinThread(conversation.id, conversation.thread);
    return this.#patiently(() => this.#parts.connector.remove(place, where, message.id, message.targeted));
  }
}

/** A message of the bot's by which it is found again. */
export interface StandingMessage {
  readonly id: string;
  /** One person alone sees it: Teams knows it only by a request that says so. */
  readonly targeted: boolean;
}

/** The thread that answers to a message of a channel go to: its own, if it began one. */
export function threadedConversation(conversation: Conversation, activityId: string | undefined): Conversation {
  const { id, thread } = splitThread(conversation.id);
  const kept = conversation.thread ?? thread;
  if (conversation.kind !== 'channel') return conversation;
  const root = kept ?? activityId;
  return root === undefined ? { ...conversation, id } : { ...conversation, id, thread: root };
}
