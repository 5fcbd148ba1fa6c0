import { isDeprecated } from '../facts/claim.ts';
import type { FactView } from '../facts/view.ts';
import { firstDay, lastDay } from '../model/calendar-date.ts';
import { type Fact, isPastReview } from '../model/fact.ts';

/** A fact with the day or days it looks forward to (`YYYY-MM-DD`; `to` included). */
export interface UpcomingFact {
  readonly fact: Fact;
  readonly from: string;
  readonly to: string;
}

function daysOf(fact: Fact): { from: string; to: string } | undefined {
  const { value, period } = fact;
  if (value.kind === 'date' && value.date.length > 4) return { from: firstDay(value.date), to: lastDay(value.to ?? value.date) };
  const ahead = fact.status === 'announced' || fact.status === 'expected' || fact.status === 'under_way';
  if (ahead && period?.end !== undefined) return { from: period.start ?? period.end, to: period.end };
  return undefined;
}

/** The readings to give, one of each claim, without what curators set aside. */
function preferredFacts(view: FactView): Fact[] {
  return view.claims.flatMap(({ preferred }) => (preferred && !isDeprecated(preferred) ? [preferred] : []));
}

/** What is dated today or later and not done, the nearest first. `today` is `YYYY-MM-DD`. */
export function upcomingFacts(view: FactView, today: string): UpcomingFact[] {
  return preferredFacts(view)
    .flatMap((fact) => {
      const days = fact.status === 'done' ? undefined : daysOf(fact);
      return days && days.to >= today ? [{ fact, ...days }] : [];
    })
    .sort((left, right) => compare(left.from, right.from) || compare(left.to, right.to) || compare(left.fact.id, right.fact.id));
}

/** Facts whose review date has passed, the longest overdue first. `today` is `YYYY-MM-DD`. */
export function factsPastReview(view: FactView, today: string): Fact[] {
  return preferredFacts(view)
    .filter((fact) => isPastReview(fact, today))
    .sort((left, right) => compare(left.review_by ?? '', right.review_by ?? '') || compare(left.id, right.id));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
