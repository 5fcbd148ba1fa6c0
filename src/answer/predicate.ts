import type { Item } from '../question/reading.ts';
import type { Profile } from './profile.ts';

/** How what a message asks about its matter stands to a fact or a gap. */
export interface Predicate {
  /** Items of the message's own that ask, and that are met. */
  readonly met: readonly Item[];
  /** Those that are not. */
  readonly open: readonly Item[];
  /** Of what is met, what only words of near meaning meet. */
  readonly loosely: readonly Item[];
  /** Of what is met, what another word for the same thing meets. */
  readonly inOtherWords: readonly Item[];
}

/** Names that are of the pack, and names of nothing in it. */
export function isName({ kind }: Item): boolean {
  return kind === 'name' || kind === 'unknown';
}

function saysInWords(item: Item, profile: Profile): boolean {
  if (item.tokens.some((token) => profile.says.has(token))) return true;
  return item.every?.every((token) => profile.says.has(token)) === true;
}

function saysInConcept({ concepts }: Item, profile: Profile): boolean {
  return concepts?.some((token) => profile.says.has(token)) === true;
}

/** Whether an item of a message is met by what a fact or a gap says, if only in a word of near meaning. */
export function says(item: Item, profile: Profile): boolean {
  return saysInWords(item, profile) || saysInConcept(item, profile) || item.near?.some((token) => profile.says.has(token)) === true;
}

/** Beside more words of content than this, everyday words need not be met. */
const LEANING_BESIDE = 1;

/**
 * The items that say what is asked. Everyday words count where a message has no other predicate: beside names alone they
 * are what is asked ("did the delegation leave early").
 */
export function askingItems(items: readonly Item[]): Item[] {
  const own = items.filter((item) => item.carried !== true && item.role !== 'shapes');
  if (own.length === 0) return items.filter((item) => item.carried !== true && isName(item));
  const plain = own.filter((item) => item.role !== 'leaning');
  return plain.filter((item) => !isName(item)).length > LEANING_BESIDE ? plain : own;
}

/**
 * The predicate check: what a message asks about its matter has to be met by the property or the very words of what
 * answers it. One thing left open is enough for it to be no answer.
 */
export function checkPredicate(items: readonly Item[], profile: Profile): Predicate {
  const asking = askingItems(items);
  const met = asking.filter((item) => says(item, profile));
  const open = asking.filter((item) => !says(item, profile));
  const otherwise = met.filter((item) => !saysInWords(item, profile));
  const inOtherWords = otherwise.filter((item) => saysInConcept(item, profile));
  return { met, open, loosely: otherwise.filter((item) => !inOtherWords.includes(item)), inOtherWords };
}
