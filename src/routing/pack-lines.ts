import type { Reply } from '../model/interaction.ts';
import type { Block, Message } from '../model/message.ts';

/** The line that says which pack a reply is from. */
export function fromLine(title: string): string {
  return `From: ${title}`;
}

/** The line that says which packs were looked through for what none of them holds. */
export function lookedThroughLine(titles: readonly string[]): string {
  return `Looked through: ${titles.join('; ')}`;
}

function says(block: Block, line: string): boolean {
  return block.kind === 'text' && block.muted === true && block.runs.length === 1 && block.runs[0]?.text === line;
}

/** A message with a line in small print below all that it says, above its last buttons; once, however often it is added. */
export function withLine(message: Message, line: string): Message {
  const { summary, blocks } = message;
  if (blocks.some((block) => says(block, line))) return message;
  const end = blocks.findLastIndex(({ kind }) => kind !== 'actions') + 1;
  const small: Block = { kind: 'text', muted: true, runs: [{ text: line }] };
  return { summary: `${summary} ${line}`.trim(), blocks: [...blocks.slice(0, end), small, ...blocks.slice(end)] };
}

/** Whether a message says no more than one thing that is no pack's matter: that it was noted, or that something went wrong. */
export function isWordAlone({ blocks }: Message): boolean {
  return blocks.filter(({ kind }) => kind !== 'actions').length <= 1;
}

/** Whether a reply only says what went wrong. */
export function isFailure({ message: { blocks } }: Reply): boolean {
  const [only, ...others] = blocks;
  return only?.kind === 'notice' && only.tone === 'missing' && others.every(({ kind }) => kind === 'actions');
}
