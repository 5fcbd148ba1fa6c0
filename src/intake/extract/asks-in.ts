interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A mark that asks, and not one in an address. */
const ASKS = /\?(?=[\s?!….,;:"“”«»’)\]–—-]|$)/gu;
/** Where what is asked can begin: behind an end, a mark that opens or closes words of somebody, or a colon. */
const BEGINS = /[.!?…;:](?=\s|["”»’)\]])|["“”„«»¿]/gu;
/** What may stand beside a question in a sentence that does nothing but ask. */
const MARKS = /^[\s"“”„«»'’‘¿¡?!.…()[\]–—-]*$/u;

/** The stretches of a sentence that ask, each up to its mark: nothing in them is claimed. */
export function asksIn(text: string): readonly Stretch[] {
  if (!text.includes('?')) return [];
  const beginnings = Array.from(text.matchAll(BEGINS), ({ 0: mark, index }) => index + mark.length);
  return Array.from(text.matchAll(ASKS), ({ index }) => ({
    start: beginnings.findLast((from) => from <= index) ?? 0,
    end: index + 1,
  }));
}

/** Whether a place of a sentence lies in what it asks. */
export function isAsked(asks: readonly Stretch[], { start }: Pick<Stretch, 'start'>): boolean {
  return asks.some((stretch) => start >= stretch.start && start < stretch.end);
}

/** Whether a sentence asks and does nothing else. */
export function onlyAsks(text: string, asks: readonly Stretch[]): boolean {
  if (asks.length === 0) return false;
  let from = 0;
  const rest = asks.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return before;
  });
  return [...rest, text.slice(from)].every((piece) => MARKS.test(piece));
}
