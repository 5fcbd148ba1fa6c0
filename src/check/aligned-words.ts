/** A word of a sentence, with what it is compared by. */
export interface AlignedWord {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Two words at the same place of two sentences, as places in their lists. */
export type AlignedPair = readonly [said: number, held: number];

/**
 * The longest run of words that two sentences have in the same order (longest common subsequence), as pairs in that order. Takes
 * as many steps as the product of both lengths.
 */
export function alignWords(said: readonly AlignedWord[], held: readonly AlignedWord[]): readonly AlignedPair[] {
  const lengths = Array.from({ length: said.length + 1 }, () => new Uint16Array(held.length + 1));
  const lengthAt = (one: number, other: number) => lengths[one]?.[other] ?? 0;
  for (let one = said.length - 1; one >= 0; one--) {
    const row = lengths[one];
    if (!row) continue;
    for (let other = held.length - 1; other >= 0; other--) {
      const isSame = said[one]?.stem === held[other]?.stem;
      row[other] = isSame ? 1 + lengthAt(one + 1, other + 1) : Math.max(lengthAt(one + 1, other), lengthAt(one, other + 1));
    }
  }
  const pairs: AlignedPair[] = [];
  for (let one = 0, other = 0; one < said.length && other < held.length; ) {
    if (said[one]?.stem === held[other]?.stem) pairs.push([one++, other++]);
    else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1)) one++;
    else other++;
  }
  return pairs;
}
