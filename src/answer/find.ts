import { Decimal } from 'decimal.js';
import type { WeightedToken } from '../facts/text-index.ts';
import type { FactView } from '../facts/view.ts';
import type { Fact } from '../model/fact.ts';
import { nameToken, numberToken } from '../question/index-token.ts';
import { FEW, SCALES } from '../question/items.ts';
import type { Item, Reading } from '../question/reading.ts';
import { type FactCandidate, type GapCandidate, weighFact, weighGap } from './fact-candidate.ts';
import { itemCoverage } from './item-coverage.ts';
import { aboutOf, type Knowledge, type QuestionSubject } from './knowledge.ts';
import { timeToken } from './profile.ts';

/** What a question may be about, best first. */
export interface Found {
  /** The question with what its amounts imply. */
  readonly reading: Reading;
  readonly facts: readonly FactCandidate[];
  readonly gaps: readonly GapCandidate[];
  /** What of the question nothing found speaks of. */
  readonly unspoken: readonly Item[];
  /** Share of what the question names that anything found speaks of. */
  readonly familiar: number;
}

/** So many hits of the index are looked at closely. */
const HITS = 48;
/** So many are asked for at most where others than those that stand come first: what was said before, or is not to be seen. */
const MOST_HITS = 768;
/** So many facts are looked at for their amount alone, beside what the index finds by it. */
const NAMED = 24;
const TIME_WEIGHT = 0.8;

/** The facts and gaps that a question may be about. `near`: whether a subject is what the conversation is about. */
export function find(question: Reading, knowledge: Knowledge, view: FactView, near: Nearness = NOWHERE_NEAR): Found {
  const named = namedSubjects(question, knowledge, view);
  const reading = { ...question, items: withImplied(question.items, named) };
  const hits = standingHits(reading, knowledge, view);
  const unfound = [...named].filter((subject) => !hits.has(subject) && stands(subject, view)).slice(0, NAMED);
  for (const subject of unfound) hits.set(subject, 0);
  const best = Math.max(Number.MIN_VALUE, ...hits.values());
  const facts: FactCandidate[] = [];
  const gaps: GapCandidate[] = [];
  for (const [subject, score] of hits) {
    const hit = { text: score / best, named: named.has(subject), near: near(subject) };
    if (subject.kind === 'gap') gaps.push(weighGap(reading, subject, hit, view));
    else {
      const fact = view.fact(subject.fact.id);
      if (fact) facts.push(weighFact(reading, fact, subject.profile, hit, knowledge, view));
    }
  }
  const spoken = new Set(
    [...facts, ...gaps].flatMap(({ predicate: { met, inOtherWords } }) => met.filter((item) => !inOtherWords.includes(item))),
  );
  return {
    reading,
    unspoken: reading.items.filter((item) => !spoken.has(item)),
    facts: facts.sort((a, b) => b.score - a.score || a.fact.id.localeCompare(b.fact.id, 'en')),
    gaps: gaps.sort((a, b) => b.score - a.score || a.gap.id.localeCompare(b.gap.id, 'en')),
    familiar: itemCoverage(reading.items, ...facts.map(({ profile }) => profile), ...gaps.map(({ profile }) => profile)),
  };
}

/** Whether a fact or gap lies near what a conversation is about. */
export type Nearness = (subject: QuestionSubject) => boolean;

const NOWHERE_NEAR: Nearness = () => false;

/** The best hits among what stands in a view, with their scores. */
function standingHits(reading: Reading, knowledge: Knowledge, view: FactView): Map<QuestionSubject, number> {
  const tokens = searchTokens(reading);
  for (let limit = HITS; ; limit *= 2) {
    const found = knowledge.index.search(tokens, limit);
    const standing = found.flatMap(({ document, score }): [QuestionSubject, number][] => {
      const subject = knowledge.subjects[document];
      return subject && stands(subject, view) ? [[subject, score]] : [];
    });
    if (standing.length >= HITS || found.length < limit || limit >= MOST_HITS)
      return withPreferred(new Map(standing.slice(0, HITS)), knowledge, view);
  }
}

/** Where a thing is told more often than hits are looked at, the reading that curators prefer is looked at, too. */
function withPreferred(hits: Map<QuestionSubject, number>, knowledge: Knowledge, view: FactView): Map<QuestionSubject, number> {
  if (hits.size < HITS) return hits;
  const least = Math.min(...hits.values());
  const about = new Set([...hits.keys()].map((subject) => (subject.kind === 'fact' ? aboutOf(subject.fact) : '')));
  const preferred = [...about].flatMap((key) => knowledge.preferred.get(key) ?? []);
  for (const subject of preferred) if (!hits.has(subject) && stands(subject, view)) hits.set(subject, least);
  return hits;
}

/** Whether it is the very revision that can be seen: another one has other words, and may name what this one does not. */
function stands(subject: QuestionSubject, view: FactView): boolean {
  if (subject.kind === 'fact') return view.fact(subject.fact.id)?.recorded.at === subject.fact.recorded.at;
  return view.gaps.some(({ id, recorded }) => id === subject.gap.id && recorded?.at === subject.gap.recorded?.at);
}

/** Times help to find facts of just that time; whether a time rules a fact out is decided apart. */
function searchTokens(reading: Reading): WeightedToken[] {
  const named = reading.items.flatMap((item) =>
    item.tokens.map((token) => ({ token, weight: item.weight / Math.sqrt(item.tokens.length) })),
  );
  const times = reading.times.flatMap((time) => ('from' in time ? [{ token: timeToken(time.from, time.to), weight: TIME_WEIGHT }] : []));
  return [...named, ...times];
}

/** Facts whose amount the question names: in words with a scale, or as the bare number before the scale ("the 20.9"). */
function namedSubjects(reading: Reading, knowledge: Knowledge, view: FactView): Set<QuestionSubject> {
  const bare = reading.numbers.filter((number) => number.unit === 'number' && (Number(number.value) > FEW || number.value.includes('.')));
  const amounts = [
    ...reading.money.map((money) => money.amount),
    ...bare.flatMap((number) => SCALES.map((scale) => new Decimal(number.value).mul(scale).toFixed())),
  ];
  return new Set(amounts.flatMap((amount) => knowledge.byAmount.get(amount) ?? []).filter((subject) => stands(subject, view)));
}

/** A question that names an amount speaks of what the amount is for: facts on that subject meet the amount, too. */
function withImplied(items: readonly Item[], named: ReadonlySet<QuestionSubject>): Item[] {
  const facts = [...named].flatMap((subject) => (subject.kind === 'fact' ? [subject.fact] : []));
  return items.map((item) => {
    if (item.kind !== 'number') return item;
    const subjects = facts.filter((fact) => item.tokens.includes(amountToken(fact))).map((fact) => nameToken(fact.subject));
    return { ...item, tokens: [...new Set([...item.tokens, ...subjects])] };
  });
}

function amountToken({ value }: Fact): string {
  return value.kind === 'money' || value.kind === 'count' ? numberToken(value.amount) : '';
}
