import { type Token, tokenize } from './token.ts';

/** What a phrase stands for, and the index of the token after it. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly next: number;
}

interface Node<T> {
  value?: { readonly of: T };
  readonly words: Map<string, Node<T>>;
  /** Children written with a trailing `*`, by their stem. */
  readonly stems: Map<string, Node<T>>;
}

const SHORTEST_STEM = 2;
const LONGEST_ENDING = 6;
const WORDS_KEPT = 2_000;
const NOTHING: readonly never[] = [];

/** Phrases of one or more words with a meaning each; a word ending in `*` stands for any ending of up to six letters. */
export class PhraseTable<T> {
  readonly #root: Node<T> = emptyNode();
  readonly #starts = new Map<string, readonly Node<T>[]>();

  /** Adds alternatives parted by `|`; a phrase already there keeps its meaning. */
  add(alternatives: string, value: T): void {
    for (const phrase of alternatives.split('|')) {
      if (phrase.trim() !== '') this.#addPhrase(phrase, value);
    }
  }

  /** Whether a phrase may begin with a folded word. */
  opensWith(word: string): boolean {
    return this.#startsWith(word).length > 0;
  }

  /** The longest phrase that begins at a token; hyphens inside a phrase do not matter. */
  match(tokens: readonly Token[], index: number): PhraseMatch<T> | undefined {
    const first = tokens[index];
    if (first === undefined) return undefined;
    let longest: PhraseMatch<T> | undefined;
    const starts = this.#startsWith(first.folded);
    if (starts.length === 0) return undefined;
    const pending = starts.map((node) => ({ node, next: index + 1 }));
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      if (step.node.value && (longest === undefined || step.next > longest.next)) {
        longest = { value: step.node.value.of, next: step.next };
      }
      const at = tokens[step.next]?.folded === '-' ? step.next + 1 : step.next;
      const word = tokens[at];
      if (word !== undefined) pending.push(...childrenFor(step.node, word.folded).map((node) => ({ node, next: at + 1 })));
    }
    return longest;
  }

  /** The children of the root for a word; kept for a while, since every rule asks for every word. */
  #startsWith(word: string): readonly Node<T>[] {
    const kept = this.#starts.get(word);
    if (kept) return kept;
    if (this.#starts.size >= WORDS_KEPT) this.#starts.clear();
    const found = childrenFor(this.#root, word);
    this.#starts.set(word, found.length === 0 ? NOTHING : found);
    return found;
  }

  #addPhrase(phrase: string, value: T): void {
    this.#starts.clear();
    const tokens = tokenize(phrase);
    let node = this.#root;
    for (let index = 0; index < tokens.length; index += 1) {
      const folded = tokens[index]?.folded ?? '';
      if (folded === '-') continue;
      const isStem = tokens[index + 1]?.folded === '*';
      if (isStem) index += 1;
      node = childOf(isStem ? node.stems : node.words, folded);
    }
    node.value ??= { of: value };
  }
}

function emptyNode<T>(): Node<T> {
  return { words: new Map(), stems: new Map() };
}

function childOf<T>(children: Map<string, Node<T>>, key: string): Node<T> {
  const found = children.get(key) ?? emptyNode<T>();
  children.set(key, found);
  return found;
}

/** Children that a word leads to, the least specific first: shorter stems, longer stems, the word itself. */
function childrenFor<T>(node: Node<T>, word: string): Node<T>[] {
  const found: Node<T>[] = [];
  if (node.stems.size > 0) {
    for (let length = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING); length <= word.length; length += 1) {
      const child = node.stems.get(word.slice(0, length));
      if (child) found.push(child);
    }
  }
  const exact = node.words.get(word);
  if (exact) found.push(exact);
  return found;
}
