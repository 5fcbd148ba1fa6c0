import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { wordsOf } from '../model/text.ts';
import type { Reading } from '../question/reading.ts';
import { asksOfEarlier } from './best-fact.ts';
import type { FactCandidate } from './fact-candidate.ts';
import { standingFact } from './standing-fact.ts';

/** How near to the main fact, in score, what is told beside it must be. */
const NEARLY_AS_GOOD = 0.8;

const ALSO_SHOWN = 2;

/** A list may be spread over several facts. */
const LISTED = 5;

/** What else is worth telling: facts of other claims that answer nearly as well and stand, and the rest of a list. */
export function alsoOf(holding: readonly FactCandidate[], main: Fact, reading: Reading, view: FactView): Fact[] {
  const list =
    reading.answer === 'list' ||
    reading.answer === 'country' ||
    (reading.answer === 'person' && reading.sayer === undefined && !reading.wantsName);
  const mainScore = holding.find((candidate) => candidate.fact.id === main.id)?.score ?? holding[0]?.score ?? 0;
  const near = holding.filter(({ score }) => score >= (list ? NEARLY_AS_GOOD - 0.3 : NEARLY_AS_GOOD) * mainScore);
  const siblings = list ? view.factsOn(main.subject, main.property) : [];
  const claim = view.claimOf(main.id);
  return [...new Set([...near.map(({ fact }) => fact), ...siblings])]
    .filter((fact) => fact.id !== main.id && view.claimOf(fact.id) !== claim && fact.rank?.level !== 'deprecated')
    .filter((fact) => asksOfEarlier(reading, view) || reading.earliest || standingFact(fact, view).id === fact.id)
    .filter((fact, at, all) => ![main, ...all.slice(0, at)].some((told) => addsFewWords(told, fact)))
    .slice(0, list ? LISTED : ALSO_SHOWN);
}

const SAME_WORDS = 0.7;

/** Whether a statement adds few words to one that is told already. */
export function addsFewWords(told: Fact, { statement }: Fact): boolean {
  const known = new Set(wordsOf(told.statement).map(({ folded }) => folded));
  const words = wordsOf(statement);
  if (words.some(({ folded }) => /\d/u.test(folded) && !known.has(folded))) return false;
  return words.filter(({ folded }) => known.has(folded)).length >= SAME_WORDS * words.length;
}
