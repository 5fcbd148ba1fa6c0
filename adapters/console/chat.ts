import {
  addressOf,
  type ChatPlatform,
  type Conversation,
  type Interaction,
  type Message,
  type PostOutcome,
  type Reply,
  renderPlainText,
} from '../../src/index.ts';
import { type ConsoleFaults, NO_FAULTS, nextFault } from './faults.ts';
import { openJournal } from './journal.ts';
import { HERE, MYSELF } from './seat.ts';

/** How a console is set up. Everything that is not pure comes in here. */
export interface ConsoleChatOptions {
  /** The file of JSON lines that keeps what was shown. */
  readonly journal: string;
  readonly write: (text: string) => void;
  readonly now: () => string;
  /** An id that no message had before. */
  readonly newId: () => string;
  /** Lines that a person types, each a question; none: the console only shows. */
  readonly lines?: AsyncIterable<string>;
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

/** Passes each line on as a question and shows the reply, until the lines end. */
async function converse(
  options: ConsoleChatOptions,
  render: (message: Message) => string,
  handle: (interaction: Interaction) => Promise<Reply>,
) {
  const thread: string[] = [];
  for await (const line of options.lines ?? []) {
    const text = line.trim();
    if (text === '') continue;
    const reply = await handle({
      kind: 'question',
      text,
      thread: [...thread],
      person: MYSELF,
      conversation: HERE,
      delivery: options.newId(),
    });
    thread.push(text);
    options.write(`${render(reply.message)}\n`);
  }
}

/** A chat platform on the terminal, with the faults of a real one: for trying things out and for tests. */
export function consoleChat(options: ConsoleChatOptions): ChatPlatform {
  const journal = openJournal(options.journal);
  const render = renderOnce();
  const faults = options.faults ?? NO_FAULTS;
  const random = options.random ?? (() => 1);
  let stop = (): void => undefined;
  const stopped = new Promise<PostOutcome>((resolve) => {
    stop = () => resolve({ kind: 'unknown', reason: 'The console was stopped.' });
  });

  async function show(conversation: Conversation, key: string, id: string, text: string): Promise<PostOutcome> {
    await journal.append({ message: id, address: addressOf(conversation), key, at: options.now(), text });
    options.write(`[${addressOf(conversation)}]\n${text}\n`);
    return { kind: 'sent', posted: { conversation, message: id } };
  }

  const platform: ChatPlatform = {
    platform: 'console',
    async start(handle) {
      if (options.lines) void converse(options, render, handle).catch((error: unknown) => options.write(`${String(error)}\n`));
    },
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
