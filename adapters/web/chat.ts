import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  addressOf,
  BROKEN,
  type ChatPlatform,
  type Clock,
  type Conversation,
  type Interaction,
  linesOfWork,
  type Message,
  type PostedMessage,
  type PostOutcome,
  type Reply,
  type ReportPosted,
  type Room,
  seldom,
  TAKING_ON_LIMITS,
  type TakingOn,
  takingOn,
} from '../../src/index.ts';
import type { PostedMessages, PostedOnPage } from './posted-messages.ts';
import { CHANNEL, DESK, WEB_PLATFORM } from './who.ts';

export interface WebChatOptions {
  readonly messages: PostedMessages;
  readonly clock: Clock;
  /** An id that nothing had before. */
  readonly newId: () => string;
  readonly warn: (line: string) => void;
  /** Milliseconds for the core's reply, where they are to differ from those of all platforms. */
  readonly answerMilliseconds?: number;
  readonly room?: Room;
}

/** The page as a platform: its places keep what is posted there. */
export interface WebChat extends ChatPlatform {
  /** The core's reply to what somebody does on the page, in the order of its place, or last words. Never rejects. */
  readonly reply: (interaction: Interaction) => Promise<Reply>;
  /** Tells where the reply to a delivery stands, so that a correction reaches it. */
  readonly shown: (delivery: string, posted: PostedMessage) => Promise<void>;
}

const PLACES: ReadonlySet<string> = new Set([DESK, CHANNEL].map(addressOf));

/** A place of the page by its address, and the thread within it. */
export function pagePlaceOf({ thread, ...place }: Conversation): Pick<PostedOnPage, 'place' | 'thread'> {
  return { place: addressOf(place), ...(thread !== undefined && { thread }) };
}

export function webChat({ messages, clock, newId, warn, answerMilliseconds, room }: WebChatOptions): WebChat {
  const lines = linesOfWork(nextTurn, room);
  const say = seldom((line) => warn(`web: ${line}`), clock.now);
  let taking: TakingOn | undefined;
  let report: ReportPosted = async () => undefined;

  /** Puts a message into its place, and says what became of it. */
  async function put(one: PostedOnPage, conversation: Conversation): Promise<PostOutcome> {
    try {
      await messages.put(one);
      return { kind: 'sent', posted: { conversation, message: one.id } };
    } catch (error) {
      return { kind: 'failed', reason: `The page cannot keep it: ${String(error)}`, permanent: false };
    }
  }

  async function post(conversation: Conversation, message: Message, key: string): Promise<PostOutcome> {
    const { place, thread } = pagePlaceOf(conversation);
    if (!PLACES.has(place)) return { kind: 'failed', reason: 'The page has no such place.', permanent: true };
    return put({ id: newId(), place, thread, key, at: clock.now(), message }, conversation);
  }

  return {
    platform: WEB_PLATFORM,
    async start(handle, posted) {
      report = posted;
      const limits = { ...TAKING_ON_LIMITS, ...(answerMilliseconds !== undefined && { answerMilliseconds }) };
      // Who asks waits with the page open, and asks again where the process ends: nothing need outlive it.
      taking = takingOn({
        handle,
        taking: undefined,
        lines,
        clock,
        limits,
        tell: (event) => say(`${event.kind} ${'error' in event && event.error ? String(event.error) : ''}`.trim()),
      });
    },
    reply: async (interaction) => taking?.reply(interaction, addressOf(interaction.conversation)) ?? BROKEN,
    shown: (delivery, posted) => report(delivery, posted),
    post,
    async update(posted, message) {
      const stands = await messages.get(posted.message);
      if (!stands) return { kind: 'failed', reason: 'There is no such message on the page any more.', permanent: false };
      return put({ ...stands, edited: clock.now(), message }, posted.conversation);
    },
    async lookup(address, key) {
      const found = await messages.find(pagePlaceOf(address).place, key);
      return found ? { kind: 'found', posted: { conversation: address, message: found.id } } : { kind: 'absent' };
    },
    stop: () => lines.settled(),
  };
}
