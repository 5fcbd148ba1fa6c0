/** Where words near in meaning to a word of English are looked up. */
export interface Thesaurus {
  /**
   * Words that mean the same as a folded word in one of its usual senses, or a little more or less than it; single words in
   * their base form, without the word itself. The same word gets the same ones, always.
   */
  near(word: string): readonly string[];
  /** Whether a folded word is a form of a verb and nothing else: "pencilled" is, "plan" and "closing" are not. */
  isVerbForm(word: string): boolean;
  /** Whether a folded word is a word of English or a regular form of one, and so no misspelling of another. */
  knows(word: string): boolean;
}

/** Knows no word: what is asked must then be met by its own words. */
export const NO_THESAURUS: Thesaurus = { near: () => [], isVerbForm: () => true, knows: () => false };
