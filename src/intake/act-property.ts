import type { Property } from '../model/property.ts';

/** Words by which a pack calls what somebody says, denies or decides. */
const ACTS = /^(?:said|says?|den(?:y|ies|ied|ial)|decisions?|decided?|agreed?)\*?$/iu;

/**
 * Whether a property is of single acts, of saying, denying or deciding. Each stands by itself: a second one contradicts no
 * first one, and what is not or not yet done of them is none.
 */
export function isActProperty({ synonyms }: Property): boolean {
  return Object.values(synonyms)
    .flat()
    .some((word) => ACTS.test(word));
}
