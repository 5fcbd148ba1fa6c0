import type { Entity } from '../../model/entity.ts';
import { formatAmount, formatBound, formatDuration, formatMoney, formatWeekday } from '../../model/format.ts';
import type { Value } from '../../model/value.ts';
import { nameInSentence } from './name-in-sentence.ts';

/** Whether a value is one thing, so that "was" stands with it. */
export function isOne(value: Value): boolean {
  if (value.kind === 'count') return value.amount === '1';
  if (value.kind === 'entities') return value.entities.length === 1;
  return value.kind !== 'share' || value.percent === '1';
}

/** A value as it stands in an English sentence; undefined where it has no form there. */
export function valuePhrase(value: Value, entity: (id: string) => Entity | undefined): string | undefined {
  switch (value.kind) {
    case 'money':
      return formatMoney(value);
    case 'count':
      return countPhrase(value);
    case 'share':
      return `${formatBound(value.bound)}${value.percent} %`;
    case 'duration':
      return formatDuration(value);
    case 'date':
      return datePhrase(value);
    case 'entities':
      return listed(value.entities.map((id) => nameOf(entity(id), id)));
    default:
      return undefined;
  }
}

function nameOf(entity: Entity | undefined, id: string): string {
  return entity === undefined ? id : nameInSentence(entity);
}

function countPhrase({ amount, bound, unit }: Extract<Value, { kind: 'count' }>): string {
  if (amount === '0') return `no ${unit}`;
  const noun = amount === '1' ? unit.replace(/(?<=\p{L}{3})s(?=$|\s(?:in|of|on|at)\s)/u, '').replace(/^people\b/u, 'person') : unit;
  return `${formatBound(bound)}${formatAmount(amount)} ${noun}`;
}

/** "on Saturday 14 June 2025 at 11:00", "on the evening of …", "in March 2025", "from 17 to 18 October 2024". */
function datePhrase({ date, to, time_of_day: time }: Extract<Value, { kind: 'date' }>): string {
  const isPart = time !== undefined && !/^\d/u.test(time);
  if (isPart && to === undefined) return `on the ${time} of ${formatWeekday(date)}`;
  const clock = time === undefined || isPart ? '' : ` at ${time}`;
  if (to !== undefined) return `from ${formatWeekday(date)} to ${formatWeekday(to)}${clock}`;
  return `${date.length === 10 ? 'on' : 'in'} ${formatWeekday(date)}${clock}`;
}

/** "Australia, Japan and New Zealand". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
