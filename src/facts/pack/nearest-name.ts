const FARTHEST = 3;
const LONGEST = 80;

/** Number of letters to change, add, drop or swap (neighbours) to turn one word into the other; at most FARTHEST + 1. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > FARTHEST) return FARTHEST + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? FARTHEST + 1;
}

/** The name closest to one that is not known (by letters, or one that it begins or that begins it); undefined when none is near. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  let best: { known: string; distance: number } | undefined;
  for (const candidate of known) {
    const begins = Math.min(name.length, candidate.length) >= 4 && (candidate.startsWith(name) || name.startsWith(candidate));
    const found = begins ? 1 : distance(name, candidate);
    const near = found <= FARTHEST && found * 2 < Math.max(name.length, candidate.length);
    if (near && (!best || found < best.distance)) best = { known: candidate, distance: found };
  }
  return best?.known;
}

const MOST_SEARCHES = 100;

/** A way to suggest names that stays bounded when a whole file is wrong: after a hundred searches it suggests nothing. */
export function nameSuggester(): (name: string, known: Iterable<string>) => string | undefined {
  let searches = 0;
  return (name, known) => (searches++ < MOST_SEARCHES ? nearestName(name, known) : undefined);
}
export type NameSuggester = ReturnType<typeof nameSuggester>;
