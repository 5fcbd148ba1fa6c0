import { isConversion } from '../../facts/links.ts';
import { daysAfter } from '../../model/announcement-days.ts';
import { lastDay } from '../../model/calendar-date.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import { aspectsOf } from './aspects.ts';
import { type CandidateReading, independenceOf } from './candidate-reading.ts';
import { agreement, type FactComparison, finding } from './fact-comparison.ts';
import type { Judging } from './judging.ts';
import { periodForm, periodRelation } from './period.ts';
import { countsTheSame, isQuantity, numberOf, type QuantityValue, quantityRelation, ratio, sameUnit } from './quantity-value.ts';
import { otherCounter, otherPlace, otherScope, subjectFit } from './scope-fit.ts';
import { valueInWords } from './value-in-words.ts';

/** Two conversions of one sum lie so near each other, as a part of it. */
const CONVERSION_REACH = 0.1;
/** Figures further apart than this are not two readings of one amount, unless only the scale differs. */
const RIVAL_REACH = 3;

/** What a fact with a figure makes of a candidate with one; undefined: nothing. */
export function judgeFigure(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const [told, known] = [candidate.fact.value, held.value];
  if (!isQuantity(told) || !isQuantity(known)) return undefined;
  if (subjectFit(candidate, held, judging.scopes) === 'other') return likeFigure(candidate, held, told, known, judging);
  const property = isSameProperty(candidate, held) ? judging.properties.find(({ id }) => id === held.property) : undefined;
  if (!sameUnit(told, known) && !countsTheSame(told, known, property)) return inOtherCurrency(candidate, held, told, known, judging);
  const relation = quantityRelation(told, known);
  if (relation === 'differs') return differentFigure(candidate, held, told, known, judging);
  if (relation !== 'same' && !isSameProperty(candidate, held)) return undefined;
  if (told.kind !== 'money' && !isSameMatter(candidate, held, judging)) return undefined;
  const independence = independenceOf(candidate, held, judging.view);
  const later = independence.samePassage || relation !== 'same' ? undefined : sameCountLater(candidate, held, judging);
  if (later) return later;
  const scope = independence.samePassage ? undefined : otherScope(candidate, held, judging);
  if (scope !== undefined) return ofOtherScope(candidate, held, scope);
  if (periodOf(candidate, held) === 'rate') return misreadRate(candidate, held, []);
  const digits = `gives ${valueInWords(told, judging.nameOf)}, where ${held.id} has ${valueInWords(known, judging.nameOf)}`;
  const precision = relation === 'same' ? [] : [{ effect: relation === 'finer' ? ('more' as const) : ('less' as const), clause: digits }];
  return agreement(candidate, held, [...precision, ...aspectsOf(candidate, held, relation === 'same')], independence);
}

function periodOf(candidate: CandidateReading, held: Fact) {
  return periodRelation(candidate.period, periodForm(held.period));
}

function isSameProperty({ fact }: CandidateReading, held: Fact): boolean {
  return fact.subject === held.subject && fact.property === held.property;
}

/** Small counts and lengths of time are everywhere: they meet on one property, or in one passage. */
function isSameMatter(candidate: CandidateReading, held: Fact, { view }: Judging): boolean {
  return isSameProperty(candidate, held) || independenceOf(candidate, held, view).samePassage;
}

function ofOtherScope(candidate: CandidateReading, held: Fact, scope: string): FactComparison {
  return finding(candidate, held, {
    label: 'new',
    why: `A figure of another scope than ${held.id}: ${scope}.`,
    remarks: [{ code: 'other_scope', text: `Like ${held.id}, but ${scope}.` }],
  });
}

