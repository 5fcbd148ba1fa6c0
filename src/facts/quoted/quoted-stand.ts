import { readPolarity } from '../../language/polarity/read-polarity.ts';
import { type PropertyWording, propertyWordsIn } from '../../language/property-words.ts';
import { type Stand, standOf } from '../../model/factuality.ts';
import type { Quotation } from './quotation.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * How the words of a quotation tell what stands at a place of it: "have not provided" denies, "declined to confirm" doubts.
 * What the property is called by denies nothing: "11 are missing" tells those who are missing.
 */
export function quotedStand({ text, language }: Quotation, place: Stretch, property: PropertyWording | undefined): Stand {
  return standOf(readPolarity(text, place, language, property ? propertyWordsIn(text, property) : []));
}
