import { isConversion } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import type { Item, Reading } from '../question/reading.ts';
import { type AnswerFit, fitAnswer } from './answer-fit.ts';
import { type Conflict, conflictsOf } from './conflict.ts';
import { coverageOf } from './coverage.ts';
import { hasShapeOf } from './gap-shape.ts';
import type { Knowledge } from './knowledge.ts';
import { type Profile, timeToken } from './profile.ts';
import { fitTime } from './time-fit.ts';

/** A fact held against a question. `coverage`: how much of what the question names the fact meets, 0 to 1. */
export interface FactCandidate {
  readonly fact: Fact;
  readonly profile: Profile;
  readonly score: number;
  readonly coverage: number;
  readonly fit: AnswerFit;
  readonly conflicts: readonly Conflict[];
  /** The question names its amount. */
  readonly named: boolean;
}

/** A declared gap held against a question. */
export interface GapCandidate {
  readonly gap: Gap;
  readonly profile: Profile;
  readonly score: number;
  readonly coverage: number;
  /** The gap states conditions and the question meets them all. */
  readonly met: boolean;
}

/** What the index says of a candidate: its text score beside the best one (0 to 1), and whether its amount is named. */
export interface Hit {
  readonly text: number;
  readonly named: boolean;
}

/** What each sign of relevance adds; calibrated together with the thresholds of `decide`. */
const SCORE = {
  coverage: 0.5,
  text: 0.3,
  value: 0.2,
  aside: 0.05,
  named: 0.35,
  sameTime: 0.15,
  status: 0.26,
  otherStatus: -0.12,
  quoted: 0.5,
  property: 0.12,
  contested: 0.12,
  preferred: 0.03,
  deprecated: -0.5,
  conversion: -0.15,
  shape: 0.2,
  otherShape: -0.15,
} as const;

/** Weighs a fact against a question. */
export function weighFact(reading: Reading, fact: Fact, profile: Profile, hit: Hit, knowledge: Knowledge, view: FactView): FactCandidate {
  const sameTimes = reading.times.filter((time) => fitTime(time, fact, profile, reading.aboutSaying) === 'same');
  const coverage = coverageOf([...reading.items, ...sameTimes.map(asItem)], profile);
  const fit = fitAnswer(reading.answer, fact, profile, {
    entity: view.entity,
    answersOf: knowledge.answersOf,
    wantsName: reading.wantsName,
  });
  const score =
    SCORE.coverage * coverage +
    SCORE.text * hit.text +
    fitScore(fit) +
    (hit.named ? SCORE.named : 0) +
    (sameTimes.length > 0 ? SCORE.sameTime : 0) +
    statusScore(reading, fact, view) +
    (reading.quoted.some((quote) => quotes(fact, quote)) ? SCORE.quoted : 0) +
    (reading.terms.includes(fact.property) ? SCORE.property : 0) +
    (reading.intent === 'reconcile' && view.claimOf(fact.id)?.state === 'contested' ? SCORE.contested : 0) +
    rankScore(reading, fact, hit.named) +
    (isConversion(fact) && !asksForCurrency(reading, fact) ? SCORE.conversion : 0);
  return { fact, profile, score, coverage, fit, named: hit.named, conflicts: conflictsOf(reading, fact, profile, fit, knowledge, view) };
}

/** A time that a fact is of counts as something it meets; one that it is merely compatible with does not. */
function asItem(time: TimeMention): Item {
  const tokens = 'from' in time ? [timeToken(time.from, time.to)] : [];
  return { kind: 'number', text: time.text, start: time.start, tokens, weight: SAME_TIME_WEIGHT };
}

const SAME_TIME_WEIGHT = 1.2;

function fitScore(fit: AnswerFit): number {
  return { value: SCORE.value, aside: SCORE.aside, none: 0 }[fit];
}

/** A question about money committed is better answered by such money than by money proposed. */
function statusScore(reading: Reading, fact: Fact, view: FactView): number {
  const asked = reading.statuses.filter((status) => status !== 'delivered');
  if (asked.length === 0 || fact.status === undefined) return 0;
  const held = (view.claimOf(fact.id)?.readings ?? [fact]).map((reading) => reading.status);
  return asked.some((status) => held.includes(status)) ? SCORE.status : SCORE.otherStatus;
}

/** A reading that was set aside is shown only to those who ask for it: by its amount and currency, or which one is right. */
function rankScore(reading: Reading, fact: Fact, named: boolean): number {
  if (fact.rank?.level === 'preferred') return SCORE.preferred;
  if (fact.rank?.level !== 'deprecated') return 0;
  return reading.intent === 'reconcile' || (named && namesMoney(reading, fact)) ? 0 : SCORE.deprecated;
}

function namesMoney(reading: Reading, { value }: Fact): boolean {
  return value.kind === 'money' && reading.money.some(({ amount, currency }) => amount === value.amount && currency === value.currency);
}

function asksForCurrency(reading: Reading, { value }: Fact): boolean {
  if (value.kind !== 'money') return false;
  return reading.currencies.includes(value.currency) || reading.money.some((money) => money.currency === value.currency);
}

/** Shorter quotations stand in too many places to tell anything. */
const SHORTEST_QUOTE = 8;

function quotes(fact: Fact, quote: string): boolean {
  const wanted = comparable(quote);
  if (wanted.length < SHORTEST_QUOTE) return false;
  return fact.evidence.map((evidence) => comparable(evidence.quote)).some((held) => held.includes(wanted) || wanted.includes(held));
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Weighs a declared gap against a question. */
export function weighGap(reading: Reading, gap: Gap, profile: Profile, hit: Hit, view: FactView): GapCandidate {
  const coverage = coverageOf(reading.items, profile);
  const met = gap.when !== undefined && hasShapeOf(reading, gap.when, view);
  const shape = met ? SCORE.shape : gap.when ? SCORE.otherShape : 0;
  return { gap, profile, coverage, met, score: SCORE.coverage * coverage + SCORE.text * hit.text + shape };
}