/** The same number of something else that is named: a coincidence to tell of, and never the same fact. */
function likeFigure(
  candidate: CandidateReading,
  held: Fact,
  told: QuantityValue,
  known: QuantityValue,
  judging: Judging,
): FactComparison | undefined {
  if (told.kind !== 'money' || numberOf(told) !== numberOf(known) || !sameUnit(told, known)) return undefined;
  return ofOtherScope(candidate, held, `it is said of ${judging.nameOf(candidate.fact.subject)}`);
}

/** One amount told for each year (month, …) and in total. */
function misreadRate(candidate: CandidateReading, held: Fact, more: FactComparison['remarks']): FactComparison {
  const [one, other] = candidate.period.kind === 'rate' ? ['an amount for each year', 'a total'] : ['a total', 'an amount for each year'];
  const clause = `tells as ${one} what ${held.id} tells as ${other}`;
  return finding(candidate, held, {
    label: 'conflicts',
    why: `It ${clause}${more.length > 0 ? ', and in another currency' : ''}.`,
    remarks: [{ code: 'misread_rate', text: `The passage ${clause}.` }, ...more],
  });
}

function inOtherCurrency(
  candidate: CandidateReading,
  held: Fact,
  told: QuantityValue,
  known: QuantityValue,
  judging: Judging,
): FactComparison | undefined {
  if (told.kind !== 'money' || known.kind !== 'money' || held.rank?.level === 'deprecated') return undefined;
  const converted = candidate.passage.conversionOf;
  if (converted?.currency === known.currency && converted.amount === known.amount) {
    if (otherScope(candidate, held, judging) !== undefined) return undefined;
    return secondCurrency(
      candidate,
      held,
      `The source itself gives ${valueInWords(told, judging.nameOf)} for the sum that ${held.id} has in ${known.currency}.`,
    );
  }
  if (converted !== undefined || numberOf(told) !== numberOf(known) || isConversion(held)) return undefined;
  const scope = otherScope(candidate, held, judging);
  if (scope !== undefined) return ofOtherScope(candidate, held, scope);
  const slip = `prints ${told.currency} where ${held.id} has the same number of ${known.currency}`;
  const remarks = [{ code: 'currency_slip' as const, text: `The passage ${slip}.` }];
  if (periodOf(candidate, held) === 'rate') return misreadRate(candidate, held, remarks);
  return finding(candidate, held, { label: 'conflicts', why: `It ${slip}.`, remarks });
}

function secondCurrency(candidate: CandidateReading, held: Fact, why: string): FactComparison {
  return finding(candidate, held, { label: 'new', why, remarks: [{ code: 'second_currency', text: why }] });
}

/**
 * Two figures on one matter contradict each other where all else fits: the same property, nobody else's money, one
 * period, one status. Otherwise the figure is that of another scope, period or part.
 */
function differentFigure(
  candidate: CandidateReading,
  held: Fact,
  told: QuantityValue,
  known: QuantityValue,
  judging: Judging,
): FactComparison | undefined {
  if (!isSameProperty(candidate, held) || held.rank?.level === 'deprecated') return undefined;
  const state = laterOrEarlierCount(candidate, held, judging);
  if (state) return state;
  const share = ratio(told, known);
  const converts = candidate.passage.conversionOf !== undefined || isConversion(held);
  if (told.kind === 'money' && converts) {
    if (Math.abs(share - 1) > CONVERSION_REACH) return undefined;
    return secondCurrency(
      candidate,
      held,
      `It gives ${valueInWords(told, judging.nameOf)} where ${held.id} has ${valueInWords(known, judging.nameOf)}: a conversion at another rate.`,
    );
  }
  const scope = otherScope(candidate, held, judging) ?? otherCounter(candidate, held, judging) ?? uncertainScope(candidate, held, judging);
  if (scope !== undefined) return ofOtherScope(candidate, held, scope);
  if (told.kind !== 'duration' && !areRivals(told, known, share)) return undefined;
  const clause = `gives ${valueInWords(told, judging.nameOf)} where ${held.id} has ${valueInWords(known, judging.nameOf)}`;
  return finding(candidate, held, { label: 'conflicts', why: `It ${clause}.` });
}

