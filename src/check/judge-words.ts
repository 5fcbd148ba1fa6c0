import { clauseAround } from '../intake/extract/clause-times.ts';
import type { Fact } from '../model/fact.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Difference } from './finding.ts';
import { fitOf, predicateFit, tokensAround } from './fit.ts';
import { namesDifference } from './name-difference.ts';
import { polarityDifference } from './polarity-difference.ts';
import { type DayMention, dayDifference } from './stated-days.ts';
import { eventDifference } from './step-difference.ts';
import type { StoreSayings } from './store-sayings.ts';
import { whoDifferences } from './who-difference.ts';

/** What a sentence tells beside a fact. */
export interface WordsMatch {
  readonly fact: Fact;
  readonly saying: FactSaying;
  readonly fit: number;
  /** How much of what is said, beyond the names, the fact says. */
  readonly predicate: number;
  /** The sentence tells of the very subject and property of the fact, and names somebody else. */
  readonly isOfMatter: boolean;
  /** How many words both have. */
  readonly shared: number;
  readonly score: number;
  readonly differences: readonly Difference[];
}

const COST: Readonly<Record<Difference['how'], number>> = {
  amount: 0,
  currency: 0,
  bound: 0,
  unit: 0,
  period: 0.08,
  status: 0.05,
  polarity: 0.03,
  speaker: 0.1,
  date: 0.1,
  scope: 0.16,
};
const OF_PROPERTY = 0.08;
const DATES_FACT = 0.12;
/** It tells of the very subject and property of a fact. */
const OF_MATTER = 0.35;

const ofWholes = new WeakMap<AttributedSentence, { readonly store: StoreSayings; readonly matches: readonly WordsMatch[] }>();

/** The facts that a sentence, or a day in it, may be told of, the likeliest first. */
export function wordsMatches(sentence: AttributedSentence, day: DayMention | undefined, store: StoreSayings): readonly WordsMatch[] {
  if (day) return matchesOf(sentence, day, store);
  const held = ofWholes.get(sentence);
  if (held?.store === store) return held.matches;
  const matches = matchesOf(sentence, undefined, store);
  ofWholes.set(sentence, { store, matches });
  return matches;
}

function matchesOf(sentence: AttributedSentence, day: DayMention | undefined, store: StoreSayings): readonly WordsMatch[] {
  const { told, recent } = sentence;
  const whole = { start: 0, end: told.text.length };
  const tokens = tokensAround(told, day ?? whole, [], recent, store);
  const place = day ?? { start: Math.max(0, told.text.length - 1), end: told.text.length };
  return store
    .near(tokens)
    .map((saying): WordsMatch => {
      const fit = fitOf(tokens, saying, store);
      const names = namesDifference(told, saying, store);
      const who = whoDifferences(sentence, place, [], saying, store);
      const differences = [
        ...names,
        ...who.filter(({ at }) => !names.some((other) => other.at?.start === at?.start)),
        ...polarityDifference(told, saying, store),
        ...eventDifference(told, day ? clauseAround(told.text, day.start, day.end) : whole, saying),
        ...(day ? dayDifference(day, told, saying) : []),
      ];
      const costs = [...new Set(differences.map(({ how }) => how))].reduce((sum, how) => sum + COST[how], 0);
      const ofProperty = told.properties.some(({ property }) => property.id === saying.fact.property) ? OF_PROPERTY : 0;
      const ofDate = day !== undefined && saying.fact.value.kind === 'date' ? DATES_FACT : 0;
      const predicate = predicateFit(tokens, saying, store);
      return {
        fact: saying.fact,
        saying,
        fit,
        predicate,
        isOfMatter: names.length > 0,
        shared: [...tokens.keys()].filter((token) => !token.includes(':') && saying.tokens.has(token)).length,
        score: (fit + predicate) / 2 + ofProperty + ofDate + (names.length > 0 ? OF_MATTER : 0) - costs,
        differences,
      };
    })
    .toSorted((one, other) => other.score - one.score || (one.fact.id < other.fact.id ? -1 : 1));
}
