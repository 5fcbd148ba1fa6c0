import { z } from 'zod';
import type { Interaction } from '../model/interaction.ts';
import type { MessageAction } from '../model/message.ts';
import { carrying } from './carried-pack.ts';

/** The button that has a pack do what was asked without naming it. */
export const IN_PACK = 'in-pack';

/** The reply takes the place of the message with the button, which only asked which pack is meant. */
const replacing = { r: z.literal(true).exactOptional() };
const askedSchema = z.discriminatedUnion('k', [
  z.object({ k: z.literal('q'), t: z.string(), c: z.enum(['everyone', 'asker']).exactOptional(), ...replacing }),
  z.object({ k: z.literal('c'), n: z.string(), t: z.string(), ...replacing }),
]);
/** A question, or a command, that is still to be done in some pack. */
export type AskedOfSome = z.output<typeof askedSchema>;

/** Slack takes 2,000 characters as the value of a button, its pack among them. */
const LONGEST = 1800;

function written(asked: AskedOfSome): string {
  let text = JSON.stringify(asked);
  for (let { t } = asked; text.length > LONGEST; text = JSON.stringify({ ...asked, t })) t = t.slice(0, Math.floor(t.length * 0.9));
  return text;
}

/** The question or command of an interaction, for a button that has a pack do it. */
export function askedIn(interaction: Extract<Interaction, { kind: 'question' | 'command' }>): AskedOfSome {
  if (interaction.kind === 'command') return { k: 'c', n: interaction.name, t: interaction.text };
  return { k: 'q', t: interaction.text, ...(interaction.claim && { c: interaction.claim }) };
}

/** A button that has a pack do what was asked. */
export function inPackAction(pack: string, label: string, asked: AskedOfSome): MessageAction {
  return { id: IN_PACK, label, value: carrying(pack, written(asked)) };
}

/** The interaction that a press of such a button comes to; nothing for what this program did not write. */
export function pressedInPack(interaction: Interaction): { readonly interaction: Interaction; readonly replaces: boolean } | undefined {
  if (interaction.kind !== 'button' || interaction.action !== IN_PACK) return undefined;
  const { person, conversation, delivery, asOf, zone, terminal } = interaction;
  const base = { person, conversation, delivery, ...(asOf && { asOf }), ...(zone && { zone }), ...(terminal && { terminal }) };
  try {
    const asked = askedSchema.parse(JSON.parse(interaction.value));
    const replaces = asked.r === true;
    if (asked.k === 'c') return { interaction: { ...base, kind: 'command', name: asked.n, text: asked.t }, replaces };
    return { interaction: { ...base, kind: 'question', text: asked.t, ...(asked.c && { claim: asked.c }) }, replaces };
  } catch {
    return undefined;
  }
}
