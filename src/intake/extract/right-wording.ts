import type { ParsedSentence } from './parsed-sentence.ts';
import { quotationAt } from './quotations.ts';

/** Up to its figure, a promise that is spoken of as one that was made: "their pledge of at least …", "ihre Zusage von mindestens …". */
const PROMISE_SPOKEN_OF = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:their|its|his|her|our|the)\\s+(?:[\\p{L}-]+\\s+){0,2}(?:pledge|promise|commitment)\\s+(?:of|to give|to provide)',
    '(?:ihr|sein|unser|mein|d)(?:e|er|em|en|es|as|ie)?\\s+(?:\\p{L}+\\s+)?(?:Zusage|Versprechen|Verpflichtung)\\s+(?:von|über)',
    "(?:leur|sa|son|notre|la|l['’])\\s*(?:promesse|engagement)\\s+(?:de|d['’])",
    '(?:su|nuestra|nuestro|la|el)\\s+(?:promesa|compromiso)\\s+de',
    '(?:(?:swoj|nasz)\\p{L}*|ich|jej|jego)\\s+(?:obietnic|zobowiązani)\\p{L}*(?:\\s+(?:w wysokości|o wartości))?',
    "(?:сво|наш)\\p{L}*\\s+(?:обіцян|зобов[’'ʼ]язан)\\p{L}*(?:\\s+(?:у розмірі|на суму))?",
  ].join('|')})\\s*(?:(?!(?:and|und|et|y|i|та|і)\\s)[\\p{L}'’]+\\s+){0,4}$`,
  'iu',
);
/** "will announce its pledge of": the promise itself is yet to be made. */
const YET_TO_MAKE =
  /(?<!\p{L})(?:announc|present|unveil|tabl|mak|rais|increas|doubl|ankündig|vorleg|erhöh|annonc|augment|anunci|aument|ogłos|zwiększ|оголос|збільш)\p{L}*\s+(?:[\p{L}'’]+\s+){0,4}$/iu;

/**
 * Whether an amount is that of a promise which the sentence takes as made, whatever else is planned or called for with it
 * ("must stand by their pledge of at least EUR 40 billion").
 */
export function isOfPromiseMade({ text }: ParsedSentence, start: number): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const found = PROMISE_SPOKEN_OF.exec(before);
  return found !== null && !YET_TO_MAKE.test(before.slice(0, found.index));
}

/** "The sentence should read: “…”": how words are put right, in six languages; what they tell is none of that. */
const READS_AS =
  /(?:should|must|ought to|shall|has to|is to|muss|müsste|sollte|soll|doit|devrait|hay que|debe|debería|powinn\p{L}+|należy|має|слід|треба)\s+(?:\p{L}+\s+){0,3}?(?:read|be read|say|heißen|lauten|lire|se lire|être lue?|leerse|leer|decir|brzmieć|czytać|звучати|читати)(?!\p{L})[^“”"«»„]{0,40}$/iu;

/** The quotation in which a place stands as the right wording of what was wrong before. */
export function rightWording(
  { text, quotations }: ParsedSentence,
  place: number,
): { readonly start: number; readonly end: number } | undefined {
  const quotation = quotationAt(quotations, place);
  return quotation && READS_AS.test(text.slice(0, Math.max(0, quotation.start - 1))) ? quotation : undefined;
}
