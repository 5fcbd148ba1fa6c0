import { readPolarity } from '../../language/polarity/read-polarity.ts';
import { type Stand, standOf } from '../../model/reading.ts';
import type { Quotation } from './quotation.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How the words of a quotation tell what stands at a place of it: "have not provided" denies, "declined to confirm" doubts. */
export function quotedStand({ text, language }: Quotation, place: Stretch): Stand {
  return standOf(readPolarity(text, place, language));
}
