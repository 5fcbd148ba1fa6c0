import { type ExaminedReply, examine, isKnownOutcome } from './examined-reply.ts';
import { fabricationsIn } from './fabrication.ts';
import type { GradedQuestion, GradedReply } from './graded-question.ts';
import { holds } from './holding.ts';
import { judgeHeld } from './judge-held.ts';
import { judgeAbstention, judgeDeclining, judgeHelp, judgeSmallTalk } from './judge-unheld.ts';
import { headlineOf } from './shown-part.ts';
import { fullUnless, type Judged, judged } from './verdict.ts';

/**
 * Judges a reply. What is expected has to stand in its first words and some of it earlier still, so that piling up facts does
 * not win; a mere repetition of the user's words is no content; amounts and dates count in every usual way of writing.
 * @param documented the numbers that the documents hold, as plain decimals
 */
export function judge(question: GradedQuestion, reply: GradedReply | undefined, documented: ReadonlySet<string>): Judged {
  if (!reply) return judged('wrong', 'no reply');
  const fabricated = fabricationsIn(question, reply, documented);
  if (fabricated.length > 0) return judged('fabricated', ...fabricated);
  const headline = headlineOf(reply);
  const forbidden = question.must_not.filter((words) => holds(headline, words));
  if (forbidden.length > 0) return judged('wrong', ...forbidden.map((words) => `headline says "${words}"`));
  return judgeKind(examine(question, reply));
}

function judgeKind(examined: ExaminedReply): Judged {
  const { question, reply, lacking, uncited } = examined;
  const kind = `outcome ${reply.outcome}`;
  if (question.also.includes(reply.outcome)) return lacking.length > 0 ? judged('wrong', kind, ...lacking) : fullUnless(uncited);
  if (!isKnownOutcome(reply.outcome)) return judged('wrong', `${kind} is none that is graded`);
  switch (question.behaviour) {
    case 'abstain':
      return judgeAbstention(examined);
    case 'decline':
      return judgeDeclining(examined);
    case 'social':
      return judgeSmallTalk(examined);
    case 'help':
      return judgeHelp(examined);
    default:
      return judgeHeld(examined);
  }
}
