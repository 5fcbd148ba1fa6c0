import type { Source } from './source.ts';

/** A passage of an archived document that no fact quotes. */
export interface UnreviewedPassage {
  readonly source: Source;
  /** Literally, at most 15 words. */
  readonly quote: string;
  /** The sentence that it stands in: where it begins and ends in the document, in UTF-16 units. */
  readonly sentence: { readonly start: number; readonly end: number };
}

/** What came of searching the text of the archive for what a question asks. */
export interface TextSearch {
  /** How many documents were searched. */
  readonly documents: number;
  readonly passage?: UnreviewedPassage;
}
