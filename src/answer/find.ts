import { Decimal } from 'decimal.js';
import type { FactView } from '../facts/view.ts';
import type { Fact, Status } from '../model/fact.ts';
import type { Gap } from '../model/gap.ts';
import { type Item, nameToken, numberToken, type Reading, SCALES } from '../question/reading.ts';
import { type AnswerFit, fitAnswer } from './answer-fit.ts';
import type { Knowledge, Subject } from './knowledge.ts';
import { type Profile, timeToken } from './profile.ts';
import { fitTime } from './time-fit.ts';

/** What about a fact contradicts a question: each alone rules the fact out as its answer. */
export type Conflict =
  | { readonly kind: 'name'; readonly text: string; readonly entity?: string }
  | { readonly kind: 'time'; readonly text: string }
  | { readonly kind: 'status'; readonly asked: string }
  | { readonly kind: 'answer' };

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

export interface GapCandidate {
  readonly gap: Gap;
  readonly profile: Profile;
  readonly score: number;
  readonly coverage: number;
  /** The gap states conditions and the question meets them all. */
  readonly met: boolean;
}

export interface Found {
  readonly facts: readonly FactCandidate[];
  readonly gaps: readonly GapCandidate[];
  /** Share of what the question names that anything in the store speaks of. */
  readonly familiar: number;
}

/** So many hits of the index are looked at closely. */
const HITS = 48;

const SCORE = {
  coverage: 0.5,
  text: 0.3,
  value: 0.2,
  aside: 0.05,
  named: 0.35,
  sameTime: 0.15,
  status: 0.1,
  statusOff: -0.12,
  preferred: 0.03,
  deprecated: -0.5,
  quoted: 0.5,
  met: 0.2,
} as const;

/** The facts and gaps that a question may be about, best first. */
export function find(reading: Reading, knowledge: Knowledge, view: FactView): Found {
  const named = namedSubjects(reading, knowledge);
  const items = withImplied(reading.items, named);
  const tokens = [
    ...items.flatMap((item) => item.tokens.map((token) => ({ token, weight: item.weight / Math.sqrt(item.tokens.length) }))),
    ...timeTokens(reading),
  ];
  const hits = new Map(knowledge.index.search(tokens, HITS).map((hit) => [knowledge.subjects[hit.document], hit.score]));
  for (const subject of named) if (!hits.has(subject)) hits.set(subject, 0);
  const best = Math.max(1e-9, ...hits.values());
  const facts: FactCandidate[] = [];
  const gaps: GapCandidate[] = [];
  for (const [subject, score] of hits) {
    if (subject?.kind === 'fact') {
      const fact = view.fact(subject.fact.id);
      if (fact)
        facts.push(weighFact({ ...reading, items }, fact, subject.profile, score / best, named.has(subject), view, knowledge.answersOf));
    } else if (subject && view.gaps.some((gap) => gap.id === subject.gap.id)) {
      gaps.push(weighGap({ ...reading, items }, subject.gap, subject.profile, score / best, view));
    }
  }
  return {
    facts: facts.sort((a, b) => b.score - a.score || a.fact.id.localeCompare(b.fact.id, 'en')),
    gaps: gaps
      .filter((candidate) => candidate.met || !candidate.gap.when)
      .sort((a, b) => b.score - a.score || a.gap.id.localeCompare(b.gap.id, 'en')),
    familiar: familiarity(items, [...hits.keys()]),
  };
}

/** A question that names an amount speaks of what the amount is for: the subject of the facts that have it meets the name. */
function withImplied(items: readonly Item[], named: ReadonlySet<Subject>): Item[] {
  const subjects = new Map(
    [...named].flatMap((subject) =>
      subject.kind === 'fact' ? valueNumbers(subject.fact).map((token) => [token, subject.fact.subject] as const) : [],
    ),
  );
  return items.map((item) => {
    const implied = item.kind === 'number' ? item.tokens.map((token) => subjects.get(token)).filter((id) => id !== undefined) : [];
    return implied.length > 0 ? { ...item, tokens: [...item.tokens, ...implied.map(nameToken)] } : item;
  });
}

