import { alternativesAsWritten } from './cue.ts';

/** What a property is called: its label, and the words that people ask for it by, by language. */
export interface Called {
  readonly label: string;
  /** What it counts in, where all its counts are of one unit. */
  readonly unit?: string | undefined;
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

const patterns = new WeakMap<Called, RegExp>();

function patternOf(called: Called): RegExp {
  const held = patterns.get(called);
  if (held) return held;
  const words = [called.label, ...Object.values(called.synonyms).flat()];
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternativesAsWritten(words.join('|'))})(?![\\p{L}\\p{N}])`, 'giu');
  patterns.set(called, made);
  return made;
}

/** Where a text uses words by which a property is called, in whatever language, in UTF-16 units of the text. */
export function propertyWordsIn(text: string, called: Called): { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(patternOf(called)), ({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
