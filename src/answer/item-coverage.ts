import type { Item } from '../question/reading.ts';
import type { Profile } from './profile.ts';

/** Whether a profile meets an item: one of its tokens stands there. Unknown names are met by nothing. */
export function meets(item: Item, profile: Profile): boolean {
  return item.tokens.some((token) => profile.tokens.has(token));
}

/** What a word of near meaning counts beside the word itself. */
const LOOSELY = 0.6;

function meetsLoosely({ near, concepts, every }: Item, profile: Profile): boolean {
  if (concepts?.some((token) => profile.tokens.has(token))) return true;
  return every?.every((token) => profile.tokens.has(token)) === true || near?.some((token) => profile.tokens.has(token)) === true;
}

/** The share of the items, by weight, that any one of the profiles meets: 0 to 1, and 0 where there are no items. */
export function itemCoverage(items: readonly Item[], ...profiles: readonly Profile[]): number {
  let whole = 0;
  let met = 0;
  for (const item of items) {
    whole += item.weight;
    if (profiles.some((profile) => meets(item, profile))) met += item.weight;
    else if (profiles.some((profile) => meetsLoosely(item, profile))) met += item.weight * LOOSELY;
  }
  return whole === 0 ? 0 : met / whole;
}
