import type { Conversation, Records } from '../../src/index.ts';
import { Newest } from './newest.ts';
import { placeKey, placeSchema, type TeamsPlace } from './place.ts';

const PLATFORM = 'teams';
const PLACES_IN_MEMORY = 5000;

/** Where the bot may post. */
export interface Places {
  /**
   * Keeps a place if it is new or has changed; gives whether it is kept. Never rejects: a store that is away costs the
   * memory, not the answer.
   */
  remember(conversation: Conversation, place: TeamsPlace): Promise<boolean>;
  /** Rejects with a Failure of the store. */
  recall(conversation: Conversation): Promise<TeamsPlace | undefined>;
  forget(conversation: Conversation): Promise<void>;
}

function readPlace(text: string | undefined): TeamsPlace | undefined {
  if (text === undefined) return undefined;
  try {
    return placeSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Places in the store, the newest also in memory. `failed` is told what the store could not keep. */
export function keptPlaces(records: () => Records, failed: (error: unknown) => void): Places {
  const known = new Newest<string>(PLACES_IN_MEMORY);
  return {
    async remember(conversation, place) {
      const key = placeKey(conversation);
      const text = JSON.stringify(place);
      if (known.get(key) === text) return true;
      try {
        await records().write(PLATFORM, key, text);
        known.set(key, text);
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    async recall(conversation) {
      const key = placeKey(conversation);
      return readPlace(known.get(key)) ?? readPlace(await records().read(PLATFORM, key));
    },
    async forget(conversation) {
      const key = placeKey(conversation);
      known.delete(key);
      try {
        await records().remove(PLATFORM, key);
      } catch (error) {
        failed(error);
      }
    },
  };
}
