import { addressOf } from '../model/address.ts';
import type { Conversation, Person } from '../model/interaction.ts';

/** Who sees a pack: everybody, or the people and places of these addresses. */
export interface PackGiven {
  readonly pack: string;
  readonly to: 'everybody' | ReadonlySet<string>;
}

/** What seeing is told by, beside who was given what. */
export interface SeeingParts {
  /** Places where somebody sits who has every store in hand anyway, such as the terminal of the machine. */
  readonly seesAll: (place: Pick<Conversation, 'platform'>) => boolean;
  /** Whether people from elsewhere may read in a place, or whether that is not known. */
  readonly mayHaveOutsiders: (place: Conversation) => boolean;
}

/** The packs, in their order, that are seen in a place by whoever reads there. */
export type PacksSeen = (place: Conversation, person?: Person) => readonly string[];

/**
 * Who alone speaks with the bot sees what they were given; in a place of several people what the place was given, whoever
 * asks, for all of them read it. A pack that is not everybody's is seen neither by people from elsewhere nor where they may
 * read. Who was given nothing sees what is everybody's.
 */
export function packsSeen(given: readonly PackGiven[], { seesAll, mayHaveOutsiders }: SeeingParts): PacksSeen {
  return (place, person) => {
    if (seesAll(place)) return given.map(({ pack }) => pack);
    const { platform, tenant, id, reader } = place;
    const seer = place.kind === 'personal' ? { platform, tenant, id: person?.id ?? reader ?? id } : { platform, tenant, id };
    const isOpenToOthers = person?.external === true || (place.kind !== 'personal' && mayHaveOutsiders(place));
    return given.filter(({ to }) => to === 'everybody' || (!isOpenToOthers && to.has(addressOf(seer)))).map(({ pack }) => pack);
  };
}
