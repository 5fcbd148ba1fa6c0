import { phrasesOf } from '../language/cue.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { fold } from '../model/text.ts';

const BETWEEN = /^(\d{1,3})\s*(?:-|–|—|to)\s*(\d{1,3})(?:\s*(?:years?|yrs?|y))?$/u;
const FROM = /^(?:(\d{1,3})\s*(?:\+|plus|and (?:over|above|older)|or (?:over|older)|(?:years )?and (?:over|older))|(?:>=|≥)\s*(\d{1,3}))$/u;
const BELOW = /^(?:under|below|<)\s*(\d{1,3})$/u;

/**
 * How questions say the ages that a table prints as the name of a group: `5-14`, `15+`, `under 5`. Nothing of what is no such name.
 */
export function agePhrases(printed: string): string[] {
  const text = fold(printed).trim();
  const [, first, last] = BETWEEN.exec(text) ?? [];
  if (first !== undefined && last !== undefined && Number(first) < Number(last)) {
    const between = written('between', Number(first), Number(last));
    return Number(first) === 0 ? [...between, ...written('below', 0, Number(last))] : between;
  }
  const open = FROM.exec(text);
  const from = open?.[1] ?? open?.[2];
  if (from !== undefined) return written('from', Number(from), Number(from));
  const below = BELOW.exec(text)?.[1];
  return below === undefined ? [] : written('below', 0, Number(below) - 1);
}

function written(kind: 'between' | 'from' | 'below', first: number, last: number): string[] {
  const patterns = phrasesOf(({ asked }) => asked.series.ages[kind])
    .split('|')
    .map((phrase) => phrase.trim());
  const values: readonly (readonly [string, number])[] = [
    ['A', first],
    ['B', last],
    ['C', last + 1],
  ];
  return patterns.flatMap((pattern) => {
    const inDigits = filled(pattern, values, (number) => [String(number)]);
    const inWords = filled(pattern, values, wordsFor);
    return [...new Set([...inDigits, ...inWords])];
  });
}

/** A pattern with numbers in the place of its letters, which stand as words or begin one ("over As"). */
function filled(pattern: string, values: readonly (readonly [string, number])[], say: (number: number) => readonly string[]): string[] {
  return values.reduce<string[]>(
    (made, [letter, number]) => {
      const place = new RegExp(`(?<![\\p{L}])${letter}(?=s?(?![\\p{L}]))`, 'gu');
      if (!place.test(pattern)) return made;
      return made.flatMap((text) => say(number).map((word) => text.replace(place, word)));
    },
    [pattern],
  );
}

/** A number up to a hundred in the words of the languages, as far as one word says it. */
function wordsFor(number: number): readonly string[] {
  return WORDS.get(number) ?? [];
}

const WORDS: ReadonlyMap<number, readonly string[]> = new Map(
  Array.from({ length: 21 }, (_, number) => [
    number,
    LANGUAGES.flatMap(({ asked }) => (asked.lengths.numbers[number] ?? '').split('|'))
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ]),
);
