import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import {
  addressOf,
  BROKEN,
  type ChatPlatform,
  type Clock,
  type Conversation,
  type Interaction,
  linesOfWork,
  type Message,
  type PostOutcome,
  type Reply,
  renderPlainText,
  TAKING_ON_LIMITS,
  type TakingOn,
  takingOn,
} from '../../src/index.ts';
import { type ConsoleFaults, NO_FAULTS, nextFault } from './faults.ts';
import { openJournal } from './journal.ts';

/** How a console is set up. Everything that is not pure comes in here. */
export interface ConsoleChatOptions {
  /** The file of JSON lines that keeps what was shown. */
  readonly journal: string;
  readonly write: (text: string) => void;
  readonly now: () => string;
  /** An id that no message had before. */
  readonly newId: () => string;
  /** What an operator should read, a line at a time; nothing without it. */
  readonly warn?: (line: string) => void;
  /** Milliseconds for the core's reply to what is typed, where they are to differ from those of all platforms. */
  readonly answerMilliseconds?: number;
  /** Whether a message can be found by its key, as on Slack, or not, as on Teams. */
  readonly lookup?: boolean;
  readonly faults?: ConsoleFaults;
  /** From 0 to below 1; decides on the faults. */
  readonly random?: () => number;
  /** Addresses that take no posts any more. */
  readonly gone?: ReadonlySet<string>;
}

/** What a terminal would act on, or show nothing of: controls, bidirectional and zero-width marks; line ends stay. */
const UNSEEN = /[^\P{C}\n]/gu;

/** Remembers how a message reads: one that goes to many targets is rendered once. */
function renderOnce(): (message: Message) => string {
  const rendered = new WeakMap<Message, string>();
  return (message) => {
    const text = rendered.get(message) ?? renderPlainText(message).replace(UNSEEN, '');
    rendered.set(message, text);
    return text;
  };
}

/** The terminal as a platform; what is typed there is answered in its order, and never met with silence. */
export interface ConsoleChat extends ChatPlatform {
  /** The core's reply to what somebody does at the terminal, or last words. Never rejects. */
  readonly reply: (interaction: Interaction) => Promise<Reply>;
}

const timer: Pick<Clock, 'wait'> = {
  wait: (milliseconds, signal) => delay(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};

/** A chat platform on the terminal, with the faults of a real one: for trying things out and for tests. */
export function consoleChat(options: ConsoleChatOptions): ConsoleChat {
  const journal = openJournal(options.journal);
  const render = renderOnce();
  const faults = options.faults ?? NO_FAULTS;
  const random = options.random ?? (() => 1);
  const lines = linesOfWork(nextTurn);
  let taking: TakingOn | undefined;
  let stop = (): void => undefined;
  const stopped = new Promise<PostOutcome>((resolve) => {
    stop = () => resolve({ kind: 'unknown', reason: 'The console was stopped.' });
  });

  async function show(conversation: Conversation, key: string, id: string, text: string): Promise<PostOutcome> {
    await journal.append({ message: id, address: addressOf(conversation), key, at: options.now(), text });
    options.write(`[${addressOf(conversation)}]\n${text}\n`);
    return { kind: 'sent', posted: { conversation, message: id } };
  }

  const platform: ConsoleChat = {
    platform: 'console',
    async start(handle) {
      const { answerMilliseconds = TAKING_ON_LIMITS.answerMilliseconds } = options;
      const limits = { ...TAKING_ON_LIMITS, answerMilliseconds };
      // A question outlives its process only where somebody would see the answer: not in a terminal that is closed.
      taking = takingOn({
        handle,
        taking: undefined,
        lines,
        clock: timer,
        limits,
        tell: (event) => options.warn?.(`console: ${event.kind} ${'error' in event && event.error ? String(event.error) : ''}`.trim()),
      });
    },
    reply: async (interaction) => taking?.reply(interaction, addressOf(interaction.conversation)) ?? BROKEN,
    async post(address, message, key) {
      if (options.gone?.has(addressOf(address))) return { kind: 'failed', reason: 'There is no such conversation.', permanent: true };
      switch (nextFault(faults, random)) {
        case 'rateLimited':
          return { kind: 'failed', reason: 'Too many posts.', permanent: false, retryAfterSeconds: faults.retryAfterSeconds };
        case 'broken':
          return { kind: 'failed', reason: 'The server is in trouble.', permanent: false };
        case 'hanging':
          return stopped;
        case 'dropped':
          await show(address, key, options.newId(), render(message));
          return { kind: 'unknown', reason: 'The connection was dropped.' };
        case 'none':
          return show(address, key, options.newId(), render(message));
      }
    },
    update: async (posted, message) => show(posted.conversation, '', posted.message, render(message)),
    async stop() {
      stop();
      await lines.settled();
    },
  };
  if (options.lookup === false) return platform;
  return {
    ...platform,
    async lookup(address, key) {
      const line = await journal.find((one) => one.key === key && one.address === addressOf(address));
      return line ? { kind: 'found', posted: { conversation: address, message: line.message } } : { kind: 'absent' };
    },
  };
}
