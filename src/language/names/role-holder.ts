import { firstDay, isCalendarDate, lastDay, precisionOf } from '../../model/calendar-date.ts';
import type { Entity } from '../../model/entity.ts';

type TimeInRole = Entity['roles'][number];

/** Who held a role at a time, as far as the pack shows. */
export type RoleHolder =
  | {
      /** Id of the only person recorded in the role at that time. */
      readonly person: string;
      /** False where the recorded dates only touch the time asked for: the day of taking office is not known, say. */
      readonly certain: boolean;
    }
  | {
      readonly unknown: true;
      /** Nobody is recorded for that time, several are, or the date is none. */
      readonly reason: 'nobody_recorded' | 'several_recorded' | 'date_invalid';
      /** Ids of those recorded. */
      readonly candidates: readonly string[];
    };

/**
 * Who held a role on a day, in a month or in a year.
 * @param role id of the role.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. A role without a first or last date counts as held from or to any time.
 */
export function holderOf(entities: readonly Entity[], role: string, date: string): RoleHolder {
  if (!isCalendarDate(date)) return { unknown: true, reason: 'date_invalid', candidates: [] };
  const times = entities.flatMap((entity) =>
    entity.roles.filter((time) => time.role === role && touches(time, date)).map((time) => ({ person: entity.id, time })),
  );
  const people = [...new Set(times.map(({ person }) => person))].sort();
  const [person] = people;
  if (person === undefined) return { unknown: true, reason: 'nobody_recorded', candidates: [] };
  if (people.length > 1) return { unknown: true, reason: 'several_recorded', candidates: people };
  return { person, certain: times.some(({ time }) => spans(time, date)) };
}

function touches({ from, to }: TimeInRole, date: string): boolean {
  const begunBefore = from === undefined || firstDay(from) <= lastDay(date);
  const endedAfter = to === undefined || lastDay(to) >= firstDay(date);
  return begunBefore && endedAfter;
}

/** Whether the recorded dates cover all of the time asked for, at the precision of the coarser of the two. */
function spans({ from, to }: TimeInRole, date: string): boolean {
  const begun = from === undefined || sameTime(from, date) || lastDay(from) <= firstDay(date);
  const notEnded = to === undefined || sameTime(to, date) || firstDay(to) >= lastDay(date);
  return begun && notEnded;
}

function sameTime(left: string, right: string): boolean {
  return precisionOf(left) === precisionOf(right) && left === right;
}
