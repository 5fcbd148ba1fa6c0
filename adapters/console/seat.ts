import { ACTIONS, type Interaction, type Message, type MessageAction, type Reply, renderPlainText } from '../../src/index.ts';

/** What a terminal needs to speak with the desk. */
export interface TerminalDesk {
  readonly handle: (interaction: Interaction) => Promise<Reply>;
  /** An id that no interaction had before. */
  readonly newId: () => string;
  /** Whether somebody watches, to whom the buttons are named. */
  readonly shown: boolean;
}

/** The one person and the one conversation of a terminal. */
export const MYSELF = { platform: 'console', tenant: 'local', id: 'me' } as const;
export const HERE = { platform: 'console', tenant: 'local', id: 'terminal', kind: 'personal' } as const;

/** A place at the desk: what is typed goes in, what is answered comes out as text. */
export interface Seat {
  /** A slash command, the number of a button of the last reply, or a question in the light of earlier ones. */
  say(line: string, thread: readonly string[]): Promise<string>;
}

const UNSEEN = /[^\P{C}\n]/gu;

function buttonsOf(message: Message): MessageAction[] {
  return message.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions : []));
}

export function takeSeat({ handle, newId, shown }: TerminalDesk): Seat {
  let buttons: readonly MessageAction[] = [];
  const base = () => ({ person: MYSELF, conversation: HERE, delivery: newId() });
  const press = ({ id, value }: MessageAction) => handle({ ...base(), kind: 'button', action: id, value });

  function interactionOf(line: string, thread: readonly string[]): Interaction {
    const [, name, text = ''] = /^\/(\S+)\s*(.*)$/u.exec(line) ?? [];
    return name === undefined ? { ...base(), kind: 'question', text: line, thread } : { ...base(), kind: 'command', name, text };
  }

  return {
    async say(line, thread) {
      const pressed = /^[1-9]$/.test(line) ? buttons[Number(line) - 1] : undefined;
      let reply = await (pressed ? press(pressed) : handle(interactionOf(line, thread)));
      const more = buttonsOf(reply.message).find(({ id }) => id === ACTIONS.showMore);
      // A terminal has room for the whole of a message.
      if (more) reply = await press(more);
      buttons = buttonsOf(reply.message);
      const names = buttons.map(({ label }, at) => `[${at + 1}] ${label}`).join('  ');
      const text = `\n${renderPlainText(reply.message)}\n${shown && names !== '' ? `${names}\n` : ''}`;
      return text.replace(UNSEEN, '');
    },
  };
}
