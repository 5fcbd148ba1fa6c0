import { eachSliced, type Sliced } from '../model/sliced.ts';
import { wordsOf } from '../model/text.ts';

const TEXTS_IN_SLICE = 200;
const NOTHING: ReadonlySet<string> = new Set();

interface TellingText {
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * The texts of a pack whose words count as known. Only those that bring a word which none before them has are worth
 * reading: without the others the same words are known in the same order.
 */
export class KnownTexts {
  /** Texts that are worth reading, in order, with the words that they brought. */
  private readonly telling: readonly TellingText[];
  /** Words that are known now and were not before, or the other way round; nothing where there was no before. */
  readonly changed: ReadonlySet<string>;
  private readonly texts: readonly string[];
  /** The words that are known, each with the text that brings it. */
  private readonly broughtBy: ReadonlyMap<string, string>;

  private constructor(
    texts: readonly string[],
    telling: readonly TellingText[],
    broughtBy: ReadonlyMap<string, string>,
    changed = NOTHING,
  ) {
    this.texts = texts;
    this.telling = telling;
    this.broughtBy = broughtBy;
    this.changed = changed;
  }

  /** The known texts of a pack; `before`: those of the same pack earlier, from which most is taken where little changed. */
  static *of(texts: Iterable<string>, before?: KnownTexts): Sliced<KnownTexts> {
    const distinct = [...new Set(texts)];
    const near = before?.with(distinct);
    if (near) return near;
    const broughtBy = new Map<string, string>();
    const telling: TellingText[] = [];
    yield* eachSliced(distinct, TEXTS_IN_SLICE, (text) => {
      const fresh = foldedWords(text).filter((word) => !broughtBy.has(word));
      for (const word of fresh) broughtBy.set(word, text);
      if (fresh.length > 0) telling.push({ text, words: fresh });
    });
    return new KnownTexts(distinct, telling, broughtBy, before && unlike(broughtBy, before.broughtBy));
  }

  /** The folded words that are known, in the order of the texts; one may come twice. */
  get words(): string[] {
    return this.telling.flatMap(({ words }) => words);
  }

  /** Whether the same words are known in the same order. */
  isAs(other: KnownTexts): boolean {
    return this.telling === other.telling;
  }

  /** The known texts when these are the texts; nothing where one is gone that brought a word. */
  private with(texts: readonly string[]): KnownTexts | undefined {
    const first = texts.findIndex((text, at) => text !== this.texts[at]);
    const start = first < 0 ? Math.min(texts.length, this.texts.length) : first;
    const most = Math.min(texts.length, this.texts.length) - start;
    let alike = 0;
    while (alike < most && texts.at(-1 - alike) === this.texts.at(-1 - alike)) alike++;
    const gone = new Set(this.texts.slice(start, this.texts.length - alike));
    if (this.telling.some(({ text }) => gone.has(text))) return undefined;
    return this.withAdded(texts, texts.slice(start, texts.length - alike), new Set(texts.slice(texts.length - alike)));
  }

  /** A text that is added tells something when a word of it is new, or was brought by a text that comes after it. */
  private withAdded(texts: readonly string[], added: readonly string[], after: ReadonlySet<string>): KnownTexts {
    const broughtBy = new Map(this.broughtBy);
    const changed = new Set<string>();
    const telling = added.flatMap((text): TellingText[] => {
      const fresh = foldedWords(text).filter((word) => after.has(broughtBy.get(word) ?? text) || !broughtBy.has(word));
      for (const word of fresh) {
        if (!broughtBy.has(word)) changed.add(word);
        broughtBy.set(word, text);
      }
      return fresh.length > 0 ? [{ text, words: fresh }] : [];
    });
    if (telling.length === 0) return new KnownTexts(texts, this.telling, this.broughtBy);
    const place = this.telling.findIndex(({ text }) => after.has(text));
    return new KnownTexts(texts, this.telling.toSpliced(place < 0 ? this.telling.length : place, 0, ...telling), broughtBy, changed);
  }
}

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

/** Words that one of the two has and the other has not. */
function unlike(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): Set<string> {
  return new Set([...[...one.keys()].filter((word) => !other.has(word)), ...[...other.keys()].filter((word) => !one.has(word))]);
}
