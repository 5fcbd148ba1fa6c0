import { alternativesAsWritten, phrasesOf } from '../language/cue.ts';
import type { AsideCues } from '../language/words/asked-words.ts';
import type { TextSpan } from './items.ts';

const of = (part: keyof AsideCues): string => alternativesAsWritten(phrasesOf(({ asked }) => asked.asides[part]));

const BEFORE = '(?<![\\p{L}\\p{N}])';
/** "At the start of May", "in the end of the talks": a part of something, and no aside. */
const NO_PART = `(?![\\p{L}\\p{N}])(?! (?:${of('partOf')})(?![\\p{L}\\p{N}]))`;

const NEWEST = new RegExp(
  `,? ?${BEFORE}(?:(?:${of('newest')})${NO_PART}|(?:${of('newestOf')}) (?:${of('reports')})(?![\\p{L}\\p{N}]))`,
  'giu',
);
const EVERYWHERE = new RegExp(`,? ?${BEFORE}(?:${of('everywhere')})(?![\\p{L}\\p{N}])`, 'giu');
const AS_PLANNED = new RegExp(`,? ?${BEFORE}(?:${of('asPlanned')})(?![\\p{L}\\p{N}])`, 'giu');
const AS_HELD = new RegExp(`,? ?${BEFORE}(?:${of('asHeld')})(?![\\p{L}\\p{N}])(?: ?[,:])?`, 'giu');
const AGAIN = new RegExp(`[,;] ?(?:${of('again')}) [^,;:?!]+(?=[,;:?!]|$)`, 'giu');
const EARLIEST = new RegExp(`,? ?${BEFORE}(?:${alternativesAsWritten(phrasesOf(({ asked }) => asked.forms.earliest))})${NO_PART}`, 'giu');

/**
 * A message without what in it asks nothing: that the newest figure is meant, that all of what the file is on is, that it was
 * planned so, that what is held is to answer it, and a clause that tells again what was named just before it. What is left
 * nothing of stays as it is.
 */
export function withoutAsides(text: string): string {
  const bare = [NEWEST, EVERYWHERE, AS_PLANNED, AS_HELD, AGAIN].reduce((rest, aside) => rest.replace(aside, ''), text);
  return /[\p{L}\p{N}]/u.test(bare) ? bare.trim() : text;
}

/** Where a question asks how something stood at first; a time that begins so ("at the start of May") is told by its span. */
export function earliestAsked(text: string, times: readonly TextSpan[]): TextSpan | undefined {
  return Array.from(text.matchAll(EARLIEST), ({ 0: found, index }) => ({ start: index, end: index + found.length })).find(
    ({ start, end }) => !times.some((time) => start < time.end && time.start < end),
  );
}
