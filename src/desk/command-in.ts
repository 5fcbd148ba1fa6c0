import { localDay } from '../digest/lines.ts';
import type { Pack } from '../model/pack.ts';
import { type Context, packHere } from './context.ts';
import { type DeskCommand, readPlainCommand, readSlashCommand } from './desk-command.ts';

/** Within a conversation "sources" asks where the last answer comes from, which answering knows. */
function meansWhatWasSaid({ kind }: DeskCommand, thread: readonly string[]): boolean {
  return kind === 'sources' && thread.length > 0;
}

/** Earlier questions without what was a command: nothing is read in the light of `subscribe morning`. */
export function questionsAmong(thread: readonly string[], pack: Pack, today: string): string[] {
  return thread.filter((text) => (readPlainCommand(text, pack, today)?.kind ?? 'question') === 'question');
}

/** The command that an interaction is, if it is one. */
export function commandIn(context: Context): DeskCommand | undefined {
  const { interaction, now } = context;
  const pack = packHere(context);
  const today = localDay(now, pack.time_zone);
  if (interaction.kind === 'command') return readSlashCommand(interaction.name, interaction.text, pack, today);
  if (interaction.kind !== 'question' || interaction.claim !== undefined) return undefined;
  const command = readPlainCommand(interaction.text, pack, today);
  return command && command.kind !== 'question' && !meansWhatWasSaid(command, interaction.thread ?? []) ? command : undefined;
}
