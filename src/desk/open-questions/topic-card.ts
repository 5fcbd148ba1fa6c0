import { paragraph } from '../../model/blocks.ts';
import type { Reply } from '../../model/interaction.ts';
import type { Block } from '../../model/message.ts';
import { ACTIONS } from '../action-ids.ts';
import { type Context, tenantSeen } from '../context.ts';
import { foldMessage } from '../fold.ts';
import { requireCurator } from '../require-curator.ts';
import { buttons, toAsker } from '../words.ts';
import { isAnswered, openTopic, type VisibleTopic } from './open-topics.ts';
import { askedWords, inQuotationMarks } from './topic-words.ts';

const WORDINGS_SHOWN = 5;

function otherWordings({ asked: [example, ...others] }: VisibleTopic): Block[] {
  const wordings = [...new Set(others.map(({ text }) => text))].filter((text) => text !== example.text);
  if (wordings.length === 0) return [];
  const rest = wordings.length - WORDINGS_SHOWN;
  const shown = wordings.slice(0, WORDINGS_SHOWN).map(inQuotationMarks).join(' ');
  return [paragraph(`Also asked as: ${shown}${rest > 0 ? ` and ${rest} more` : ''}`)];
}

/** How digests tell of it. */
function publishedText({ wording }: VisibleTopic): string {
  return wording ? `Digests that ${wording.audience} may read print it as ${inQuotationMarks(wording.text)}.` : 'Digests only count it.';
}

/** One open question with what its asker would be told now, and the ways to settle it. @throws Failure NOT_ALLOWED or ACTION_UNKNOWN */
export async function openTopicReply(key: string, context: Context): Promise<Reply> {
  requireCurator(context);
  const found = await openTopic(key, context);
  const [example] = found.asked;
  const answered = isAnswered(found.answer);
  const text = `${inQuotationMarks(example.text)} — ${askedWords(found, tenantSeen(context))}`;
  const blocks: Block[] = [
    paragraph(text, 'bold'),
    ...otherWordings(found),
    paragraph(publishedText(found), 'italic'),
    { kind: 'heading', text: answered ? 'Its askers would be told now' : 'Its askers would still be told' },
    ...foldMessage(found.answer.message).blocks,
    ...buttons(
      { id: ACTIONS.openAnswerTopicForm, label: 'Answered by a fact', value: key, ...(answered && { style: 'primary' }) },
      { id: ACTIONS.openDeclareGapForm, label: 'Declare a gap', value: key },
      { id: ACTIONS.openWordTopicForm, label: 'Word for the digest', value: key },
      { id: ACTIONS.openDismissTopicForm, label: 'Close', value: key, style: 'danger' },
      { id: ACTIONS.openQuestions, label: 'All open questions', value: '' },
    ),
  ];
  return toAsker({ summary: text, blocks });
}
