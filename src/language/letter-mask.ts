/** The letters of a word as bits of one number, so that most unlike words are told apart without being compared. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let place = 0; place < word.length; place++) mask |= 1 << (word.charCodeAt(place) & 31);
  return mask;
}

/** Whether two words with these masks can be so many edits apart: an edit changes at most two bits. */
export function mayBeNear(one: number, other: number, edits: number): boolean {
  let bits = 0;
  for (let left = one ^ other; left !== 0; bits++) left &= left - 1;
  return bits <= 2 * edits;
}
