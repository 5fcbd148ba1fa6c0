import { listItem, paragraph } from '../../model/blocks.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';
import { type Context, tenantSeen } from '../context.ts';
import { requireCurator } from '../require-curator.ts';
import { buttons, toAsker } from '../words.ts';
import { openTopics, type VisibleTopic } from './open-topics.ts';
import { askedWords, inQuotationMarks } from './topic-words.ts';

const SHOWN_AT_ONCE = 8;

function topicBlocks(one: VisibleTopic, context: Context): Block[] {
  const [example] = one.asked;
  const now = one.canBeAnswered ? [paragraph(`Now: ${one.answer.headline}`, 'italic')] : [];
  const open = { id: ACTIONS.openTopic, label: 'Open', value: one.key };
  return [listItem(`${inQuotationMarks(example.text)} — ${askedWords(one, tenantSeen(context))}`), ...now, ...buttons(open)];
}

function headed(title: string, topics: readonly VisibleTopic[], context: Context): Block[] {
  return topics.length === 0 ? [] : [{ kind: 'heading', text: title }, ...topics.flatMap((one) => topicBlocks(one, context))];
}

function headline(all: readonly VisibleTopic[]): string {
  if (all.length === 0) return 'No question waits.';
  const waits = all.length === 1 ? 'One question waits' : `${all.length} questions wait`;
  const ready = all.filter(({ canBeAnswered }) => canBeAnswered).length;
  return ready === 0 ? `${waits}.` : `${waits}; ${ready} can be answered now.`;
}

/**
 * The questions that the store could not answer, grouped by what they ask: those that can be answered now first, then
 * the most asked; from the one at `start` on. @throws Failure NOT_ALLOWED, or of the store
 */
export async function openQuestionsReply(context: Context, start = 0): Promise<Reply> {
  requireCurator(context);
  const all = await openTopics(context);
  const shown = all.slice(start, start + SHOWN_AT_ONCE);
  const rest = all.length - start - shown.length;
  const more = { id: ACTIONS.openQuestions, label: `${rest} more`, value: String(start + SHOWN_AT_ONCE) };
  const summary = headline(all);
  const blocks: Block[] = [
    paragraph(summary, 'bold'),
    ...headed(
      'Can be answered now',
      shown.filter(({ canBeAnswered }) => canBeAnswered),
      context,
    ),
    ...headed(
      'Not in the store',
      shown.filter(({ canBeAnswered }) => !canBeAnswered),
      context,
    ),
    ...(rest > 0 ? buttons(more) : []),
  ];
  return toAsker({ summary, blocks });
}

/** Where a list goes on, as its button says it; from the start for anything else. */
export function startOf(value: string): number {
  return /^\d{1,6}$/.test(value) ? Number(value) : 0;
}
