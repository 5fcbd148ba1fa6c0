import type { RemovedPiece } from '../raw-document.ts';

/** Controls, zero-width and bidirectional marks, private use, lone surrogates: nobody sees them, and they hide or turn text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const WHITE_SPACE = /\s+/gu;
/** So many different characters are named in what was removed; a text with more of them is no text. */
const MOST_NAMED = 20;

/** Lines as a reader sees them, and what was taken off. */
export interface VisibleLines {
  /** Lines with only what can be seen; white space is single spaces, blank lines are gone. */
  readonly lines: readonly string[];
  /** At most one piece, which names the characters by code point and how often each stood there. */
  readonly removed: readonly RemovedPiece[];
}

/** Takes off what cannot be seen and makes every run of white space one space; all other characters stay as they are. */
export function visibleLines(paragraphs: readonly string[]): VisibleLines {
  const counts = new Map<string, number>();
  const count = (character: string): string => {
    counts.set(character, (counts.get(character) ?? 0) + 1);
    return '';
  };
  const lines = paragraphs
    .flatMap((paragraph) => paragraph.split(/\r\n?|[\n\u2028\u2029]/u))
    .map((line) => line.replace(WHITE_SPACE, ' ').replace(INVISIBLE, count).replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '');
  return { lines, removed: counts.size === 0 ? [] : [{ reason: 'invisible', text: namesOf(counts) }] };
}

function namesOf(counts: ReadonlyMap<string, number>): string {
  const named = [...counts].slice(0, MOST_NAMED).map(([character, count]) => `${codePoint(character)} (${count})`);
  const others = counts.size - named.length;
  return named.join(', ') + (others > 0 ? ` and ${others} more` : '');
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
