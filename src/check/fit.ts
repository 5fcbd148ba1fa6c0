import type { ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Stretch } from './finding.ts';
import type { StoreSayings } from './store-sayings.ts';
import { type Tokens, type TokenWeight, tokensIn } from './tokens.ts';

/** What is told beside another figure, and before in the text, tells less of this one. */
const BESIDE_ANOTHER = 0.3;
const TOLD_BEFORE = 0.25;

/** The words of a sentence by how much they tell of one place in it. */
export function tokensAround(
  told: ParsedSentence,
  place: Stretch,
  others: readonly Stretch[],
  recent: readonly ParsedSentence[],
  store: StoreSayings,
): Tokens {
  const weights = new Map<string, TokenWeight>();
  const add = (token: string, weight: number, concepts: readonly string[]) => {
    if ((weights.get(token)?.weight ?? 0) < weight) weights.set(token, { weight, concepts });
  };
  const [before] = recent;
  if (before !== undefined) for (const { token } of tokensIn(before)) if (/^[np]:/u.test(token)) add(token, TOLD_BEFORE, []);
  for (const { token, rarity, start, concepts } of tokensIn(told)) {
    const between = others.some(
      (other) => (start < other.start && other.end <= place.start) || (start >= other.end && other.start >= place.end),
    );
    add(token, (between ? BESIDE_ANOTHER : 1) * (store.knows(token) ? Math.sqrt(rarity) : rarity), concepts);
  }
  return weights;
}

/** A word that stands for what a fact says in another word is worth so much of the word itself. */
const MEANT = 0.7;

/** How much of what is told a fact says, too, from 0 to 1. */
export function fitOf(tokens: Tokens, saying: FactSaying, store: StoreSayings): number {
  let [shared, whole] = [0, 0];
  for (const [token, { weight, concepts }] of tokens) {
    // A word that every text may use, and a name told before, are asked of no fact.
    const isOptional = weight <= TOLD_BEFORE || token.startsWith('p:');
    const worth = weight * store.weightOf(token);
    const isShared = saying.tokens.has(token);
    const isMeant = !isShared && concepts.some((concept) => saying.tokens.has(concept));
    if (isShared || isMeant) shared += isMeant ? worth * MEANT : worth;
    if (isShared || !isOptional) whole += worth;
  }
  return whole === 0 ? 0 : shared / whole;
}

/** How much of what a sentence says of its matter, beyond the names in it, a fact says, too. */
export function predicateFit(tokens: Tokens, saying: FactSaying, store: StoreSayings): number {
  const own = new Map([...tokens].filter(([token, { weight }]) => !token.startsWith('n:') && weight > TOLD_BEFORE));
  return own.size === 0 ? 1 : fitOf(own, saying, store);
}

/** A sentence and a text of a fact that say nearly all of what the other says are one statement in other words. */
const SAYS_OF_FACT = 0.85;
const FACT_SAYS = 0.6;

/** Whether a fact says in one of the given sentences of its statement all that a sentence says and hardly more. */
export function saysAllOf(tokens: Tokens, saying: FactSaying, sentences: readonly ParsedSentence[], store: StoreSayings): boolean {
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
