import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';

/** So many facts take each other's place at most. */
const LONGEST_CHAIN = 20;

/** The fact that stands in place of one that curators let another supersede; the fact itself where none did, as of the view. */
export function standingFact(fact: Fact, view: FactView): Fact {
  let standing = fact;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const [successor] = view
      .successors(standing.id)
      .filter(({ rank }) => rank?.level !== 'deprecated')
      .toSorted((one, other) => (one.announced < other.announced ? 1 : -1));
    if (!successor || successor.id === fact.id) return standing;
    standing = successor;
  }
  return standing;
}
