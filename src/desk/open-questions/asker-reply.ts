import { unknownHeadline } from '../../answer/compose-unknown.ts';
import type { AskerReply } from '../../asker-replies/asker-reply-work.ts';
import type { FactView } from '../../facts/view.ts';
import { paragraph } from '../../model/blocks.ts';
import { formatDay } from '../../model/format.ts';
import type { Block } from '../../model/message.ts';
import type { AskedQuestion, TopicResolution } from '../../ports/questions.ts';
import { factsShown } from '../answer-question.ts';
import type { DeskParts } from '../desk-parts.ts';
import { foldMessage } from '../fold.ts';
import { answerForAsker, isAnswered } from './open-topics.ts';
import { inQuotationMarks } from './topic-words.ts';
import { audienceOfAsker } from './topics-within.ts';

const WITHOUT_BUTTONS = (block: Block) => block.kind !== 'actions';

/** `You asked “…” on 17 October 2024`, or, where others read along, `“…” was asked here on …`. */
function reminder({ text, askedAt, conversation, privately }: AskedQuestion): string {
  const day = formatDay(askedAt.slice(0, 10));
  if (conversation.kind === 'personal' || privately) return `You asked ${inQuotationMarks(text)} on ${day}`;
  return `${inQuotationMarks(text)} was asked here on ${day}`;
}

/** Whether what settled a question is known here by now: another replica may be a moment ahead. */
function isKnown({ fact, gap }: TopicResolution, { facts, gaps }: ReturnType<DeskParts['bot']>['pack']): boolean {
  return (fact === undefined || facts.some(({ id }) => id === fact)) && (gap === undefined || gaps.some(({ id }) => id === gap));
}

/**
 * What somebody who asked is told once their question is settled: the answer as it is given now at their own clearance,
 * the declared gap, or why the curators closed it. Nothing while what settled it is not known here yet.
 */
export function askerReply(
  question: AskedQuestion,
  settlement: TopicResolution,
  parts: Pick<DeskParts, 'bot' | 'clearanceOf'>,
  now: string,
): AskerReply | undefined {
  const bot = parts.bot();
  if (!isKnown(settlement, bot.pack)) return undefined;
  if (settlement.state === 'dismissed') {
    const text = `${reminder(question)}; the curators closed it without an answer: ${settlement.why}`;
    return { message: { summary: text, blocks: [paragraph(text)] }, facts: [] };
  }
  const answer = answerForAsker(question, parts, now);
  const gap = declaredGap(settlement, bot.view({ askedAt: now, audience: audienceOfAsker(question, parts) }));
  const lead = `${reminder(question)}; ${isAnswered(answer) ? 'it can be answered now' : 'the curators looked into it'}:`;
  if (gap !== undefined && !isAnswered(answer) && answer.gap !== settlement.gap) {
    return {
      message: { summary: `${lead} ${gap}`, blocks: [paragraph(lead, 'italic'), { kind: 'notice', tone: 'missing', text: gap }] },
      facts: [],
    };
  }
  const blocks = [paragraph(lead, 'italic'), ...foldMessage(answer.message).blocks.filter(WITHOUT_BUTTONS)];
  return { message: { summary: `${lead} ${answer.headline}`, blocks }, facts: factsShown(answer, bot, now) };
}

/** What the declared gap says, where the asker may be told of it. */
function declaredGap({ gap }: TopicResolution, view: FactView): string | undefined {
  const declared = view.gaps.find(({ id }) => id === gap);
  return declared && unknownHeadline(declared);
}
