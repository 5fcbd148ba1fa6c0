import { eventStatus } from '../intake/extract/event-status.ts';
import { onceOfEach, type ParsedSentence } from '../intake/extract/parsed-sentence.ts';
import { sayingVerbs } from '../intake/extract/speech.ts';
import type { Status } from '../model/fact.ts';
import { formatStatus } from '../model/format.ts';
import type { Anchor } from './anchors.ts';
import type { AttributedSentence } from './attributed-sentences.ts';
import type { FactSaying } from './fact-saying.ts';
import type { Difference, Stretch } from './finding.ts';
import type { StatedFigure } from './stated-figures.ts';
import type { StoreSayings } from './store-sayings.ts';

const STEPS: readonly Status[] = ['announced', 'expected', 'under_way', 'done'];

/** How far the words around a figure say that a matter has come, where a fact has it otherwise: another property of the same things, or what is expected as done. */
export function stepDifference(
  { told }: AttributedSentence,
  figure: StatedFigure,
  others: readonly Stretch[],
  anchor: Anchor,
  store: StoreSayings,
): Difference[] {
  const { fact } = anchor.saying;
  if (figure.kind !== 'count' || !anchor.isValue) return [];
  const from = others.findLast(({ end }) => end <= figure.start)?.end ?? 0;
  const to = others.find(({ start }) => start >= figure.end)?.start ?? told.text.length;
  const rivals = store.words
    .taking('count')
    .filter(({ unit, id }) => unit !== undefined && unit === store.words.properties.get(fact.property)?.unit && id !== fact.property);
  const own = told.properties.some(({ property, start }) => property.id === fact.property && start >= from && start < to);
  const rival = told.properties.find(({ property, start }) => rivals.includes(property) && start >= from && start < to);
  if (rival && !own && !anchor.saying.tokens.has(`p:${rival.property.id}`))
    return [
      {
        how: 'status',
        says: told.text.slice(rival.start, rival.end),
        held: store.words.properties.get(fact.property)?.label ?? '',
        at: rival,
      },
    ];
  const isOther =
    figure.property !== undefined && figure.property !== fact.property && !own && !anchor.saying.tokens.has(`p:${figure.property}`);
  if (isOther) {
    const label = (id: string) => store.words.properties.get(id)?.label ?? id;
    return [{ how: 'unit', says: label(figure.property ?? ''), held: label(fact.property), at: { start: figure.start, end: figure.end } }];
  }
  return eventDifference(told, { start: from, end: to }, anchor.saying);
}

/** What is told as done where it is only expected; what the fact itself tells with such a verb is no difference. */
export function eventDifference(told: ParsedSentence, clause: Stretch, saying: FactSaying): Difference[] {
  const held = saying.fact.status ?? stepTold(saying);
  if (held === undefined || held === 'done' || held === 'under_way' || !STEPS.includes(held)) return [];
  if (stepIn(told, clause) !== 'done' || saying.statement.some((one) => stepOfWhole(one) === 'done')) return [];
  return [{ how: 'status', says: formatStatus('done'), held: formatStatus(held) }];
}

/** How far a fact that leaves it open has come by its only clause: "will be delivered in May". */
function stepTold({ statement }: FactSaying): Status | undefined {
  const [only, ...others] = statement;
  if (only === undefined || others.length > 0) return undefined;
  return stepOfWhole(only) === 'expected' ? 'expected' : undefined;
}

const steps = onceOfEach((_: ParsedSentence) => new Map<string, Status | undefined>());

/** How far a clause tells that something has come, read once for all facts that it is held against. */
function stepIn(told: ParsedSentence, clause: Stretch): Status | undefined {
  const held = steps(told);
  const key = `${clause.start}-${clause.end}`;
  if (!held.has(key)) held.set(key, eventStatus(withoutSaying(told, clause)));
  return held.get(key);
}

const stepOfWhole = (told: ParsedSentence) => stepIn(told, { start: 0, end: told.text.length });

/** A stretch of a sentence without its verbs of saying: that something was said is no step of it. */
function withoutSaying(told: ParsedSentence, { start, end }: Stretch): string {
  let text = told.text.slice(start, end);
  for (const verb of sayingVerbs(told).toReversed())
    if (verb.start >= start && verb.end <= end) text = `${text.slice(0, verb.start - start)} ${text.slice(verb.end - start)}`;
  return text;
}
