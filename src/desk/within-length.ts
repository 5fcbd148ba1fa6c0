import { MOST_CHECKED } from '../check/index.ts';
import type { Interaction } from '../model/interaction.ts';
import { draftToCheck } from './draft-to-check.ts';

/** UTF-16 units of a text that are read at most: about twice what is read of a question, which then says that it was cut. */
export const LONGEST_TEXT = 4_000;
/** UTF-16 units of a draft that is to be checked: one more than is read, so that what was cut is told. */
export const LONGEST_DRAFT = MOST_CHECKED + 1;
/** UTF-16 units of what a button carries, or a field of a form holds. */
export const LONGEST_VALUE = 12_000;

/**
 * An interaction of which no text is longer than is ever read. Platforms bring what they like, and every reading after
 * this may take time by the length of what it reads.
 */
export function withinLength(interaction: Interaction): Interaction {
  const text = (written: string) => written.slice(0, isDraft(interaction) ? LONGEST_DRAFT : LONGEST_TEXT);
  switch (interaction.kind) {
    case 'question':
      return { ...interaction, text: text(interaction.text), ...(interaction.thread && { thread: interaction.thread.map(text) }) };
    case 'command':
    case 'search':
      return { ...interaction, text: text(interaction.text) };
    case 'button':
      return { ...interaction, value: interaction.value.slice(0, LONGEST_VALUE) };
    case 'form': {
      const fields = Object.entries(interaction.fields).map(([field, value]) => [field, value.slice(0, LONGEST_VALUE)] as const);
      return { ...interaction, fields: Object.fromEntries(fields) };
    }
    case 'home':
    case 'installed':
    case 'removed':
    case 'withdrawn':
      return interaction;
  }
}

/** Whether the text of an interaction is one to be checked, of which all is read. */
function isDraft(interaction: Interaction): boolean {
  if (interaction.kind === 'command') return interaction.name.toLowerCase() === 'check';
  return interaction.kind === 'question' && (interaction.claim !== undefined || draftToCheck(interaction.text) !== undefined);
}
