import type { Conversation, Person } from './interaction.ts';

/** The conversation of one person with the bot alone, by the name of the person. */
export function aloneWith({ platform, tenant, id }: Person): Conversation {
  return { platform, tenant, id, kind: 'personal' };
}

/** Where a reply that goes out later is looked for: where it was asked, or what only the asker is shown with the bot alone. */
export function placeOfReply(person: Person, conversation: Conversation, privately: boolean): Conversation {
  return privately && conversation.kind !== 'personal' ? aloneWith(person) : conversation;
}
