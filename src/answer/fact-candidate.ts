import { isConversion } from '../facts/links.ts';
import type { FactView } from '../facts/view.ts';
import type { TimeMention } from '../language/grammar/times.ts';
import type { AnswerType } from '../model/answer-type.ts';
import type { Fact } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import { termToken } from '../question/index-token.ts';
import { entitiesOf } from '../question/items.ts';
import type { Item, Reading } from '../question/reading.ts';
import { type AnswerFit, fitAnswer } from './answer-fit.ts';
import { type Conflict, conflictsOf } from './conflict.ts';
import { wordsAlone } from './exact-wording.ts';
import { hasShapeOf } from './gap-shape.ts';
import { itemCoverage } from './item-coverage.ts';
import type { Knowledge } from './knowledge.ts';
import { checkPredicate, type Predicate } from './predicate.ts';
import { type Profile, timeToken } from './profile.ts';
import type { QuestionSubject } from './subjects.ts';
import { fitTime } from './time-fit.ts';
import { WEIGHTS } from './weights.ts';

/** A fact held against a question. `coverage`: how much of what the question names the fact meets, 0 to 1. */
export interface FactCandidate {
  readonly fact: Fact;
  readonly profile: Profile;
  readonly score: number;
  readonly coverage: number;
  readonly fit: AnswerFit;
  readonly conflicts: readonly Conflict[];
  readonly predicate: Predicate;
  /** The question names its amount. */
  readonly named: boolean;
  /** It lies near what was shown before in the conversation. */
  readonly near: boolean;
  /** It is of just the time that the question names. */
  readonly sameTime: boolean;
  /** Its own words stand in quotation marks in the question. */
  readonly quoted: boolean;
}

/** A declared gap held against a question. */
export interface GapCandidate {
  readonly gap: Gap;
  readonly profile: Profile;
  readonly score: number;
  readonly coverage: number;
  readonly predicate: Predicate;
  /** The gap states conditions and the question meets them all. */
  readonly met: boolean;
  /** Another kind of answer is wanted than the gap declares missing. */
  readonly ofOtherKind: boolean;
  readonly near: boolean;
}

/** What the index says of a candidate: its text score beside the best one (0 to 1), and whether its amount is named. */
export interface Hit {
  readonly text: number;
  readonly named: boolean;
  readonly near: boolean;
}

/** Weighs a fact against a question. */
export function weighFact(reading: Reading, fact: Fact, profile: Profile, hit: Hit, knowledge: Knowledge, view: FactView): FactCandidate {
  const sameTimes = reading.times.filter((time) => fitTime(time, fact, profile, reading.aboutSaying) === 'same');
  const coverage = itemCoverage([...reading.items, ...sameTimes.map(asItem)], profile);
  const asked = new Set(entitiesOf(reading.items));
  const fit = fitAnswer(reading.answer, fact, profile, {
    entity: view.entity,
    answersOf: knowledge.answersOf,
    wantsName: reading.wantsName,
    aboutSaying: reading.aboutSaying,
    counts: reading.focus !== undefined,
    role: reading.role,
    edge: reading.edgeAsked,
    roleOf: knowledge.roleOf,
    holdsRole: (subject, role) => knowledge.factsInRole(subject, role).some(({ id }) => view.fact(id) !== undefined),
    asked,
  });
  const quoted = reading.quoted.some((quote) => quotes(fact, quote));
  const score =
    WEIGHTS.coverage * coverage +
    WEIGHTS.text * hit.text +
    (fit === 'value' ? WEIGHTS.value : 0) +
    (hit.named ? WEIGHTS.named : 0) +
    (hit.near ? WEIGHTS.near : 0) +
    (sameTimes.length > 0 ? WEIGHTS.sameTime : 0) +
    (quoted ? 1 : 0) +
    (isAskedSo(reading, fact) ? WEIGHTS.property : 0) +
    (reading.items.some((item) => item.carried !== true && item.tokens.includes(termToken(fact.property))) ? WEIGHTS.property : 0) +
    (asked.has(fact.subject) || isOnTheWhole(fact, asked, view) ? WEIGHTS.subject : 0) +
    statusScore(reading, fact, view) +
    rankScore(reading, fact, hit.named) -
    (isConversion(fact) && !asksForCurrency(reading, fact) ? WEIGHTS.sameTime : 0);
  return {
    fact,
    profile,
    score,
    coverage,
    fit,
    named: hit.named,
    near: hit.near,
    sameTime: sameTimes.length > 0,
    quoted,
    predicate: checkPredicate(reading.items, profile),
    conflicts: conflictsOf(reading, fact, profile, fit, knowledge, view),
  };
}

