import { fold } from '../model/text.ts';
import { type CountedNoun, countedNouns } from './counted-nouns.ts';
import { DraftIds } from './draft-id.ts';
import { GENERAL_PROPERTIES } from './general-properties.ts';
import type { ReadTexts } from './read-texts.ts';

/** A property of a counted noun as properties.yaml writes it, with what it was found by. */
export interface CountedProperty {
  readonly property: {
    readonly id: string;
    readonly label: string;
    readonly value: readonly string[];
    readonly unit: string;
    readonly synonyms: Readonly<Record<string, readonly string[]>>;
  };
  readonly look: string;
}

const PHRASES_SHOWN = 4;

/** The properties of a pack: the general ones, and one for each noun that the documents count often. */
export function draftProperties(texts: ReadTexts, languages: readonly string[]) {
  const general = GENERAL_PROPERTIES.map((id) => ({ id }));
  const ids = new DraftIds();
  for (const { id } of general) ids.of(id, id);
  const [otherwise = 'en'] = languages;
  const counted = countedNouns(texts).map((noun) =>
    countedProperty(noun, ids, languages.includes(noun.language) ? noun.language : otherwise),
  );
  return { general, counted };
}

function countedProperty({ noun, phrases, times }: CountedNoun, ids: DraftIds, language: string): CountedProperty {
  return {
    property: {
      id: ids.of(noun, 'counted'),
      label: noun,
      value: ['count', 'none'],
      unit: noun,
      synonyms: { [language]: wordsFor(noun, phrases) },
    },
    look: `counted ${times} times: ${phrases.slice(0, PHRASES_SHOWN).join(', ')}`,
  };
}

function wordsFor(noun: string, phrases: readonly string[]): string[] {
  const words = phrases.map((phrase) => phrase.toLowerCase()).filter((phrase) => fold(phrase) !== fold(noun));
  return [...new Set([noun, ...words])];
}
