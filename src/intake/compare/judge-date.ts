import { daysAfter, SAME_ANNOUNCEMENT_DAYS } from '../../model/announcement-days.ts';
import { firstDay, lastDay } from '../../model/calendar-date.ts';
import type { Entity } from '../../model/entity.ts';
import type { Fact, Status } from '../../model/fact.ts';
import type { Value } from '../../model/value.ts';
import { type Aspect, aspectsOf } from './aspects.ts';
import { type CandidateReading, independenceOf } from './candidate-reading.ts';
import { agreement, type FactComparison, finding } from './fact-comparison.ts';
import type { Judging } from './judging.ts';
import { valueInWords } from './value-in-words.ts';

/** Days further apart than this are those of another occasion. */
const SAME_OCCASION_DAYS = 31;

/** What was only planned may come on another day. */
const PLANS: ReadonlySet<Status | undefined> = new Set<Status>(['announced', 'expected']);
const TAKING_PART: ReadonlySet<Entity['kind']> = new Set(['event', 'group', 'organisation', 'programme']);

type DateValue = Extract<Value, { kind: 'date' }>;
type DateRelation = 'same' | 'coarser' | 'finer' | 'differs';

/** What a fact with a day makes of a candidate with one; undefined: nothing. */
export function judgeDate(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const [told, known] = [candidate.fact.value, held.value];
  if (told.kind !== 'date' || known.kind !== 'date' || candidate.fact.subject !== held.subject) return undefined;
  const independence = independenceOf(candidate, held, judging.view);
  const relation = dateRelation(told, known);
  const clause = `says ${valueInWords(told, judging.nameOf)} where ${held.id} says ${valueInWords(known, judging.nameOf)}`;
  if (candidate.fact.property !== held.property) {
    const open = candidate.isGuessed('property') || independence.samePassage;
    return relation === 'same' && open ? agreement(candidate, held, aspectsOf(candidate, held), independence) : undefined;
  }
  if (relation === 'differs') return otherDay(candidate, held, clause, judging);
  const precision: Aspect[] = relation === 'same' ? [] : [{ effect: relation === 'finer' ? 'more' : 'less', clause }];
  return agreement(candidate, held, [...precision, ...aspectsOf(candidate, held)], independence);
}

function otherDay(candidate: CandidateReading, held: Fact, clause: string, judging: Judging): FactComparison | undefined {
  const [told, known] = [candidate.fact.value, held.value];
  if (told.kind !== 'date' || known.kind !== 'date') return undefined;
  const days = Math.abs(daysAfter(told.date, known.to ?? known.date));
  if (isGuessed(candidate) && (days > SAME_ANNOUNCEMENT_DAYS || !isTied(candidate, held, judging))) return undefined;
  if (isPutOff(candidate, held, days, judging)) {
    const why = `It ${clause}, told ${daysAfter(candidate.fact.announced, held.announced)} days later.`;
    return { ...finding(candidate, held, { label: 'newer_state', why }), supersedes: true };
  }
  if (days > SAME_OCCASION_DAYS) {
    const why = `It ${clause}: another occasion, or another year.`;
    return finding(candidate, held, { label: 'new', why, remarks: [{ code: 'other_scope', text: why }] });
  }
  const later = PLANS.has(held.status) ? aspectsOf(candidate, held).find(({ effect }) => effect === 'later') : undefined;
  if (later) return { ...finding(candidate, held, { label: 'newer_state', why: `It ${later.clause}, and ${clause}.` }), supersedes: true };
  return finding(candidate, held, { label: 'conflicts', why: `It ${clause}.` });
}

/**
 * A day that was only planned and is told to be another one well after that: the plan has moved, and nobody errs. What
 * is an event itself comes again on a day far off.
 */
function isPutOff({ fact }: CandidateReading, held: Fact, days: number, { view }: Judging): boolean {
  const isPlanned = PLANS.has(held.status) && PLANS.has(fact.status);
  const isOccasion = days <= SAME_OCCASION_DAYS || view.entity(held.subject)?.kind !== 'event';
  return isPlanned && isOccasion && daysAfter(fact.announced, held.announced) > SAME_ANNOUNCEMENT_DAYS;
}

function isGuessed(candidate: CandidateReading): boolean {
  return candidate.isGuessed('subject') || candidate.isGuessed('property');
}

/** Whether a passage names who or what takes part in the fact: a guess at its event is then a good one. */
function isTied({ names }: CandidateReading, held: Fact, { view, scopes }: Judging): boolean {
  const known = scopes.scopeOf(held).names;
  return [...names].some((name) => {
    const entity = view.entity(name);
    return entity !== undefined && known.has(name) && !entity.ambient && TAKING_PART.has(entity.kind);
  });
}

/** October 2024, 17 October 2024, 17 to 18 October 2024, the evening of 17 October 2024: each is finer than the one before. */
function dateRelation(told: DateValue, known: DateValue): DateRelation {
  const sameDays = told.date === known.date && (told.to ?? told.date) === (known.to ?? known.date);
  if (sameDays && told.time_of_day === known.time_of_day) return 'same';
  if (told.time_of_day !== undefined && known.time_of_day !== undefined && told.time_of_day !== known.time_of_day) return 'differs';
  if (sameDays) return told.time_of_day === undefined ? 'coarser' : 'finer';
  if (lies(told, known)) return told.date.length > known.date.length || known.to === undefined ? 'finer' : 'coarser';
  return lies(known, told) ? (told.to === undefined || known.to !== undefined ? 'coarser' : 'finer') : 'differs';
}

/** Whether the days of one lie among those of another. */
function lies(inner: DateValue, outer: DateValue): boolean {
  return firstDay(inner.date) >= firstDay(outer.date) && lastDay(inner.to ?? inner.date) <= lastDay(outer.to ?? outer.date);
}
