import { atOnce, type Sliced } from '../model/sliced.ts';
import { BestDocuments, type TextHit } from './best-documents.ts';
import { eachWord, type IndexedDocument, IndexedDocuments } from './indexed-documents.ts';

export type { TextHit } from './best-documents.ts';
export type { IndexedDocument } from './indexed-documents.ts';

/** How BM25 saturates a repeated word (`k1`) and evens out long documents (`b`). */
export interface TextIndexTuning {
  readonly k1?: number;
  readonly b?: number;
}

/** A word of a query; a weight of 2 counts twice. Weights that are not above zero are passed over. */
export interface WeightedToken {
  readonly token: string;
  readonly weight: number;
}

export interface TextIndex {
  readonly size: number;
  /** The `limit` best documents: highest score first, then in their own order. Documents without any word are left out. */
  search(tokens: readonly WeightedToken[], limit: number): TextHit[];
}

const POSTINGS_IN_SLICE = 200_000;

/** Postings of all words, one after another: those of word `w` lie from `offsets[w]` to before `offsets[w + 1]`. */
interface Postings {
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  readonly impacts: Float32Array;
}

function* wordOffsets(corpus: IndexedDocuments, size: number): Sliced<Uint32Array> {
  const offsets = new Uint32Array(size + 1);
  yield* eachWord(corpus, size, (word, _document, first) => {
    if (first) offsets[word + 1] = (offsets[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < size; word++) offsets[word + 1] = (offsets[word + 1] ?? 0) + (offsets[word] ?? 0);
  return offsets;
}

/** Postings whose impacts still are plain counts of the word in the document. */
function* countWords(corpus: IndexedDocuments): Sliced<Postings> {
  const { size } = corpus.vocabulary;
  const offsets = yield* wordOffsets(corpus, size);
  const total = offsets[size] ?? 0;
  const documents = new Uint32Array(total);
  const impacts = new Float32Array(total);
  const next = offsets.slice();
  yield* eachWord(corpus, size, (word, document, first) => {
    const at = first ? (next[word] ?? 0) : (next[word] ?? 0) - 1;
    documents[at] = document;
    impacts[at] = first ? 1 : (impacts[at] ?? 0) + 1;
    next[word] = at + 1;
  });
  return { offsets, documents, impacts };
}

/** Turns counts into what a word adds to the score of a document, by the formula that Lucene uses since version 8. */
function* weighPostings({ offsets, documents, impacts }: Postings, corpus: IndexedDocuments, k1: number, b: number): Sliced<void> {
  const { size } = corpus;
  const average = corpus.words.length / size;
  let weighed = 0;
  for (let word = 0; word + 1 < offsets.length; word++) {
    const [start, end] = [offsets[word] ?? 0, offsets[word + 1] ?? 0];
    const holders = end - start;
    const rarity = Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
    for (let at = start; at < end; at++) {
      const count = impacts[at] ?? 0;
      const length = corpus.lengthOf(documents[at] ?? 0);
      impacts[at] = (rarity * count) / (count + k1 * (1 - b + (b * length) / average));
    }
    weighed += holders;
    if (weighed < POSTINGS_IN_SLICE) continue;
    weighed = 0;
    yield;
  }
}

/** Adds up scores in memory that is kept between queries; only what a query touched is cleared after it. */
class Scorer {
  readonly #postings: Postings;
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;

  constructor(postings: Postings, size: number) {
    this.#postings = postings;
    this.#scores = new Float64Array(size);
    this.#touched = new Uint32Array(size);
  }

  add(word: number, weight: number): void {
    const { offsets, documents, impacts } = this.#postings;
    const scores = this.#scores;
    const end = offsets[word + 1] ?? 0;
    for (let at = offsets[word] ?? 0; at < end; at++) {
      const document = documents[at] ?? 0;
      const score = scores[document] ?? 0;
      if (score === 0) this.#touched[this.#touchedCount++] = document;
      scores[document] = score + weight * (impacts[at] ?? 0);
    }
  }

  takeBest(limit: number): TextHit[] {
    const best = new BestDocuments(this.#scores, limit);
    for (let at = 0; at < this.#touchedCount; at++) best.offer(this.#touched[at] ?? 0);
    const hits = best.take();
    for (let at = 0; at < this.#touchedCount; at++) this.#scores[this.#touched[at] ?? 0] = 0;
    this.#touchedCount = 0;
    return hits;
  }
}

/** A text index that another one, over most of its documents, can be made from. */
export class BuiltIndex implements TextIndex {
  private readonly corpus: IndexedDocuments;
  private readonly scorer: Scorer;

  private constructor(corpus: IndexedDocuments, postings: Postings) {
    this.corpus = corpus;
    this.scorer = new Scorer(postings, corpus.size);
  }

  /**
   * Builds it in slices, as {@link buildTextIndex} does at once; documents that `before` has are named by their place there.
   */
  static *of(documents: readonly IndexedDocument[], before?: BuiltIndex, { k1 = 1.5, b = 0.75 }: TextIndexTuning = {}): Sliced<BuiltIndex> {
    const corpus = yield* IndexedDocuments.of(documents, before?.corpus);
    const postings = yield* countWords(corpus);
    yield* weighPostings(postings, corpus, k1, b);
    return new BuiltIndex(corpus, postings);
  }

  get size(): number {
    return this.corpus.size;
  }

  search(tokens: readonly WeightedToken[], limit: number): TextHit[] {
    if (!(limit >= 1)) return [];
    for (const { token, weight } of tokens) {
      const word = this.corpus.vocabulary.get(token);
      if (word !== undefined && weight > 0 && Number.isFinite(weight)) this.scorer.add(word, weight);
    }
    return this.scorer.takeBest(Math.floor(limit));
  }
}

/**
 * A full-text index over documents that are already cut into tokens, ranked by BM25 with Lucene's inverse
 * document frequency. Searching allocates nothing that grows with the index. The documents may be let go of.
 */
export function buildTextIndex(documents: readonly (readonly string[])[], tuning: TextIndexTuning = {}): TextIndex {
  return atOnce(BuiltIndex.of(documents, undefined, tuning));
}
