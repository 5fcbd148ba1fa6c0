/** One thing that a question asks for, in a form in which any text can be searched for it. */
export interface AskedItem {
  /** As it stands in the question. */
  readonly text: string;
  /** Stems of folded words: a text in which all those of one way stand says it. */
  readonly ways: readonly (readonly string[])[];
  /** Ways in words of near meaning. */
  readonly near: readonly (readonly string[])[];
  /** A name, a figure or a time: a passage without it is about something else. */
  readonly required: boolean;
}
