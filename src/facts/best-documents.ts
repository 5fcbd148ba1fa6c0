/** A document, by its place in the list the index was built from, and its BM25 score. */
export interface TextHit {
  readonly document: number;
  readonly score: number;
}

/** The best of many documents in a heap of at most `limit`, the worst of them on top. */
export class BestDocuments {
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