function valueNumbers(fact: Fact): string[] {
  return fact.value.kind === 'money' || fact.value.kind === 'count' ? [numberToken(fact.value.amount)] : [];
}

/** Times help to find facts of just that time; whether a time rules a fact out is decided apart. */
function timeTokens(reading: Reading): { token: string; weight: number }[] {
  return reading.times.flatMap((time) => ('from' in time ? [{ token: timeToken(time.from, time.to), weight: TIME_WEIGHT }] : []));
}

const TIME_WEIGHT = 0.8;

/** How much of the items a profile meets, by weight; unknown names are met by nothing. */
export function coverageOf(items: readonly Item[], profile: Profile): number {
  const whole = items.reduce((sum, item) => sum + item.weight, 0);
  if (whole === 0) return 0;
  const met = items.filter((item) => item.tokens.some((token) => profile.tokens.has(token)));
  return met.reduce((sum, item) => sum + item.weight, 0) / whole;
}

function familiarity(items: readonly Item[], subjects: readonly (Subject | undefined)[]): number {
  const whole = items.reduce((sum, item) => sum + item.weight, 0);
  if (whole === 0) return 0;
  const met = items.filter((item) => subjects.some((subject) => item.tokens.some((token) => subject?.profile.tokens.has(token))));
  return met.reduce((sum, item) => sum + item.weight, 0) / whole;
}

function weighFact(
  reading: Reading,
  fact: Fact,
  profile: Profile,
  text: number,
  named: boolean,
  view: FactView,
  answersOf: Knowledge['answersOf'],
): FactCandidate {
  const coverage = coverageOf(reading.items, profile);
  const fit = fitAnswer(reading.answer, fact, profile, { entity: view.entity, answersOf, wantsName: reading.wantsName });
  const times = reading.times.map((time) => ({ time, fit: fitTime(time, fact, profile) }));
  const statuses = statusesOf(fact, view);
  const asked = reading.statuses.filter((status) => status !== 'delivered');
  const quoted = reading.quoted.some((quote) => quotes(fact, quote));
  const rank =
    fact.rank?.level === 'preferred'
      ? SCORE.preferred
      : fact.rank?.level === 'deprecated' && !(named && namesCurrency(reading, fact)) && reading.intent !== 'reconcile'
        ? SCORE.deprecated
        : 0;
  const score =
    SCORE.coverage * coverage +
    SCORE.text * text +
    (fit === 'value' ? SCORE.value : fit === 'aside' ? SCORE.aside : 0) +
    (named ? SCORE.named : 0) +
    (times.some(({ fit: timeFit }) => timeFit === 'same') ? SCORE.sameTime : 0) +
    (asked.length > 0 && fact.status ? (asked.some((status) => statuses.has(status)) ? SCORE.status : SCORE.statusOff) : 0) +
    (quoted ? SCORE.quoted : 0) +
    rank;
  const conflicts: Conflict[] = [
    ...nameConflicts(reading, profile),
    ...times.filter((time) => time.fit === 'conflict').map(({ time }) => ({ kind: 'time' as const, text: time.text })),
    ...(asksForMore(reading, fact) ? [{ kind: 'status' as const, asked: 'delivered' }] : []),
    ...(fit === 'none' || leavesFocus(reading, profile) ? [{ kind: 'answer' as const }] : []),
  ];
  return { fact, profile, score, coverage, fit, conflicts, named };
}

/** "How many jets" is not answered by how many of anything else. */
function leavesFocus(reading: Reading, profile: Profile): boolean {
  const { focus } = reading;
  if (!focus || (reading.answer !== 'count' && reading.answer !== 'country')) return false;
  return !focus.tokens.some((token) => profile.tokens.has(token));
}