/** Whether a fact is on what the file as a whole is about, where a question names nothing in it: "how many died?" asks of all. */
function isOnTheWhole({ subject }: Fact, asked: ReadonlySet<string>, view: FactView): boolean {
  return view.entity(subject)?.ambient === true && [...asked].every((id) => view.entity(id)?.ambient === true);
}

/** A message of so few words may be what is left of a question. */
const FEW_WORDS = 6;

/** Whether a message is, word for word, a part of a question that curators gave to the fact ("highest operating level?"). */
function isAskedSo({ question, items }: Reading, { asked_as: askedAs }: Fact): boolean {
  if (askedAs.length === 0 || items.length < 2) return false;
  const said = wordsAlone(question);
  return said.split(' ').length <= FEW_WORDS && askedAs.some((one) => ` ${wordsAlone(one)} `.includes(` ${said} `));
}

/** A time that a fact is of counts as something it meets; one that it is merely compatible with does not. */
function asItem(time: TimeMention): Item {
  const tokens = 'from' in time ? [timeToken(time.from, time.to)] : [];
  return { kind: 'number', text: time.text, start: time.start, tokens, weight: SAME_TIME_WEIGHT };
}

const SAME_TIME_WEIGHT = 1.2;

/** A question about money committed is better answered by such money than by money proposed. */
function statusScore(reading: Reading, fact: Fact, view: FactView): number {
  const asked = reading.statuses.filter((status) => status !== 'delivered');
  if (asked.length === 0 || fact.status === undefined) return 0;
  const held = (view.claimOf(fact.id)?.readings ?? [fact]).map((reading) => reading.status);
  return asked.some((status) => held.includes(status)) ? WEIGHTS.status : 0;
}

/** A reading that was set aside is shown only to those who ask for it: by its amount and currency, or which one is right. */
function rankScore(reading: Reading, fact: Fact, named: boolean): number {
  if (fact.rank?.level === 'preferred') return WEIGHTS.preferred;
  if (fact.rank?.level !== 'deprecated') return 0;
  return reading.intent === 'reconcile' || (named && namesMoney(reading, fact)) ? 0 : WEIGHTS.deprecated;
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
export function weighGap(
  reading: Reading,
  { gap, profile, answers }: Extract<QuestionSubject, { kind: 'gap' }>,
  hit: Hit,
  view: FactView,
): GapCandidate {
  const coverage = itemCoverage(reading.items, profile);
  const met = gap.when !== undefined && hasShapeOf(reading, gap.when, view);
  const predicate = checkPredicate(reading.items, profile);
  const score = WEIGHTS.coverage * coverage + WEIGHTS.text * hit.text + (met ? WEIGHTS.value : 0) + (hit.near ? WEIGHTS.near : 0);
  return { gap, profile, coverage, met, ofOtherKind: isOfOtherKind(reading, answers), near: hit.near, predicate, score };
}

/** Kinds of answer that one question may want as well as the other. */
const ALIKE: readonly ReadonlySet<AnswerType>[] = [
  new Set<AnswerType>(['amount', 'share', 'count']),
  new Set<AnswerType>(['person', 'country', 'organisation']),
  new Set<AnswerType>(['date', 'duration']),
];
const ANY_KIND: ReadonlySet<AnswerType | undefined> = new Set<AnswerType | undefined>([undefined, 'yes_no', 'text', 'list']);

function isOfOtherKind({ answer }: Reading, missing: ReadonlySet<AnswerType>): boolean {
  if (answer === undefined || ANY_KIND.has(answer) || missing.size === 0) return false;
  const wanted = ALIKE.find((kinds) => kinds.has(answer)) ?? new Set([answer]);
  return [...missing].every((kind) => !ANY_KIND.has(kind) && !wanted.has(kind));
}
