import type { AnswerType } from '../../model/answer-type.ts';
import { dayAfter, lastDay } from '../../model/calendar-date.ts';
import type { OperationAsked } from '../../question/plan.ts';
import { type Item, isOfOneself, type Reading } from '../../question/reading.ts';
import { askingItems } from '../predicate.ts';
import { citedFacts, type Operated, type OperationMessage } from './operated.ts';
import type { OperationScope } from './operation-scope.ts';
import { changes } from './what-changed.ts';

/** Answers that are one value: "how many beds, as of the latest report?" asks for the newest number, and for no list of what is new. */
const ONE_VALUE: ReadonlySet<AnswerType | undefined> = new Set<AnswerType>([
  'amount',
  'count',
  'share',
  'date',
  'duration',
  'person',
  'place',
]);

/** What changed of a matter, or of all, since the day that a message names. */
export function changed(
  asked: OperationAsked,
  rest: readonly Item[],
  scope: OperationScope,
  { own, around }: OperationMessage,
): Operated | undefined {
  if (rest.length === 0 && isOfOneself(own)) return undefined;
  if (rest.length > 0 && ONE_VALUE.has(own.answer)) return undefined;
  const draft = changes(scope, sinceOf(own));
  return draft && { draft, reading: own, operation: asked.operation, shown: citedFacts(draft, around.view) };
}

/**
 * The day before which what became known is not new: a day counts itself, a month or year only what came after it ("since
 * April").
 */
function sinceOf({ times }: Reading): string | undefined {
  const since = times.find((time) => 'from' in time && (time.edge === 'since' || time.edge === 'after' || time.kind === 'day'));
  if (!since || !('from' in since)) return undefined;
  const wholeMonth = since.from.endsWith('-01') && !/\d/u.test(since.text.replace(/\d{4}/u, ''));
  if (!wholeMonth) return since.from;
  const month = since.from.endsWith('-01-01') && /\d{4}/u.test(since.text) ? `${since.from.slice(0, 4)}-12` : since.from.slice(0, 7);
  return dayAfter(lastDay(month));
}

/** Only another time of what was done before: "and since April?" after what changed. */
export function again(message: OperationMessage): Operated | undefined {
  const { own, state, around } = message;
  if (state.operation !== 'changes' || askingItems(own.items).length > 0) return undefined;
  if (!own.times.some((time) => 'edge' in time && (time.edge === 'since' || time.edge === 'after'))) return undefined;
  const scope = { items: [], shown: state.shown, knowledge: around.knowledge, view: around.view };
  return changed({ operation: 'changes', words: new Set() }, [], scope, message);
}
