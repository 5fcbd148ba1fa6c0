import { firstDay } from '../../model/calendar-date.ts';
import type { Fact } from '../../model/fact.ts';
import { formatDay } from '../../model/format.ts';
import { addsFewWords } from '../also-held.ts';
import type { Draft } from '../answer.ts';
import { factsOf } from '../head-fact.ts';
import { byImportance } from '../importance.ts';
import { listReply, pointOf } from '../list-reply.ts';
import type { OperationScope } from './operation-scope.ts';

/**
 * What became known since a day (`YYYY-MM-DD`), the most important first; without a day, what the newest reports tell. Where
 * nothing is newer that is said, with the newest that there is.
 */
export function changes(scope: OperationScope, since: string | undefined): Draft | undefined {
  const { items, knowledge, view } = scope;
  const facts = items.length === 0 ? byImportance(view.facts, knowledge, view) : factsOf(items, knowledge, view);
  const newest = facts
    .map(({ announced }) => firstDay(announced))
    .toSorted()
    .at(-1);
  if (newest === undefined) return undefined;
  const from = since ?? newest;
  const fresh = withoutEchoes(facts.filter(({ announced }) => firstDay(announced) >= from));
  if (fresh.length === 0 || (since !== undefined && from >= newest)) return nothingNewer(scope, facts, newest, from);
  const before =
    since === undefined ? undefined : facts.find(({ announced, value }) => firstDay(announced) < from && value.kind !== 'none');
  const points = [
    ...fresh.slice(0, 2).map(pointOf),
    ...(before ? [{ text: `Before (${formatDay(before.announced)}): ${before.statement}`, facts: [before] }] : []),
    ...fresh.slice(2).map(pointOf),
  ];
  const headline =
    since === undefined ? `The latest is of ${formatDay(newest)}.` : `New since ${formatDay(from)}, up to ${formatDay(newest)}:`;
  return listReply({ outcome: 'answered', headline, points }, view);
}

function nothingNewer({ view }: OperationScope, facts: readonly Fact[], newest: string, from: string): Draft {
  const last = withoutEchoes(facts.filter(({ announced }) => firstDay(announced) === newest));
  const headline = `Nothing later than ${formatDay(newest)} is held, so nothing new since ${formatDay(from)}. Reported that day:`;
  return listReply({ outcome: 'partly', headline, points: last.slice(0, 4).map(pointOf) }, view);
}

function withoutEchoes(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact, at) => fact.value.kind !== 'none' && !facts.slice(0, at).some((told) => addsFewWords(told, fact)));
}
