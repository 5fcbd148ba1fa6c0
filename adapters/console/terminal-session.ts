import {
  ACTIONS,
  type Conversation,
  type Interaction,
  type Message,
  type MessageAction,
  type Person,
  type Reply,
  renderPlainText,
} from '../../src/index.ts';
import { type FormFilling, fillForm } from './form-filling.ts';
import { buttonsInWords, keysHelp, readKey } from './keys.ts';

/** What a terminal needs to speak with the desk. */
export interface TerminalDesk {
  readonly handle: (interaction: Interaction) => Promise<Reply>;
  /** An id that no interaction had before. */
  readonly newId: () => string;
  /** Whether somebody watches, to whom the buttons are named. */
  readonly shown: boolean;
  /** The account of the operating system under which the terminal runs: what is done there is recorded with it. */
  readonly account: string;
  /** Who sits there, and where; the one person of the terminal without it. */
  readonly who?: { readonly person: Person; readonly conversation: Conversation };
}

/** The one person and the one conversation of a terminal. */
export const LOCAL_PERSON = { platform: 'console', tenant: 'local', id: 'me' } as const;
export const HERE = { platform: 'console', tenant: 'local', id: 'terminal', kind: 'personal' } as const;

/** A place at the desk: what is typed goes in, what is answered comes out as text. */
export interface TerminalSession {
  /**
   * A slash command, the number of a button of the last reply, or a question in the light of those that the desk remembers,
   * answered from what was public by the end of the day `asOf` (`YYYY-MM-DD`), or by now without it.
   */
  say(line: string, asOf?: string): Promise<string>;
  /** Whether a line would be taken as a key of what was shown last. */
  isKey(line: string): boolean;
  /** Whether the next line goes into a form. */
  filling(): boolean;
  /** Has the desk forget what was asked here, and lets go of the last answer: what is asked for next belongs to none. */
  forget(): Promise<void>;
}

const REVIEW = '/review';
const UNSEEN = /[^\P{C}\n]/gu;

function buttonsOf(message: Message): MessageAction[] {
  return message.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

/** Sits somebody down at a desk in the terminal: what they write goes to it, its replies come back as text. */
export function openTerminalSession({
  handle,
  newId,
  shown,
  account,
  who = { person: LOCAL_PERSON, conversation: HERE },
}: TerminalDesk): TerminalSession {
  let buttons: readonly MessageAction[] = [];
  let filling: FormFilling | undefined;
  /** The button for what stands behind the last answer. */
  let behind: MessageAction | undefined;
  let horizon: { readonly asOf?: string } = {};
  /** The deliveries of what was asked here. */
  let asked: string[] = [];
  const base = () => ({ ...who, ...horizon, terminal: { account }, delivery: newId() });
  const formDesk = {
    send: (form: string, fields: Readonly<Record<string, string>>) => handle({ ...base(), kind: 'form', form, fields }),
    search: async (form: string, field: string, text: string) =>
      (await handle({ ...base(), kind: 'search', text, form, field })).results ?? [],
  };
  const press = ({ id, value }: MessageAction) => handle({ ...base(), kind: 'button', action: id, value });

  function interactionOf(line: string): Interaction {
    const [, name, text = ''] = /^\/(\S+)\s*(.*)$/u.exec(line) ?? [];
    if (name !== undefined) return { ...base(), kind: 'command', name, text };
    const question = { ...base(), kind: 'question', text: line } as const;
    asked.push(question.delivery);
    return question;
  }

  /** The whole of a reply as text: a terminal has room for it. */
  async function shownReply(given: Reply, keepsKeys = false): Promise<string> {
    const more = buttonsOf(given.message).find(({ id }) => id === ACTIONS.showMore);
    const reply = more ? await press(more) : given;
    const here = buttonsOf(reply.message);
    // What says only something, as help does, leaves the keys of the card before it.
    if (here.length > 0 || !keepsKeys) buttons = here;
    return `\n${renderPlainText(reply.message)}\n${shown && here.length > 0 ? `${buttonsInWords(here)}\n` : ''}`;
  }

  /** What was done, and what waits next: whoever works by typing is led there, and can still take back what was done. */
  async function goneOn(done: Reply, next: MessageAction): Promise<string> {
    const told = `\n${renderPlainText(done.message)}\n`;
    const back = buttonsOf(done.message).filter(({ id }) => id === ACTIONS.reviewUndo);
    const card = await shownReply(await press(next));
    buttons = [...buttons, ...back.filter(({ key }) => !buttons.some((button) => button.key?.letter === key?.letter))];
    return `${told}${card}`;
  }

  /** The reply to what was done out of a card. */
  function shownInFlow(reply: Reply): Promise<string> {
    const next = reply.faults ? undefined : buttonsOf(reply.message).find(({ key }) => key?.goesOn);
    return next
      ? goneOn(reply, next)
      : shownReply(
          reply,
          buttons.some(({ key }) => key !== undefined),
        );
  }

  async function fill(line: string, form: FormFilling): Promise<string> {
    const taken = await form.take(line);
    if (taken !== 'cancelled' && 'asked' in taken) return `${taken.asked}\n`;
    filling = undefined;
    return taken === 'cancelled' ? 'Given up; nothing was sent.\n' : shownInFlow(taken.sent);
  }

  /** A form is filled in where a button or a command of the review opens it; any other command says what to write. */
  function opened(reply: Reply): string | undefined {
    if (!reply.form) return undefined;
    filling = fillForm(reply.form, formDesk);
    return `${reply.faults ? `${renderPlainText(reply.message)}\n` : ''}${filling.ask()}\n`;
  }

  async function pressOut(action: MessageAction): Promise<string> {
    const reply = await press(action);
    behind = buttonsOf(reply.message).find(({ id }) => id === ACTIONS.sources) ?? behind;
    return opened(reply) ?? shownInFlow(reply);
  }

  async function answer(line: string): Promise<string> {
    if (filling) return fill(line, filling);
    if (line === '/sources' && behind) return pressOut(behind);
    const typed = readKey(line, buttons);
    if (typed?.kind === 'unknown') return keysHelp(buttons);
    if (typed?.kind === 'press') return pressOut(typed.action);
    const reply = await handle(interactionOf(typed ? `${REVIEW} ${typed.words}` : line));
    if (typed) return (reply.faults && opened(reply)) || shownInFlow(reply);
    behind = buttonsOf(reply.message).find(({ id }) => id === ACTIONS.sources);
    const isReview = line.startsWith(`${REVIEW} `);
    return (isReview && !reply.faults && opened(reply)) || shownReply(reply, isReview);
  }

  return {
    say: async (line, asOf) => {
      horizon = asOf === undefined ? {} : { asOf };
      return (await answer(line)).replace(UNSEEN, '');
    },
    isKey: (line) => readKey(line, buttons) !== undefined,
    filling: () => filling !== undefined,
    async forget() {
      behind = undefined;
      const questions = asked;
      asked = [];
      for (const question of questions) await handle({ ...base(), kind: 'withdrawn', question });
    },
  };
}
