import { COMPARISON_LABELS, type ComparisonLabel } from '../../curation/weigh.ts';
import type { Proposal } from '../../facts/replay.ts';
import { paragraph } from '../../model/blocks.ts';
import type { Reply } from '../../model/interaction.ts';
import type { TableBlock } from '../../model/message.ts';
import { type Context, packHere, withStore } from '../context.ts';
import { whoActed } from '../who-acted.ts';
import { buttons, plainMessage, toAsker } from '../words.ts';
import { nextButton } from './deciding.ts';
import { type Filter, filtered, isEmpty, LABELS_SAID, writeFilter } from './filter.ts';
import { type Order, ordered, queueByWorth } from './sentence-groups.ts';
import { curatorOf } from './visible.ts';
import { type ComparedProposal, LABEL_WORDS, touchedFact, touchingText } from './weighed.ts';

const MOST_LISTED = 500;

/** What one candidate with a label is, and several are. */
const LABEL_NOUNS: Readonly<Record<ComparisonLabel, readonly [string, string]>> = {
  new: ['new', 'new'],
  corroborates: ['corroboration', 'corroborations'],
  refines: ['refinement', 'refinements'],
  conflicts: ['conflict', 'conflicts'],
  duplicate: ['duplicate', 'duplicates'],
  newer_state: ['newer state', 'newer states'],
  corrects: ['correction', 'corrections'],
  denies: ['denial', 'denials'],
  doubts: ['doubt', 'doubts'],
  plans: ['plan', 'plans'],
};

/** Counts in words: `3 conflicts, 1 corroboration`. */
function countsText(queue: readonly ComparedProposal[]): string {
  const counts = COMPARISON_LABELS.map((label) => ({ label, count: queue.filter(({ comparison }) => comparison.label === label).length }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${LABEL_NOUNS[label][count === 1 ? 0 : 1]}`)
    .join(', ');
}

/** How much waits, in words: `6 candidates wait: 3 new, 1 conflict.` */
export function waitsText(queue: readonly ComparedProposal[]): string {
  return `${queue.length} ${queue.length === 1 ? 'candidate waits' : 'candidates wait'}: ${countsText(queue)}.`;
}

/** Who has which candidate now. */
export async function holders(context: Context): Promise<ReadonlyMap<string, string>> {
  const running = await withStore(context, ({ reviews }) => reviews.running(context.now));
  return new Map(running.map(({ proposal, curator }) => [proposal, curator]));
}

/** What is said where nothing waits. */
export function nothingWaits(): Reply {
  return toAsker(plainMessage('No candidate waits for you.'));
}

/** Says that nothing of what waits is picked out. */
export function noneLike(filter: Filter, queue: readonly ComparedProposal[]): Reply {
  const label = LABELS_SAID[filter.label ?? ''];
  const isLabel = label !== undefined && Object.keys(filter).length === 1;
  const none = isLabel
    ? `No ${LABEL_NOUNS[label][0]} ${label === 'new' ? 'one ' : ''}is among them.`
    : `None of them is like ${writeFilter(filter)}.`;
  return toAsker(plainMessage(`${waitsText(queue)} ${none}`));
}

/** Who has a candidate, or asked for a second look at it. */
function withWhom(holder: string | undefined, referred: Proposal['referred'], context: Context): string {
  if (holder !== undefined) return holder === curatorOf(context) ? 'you' : holder;
  return referred ? `second look for ${whoActed(referred, context)}` : '';
}

/** What waits and is picked out, in an order, as a table with who has it. @throws Failure NOT_ALLOWED */
export async function listCandidates(filter: Filter, order: Order, context: Context): Promise<Reply> {
  const queue = await queueByWorth(context);
  if (queue.length === 0) return nothingWaits();
  const wanted = ordered(filtered(filter, queue, packHere(context)), order);
  if (wanted.length === 0) return noneLike(filter, queue);
  const claims = await holders(context);
  const shown = wanted.slice(0, MOST_LISTED);
  const isOneAudience = context.parts.bot().pack.audiences.length === 1;
  const rows = shown.map(({ proposal: { entry, content, referred }, comparison }) => {
    const touched = touchedFact(comparison, context);
    return [
      entry.fact,
      LABEL_WORDS[comparison.label],
      content.fact.statement === '' ? `No sentence yet for “${content.fact.evidence[0]?.quote ?? ''}”` : content.fact.statement,
      touched ? touchingText(comparison, touched) : '',
      withWhom(claims.get(entry.fact), referred, context),
      ...(isOneAudience ? [] : [content.fact.audience]),
    ];
  });
  const columns = ['Candidate', 'Label', 'Statement', 'Touches', 'With', ...(isOneAudience ? [] : ['Audience'])];
  const table: TableBlock = { kind: 'table', title: 'Candidates', columns, rows };
  const more = wanted.length > shown.length ? [paragraph(`The first ${shown.length} are listed.`)] : [];
  const told = isEmpty(filter) ? waitsText(queue) : `${waitsText(wanted)} Picked out by ${writeFilter(filter)}.`;
  return toAsker(plainMessage(told, table, ...more, ...buttons(...nextButton(context))));
}