/** The day of which a count is the state: that of its period, its end, or of the announcement; none for a longer stretch. */
function dayOfCount({ period, announced }: Pick<Fact, 'period' | 'announced'>): string | undefined {
  if (period === undefined) return lastDay(announced);
  const { start, end } = period;
  const isDay = start === undefined || end === undefined || daysAfter(end, start) <= NEXT_DAY;
  return isDay ? end : undefined;
}

/** Two days that follow each other are those of one state, told twice. */
const NEXT_DAY = 1;

/** So many days are told of at most by how near they are: the newest state that is held is the one that it follows. */
const DAYS_COUNTED = 10_000;

/** A count of another day than one that is held is a later state of it, or an earlier one; no dispute either way. */
function laterOrEarlierCount(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const { fact, isGuessed } = candidate;
  if ((fact.value.kind !== 'count' && fact.value.kind !== 'share') || isGuessed('subject') || isGuessed('property')) return undefined;
  const [day, known] = [dayOfCount(fact), dayOfCount(held)];
  if (day === undefined || known === undefined || day === known || otherThanPeriod(candidate, held, judging)) return undefined;
  const gives = `gives ${valueInWords(fact.value, judging.nameOf)} for ${formatDay(day)}, where ${held.id} has ${valueInWords(held.value, judging.nameOf)} for ${formatDay(known)}`;
  if (day < known) return finding(candidate, held, { label: 'new', why: `It tells an earlier state of the matter: it ${gives}.` });
  return finding(candidate, held, { label: 'newer_state', why: `It ${gives}.`, less: Math.min(DAYS_COUNTED, daysAfter(day, known)) });
}

/** A state that is held of a day, told again without one long after it, is that of the later day. */
function sameCountLater(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const isOfDay = held.period !== undefined && dayOfCount(held) !== undefined && !PLANS.has(held.status);
  const isOld = isOfDay && daysAfter(candidate.fact.announced, dayOfCount(held) ?? candidate.fact.announced) > 0;
  const found = isOld && candidate.fact.period === undefined ? laterOrEarlierCount(candidate, held, judging) : undefined;
  return found?.label === 'newer_state' ? found : undefined;
}

/** What is expected of a day is no state of it. */
const PLANS: ReadonlySet<Fact['status']> = new Set<Fact['status']>(['announced', 'expected', 'proposed']);

/** Whether a count is set apart by more than its day. */
function otherThanPeriod(candidate: CandidateReading, held: Fact, judging: Judging): boolean {
  return otherPlace(candidate, held, judging) !== undefined || otherCounter(candidate, held, judging) !== undefined;
}

/** Amounts of one order of size, or the same digits at another scale (million for billion). */
function areRivals(told: QuantityValue, known: QuantityValue, share: number): boolean {
  if (told.kind === 'share' || known.kind === 'share') return true;
  if (share <= 0) return false;
  return (share <= RIVAL_REACH && share >= 1 / RIVAL_REACH) || Number.isInteger(Math.log10(share));
}

/** What keeps a figure that differs from being a rival: nothing in the passage ties it to the fact. */
function uncertainScope(candidate: CandidateReading, held: Fact, { scopes }: Judging): string | undefined {
  const { fact, actors, isGuessed } = candidate;
  if (fact.status !== undefined && held.status !== undefined && fact.status !== held.status)
    return `it is said to be ${fact.status}, not ${held.status}, so it may be a part`;
  const period = periodOf(candidate, held);
  const known = scopes.scopeOf(held).names;
  const tied = !isGuessed('subject') || actors.some(({ id, part }) => part === 'acts' && known.has(id));
  if (!tied) return 'the passage does not name what it is a figure of';
  const silent = period === 'candidate_silent' || period === 'fact_silent';
  return silent && isGuessed('subject') ? 'the period is not given' : undefined;
}
