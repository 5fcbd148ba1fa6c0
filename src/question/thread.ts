import { cue } from '../language/cue.ts';
import { LANGUAGES } from '../language/words/index.ts';
import { fold } from '../model/text.ts';
import type { Item, Reading } from './reading.ts';

/** What is carried over from earlier in a thread counts less than what the question itself names. */
const INHERITED_WEIGHT = 0.4;

/** A question that names less than this (see the weights of `items`) leans on what came before it. */
const SAYS_LITTLE = 1.5;

/** Words that point back, by language: short ones mean other things in other languages. */
const POINTS_BACK = new Map(LANGUAGES.map(({ code, asked }) => [code, cue(asked.pointsBack)]));
/** The language whose words are looked for where the question's own is not read. */
const PRESUMED = 'en';

function pointsBack({ question, language }: Reading): boolean {
  return (POINTS_BACK.get(language) ?? POINTS_BACK.get(PRESUMED))?.test(fold(question)) === true;
}

/** The reading of a question in the light of the questions before it in its thread, oldest first. */
export function readInThread(current: Reading, earlier: readonly Reading[]): Reading {
  const before = earlier.reduce<Reading | undefined>((merged, reading) => (merged ? merge(reading, merged) : reading), undefined);
  return before ? merge(current, before) : current;
}

function merge(current: Reading, before: Reading): Reading {
  if (current.intent === 'misbehave' || current.intent === 'opinion' || current.intent === 'help' || current.intent === 'greeting')
    return current;
  const own = current.items.filter((item) => item.weight >= 1).reduce((sum, item) => sum + item.weight, 0);
  if (own >= SAYS_LITTLE && !pointsBack(current)) return current;
  const statesTime = current.times.some((time) => time.kind !== 'vague' && time.kind !== 'duration');
  const earlierDerivation = before.derivation ?? before.earlierDerivation;
  const answer = current.answer ?? (current.items.some((item) => item.kind !== 'name') ? undefined : before.answer);
  return {
    ...current,
    ...(answer ? { answer } : {}),
    ...(earlierDerivation ? { earlierDerivation } : {}),
    items: [...current.items, ...carriedItems(current.items, before.items)],
    times: statesTime || turnsTo(current, before) ? current.times : [...current.times, ...before.times],
    money: current.money.length + current.numbers.length > 0 ? current.money : before.money,
    numbers: current.money.length + current.numbers.length > 0 ? current.numbers : before.numbers,
    currencies: current.currencies.length > 0 ? current.currencies : before.currencies,
    statuses: current.statuses.length > 0 ? current.statuses : before.statuses,
    terms: [...new Set([...current.terms, ...before.terms])],
  };
}

/** Whether a question names somebody or something new: the time of what was spoken of before is not its time. */
function turnsTo(current: Reading, before: Reading): boolean {
  const known = new Set(before.names.map(({ entity }) => entity));
  return current.items.some((item) => item.kind === 'name' && item.weight >= 1) && current.names.some(({ entity }) => !known.has(entity));
}

function carriedItems(own: readonly Item[], before: readonly Item[]): Item[] {
  const named = new Set(own.flatMap((item) => item.tokens));
  return before
    .filter((item) => item.kind !== 'unknown' && !item.tokens.some((token) => named.has(token)))
    .map((item) => ({ ...item, weight: item.weight * INHERITED_WEIGHT }));
}
