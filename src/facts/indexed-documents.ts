import { eachSliced, type Sliced } from '../model/sliced.ts';

const DOCUMENTS_IN_SLICE = 2_000;

/** The tokens of a document, or the place of the very same document in the index before. */
export type IndexedDocument = readonly string[] | number;

/** Documents as numbers, so that an index over most of them again need not look at their tokens. */
export class IndexedDocuments {
  /** Grows only, and is shared by the indexes that come after one another: words have the same number in all. */
  readonly vocabulary: Map<string, number>;
  /** The words of all documents as numbers, those of document `d` from `starts[d]` to before `starts[d + 1]`. */
  readonly words: Uint32Array;
  readonly starts: Uint32Array;

  private constructor(vocabulary: Map<string, number>, words: Uint32Array, starts: Uint32Array) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.starts = starts;
  }

  static *of(documents: readonly IndexedDocument[], before: IndexedDocuments | undefined): Sliced<IndexedDocuments> {
    const starts = new Uint32Array(documents.length + 1);
    for (const [at, document] of documents.entries()) starts[at + 1] = (starts[at] ?? 0) + lengthOf(document, before);
    const vocabulary = before?.vocabulary ?? new Map<string, number>();
    const words = new Uint32Array(starts[documents.length] ?? 0);
    yield* eachSliced(documents, DOCUMENTS_IN_SLICE, (document, at) => {
      if (typeof document === 'number') words.set(before?.wordsOf(document) ?? [], starts[at] ?? 0);
      else for (const [place, token] of document.entries()) words[(starts[at] ?? 0) + place] = numberOf(token, vocabulary);
    });
    return new IndexedDocuments(vocabulary, words, starts);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  lengthOf(document: number): number {
    return (this.starts[document + 1] ?? 0) - (this.starts[document] ?? 0);
  }

  wordsOf(document: number): Uint32Array {
    return this.words.subarray(this.starts[document] ?? 0, this.starts[document + 1] ?? 0);
  }
}

function lengthOf(document: IndexedDocument, before: IndexedDocuments | undefined): number {
  return typeof document === 'number' ? (before?.lengthOf(document) ?? 0) : document.length;
}

function numberOf(token: string, vocabulary: Map<string, number>): number {
  const known = vocabulary.get(token);
  if (known !== undefined) return known;
  const number = vocabulary.size;
  vocabulary.set(token, number);
  return number;
}

/** Calls `visit` for each word of each document in order; `first` tells the first time in the document. */
export function* eachWord(
  corpus: IndexedDocuments,
  size: number,
  visit: (word: number, document: number, first: boolean) => void,
): Sliced<void> {
  const seenIn = new Uint32Array(size);
  const { words, starts } = corpus;
  for (let document = 0; document < corpus.size; document++) {
    const end = starts[document + 1] ?? 0;
    for (let at = starts[document] ?? 0; at < end; at++) {
      const word = words[at] ?? 0;
      visit(word, document, seenIn[word] !== document + 1);
      seenIn[word] = document + 1;
    }
    if (document % DOCUMENTS_IN_SLICE === DOCUMENTS_IN_SLICE - 1) yield;
  }
}
