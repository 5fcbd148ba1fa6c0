import { stakesOf, worthOf } from '../../curation/worth.ts';
import { type Context, packHere, viewHere } from '../context.ts';
import { sentenceOf } from './filter.ts';
import { type ComparedProposal, weighedQueue } from './weighed.ts';

/** So many candidates of one sentence come on one card; the others on the next one. */
export const MOST_ON_A_CARD = 6;

/** The candidates of one sentence, the most important first. */
export type SentenceGroup = readonly [ComparedProposal, ...ComparedProposal[]];

/** In which order what waits can be listed. */
export const ORDERS = ['worth', 'document', 'label', 'subject', 'property'] as const;
export type Order = (typeof ORDERS)[number];

/** What waits here in the order of its worth: of two of the same worth the one that has waited longer is first. @throws Failure NOT_ALLOWED */
export async function queueByWorth(context: Context): Promise<readonly ComparedProposal[]> {
  const queue = await weighedQueue(context);
  const stakes = stakesOf(packHere(context), viewHere(context).gaps);
  const worths = new Map(queue.map((weighed) => [weighed, worthOf(weighed.proposal, weighed.comparison, stakes)]));
  return queue.toSorted((one, other) => (worths.get(one) ?? 0) - (worths.get(other) ?? 0));
}

function keyFor(order: Exclude<Order, 'worth' | 'document'>, { proposal, comparison }: ComparedProposal): string {
  return order === 'label' ? comparison.label : proposal.content.fact[order];
}

/** Candidates in another order than that of their worth, which decides among equals. */
export function ordered(queue: readonly ComparedProposal[], order: Order): readonly ComparedProposal[] {
  if (order === 'worth') return queue;
  if (order === 'document') return queue.toSorted((one, other) => placeText(one).localeCompare(placeText(other), 'en'));
  return queue.toSorted((one, other) => keyFor(order, one).localeCompare(keyFor(order, other), 'en'));
}

/** The document of a candidate and where in it it stands, to be sorted by. */
function placeText({ proposal: { entry } }: ComparedProposal): string {
  const { passage } = entry;
  return passage ? `${passage.source} ${String(passage.start).padStart(9, '0')}` : entry.fact;
}

/** Candidates by their sentences, each sentence where its most important candidate stands. */
export function bySentence(queue: readonly ComparedProposal[]): readonly SentenceGroup[] {
  const groups = Map.groupBy(queue, ({ proposal }) => sentenceOf(proposal));
  return [...groups.values()].flatMap((group) => {
    const parts: SentenceGroup[] = [];
    for (let at = 0; at < group.length; at += MOST_ON_A_CARD) {
      const [first, ...others] = group.slice(at, at + MOST_ON_A_CARD);
      if (first) parts.push([first, ...others]);
    }
    return parts;
  });
}

/** Ids of the candidates of a group. */
export function idsOf(group: readonly ComparedProposal[]): readonly string[] {
  return group.map(({ proposal }) => proposal.entry.fact);
}
