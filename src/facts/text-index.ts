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

/** A document, by its place in the list the index was built from, and its BM25 score. */
export interface TextHit {
  readonly document: number;
  readonly score: number;
}

export interface TextIndex {
  readonly size: number;
  /** The `limit` best documents: highest score first, then in their own order. Documents without any word are left out. */
  search(tokens: readonly WeightedToken[], limit: number): TextHit[];
}

/** Postings of all words, one after another: those of word `w` lie from `offsets[w]` to before `offsets[w + 1]`. */
interface Postings {
  readonly offsets: Uint32Array;
  readonly documents: Uint32Array;
  readonly impacts: Float32Array;
}

interface Corpus {
  readonly vocabulary: ReadonlyMap<string, number>;
  /** The words of all documents as numbers, one document after another. */
  readonly words: Uint32Array;
  readonly lengths: Uint32Array;
}

function numberWords(documents: readonly (readonly string[])[]): Corpus {
  const vocabulary = new Map<string, number>();
  const lengths = Uint32Array.from(documents, (tokens) => tokens.length);
  const words = new Uint32Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const tokens of documents) {
    for (const token of tokens) {
      let word = vocabulary.get(token);
      if (word === undefined) {
        word = vocabulary.size;
        vocabulary.set(token, word);
      }
      words[at++] = word;
    }
  }
  return { vocabulary, words, lengths };
}

/** Calls `visit` for each word of each document in order; `first` tells the first time in the document. */
function eachWord({ vocabulary, words, lengths }: Corpus, visit: (word: number, document: number, first: boolean) => void): void {
  const seenIn = new Uint32Array(vocabulary.size);
  let at = 0;
  for (let document = 0; document < lengths.length; document++) {
    const end = at + (lengths[document] ?? 0);
    for (; at < end; at++) {
      const word = words[at] ?? 0;
      visit(word, document, seenIn[word] !== document + 1);
      seenIn[word] = document + 1;
    }
  }
}

function wordOffsets(corpus: Corpus): Uint32Array {
  const offsets = new Uint32Array(corpus.vocabulary.size + 1);
  eachWord(corpus, (word, _document, first) => {
    if (first) offsets[word + 1] = (offsets[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < corpus.vocabulary.size; word++) offsets[word + 1] = (offsets[word + 1] ?? 0) + (offsets[word] ?? 0);
  return offsets;
}

/** Postings whose impacts still are plain counts of the word in the document. */
function countWords(corpus: Corpus): Postings {
  const offsets = wordOffsets(corpus);
  const total = offsets[corpus.vocabulary.size] ?? 0;
  const documents = new Uint32Array(total);
  const impacts = new Float32Array(total);
  const next = offsets.slice();
  eachWord(corpus, (word, document, first) => {
    const at = first ? (next[word] ?? 0) : (next[word] ?? 0) - 1;
    documents[at] = document;
    impacts[at] = first ? 1 : (impacts[at] ?? 0) + 1;
    next[word] = at + 1;
  });
  return { offsets, documents, impacts };
}

/** Turns counts into what a word adds to the score of a document, by the formula that Lucene uses since version 8. */
function weighPostings(postings: Postings, corpus: Corpus, k1: number, b: number): void {
  const { offsets, documents, impacts } = postings;
  const size = corpus.lengths.length;
  const average = corpus.words.length / size;
  for (let word = 0; word < corpus.vocabulary.size; word++) {
    const end = offsets[word + 1] ?? 0;
    const holders = end - (offsets[word] ?? 0);
    const rarity = Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
    for (let at = offsets[word] ?? 0; at < end; at++) {
      const count = impacts[at] ?? 0;
      const length = corpus.lengths[documents[at] ?? 0] ?? 0;
      impacts[at] = (rarity * count) / (count + k1 * (1 - b + (b * length) / average));
    }
  }
}

/** The best of many documents in a heap of at most `limit`, the worst of them on top. */
class BestDocuments {
  readonly #heap: number[] = [];
  readonly #scores: Float64Array;
  readonly #limit: number;
  /** The score of the worst once the heap is full: what scores less is not looked at again. */
  #leastKept = 0;

  constructor(scores: Float64Array, limit: number) {
    this.#scores = scores;
    this.#limit = limit;
  }

  offer(document: number): void {
    if ((this.#scores[document] ?? 0) < this.#leastKept) return;
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(document);
      this.#rise(heap.length - 1);
    } else if (this.#isWorse(heap[0] ?? 0, document)) {
      heap[0] = document;
      this.#sink();
    }
    if (heap.length === this.#limit) this.#leastKept = this.#scores[heap[0] ?? 0] ?? 0;
  }

  take(): TextHit[] {
    return this.#heap
      .map((document) => ({ document, score: this.#scores[document] ?? 0 }))
      .sort((left, right) => right.score - left.score || left.document - right.document);
  }

  #isWorse(left: number, right: number): boolean {
    const leftScore = this.#scores[left] ?? 0;
    const rightScore = this.#scores[right] ?? 0;
    return leftScore < rightScore || (leftScore === rightScore && left > right);
  }

  #swapIfWorse(child: number, parent: number): boolean {
    const heap = this.#heap;
    const [below, above] = [heap[child] ?? 0, heap[parent] ?? 0];
    if (!this.#isWorse(below, above)) return false;
    heap[child] = above;
    heap[parent] = below;
    return true;
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#swapIfWorse(at, parent)) return;
      at = parent;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && this.#isWorse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
      if (!this.#swapIfWorse(child, at)) return;
      at = child;
    }
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

/**
 * A full-text index over documents that are already cut into tokens, ranked by BM25 with Lucene's inverse
 * document frequency. Searching allocates nothing that grows with the index. The documents may be let go of.
 */
export function buildTextIndex(documents: readonly (readonly string[])[], tuning: TextIndexTuning = {}): TextIndex {
  const { k1 = 1.5, b = 0.75 } = tuning;
  const corpus = numberWords(documents);
  const { vocabulary } = corpus;
  const postings = countWords(corpus);
  weighPostings(postings, corpus, k1, b);
  const scorer = new Scorer(postings, documents.length);
  return {
    size: documents.length,
    search(tokens, limit) {
      if (!(limit >= 1)) return [];
      for (const { token, weight } of tokens) {
        const word = vocabulary.get(token);
        if (word !== undefined && weight > 0 && Number.isFinite(weight)) scorer.add(word, weight);
      }
      return scorer.takeBest(Math.floor(limit));
    },
  };
}
