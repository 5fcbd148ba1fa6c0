import {
  type Answer,
  type Bot,
  describeFailure,
  Failure,
  formatDay,
  type Message,
  packForEverybody,
  renderPlainText,
} from '../../src/index.ts';
import { openingDay } from './opening-day.ts';
import { openTerminalSession, type TerminalDesk, type TerminalSession } from './terminal-session.ts';

/** What a conversation in the terminal is held over. */
export interface Terminal {
  /** Lines as the person enters them; ends when they leave. */
  readonly lines: AsyncIterable<string>;
  readonly write: (text: string) => void;
  /** Shows that the next line is awaited; nothing where nobody watches. */
  readonly prompt: () => void;
  readonly now: () => string;
  /** Answers what is typed as on any other platform, with buttons; without it the bot is asked directly. */
  readonly desk?: TerminalDesk;
  /** The program goes on when the lines end, so that nobody is said goodbye to. */
  readonly goesOn?: boolean;
  /** Bots over other packs that the same conversation is held over. */
  readonly others?: readonly Bot[];
  /** Opens today, however old the newest source is. */
  readonly opensNow?: boolean;
}

/** So many questions back count as the same thread where no desk remembers them. */
const THREAD_LENGTH = 6;

const COMMANDS = `Commands:
  /figure NAME          one figure; without a name, the names there are
  /brief MATTER         what is known of one matter
  /brief [DATE]         the digest now, or as it stood on a day; /brief subscribe sends it here
  /sources              all that stands behind the last answer; before any, the documents that answers rest on
  /as-of DATE           answer as if it were the end of that day; /as-of now goes back
  /review               for curators: candidates that wait for a decision
  /new                  forget the questions so far and begin a new thread
  /help                 what can be asked
  /exit                 leave`;

/**
 * Holds a conversation: one reply to each line, earlier questions counting as its thread, until the lines end or the
 * person leaves. No line goes without a reply.
 */
export async function converse(bot: Bot, terminal: Terminal): Promise<void> {
  const seat: Listener = terminal.desk ? openTerminalSession(terminal.desk) : withoutDesk(bot, terminal);
  const bots = [bot, ...(terminal.others ?? [])];
  let asOf = terminal.opensNow ? undefined : openingDay(bots, terminal.now());
  terminal.write(welcome(bots, asOf));
  terminal.prompt();
  for await (const entered of terminal.lines) {
    const line = entered.trim();
    const [, name, argument = ''] = /^\/(\S+)\s*(.*)$/u.exec(line) ?? [];
    if (name === 'exit' || name === 'quit') break;
    if (seat.filling() && line !== '') {
      terminal.write(await seat.say(line, asOf));
    } else if (name === 'new') {
      await seat.forget();
      terminal.write('A new thread begins.\n');
    } else if (name === 'as-of') {
      const change = changeHorizon(bot, terminal, argument, asOf);
      asOf = change.asOf;
      terminal.write(change.reply);
    } else if (line !== '') {
      terminal.write(`${await seat.say(line, asOf)}\n${name === 'help' ? `${COMMANDS}\n` : ''}`);
    }
    terminal.prompt();
  }
  if (!terminal.goesOn) terminal.write('Goodbye.\n');
}

function welcome(bots: readonly Bot[], asOf: string | undefined): string {
  const [example] = bots.flatMap(({ pack }) => packForEverybody(pack).suggestions);
  const titles = bots.map(({ pack }) => pack.title).join('; ');
  const opened = asOf === undefined ? '' : ` It opens as of ${formatDay(asOf)}, the day after its newest source; /as-of now goes to today.`;
  return `Sitrep knows ${titles}. Ask in your own words${example ? `, such as “${example}”` : ''}; /help says what else, /exit leaves.${opened}\n`;
}

/** Moves the horizon to a day, or lets go of it; a day that is none leaves it where it was and says so. */
function changeHorizon(
  bot: Bot,
  terminal: Terminal,
  argument: string,
  before: string | undefined,
): { asOf: string | undefined; reply: string } {
  if (argument === '' || argument === 'now') return { asOf: undefined, reply: 'Answers use everything that is public now.\n' };
  const { text } = attempt(() => bot.ask({ question: '/help', askedAt: terminal.now(), asOf: argument }));
  if (text === undefined) return { asOf: argument, reply: `Answers use what was public by the end of ${argument}.\n` };
  const kept = before === undefined ? 'everything that is public now' : `what was public by the end of ${before}`;
  return { asOf: before, reply: `${text}\nAnswers still use ${kept}.\n` };
}

/** Whoever answers what is typed: a seat at the desk, or the bot alone. */
type Listener = Pick<TerminalSession, 'say' | 'filling' | 'forget'>;

/** The bot asked directly, without buttons and forms. */
function withoutDesk(bot: Bot, terminal: Terminal): Listener {
  let behind: Message | undefined;
  let thread: string[] = [];
  return {
    async say(line, asOf) {
      if (line === '/sources' && behind) return `\n${renderPlainText(behind)}\n`;
      const request = { question: line, thread, askedAt: terminal.now(), ...(asOf === undefined ? {} : { asOf }) };
      if (!line.startsWith('/')) thread = [...thread, line].slice(-THREAD_LENGTH);
      const { answer, text } = attempt(() => bot.ask(request));
      if (!answer) return `${text}\n`;
      behind = answer.details;
      return `\n${renderPlainText(answer.message)}\n`;
    },
    filling: () => false,
    async forget() {
      behind = undefined;
      thread = [];
    },
  };
}

function attempt(act: () => Answer): { answer?: Answer; text?: string } {
  try {
    return { answer: act() };
  } catch (fault) {
    if (fault instanceof Failure) return { text: describeFailure(fault) };
    throw fault;
  }
}
