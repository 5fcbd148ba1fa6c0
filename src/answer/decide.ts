import { related } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import { wordsOf } from '../model/text.ts';
import type { Reading } from '../question/reading.ts';
import type { FactCandidate, GapCandidate } from './candidate.ts';
import type { Conflict } from './conflict.ts';
import type { Correction } from './correction.ts';
import { meets } from './coverage.ts';
import type { Found } from './find.ts';
import { preferredReading } from './preferred-reading.ts';
import { checkPremise } from './premise.ts';

/** What to do about a question that asks for facts. */
export type Decision =
  | { readonly kind: 'answer'; readonly main: Fact; readonly also: readonly Fact[] }
  | { readonly kind: 'correct'; readonly main: Fact; readonly corrections: readonly Correction[]; readonly also: readonly Fact[] }
  | { readonly kind: 'no_value'; readonly main: Fact; readonly also: readonly Fact[] }
  | { readonly kind: 'unknown'; readonly gap?: Gap; readonly conflicts: readonly Conflict[]; readonly nearest: readonly Fact[] }
  | { readonly kind: 'outside' };

/** Calibrated on questions written for the purpose, never on those of a test. */
const THRESHOLD = {
  /** The share of what a question names that its answer must meet. */
  coverage: 0.5,
  /** The same where nothing is met but names: "what nationality is X" is not answered by any fact on X. */
  namesAlone: 0.75,
  /** The weight that must be met at all: a question that only names what nearly all of them name asks for nothing yet. */
  leastMet: 0.35,
  /** Below this share of it known at all, the question is about something else altogether. */
  familiar: 0.25,
  /** What a gap must meet where no fact fits. */
  gapAlone: 0.5,
  /** By how much a gap may meet less than the best fact if it meets something that the fact leaves open. */
  gapBehind: 0.12,
  /** Where the best fact meets less than this, a gap may explain the question though its shape is another. */
  halfMet: 0.6,
  /** What the right shape is worth beside the score of the best fact. */
  shapeAhead: 0.1,
  /** The least weight of an item that says what a question is about. */
  content: 0.8,
  /** How near to the main fact, in score, what is told beside it must be, and how much of the question it must meet. */
  also: 0.78,
  alsoCoverage: 0.5,
  /** By how much another reading must beat the preferred one of its claim. */
  clearlyBetter: 0.2,
  /** What the nearest thing held must at least meet. */
  nearest: 0.2,
} as const;

const ALSO_SHOWN = 2;
const NEAREST_SHOWN = 2;
/** A list may be spread over several facts. */
const SIBLINGS_SHOWN = 6;

/** Decides on the strength of what was found. */
export function decide(found: Found, view: FactView): Decision {
  const { reading } = found;
  const fitting = found.facts.filter((candidate) => candidate.conflicts.length === 0);
  const also = (main: Fact) => alsoOf(fitting, main, reading, view);
  const premise = checkPremise(reading, found.facts, view);
  if (premise) return { kind: 'correct', ...premise, also: also(premise.main) };
  const equivalent = statedEquivalent(found, view);
  if (equivalent) return { kind: 'answer', main: equivalent, also: [] };
  const best = withValue(bestReading(fitting, view), fitting, reading);
  const gap = bestGap(found, best);
  if (gap) return { kind: 'unknown', gap: gap.gap, conflicts: [], nearest: nearestOf(gap.gap, found, view) };
  if (best && meetsQuestion(best, reading)) {
    return { kind: lacksValue(best.fact, reading) ? 'no_value' : 'answer', main: best.fact, also: also(best.fact) };
  }
  const carried = found.familiar > 0 && reading.unknownNames.length > 0;
  if (found.familiar < THRESHOLD.familiar && !carried) return { kind: 'outside' };
  return { kind: 'unknown', conflicts: found.facts[0]?.conflicts ?? [], nearest: nearestOf(undefined, found, view) };
}

/** Where a whole date is wanted and the best fact has none, the next best one that has. */
function withValue(best: FactCandidate | undefined, fitting: readonly FactCandidate[], reading: Reading): FactCandidate | undefined {
  if (!best || !reading.exactly || !lacksValue(best.fact, reading)) return best;
  const near = fitting.filter(({ fact, score }) => fact.subject === best.fact.subject && score >= best.score - THRESHOLD.clearlyBetter);
  return near.find(({ fact }) => !lacksValue(fact, reading)) ?? best;
}

/** The same money in the currency that was asked for, where the best fact has but the wrong currency. */
function statedEquivalent({ reading, facts }: Found, view: FactView): Fact | undefined {
  const [best] = facts;
  if (!best || best.conflicts.length === 0 || best.conflicts.some(({ kind }) => kind !== 'currency')) return undefined;
  return related(view, best.fact.id)
    .filter(({ type }) => type === 'equivalent_in')
    .map(({ fact }) => fact)
    .find(({ value, rank }) => value.kind === 'money' && reading.currencies.includes(value.currency) && rank?.level !== 'deprecated');
}

