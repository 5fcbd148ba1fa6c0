import { eventStatus } from '../intake/extract/event-status.ts';
import type { Status } from '../model/fact.ts';
import { formatStatus } from '../model/format.ts';
import type { Anchor } from './anchors.ts';
import type { Difference, Stretch } from './finding.ts';
import type { StoreSayings } from './store-sayings.ts';
import type { ToldFigure } from './told-figures.ts';
import type { ToldSentence } from './told-sentences.ts';

const STEPS: readonly Status[] = ['announced', 'expected', 'under_way', 'done'];

/** How far the words around a figure say that a matter has come, where a fact has it otherwise: another property of the same things, or what is expected as done. */
export function stepDifference({ told }: ToldSentence, figure: ToldFigure, others: readonly Stretch[], anchor: Anchor, store: StoreSayings): Difference[] {
  const { fact } = anchor.saying;
  if (figure.kind !== 'count' || !anchor.isValue) return [];
  const from = others.findLast(({ end }) => end <= figure.start)?.end ?? 0;
  const to = others.find(({ start }) => start >= figure.end)?.start ?? told.text.length;
  const clause = told.text.slice(from, to);
  const rivals = store.words.taking('count').filter(({ unit, id }) => unit !== undefined && unit === store.words.properties.get(fact.property)?.unit && id !== fact.property);
  const own = told.properties.some(({ property, start }) => property.id === fact.property && start >= from && start < to);
  const rival = told.properties.find(({ property, start }) => rivals.includes(property) && start >= from && start < to);
  if (rival && !own && !anchor.saying.tokens.has(`p:${rival.property.id}`))
    return [{ how: 'status', says: told.text.slice(rival.start, rival.end), held: store.words.properties.get(fact.property)?.label ?? '', at: rival }];
  return eventDifference(clause, fact.status);
}

/** What is told as done where it is only expected, and the reverse of it. */
export function eventDifference(clause: string, held: Status | undefined): Difference[] {
  const said = eventStatus(clause);
  if (said === undefined || held === undefined) return [];
  const [one, other] = [STEPS.indexOf(said), STEPS.indexOf(held)];
  if (one < 0 || other < 0 || said !== 'done' || held === 'done' || held === 'under_way') return [];
  return [{ how: 'status', says: formatStatus(said), held: formatStatus(held) }];
}
