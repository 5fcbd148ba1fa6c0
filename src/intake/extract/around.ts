interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LOOKED_AT = 120;
const BEFORE = /(?:[^\s.;:!?…“”"]+\s+){0,9}[([]?$/u;
const AFTER = /^(?:\s+[^\s.,;:!?…“”"()]+){0,9}/u;

/** A stretch with up to so many words of its own clause on one side, for quotations that tell what a figure is of. */
export function withWordsAround(text: string, { start, end }: Stretch, before: number, after: number): Stretch[] {
  const earlier = lengthOf(BEFORE.exec(text.slice(Math.max(0, start - LOOKED_AT), start))?.[0] ?? '', -before);
  const later = lengthOf(AFTER.exec(text.slice(end, end + LOOKED_AT))?.[0] ?? '', after);
  return [
    { start: start - earlier, end },
    { start, end: end + later },
  ];
}

/** The length of the first words of a text with the space before them, or of the last with the space after (a negative count). */
function lengthOf(text: string, count: number): number {
  const words = count < 0 ? (text.match(/\S+\s+/gu) ?? []).slice(count) : (text.match(/\s+\S+/gu) ?? []).slice(0, count);
  return words.join('').length;
}
