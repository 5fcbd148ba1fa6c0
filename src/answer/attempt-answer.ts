import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { wordsOf } from '../model/text.ts';
import { entitiesOf } from '../question/items.ts';
import { type Item, isOfOneself, type Reading } from '../question/reading.ts';
import { roleOfWord } from '../question/word-roles.ts';
import { isEnglishWord, isFormOfEnglishWord } from '../question/word-weight.ts';
import type { Draft } from './answer.ts';
import type { State, Surroundings } from './conversation-state.ts';
import { decideAnswer } from './decide.ts';
import type { Anchoring, Decision } from './decision.ts';
import { answerDerivation } from './derivation/answer-derivation.ts';
import { type Found, find } from './find.ts';
import type { Knowledge } from './knowledge.ts';
import { nearnessOf } from './nearness.ts';

/** A way to read a message, with what it comes to. */
export interface Attempt {
  readonly reading: Reading;
  readonly found: Found;
  readonly decision: Decision;
}

/**
 * Words of the commonest of English are everybody's, but for the nouns that the pack counts, and phrases of two words of content
 * that stand in its vocabulary.
 */
export function anchoringOf({ counted, nameWords }: Knowledge): Anchoring {
  const isCommon = (item: Item, isAlone: boolean): boolean => {
    const content = wordsOf(item.text).filter(({ folded }) => roleOfWord(folded, 'en') === 'content');
    return content.length < 2 && content.every(({ folded }) => (isAlone ? isFormOfEnglishWord(folded) : isEnglishWord(folded)));
  };
  return {
    isEveryday: (item, isAlone = false) =>
      isCommon(item, isAlone) && !item.tokens.some((token) => counted.has(token) || nameWords.has(token)),
  };
}

/** Looks for what answers a message as it was read: alone, or in the light of a conversation. */
export function attemptAnswer(reading: Reading, { knowledge, view }: Surroundings, state: State | undefined): Attempt {
  const weighed = find(reading, knowledge, view, state?.frame && nearnessOf(state.frame.matter, state.shown, knowledge, view));
  const found = state?.frame ? ofWhatIsCarried(weighed) : weighed;
  return { reading: found.reading, found, decision: decideAnswer(found, view, anchoringOf(knowledge)) };
}

/** "Where?" alone is asked of the matter that was spoken of: what speaks of another one is no answer to it. */
function ofWhatIsCarried(found: Found): Found {
  const { items } = found.reading;
  const carried = entitiesOf(items.filter((item) => item.carried === true));
  const own = items.filter((item) => item.carried !== true && item.role !== 'shapes');
  if (carried.length === 0 || own.length === 0 || own.some((item) => item.role !== 'leaning')) return found;
  return { ...found, facts: found.facts.filter(({ profile }) => carried.some((entity) => profile.names.has(entity))) };
}

/** What a message asks to be worked out, where it does. */
export function reckoned(reading: Reading, found: Found, view: FactView): Draft | undefined {
  return reading.derivation && reading.intent !== 'reconcile' && !isOfOneself(reading)
    ? answerDerivation(reading, reading.derivation, found, view)
    : undefined;
}

/** The facts that a reckoning was made of. */
export function inputsOf(draft: Draft, view: FactView): Fact[] {
  return draft.derived.flatMap(({ inputs }) => inputs).flatMap((id) => view.fact(id) ?? []);
}
