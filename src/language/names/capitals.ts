import type { NameWord } from './name-words.ts';

/** What capital letters say in a text: nothing when all of it is in capitals, little in a title or in German. */
export interface Capitals {
  /** The text is written in capitals throughout. */
  readonly shouted: boolean;
  /** A capital first letter sets a word apart from its neighbours. */
  readonly telling: boolean;
}

const SHOUTED_SHARE = 0.6;
const TITLE_SHARE = 0.8;
const FEWEST_WORDS = 4;
const LONG_WORD = 4;
const FEWEST_LONG_WORDS = 3;

const UPPER = /\p{Lu}/gu;
const LETTER = /\p{L}/gu;
const INITIAL_CAPITAL = /^\p{Lu}/u;

/** `ordinary` tells words that are no names: only their capitals show a title. */
export function readCapitals(words: readonly NameWord[], language: string, ordinary: (folded: string) => boolean): Capitals {
  const letters = words.map((word) => word.text).join('');
  const upper = letters.match(UPPER)?.length ?? 0;
  const shouted = words.length >= FEWEST_WORDS && upper > SHOUTED_SHARE * (letters.match(LETTER)?.length ?? 0);
  const long = words.filter((word) => word.text.length >= LONG_WORD && ordinary(word.folded));
  const capitalised = long.filter((word) => INITIAL_CAPITAL.test(word.text)).length;
  const title = long.length >= FEWEST_LONG_WORDS && capitalised > TITLE_SHARE * long.length;
  return { shouted, telling: !shouted && !title && language !== 'de' };
}

/** Whether a word is written in capitals throughout. */
export function inCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}
