import type { Phrases } from './grammar-words.ts';

/** Phrases of asking: as {@link Phrases}, and `_` stands for any one word. */
export type Cues = Phrases;

/** Words parted by blanks or line ends. */
export type WordList = string;
