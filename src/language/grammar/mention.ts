import type { Token } from './token.ts';

/** A stretch of the text that a grammar read: `start` to before `end` in UTF-16 units, `text` literally as written. */
export interface Mention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where the tokens from `from` to before `to` stand in the text. */
export function mentionOf(text: string, tokens: readonly Token[], from: number, to: number): Mention {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { text: text.slice(start, end), start, end };
}

/** Of mentions that overlap the longest is kept, of equally long ones the first; the rest stay in text order. */
export function withoutOverlaps<M extends Mention>(mentions: readonly M[]): M[] {
  const byLength = mentions.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: M[] = [];
  const taken = new Set<number>();
  for (const mention of byLength) {
    if (isTaken(taken, mention)) continue;
    for (let offset = mention.start; offset < mention.end; offset += 1) taken.add(offset);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** A kept mention is at least as long, so it holds the first or the last place of any mention that it overlaps. */
function isTaken(taken: ReadonlySet<number>, { start, end }: Mention): boolean {
  return taken.has(start) || taken.has(end - 1);
}

/** Whether a place of the text lies in one of the mentions, which are in text order and apart. */
export function covers(mentions: readonly Mention[], start: number, end: number): boolean {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = mentions[low];
  return found !== undefined && found.start < end;
}
