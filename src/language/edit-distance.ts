/**
 * Damerau-Levenshtein distance in its optimal string alignment form: insertions, deletions, substitutions and swaps of
 * neighbours count 1 each. Returns `limit + 1` as soon as the distance must exceed `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = nextRow(left, right, row, previous, twoBack);
    if (Math.min(...current) > limit) return limit + 1;
    twoBack = previous;
    previous = current;
  }
  return Math.min(previous[right.length] ?? 0, limit + 1);
}

function nextRow(left: string, right: string, row: number, previous: readonly number[], twoBack: readonly number[]): number[] {
  const current = [row];
  for (let column = 1; column <= right.length; column++) {
    const same = left[row - 1] === right[column - 1];
    let cost = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    if (swapped) cost = Math.min(cost, at(twoBack, column - 2) + 1);
    current.push(cost);
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** How many typos a word of so many letters may hold: short words none, since their neighbours are other words. */
export function typosAllowed(letters: number): 0 | 1 | 2 {
  if (letters <= 4) return 0;
  return letters <= 7 ? 1 : 2;
}

/** Whether a word, one slip away from another, is that word without a letter or with two letters swapped. */
export function isOmission(word: string, other: string): boolean {
  return other.length > word.length || (other.length === word.length && [...other].toSorted().join('') === [...word].toSorted().join(''));
}
