import type { Conversation, Person } from './interaction.ts';

/** The narrowest audience that a person or a conversation belongs to; nothing for everybody else. */
export type ClearanceOf = (place: Person | Conversation) => string | undefined;

/**
 * Whether what is for an audience may be shown in a place at this very moment. Asked anew whenever something is sent: when
 * it was subscribed to, asked or planned, more or less may have been open.
 */
export type IsOpenIn = (audience: string, place: Conversation) => boolean;

/** A place with who alone reads there: in a conversation with one person always, elsewhere where only they are `alone` shown it. */
export function readBy({ id }: Person, place: Conversation, alone = false): Conversation {
  return (alone || place.kind === 'personal') && place.id !== id ? { ...place, reader: id } : place;
}

/** What clearances are told by. */
export interface ClearanceParts {
  /** From the widest to the narrowest. */
  readonly audiences: () => readonly string[];
  readonly clearanceOf: ClearanceOf;
}

/**
 * Judges places by their clearance: one person's own conversation by that of the person, what only one person reads
 * elsewhere by the lower of both. What is for an audience that there is not is open nowhere.
 */
export function opennessBy({ audiences, clearanceOf }: ClearanceParts): IsOpenIn {
  return (audience, place) => {
    const width = audiences().indexOf(audience);
    return width >= 0 && width <= widthOfPlace(place, audiences(), clearanceOf);
  };
}

function widthOfPlace(place: Conversation, audiences: readonly string[], clearanceOf: ClearanceOf): number {
  const { platform, tenant, id, kind, reader } = place;
  const widthOf = (one: Person | Conversation) => Math.max(0, audiences.indexOf(clearanceOf(one) ?? ''));
  if (kind === 'personal') return widthOf({ platform, tenant, id: reader ?? id });
  const own = widthOf(place);
  return reader === undefined ? own : Math.min(own, widthOf({ platform, tenant, id: reader }));
}
