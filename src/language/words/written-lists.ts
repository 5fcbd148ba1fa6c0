import type { Phrases } from './grammar-words.ts';

/** Phrases of asking: as {@link Phrases}, and `_` stands for any one word, ` ... ` for a stretch of a sentence. */
export type Cues = Phrases;

/** Words parted by blanks or line ends. */
export type WordList = string;

/** As {@link WordList}; `*` at the end of a word stands for any ending. */
export type Beginnings = string;
