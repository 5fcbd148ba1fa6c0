import { paragraph } from '../model/blocks.ts';
import { Failure } from '../model/failure.ts';
import type { Reply } from '../model/interaction.ts';
import type { Block, Message, MessageAction } from '../model/message.ts';
import { failureWords } from './failure-words.ts';

/** A line that begins with what it is, in bold: `Statement: …`. */
export function labelled(label: string, text: string): Block {
  return { kind: 'text', runs: [{ text: `${label}: `, style: 'bold' }, { text }] };
}

/** Buttons in a row; nothing without any. */
export function buttons(...actions: readonly MessageAction[]): Block[] {
  return actions.length > 0 ? [{ kind: 'actions', actions }] : [];
}

/** A message of a few plain lines, the first of which is enough alone. */
export function plainMessage(text: string, ...more: readonly Block[]): Message {
  return { summary: text, blocks: [...text.split('\n').map((line) => paragraph(line)), ...more] };
}

/** Nothing is said. */
export const SILENT: Reply = { message: { summary: '', blocks: [] }, audience: 'everyone', replaces: false, silent: true };

export function toAsker(message: Message): Reply {
  return { message, audience: 'asker', replaces: false };
}

export function toEveryone(message: Message): Reply {
  return { message, audience: 'everyone', replaces: false };
}

/** A button that is none of the bot's, or none any more. */
export function unknownButton(): Failure {
  return new Failure('ACTION_UNKNOWN', 'This button does not work any more.', 'It is not known here.', 'Ask the question again.');
}

/** A failure in the words of a conversation, with its code for whoever is asked for help; `first` is said before it. */
export function failureMessage(
  failure: Failure,
  { first, reference }: { readonly first?: string; readonly reference?: string } = {},
): Message {
  const { what, remedy } = failureWords(failure);
  const code = reference === undefined ? failure.code : `${failure.code}, reference ${reference}`;
  const text = `${first === undefined ? '' : `${first} `}${what} ${remedy} (${code})`;
  return { summary: text, blocks: [{ kind: 'notice', tone: 'missing', text }] };
}
