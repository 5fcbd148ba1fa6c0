/** A clause that goes on, or hangs on something that is not in it, is no whole one. */
const UNFINISHED =
  /(?:,|(?<!\p{L})(?:and|or|but|of|to|the|a|an|in|for|with|that|which|who|as|its|their|und|oder|der|die|das|et|ou|de|la|le|y|o|el|i|lub|w|та|і|або|в|у))\s*$/iu;

/** Where the clause that goes on from a place ends: before a sign, or a comma with a space behind it. */
export function endOfClause(text: string, from: number): number {
  const sign = /[.;:!?—–](?=\s|["”’»)]|$)|,\s/u.exec(text.slice(from));
  return sign === null ? text.length : from + sign.index;
}

/** Whether a clause has an end of its own and from so many to so many words: what is cut says something else. */
export function isWholeClause(text: string, fewest: number, most: number): boolean {
  const words = text.split(/\s+/u).filter(Boolean).length;
  return words >= fewest && words <= most && !UNFINISHED.test(text);
}
