import type { Form } from '../model/form.ts';
import type { Interaction, Reply } from '../model/interaction.ts';
import type { Block, Message } from '../model/message.ts';

/** What a button, or the id of a form, begins with: the pack that it belongs to. */
const CARRIED = /^pack=([a-z0-9-]+);/u;

/** Text that carries its pack; what carries one already stays with that. */
export function carrying(pack: string, text: string): string {
  return CARRIED.test(text) ? text : `pack=${pack};${text}`;
}

/** The pack that a text carries, and what it says without that. */
export function readCarried(text: string): { readonly pack: string | undefined; readonly text: string } {
  const [mark = '', pack] = CARRIED.exec(text) ?? [];
  return { pack, text: text.slice(mark.length) };
}

function blockCarrying(pack: string, block: Block): Block {
  if (block.kind !== 'actions') return block;
  return { ...block, actions: block.actions.map((action) => ({ ...action, value: carrying(pack, action.value) })) };
}

/** A message all of whose buttons lead back to a pack. */
export function messageCarrying(pack: string, message: Message): Message {
  return { ...message, blocks: message.blocks.map((block) => blockCarrying(pack, block)) };
}

function formCarrying(pack: string, form: Form): Form {
  return { ...form, id: carrying(pack, form.id) };
}

/** A reply all of whose buttons, its form and what a search found lead back to a pack. */
export function replyCarrying(pack: string, reply: Reply): Reply {
  return {
    ...reply,
    message: messageCarrying(pack, reply.message),
    ...(reply.form && { form: formCarrying(pack, reply.form) }),
    ...(reply.results && { results: reply.results.map((one) => ({ ...one, message: messageCarrying(pack, one.message) })) }),
  };
}

/** An interaction that is meant for one pack, as it is said or pressed by somebody who names that. */
export function forPack(pack: string, interaction: Interaction): Interaction {
  switch (interaction.kind) {
    case 'question':
    case 'command':
      return { ...interaction, text: `${pack}: ${interaction.text}` };
    case 'button':
      return { ...interaction, value: carrying(pack, interaction.value) };
    case 'form':
      return { ...interaction, form: carrying(pack, interaction.form) };
    case 'search':
      return interaction.form === undefined ? interaction : { ...interaction, form: carrying(pack, interaction.form) };
    default:
      return interaction;
  }
}

/** The pack that an interaction carries, and the interaction as that pack knows it. */
export function carriedBy(interaction: Interaction): { readonly pack: string | undefined; readonly interaction: Interaction } {
  switch (interaction.kind) {
    case 'button': {
      const { pack, text } = readCarried(interaction.value);
      return { pack, interaction: { ...interaction, value: text } };
    }
    case 'form': {
      const { pack, text } = readCarried(interaction.form);
      return { pack, interaction: { ...interaction, form: text } };
    }
    case 'search': {
      if (interaction.form === undefined) return { pack: undefined, interaction };
      const { pack, text } = readCarried(interaction.form);
      return { pack, interaction: { ...interaction, form: text } };
    }
    default:
      return { pack: undefined, interaction };
  }
}
