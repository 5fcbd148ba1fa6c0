import { stemsOf } from '../intake/extract/pack-words.ts';
import { onceOfEach, overlap, type Told } from '../intake/extract/told.ts';
import { isFunctionWord } from '../language/function-words.ts';
import { wordsOf } from '../model/text.ts';
import { weightOfUnknownWord } from '../question/word-weight.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Stretch } from './finding.ts';
import type { StoreSayings } from './store-sayings.ts';

/** A word, name or property that a sentence tells, with its place. */
export interface Token extends Stretch {
  readonly token: string;
  /** How much it says where no fact knows it. */
  readonly rarity: number;
}

/** What a sentence tells besides its figures and times, in its order. */
export const tokensIn = onceOfEach((told: Told): readonly Token[] => {
  const figures: readonly Stretch[] = [...told.money, ...told.numbers, ...told.times];
  const names = [...told.names, ...told.countries];
  const words = wordsOf(told.text)
    .filter(({ folded }) => !isFunctionWord(folded) && !/^\d/u.test(folded))
    .filter((word) => !figures.some((figure) => overlap(figure, word)) && !names.some((name) => overlap(name, word)))
    .flatMap(({ folded, start, end }) => [...stemsOf(folded)].map((token) => ({ token, rarity: weightOfUnknownWord(folded), start, end })));
  return [
    ...words,
    ...names.map(({ entity, start, end }) => ({ token: `n:${entity}`, rarity: 1, start, end })),
    ...told.properties.map(({ property: { id }, start, end }) => ({ token: `p:${id}`, rarity: 1, start, end })),
  ];
});

/** What is told beside another figure, and before in the text, tells less of this one. */
const BESIDE_ANOTHER = 0.3;
const TOLD_BEFORE = 0.25;

/** The words of a sentence by how much they tell of one place in it. */
export function tokensAround(
  told: Told,
  place: Stretch,
  others: readonly Stretch[],
  recent: readonly Told[],
  store: StoreSayings,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (token: string, weight: number) => weights.set(token, Math.max(weights.get(token) ?? 0, weight));
  const [before] = recent;
  if (before !== undefined) for (const { token } of tokensIn(before)) if (/^[np]:/u.test(token)) add(token, TOLD_BEFORE);
  for (const { token, rarity, start } of tokensIn(told)) {
    const between = others.some(
      (other) => (start < other.start && other.end <= place.start) || (start >= other.end && other.start >= place.end),
    );
    add(token, (between ? BESIDE_ANOTHER : 1) * (store.knows(token) ? Math.sqrt(rarity) : rarity));
  }
  return weights;
}

/** How much of what is told a fact says, too, from 0 to 1. */
export function fitOf(tokens: ReadonlyMap<string, number>, saying: FactSaying, store: StoreSayings): number {
  let [shared, whole] = [0, 0];
  for (const [token, weight] of tokens) {
    // A word that every text may use, and a name told before, are asked of no fact.
    const isOptional = weight <= TOLD_BEFORE || token.startsWith('p:');
    const worth = weight * store.weightOf(token);
    const isShared = saying.tokens.has(token);
    if (isShared) shared += worth;
    if (isShared || !isOptional) whole += worth;
  }
  return whole === 0 ? 0 : shared / whole;
}

/** How much of what a sentence says of its matter, beyond the names in it, a fact says, too. */
export function predicateFit(tokens: ReadonlyMap<string, number>, saying: FactSaying, store: StoreSayings): number {
  const own = new Map([...tokens].filter(([token, weight]) => !token.startsWith('n:') && weight > TOLD_BEFORE));
  return own.size === 0 ? 1 : fitOf(own, saying, store);
}

/** A sentence and a text of a fact that say nearly all of what the other says are one statement in other words. */
const SAYS_OF_FACT = 0.85;
const FACT_SAYS = 0.6;

/** Whether a fact says in one of the given sentences of its statement all that a sentence says and hardly more. */
export function saysTheSame(
  tokens: ReadonlyMap<string, number>,
  saying: FactSaying,
  sentences: readonly Told[],
  store: StoreSayings,
): boolean {
  if (fitOf(tokens, saying, store) < SAYS_OF_FACT) return false;
  return sentences.some((told) => {
    let [shared, whole] = [0, 0];
    for (const { token } of tokensIn(told)) {
      if (token.startsWith('p:')) continue;
      const worth = store.weightOf(token);
      whole += worth;
      if (tokens.has(token)) shared += worth;
    }
    return whole > 0 && shared / whole >= FACT_SAYS;
  });
}
