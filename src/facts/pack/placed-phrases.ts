import type { WordsByLanguage } from '../../model/entity.ts';
import type { CommonContent } from './common-content.ts';
import type { Placed, UncheckedPack } from './draft.ts';
import type { PackLine } from './fault.ts';
import { isRecord } from './record.ts';

/** A phrase of the vocabulary: of whom, in which language (ISO 639-1), as written, and where. */
export interface PlacedPhrase extends PackLine {
  readonly kind: 'property' | 'term';
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

/** Every phrase that a property or a term of a pack's own files is asked for by, in the order of the file. */
export function placedPhrases(draft: UncheckedPack, common?: CommonContent): PlacedPhrase[] {
  const general = new Set(draft.general);
  const isOwn = ({ kind, id, language, text }: PlacedPhrase) => {
    const below = kind === 'property' ? common?.byId.properties.get(id)?.synonyms : common?.byId.terms.get(id)?.words;
    const words = isRecord(below) ? below[language] : undefined;
    return !general.has(id) && !(Array.isArray(words) && words.includes(text));
  };
  return [
    ...draft.properties.flatMap(({ content, place }) => phrasesOf('property', content.id, content.synonyms, at(place, 'synonyms'))),
    ...draft.terms.flatMap(({ content, place }) => phrasesOf('term', content.id, content.words, at(place, 'words'))),
  ].filter(isOwn);
}

type PlaceOfPhrase = (language: string, index: number) => PackLine;

function at(place: Placed<unknown>['place'], key: string): PlaceOfPhrase {
  return (language, index) => place(key, language, index);
}

function phrasesOf(kind: PlacedPhrase['kind'], id: string, words: WordsByLanguage, placeOf: PlaceOfPhrase): PlacedPhrase[] {
  return Object.entries(words).flatMap(([language, texts]) =>
    texts.map((text, index) => ({ kind, id, language, text, ...placeOf(language, index) })),
  );
}
