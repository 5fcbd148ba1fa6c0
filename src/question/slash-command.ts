import { cleanText } from '../model/text.ts';

/** A slash command: its name in lower case without the slash, and the words after it. */
export interface SlashCommand {
  readonly name: string;
  readonly argument: string;
}

const COMMAND = /^\/([\p{L}][\p{L}\p{N}-]*)(?:\s+(.*))?$/su;

/** Reads a slash command; nothing for any other text. */
export function slashCommandOf(text: string): SlashCommand | undefined {
  const found = COMMAND.exec(cleanText(text));
  return found?.[1] ? { name: found[1].toLowerCase(), argument: (found[2] ?? '').trim() } : undefined;
}
