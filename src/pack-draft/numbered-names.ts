import { wordsOf } from '../model/text.ts';
import type { PlacedName } from './placed-names.ts';
import type { ReadTexts } from './read-texts.ts';

/** So much more often than any other a number is told, where "the line" is that of this number. */
const MUCH_MORE = 3;
const FEWEST = 2;

/** How the documents write a noun with its number, and with the small word before it: "line 4", "tram line 4". */
export function numberedNames(noun: string, { sentences }: ReadTexts): PlacedName[] {
  const found = sentences.flatMap(({ told, forms }) => {
    const words = wordsOf(told.text);
    return words.flatMap((word, at) => {
      const [before, number] = [words[at - 1], words[at + 1]];
      if (word.folded !== noun || number === undefined || !/^\d{1,3}$/u.test(number.text)) return [];
      if (told.text.slice(word.end, number.start) !== ' ') return [];
      const isOwn =
        before && told.text.slice(before.end, word.start) === ' ' && /^\p{Ll}{3,}$/u.test(before.text) && !forms.joins(before.text);
      const whole = isOwn && !forms.plainAdjective(before.text) && !forms.placeBefore(before.text) ? before.start : word.start;
      const { language } = told.document.source;
      return [{ number: number.text, names: [word.start, whole].map((start) => ({ text: told.text.slice(start, number.end), language })) }];
    });
  });
  const [most, second] = [...Map.groupBy(found, ({ number }) => number).values()].sort((one, other) => other.length - one.length);
  if (most === undefined || most.length < Math.max(FEWEST, MUCH_MORE * (second?.length ?? 0))) return [];
  return [...new Map(most.flatMap(({ names }) => names).map((name) => [name.text, name])).values()];
}