function nameConflicts(reading: Reading, profile: Profile): Conflict[] {
  const known = reading.names
    .filter(
      (name) =>
        !profile.names.has(name.entity) &&
        reading.items.some((item) => item.kind === 'name' && item.weight >= 1 && item.tokens.includes(`name:${name.entity}`)),
    )
    .map((name) => ({ kind: 'name' as const, text: name.text, entity: name.entity }));
  return [...known, ...reading.unknownNames.map((name) => ({ kind: 'name' as const, text: name.text }))];
}

/** Money asked for as delivered or disbursed is not answered by money promised or provided. */
function asksForMore(reading: Reading, fact: Fact): boolean {
  if (fact.value.kind !== 'money' || fact.status === undefined) return false;
  const asked = reading.statuses;
  return (asked.includes('delivered') || asked.includes('disbursed')) && fact.status !== 'disbursed';
}

/** The statuses that any reading of the fact's claim gives. */
function statusesOf(fact: Fact, view: FactView): ReadonlySet<string> {
  const readings = view.claimOf(fact.id)?.readings ?? [fact];
  return new Set(readings.map((reading): Status | undefined => reading.status).filter((status) => status !== undefined));
}

function quotes(fact: Fact, quote: string): boolean {
  const wanted = comparable(quote);
  return (
    wanted.length >= 8 &&
    fact.evidence.some((evidence) => comparable(evidence.quote).includes(wanted) || wanted.includes(comparable(evidence.quote)))
  );
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Facts whose amount the question names: in words with a scale, or as the bare number before the scale ("the 20.9"). */
function namedSubjects(reading: Reading, knowledge: Knowledge): Set<Subject> {
  const amounts = [
    ...reading.money.map((money) => money.amount),
    ...reading.numbers
      .filter((number) => number.unit === 'number')
      .flatMap((number) => SCALES.map((scale) => new Decimal(number.value).mul(scale).toFixed())),
  ];
  return new Set(amounts.flatMap((amount) => knowledge.byAmount.get(amount) ?? []));
}

/** Whether the question names the amount of the fact in the currency of the fact. */
export function namesCurrency(reading: Reading, fact: Fact): boolean {
  const { value } = fact;
  return value.kind === 'money' && reading.money.some((money) => money.amount === value.amount && money.currency === value.currency);
}

function weighGap(reading: Reading, gap: Gap, profile: Profile, text: number, view: FactView): GapCandidate {
  const coverage = coverageOf(reading.items, profile);
  const met = gap.when !== undefined && meets(reading, gap, view);
  return { gap, profile, coverage, met, score: SCORE.coverage * coverage + SCORE.text * text + (met ? SCORE.met : 0) };
}

function meets(reading: Reading, gap: Gap, view: FactView): boolean {
  const { when } = gap;
  if (!when) return false;
  const kinds = new Set([...reading.names.map((name) => view.entity(name.entity)?.kind), ...reading.unknownNames.map((name) => name.kind)]);
  const entities = new Set(reading.names.map((name) => name.entity));
  const terms = new Set(reading.terms);
  return (
    (!when.answer || (reading.answer !== undefined && when.answer.includes(reading.answer))) &&
    (!when.names || when.names.some((kind) => kinds.has(kind))) &&
    (!when.entities || when.entities.some((id) => entities.has(id))) &&
    (!when.status || when.status.some((status) => reading.statuses.includes(status))) &&
    (!when.terms || when.terms.some((id) => terms.has(id))) &&
    (!when.period || reading.times.some((time) => time.kind !== 'vague' && time.kind !== 'duration' && lies(time, when.period ?? {})))
  );
}

function lies(
  time: { readonly from: string; readonly to: string },
  period: { readonly start?: string | undefined; readonly end?: string | undefined },
): boolean {
  return (period.start === undefined || time.from >= period.start) && (period.end === undefined || time.to <= period.end);
}
