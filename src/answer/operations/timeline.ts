import { firstDay } from '../../model/calendar-date.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import type { Draft } from '../answer.ts';
import { factsOf } from '../head-fact.ts';
import { byImportance } from '../importance.ts';
import { listReply } from '../list-reply.ts';
import type { OperationScope } from './operation-scope.ts';

/** So many events are told, the most important ones, in their order. */
const EVENTS = 8;
/** Of one day at most so many. */
const OF_ONE_DAY = 3;

/** What happened when, in the order of the days. Nothing where nothing is held on the matter. */
export function timeline({ items, knowledge, view }: OperationScope): Draft | undefined {
  const facts = items.length === 0 ? byImportance(view.facts, knowledge, view) : factsOf(items, knowledge, view);
  const chosen = spread(facts).toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  if (chosen.length === 0) return undefined;
  const points = chosen.map((fact) => ({
    text: fact.statement.includes(formatDay(dayOf(fact))) ? fact.statement : `${formatDay(dayOf(fact))}: ${fact.statement}`,
    facts: [fact],
  }));
  return listReply({ outcome: 'answered', headline: 'In order of time:', points }, view);
}

/** The day that a fact tells of: its own date, else the day on which it became known. */
function dayOf({ value, announced }: Fact): string {
  return value.kind === 'date' ? value.date : announced;
}

function spread(facts: readonly Fact[]): Fact[] {
  const perDay = new Map<string, number>();
  const chosen = facts.filter((fact) => {
    if (fact.value.kind === 'none') return false;
    const day = firstDay(dayOf(fact));
    const held = perDay.get(day) ?? 0;
    perDay.set(day, held + 1);
    return held < OF_ONE_DAY;
  });
  return chosen.slice(0, EVENTS);
}