/** Whether a fact meets enough of a question, and of what it asks about the names in it. */
function meetsQuestion({ fact, coverage, named, profile }: FactCandidate, reading: Reading): boolean {
  if (named && fact.value.kind === 'money') return true;
  const met = reading.items.filter((item) => item.kind !== 'number' && meets(item, profile)).reduce((sum, item) => sum + item.weight, 0);
  if (met < THRESHOLD.leastMet) return false;
  const attributes = reading.items.filter((item) => item.kind !== 'name' && item.weight >= THRESHOLD.content);
  const attributesMet = attributes.length === 0 || attributes.some((item) => meets(item, profile));
  return coverage >= (attributesMet ? THRESHOLD.coverage : THRESHOLD.namesAlone);
}

/**
 * The best candidate; of several readings the preferred one, unless the question fits another one clearly better.
 */
function bestReading(fitting: readonly FactCandidate[], view: FactView): FactCandidate | undefined {
  const [best] = fitting;
  if (!best) return undefined;
  const readings = [preferredReading(best.fact, view), view.claimOf(best.fact.id)?.preferred];
  const [candidate] = readings.flatMap((preferred) => fitting.find(({ fact }) => fact === preferred) ?? []);
  return candidate && candidate.score >= best.score - THRESHOLD.clearlyBetter ? candidate : best;
}

const WANTS_VALUE: ReadonlySet<AnswerType | undefined> = new Set<AnswerType>(['date', 'amount', 'count', 'duration', 'person']);

/** Whether the fact speaks of the matter without the value that is asked for: no date, or no whole one. */
function lacksValue({ value, statement }: Fact, reading: Reading): boolean {
  if (value.kind === 'none') return reading.answer === 'yes_no' ? value.missing === 'detail' : WANTS_VALUE.has(reading.answer);
  if (reading.answer !== 'date' || !reading.exactly) return false;
  return value.kind === 'date' ? value.date.length < 10 : !reading.aboutSaying && !WHOLE_DATE.test(statement);
}

const WHOLE_DATE = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/u;

/**
 * The gap to declare, if one explains the question better than the best fact answers it: it meets something that the
 * fact leaves open and about as much of the rest, or the question has just the shape that the gap describes.
 */
function bestGap({ reading, facts, gaps }: Found, best: FactCandidate | undefined): GapCandidate | undefined {
  if (!best) return gaps.find((gap) => gap.met || gap.coverage > Math.max(THRESHOLD.gapAlone, facts[0]?.coverage ?? 0));
  const open = reading.items.filter((item) => item.weight >= THRESHOLD.content && !meets(item, best.profile));
  return gaps.find((gap) => {
    const explains = open.some((item) => meets(item, gap.profile));
    const trusted = gap.met || gap.gap.when === undefined || (!best.named && best.coverage < THRESHOLD.halfMet);
    if (explains && trusted && gap.coverage >= best.coverage - THRESHOLD.gapBehind) return true;
    if (!gap.met || (best.fit === 'value' && !explains)) return false;
    return gap.score + THRESHOLD.shapeAhead >= best.score || gap.coverage >= best.coverage;
  });
}

/** What else is worth telling: facts of other claims that meet the question nearly as well, and the rest of a list. */
function alsoOf(fitting: readonly FactCandidate[], main: Fact, reading: Reading, view: FactView): Fact[] {
  const mainScore = fitting.find((candidate) => candidate.fact.id === main.id)?.score ?? fitting[0]?.score ?? 0;
  const near = fitting.filter(({ score, coverage }) => score >= THRESHOLD.also * mainScore && coverage >= THRESHOLD.alsoCoverage);
  const siblings = reading.answer === 'list' ? view.factsOn(main.subject, main.property) : [];
  const claim = view.claimOf(main.id);
  return [...new Set([...near.slice(0, ALSO_SHOWN + 1).map(({ fact }) => fact), ...siblings])]
    .filter((fact) => fact.id !== main.id && view.claimOf(fact.id) !== claim && fact.rank?.level !== 'deprecated')
    .filter((fact, at, all) => ![main, ...all.slice(0, at)].some((told) => saysTheSame(told, fact)))
    .slice(0, siblings.length > 0 ? SIBLINGS_SHOWN : ALSO_SHOWN);
}

/** Whether a statement adds few words to one that is told already. */
function saysTheSame(told: Fact, { statement }: Fact): boolean {
  const known = new Set(wordsOf(told.statement).map(({ folded }) => folded));
  const words = wordsOf(statement);
  return words.filter(({ folded }) => known.has(folded)).length >= SAME_WORDS * words.length;
}

const SAME_WORDS = 0.7;

function nearestOf(gap: Gap | undefined, found: Found, view: FactView): Fact[] {
  const declared = (gap?.nearest ?? []).flatMap((id) => view.fact(id) ?? []);
  if (declared.length > 0) return declared.slice(0, NEAREST_SHOWN);
  return found.facts
    .filter(({ coverage, fact }) => coverage >= THRESHOLD.nearest && fact.rank?.level !== 'deprecated')
    .map(({ fact }) => fact)
    .slice(0, NEAREST_SHOWN);
}
