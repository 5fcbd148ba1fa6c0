import { boundOf } from '../../facts/claim-differences.ts';
import { daysAfter, SAME_ANNOUNCEMENT_DAYS } from '../../model/announcement-days.ts';
import { firstDay, lastDay } from '../../model/calendar-date.ts';
import { type Fact, type FactContent, MONEY_STATUSES, type Status } from '../../model/fact.ts';
import { formatBound } from '../../model/format.ts';
import type { CandidateReading } from './candidate-reading.ts';
import { periodForm, periodRelation } from './period.ts';

/** What a difference makes of a candidate: it says `more` or `less` than the fact, a state `later` or `earlier`, or `against` it. */
export type AspectEffect = 'more' | 'less' | 'later' | 'earlier' | 'against';

/** One thing that a candidate does not say as the fact does, as a clause after "it". */
export interface Aspect {
  readonly effect: AspectEffect;
  readonly clause: string;
}

const MONEY: readonly (Status | undefined)[] = MONEY_STATUSES;
/** Announced and expected are one stage: both tell a plan. */
const STAGES: Readonly<Partial<Record<Status, number>>> = { announced: 0, expected: 0, under_way: 1, done: 2 };

/**
 * Where the candidate differs from a fact of the same figure or day in period, bound and status. Bounds are compared
 * only of one and the same number.
 */
export function aspectsOf(candidate: CandidateReading, fact: Fact, sameNumber = true): Aspect[] {
  return [...periodAspect(candidate, fact), ...(sameNumber ? boundAspect(candidate, fact) : []), ...statusAspect(candidate, fact)];
}

function periodAspect({ period, fact: told }: CandidateReading, fact: Fact): Aspect[] {
  switch (periodRelation(period, periodForm(fact.period))) {
    case 'candidate_silent':
      return [{ effect: 'less', clause: `has no period, where ${fact.id} has “${fact.period?.label}”` }];
    case 'fact_silent':
      return isDayOfSaying(told, fact)
        ? []
        : [{ effect: 'more', clause: `gives the period “${told.period?.label ?? period.text}”, which ${fact.id} leaves open` }];
    case 'same':
      return told.period?.basis === 'stated' && fact.period?.basis === 'inferred'
        ? [{ effect: 'more', clause: `states the period, which ${fact.id} infers` }]
        : [];
    default:
      return [];
  }
}

/** A count without a period is that of the day on which it was told: a passage that counts for that day, or its month, adds nothing. */
function isDayOfSaying({ value, period }: FactContent, { announced }: Fact): boolean {
  if (value.kind !== 'count' || period?.start === undefined || period.end === undefined) return false;
  return firstDay(period.start) <= firstDay(announced) && lastDay(announced) <= lastDay(period.end);
}

function boundAspect({ fact: told }: CandidateReading, fact: Fact): Aspect[] {
  const [one, other] = [boundOf(told.value), boundOf(fact.value)];
  if (one === undefined || other === undefined || one === other) return [];
  if (one === 'exact') return [{ effect: 'less', clause: `leaves out “${formatBound(other).trim()}”` }];
  const says = `says “${formatBound(one).trim()}”`;
  if (other === 'exact') return [{ effect: one === 'about' ? 'less' : 'more', clause: `${says}, which ${fact.id} does not` }];
  const against = (one === 'at_least') !== (other === 'at_least') && one !== 'about' && other !== 'about';
  return [{ effect: against ? 'against' : 'less', clause: `${says} where ${fact.id} says “${formatBound(other).trim()}”` }];
}

function statusAspect({ fact: told, isGuessed }: CandidateReading, fact: Fact): Aspect[] {
  const [one, other] = [told.status, fact.status];
  if (one === other || isPlanOrEvent(one, other)) return [];
  if (one === undefined || (isGuessed('status') && other !== undefined))
    return [{ effect: 'less', clause: `names no status, where ${fact.id} has “${words(other)}”` }];
  if (other === undefined) return [{ effect: 'more', clause: `gives the status “${words(one)}”, which ${fact.id} leaves open` }];
  const clause = `says “${words(one)}” where ${fact.id} says “${words(other)}”`;
  const [stage, before] = [STAGES[one], STAGES[other]];
  if (stage !== undefined && before !== undefined) return eventAspect(stage - before, clause, told.announced, fact.announced);
  if (stage !== undefined || before !== undefined) return [{ effect: 'less', clause }];
  const days = daysAfter(told.announced, fact.announced);
  const ahead = MONEY.indexOf(one) > MONEY.indexOf(other);
  if (ahead && days > SAME_ANNOUNCEMENT_DAYS) return [{ effect: 'later', clause: `${clause}, ${days} days later` }];
  if (!ahead && -days > SAME_ANNOUNCEMENT_DAYS) return [{ effect: 'earlier', clause: `${clause}, ${-days} days earlier` }];
  return [{ effect: 'against', clause }];
}

/** Whether only one side names a status, and that of an event: to meet and to have met need not be said. */
function isPlanOrEvent(one: Status | undefined, other: Status | undefined): boolean {
  const named = one ?? other;
  return (one === undefined || other === undefined) && named !== undefined && STAGES[named] !== undefined;
}

/** A plan does not contradict what came of it, nor the reverse; a report of the outcome from before the plan is odd. */
function eventAspect(steps: number, clause: string, announced: string, before: string): Aspect[] {
  if (steps === 0) return [];
  return [{ effect: steps > 0 && daysAfter(announced, before) >= 0 ? 'later' : 'less', clause }];
}

function words(status: Status | undefined): string {
  return status?.replace('_', ' ') ?? '';
}
