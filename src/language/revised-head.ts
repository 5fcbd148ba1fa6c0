import { LANGUAGES } from './words/index.ts';

/** Whether a text says at its head that it was published before in another form, and how it puts it. */
export type Revised = 'corrected' | 'updated';

function phrasesOf(kind: Revised): string {
  const phrases = LANGUAGES.flatMap(({ revised }) => revised[kind].split('|'));
  return [...new Set(phrases)].toSorted((one, other) => other.length - one.length).join('|');
}

/** "Correction:", "UPDATE 2-", "Berichtigung vom 6. Mai –", “Une version précédente de cet article …” at the beginning of a line. */
function headPattern(kind: Revised): RegExp {
  return new RegExp(`^[\\s\\p{P}]*(?:(?:${phrasesOf(kind)})(?!\\p{L})[^:–—.-]{0,40}[:–—-]|(?:${versionPhrases(kind)})(?!\\p{L}))`, 'iu');
}

/** Phrases of several words say it without a colon. */
function versionPhrases(kind: Revised): string {
  const phrases = phrasesOf(kind)
    .split('|')
    .filter((phrase) => phrase.includes(' '));
  return phrases.length === 0 ? '(?!)' : phrases.join('|');
}

const CORRECTED = headPattern('corrected');
const UPDATED = headPattern('updated');

/** How a line at the head of a document says that it is a later version of one, if it does. */
export function revisedHead(line: string): Revised | undefined {
  if (CORRECTED.test(line)) return 'corrected';
  return UPDATED.test(line) ? 'updated' : undefined;
}

/** A title without what says that it is a later version: two versions are then called the same. */
export function withoutRevisedHead(title: string): string {
  return title
    .replace(CORRECTED, '')
    .replace(UPDATED, '')
    .replace(/^[\s\p{P}]+/u, '')
    .replace(/^\d+\s*[-–—:]\s*/u, '')
    .trim();
}
