import { isLookalike } from './lookalikes.ts';
import { type NameIndex, type NameTarget, sameTarget, type WordReading } from './name-index.ts';
import type { NameWord } from './name-words.ts';
import { isOrdinaryWord } from './ordinary-words.ts';

/** A run of words (from `first` to before `last`, as places in the list of words) that names one target, or several that share the name. */
export interface FoundName {
  readonly first: number;
  readonly last: number;
  /** Sum over the words of {@link WordReading.distance}; below 1 no typo was read. */
  readonly distance: number;
  readonly targets: readonly NameTarget[];
}

export interface ReadingOfWords {
  readonly words: readonly NameWord[];
  readonly index: NameIndex;
  /** Two-letter code of the language the text is read in. */
  readonly language: string;
  /** Words of the vocabulary, by their folded form: never corrected into names. */
  readonly commonWords: (folded: string) => boolean;
  /** Whether a target whose name is also an ordinary word is meant at this place. */
  readonly meant: (target: NameTarget, place: number, length: number) => boolean;
}

const MOST_WORDS = 12;
const MOST_TYPED_WRONG = 2;
const INFLECTED_SCRIPT = /^\p{Script=Cyrillic}+$/u;

/** A country that the pack does not have vetoes an answer, so a guess at one has to be safe. */
const CLEAR_OF_NEIGHBOURS = 6;
const MOST_TYPOS_IN_COUNTRY = 1;

/**
 * All names in a list of words that do not overlap: the longest first, of equals the better spelt, then the earlier.
 * A misspelt name that could be two different things is none of them.
 */
export function findNames(reading: ReadingOfWords): FoundName[] {
  const readings = reading.words.map((word) => readingsOf(word, reading));
  const candidates = reading.words.flatMap((_, first) => namesFrom(first, reading, readings));
  const length = (name: FoundName) => (reading.words[name.last - 1]?.end ?? 0) - (reading.words[name.first]?.start ?? 0);
  candidates.sort((left, right) => length(right) - length(left) || left.distance - right.distance || left.first - right.first);
  const taken = new Set<number>();
  return candidates
    .filter((name) => {
      const places = placesOf(name);
      if (places.some((place) => taken.has(place))) return false;
      for (const place of places) taken.add(place);
      return true;
    })
    .sort((left, right) => left.first - right.first);
}

/** The places of the words of a found name. */
export function placesOf({ first, last }: FoundName): number[] {
  return Array.from({ length: last - first }, (_, offset) => first + offset);
}

function readingsOf(word: NameWord, { index, language, commonWords }: ReadingOfWords): WordReading[] {
  if (index.has(word.folded)) return [{ word: word.folded, distance: 0 }];
  if (commonWords(word.folded) || isOrdinaryWord(word.folded) || isLookalike(word.folded)) return [];
  const inflected = language === 'pl' || INFLECTED_SCRIPT.test(word.text);
  const readings = index.readingsWithoutTypo(word.folded, inflected);
  return readings.length > 0 ? readings : index.readingsWithTypo(word.folded, language);
}

/** The names that begin at one word: for each length the nearest reading, unless a guess leaves it open. */
function namesFrom(first: number, reading: ReadingOfWords, readings: readonly WordReading[][]): FoundName[] {
  const found = new Map<number, FoundName>();
  const walk = (node: NameIndex['root'], place: number, distance: number, typedWrong: number): void => {
    const targets = node.targets.filter((target) => allowed(target, first, place, distance, reading));
    if (targets.length > 0) found.set(place, nearer(found.get(place), { first, last: place, distance, targets }));
    const word = reading.words[place];
    if (!word || place - first >= MOST_WORDS || (place > first && !word.follows)) return;
    for (const known of readings[place] ?? []) {
      const next = node.next.get(known.word);
      const wrong = typedWrong + (known.distance >= 1 ? 1 : 0);
      if (next && wrong <= MOST_TYPED_WRONG) walk(next, place + 1, distance + known.distance, wrong);
    }
  };
  walk(reading.index.root, first, 0, 0);
  return [...found.values()].filter((name) => name.distance === 0 || name.targets.length === 1);
}

function allowed(target: NameTarget, first: number, last: number, distance: number, reading: ReadingOfWords): boolean {
  if (!reading.meant(target, first, last - first)) return false;
  if (target.kind === 'entity' || distance < 1) return true;
  return distance < MOST_TYPOS_IN_COUNTRY + 1 && (last - first > 1 || (reading.words[first]?.folded.length ?? 0) >= CLEAR_OF_NEIGHBOURS);
}

function nearer(held: FoundName | undefined, found: FoundName): FoundName {
  if (!held || found.distance < held.distance) return found;
  if (found.distance > held.distance) return held;
  const added = found.targets.filter((target) => !held.targets.some((other) => sameTarget(other, target)));
  return { ...held, targets: [...held.targets, ...added] };
}
