import { wordsOf } from '../model/text.ts';
import type { ReadTexts } from './read-texts.ts';

/** A longer way to write a name, with the language of the document that has it. */
export interface PlacedName {
  readonly text: string;
  readonly language: string;
}

/**
 * How the documents write a name with the place where it is: "the pier at Brennwick", "Bat Night in Corvin". With it as a name
 * of its own, a sentence about the pier is not taken for one about Brennwick.
 */
export function placedNames(name: string, places: readonly string[], { sentences }: ReadTexts): PlacedName[] {
  const wanted = wordsOf(name).map(({ folded }) => folded);
  const found = sentences.flatMap(({ told, forms }) => {
    const words = told.headline ? [] : wordsOf(told.text);
    return words.flatMap((_, at) => {
      const behind = words.slice(at + wanted.length);
      const [preposition, first] = behind;
      if (preposition === undefined || first === undefined || !forms.placeBefore(preposition.text)) return [];
      if (!wanted.every((word, place) => words[at + place]?.folded === word)) return [];
      const place = places.find(
        (one) => told.text.startsWith(one, first.start) && !/^[\p{L}\p{N}'’-]/u.test(told.text.slice(first.start + one.length)),
      );
      const isOneRun = /^\s$/u.test(told.text.slice(preposition.end, first.start)) && told.text.charAt(preposition.start - 1) === ' ';
      return place === undefined || !isOneRun
        ? []
        : [{ text: `${name} ${preposition.text} ${place}`, language: told.document.source.language }];
    });
  });
  return [...new Map(found.map((placed) => [placed.text, placed])).values()];
}
