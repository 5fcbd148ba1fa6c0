import { fold, wordsOf } from '../../model/text.ts';

interface Ending<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
}

/** A phrase of a text with what it means, in UTF-16 units from `start` to before `end`. */
export interface PhraseFound<Meaning> {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
}

/** Finds phrases as whole words of a text, the longest at each place. */
export class PhraseFinder<Meaning> {
  private readonly byFirst = new Map<string, Ending<Meaning>[]>();

  /** Adds a phrase; a word that ends in `*` stands for any ending. What was added first under the same words stays. */
  add(phrase: string, meaning: Meaning): void {
    const words = phrase
      .split(/[\s\-–/]+/u)
      .flatMap((word) => (word.endsWith('*') ? [`${fold(word.slice(0, -1))}*`] : foldedWords(word)))
      .filter((word) => word !== '');
    const [first] = words;
    if (first === undefined) return;
    const key = first.endsWith('*') ? BEGINNINGS : first;
    const held = this.byFirst.get(key);
    if (!held) this.byFirst.set(key, [{ words, meaning }]);
    else if (!held.some((one) => one.words.join(' ') === words.join(' '))) held.push({ words, meaning });
  }

  /** Every phrase of a text. */
  find(text: string): PhraseFound<Meaning>[] {
    const words = wordsOf(text).map(({ folded, start, end }) => ({ folded: folded.replace(/'s$/u, ''), start, end }));
    const found: PhraseFound<Meaning>[] = [];
    for (let at = 0; at < words.length; ) {
      const here = words.slice(at);
      const candidates = [...(this.byFirst.get(here[0]?.folded ?? '') ?? []), ...(this.byFirst.get(BEGINNINGS) ?? [])];
      const [longest] = candidates
        .filter((one) => one.words.every((word, place) => isWord(word, here[place]?.folded)))
        .sort((one, other) => other.words.length - one.words.length);
      const last = here[(longest?.words.length ?? 0) - 1];
      if (longest && last && here[0]) found.push({ meaning: longest.meaning, start: here[0].start, end: last.end });
      at += longest?.words.length ?? 1;
    }
    return found;
  }
}

const BEGINNINGS = '*';

function foldedWords(word: string): string[] {
  return wordsOf(word).map(({ folded }) => folded);
}

function isWord(listed: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return listed.endsWith('*') ? word.startsWith(listed.slice(0, -1)) : word === listed;
}
