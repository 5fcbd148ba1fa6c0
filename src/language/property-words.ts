import { alternativesAsWritten } from './cue.ts';

/** What a property is called: its label, and the words that people ask for it by, by language. */
export interface PropertyWording {
  readonly label: string;
  /** What it counts in, where all its counts are of one unit. */
  readonly unit?: string | undefined;
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Made once for each property and each list of phrases. */
const patterns = new WeakMap<object, RegExp>();

function patternOf(whose: object, phrases: () => readonly string[]): RegExp {
  const held = patterns.get(whose);
  if (held) return held;
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternativesAsWritten(phrases().join('|'))})(?![\\p{L}\\p{N}])`, 'giu');
  patterns.set(whose, made);
  return made;
}

function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** Where a text uses words by which a property is called, in whatever language, in UTF-16 units of the text. */
export function propertyWordsIn(text: string, called: PropertyWording): Stretch[] {
  return stretchesOf(
    text,
    patternOf(called, () => [called.label, ...Object.values(called.synonyms).flat()]),
  );
}

/** Whether a text has any of some phrases, as lists of words write them. */
export function hasPhrase(text: string, phrases: readonly string[]): boolean {
  return phrases.length > 0 && text.search(patternOf(phrases, () => phrases)) >= 0;
}
