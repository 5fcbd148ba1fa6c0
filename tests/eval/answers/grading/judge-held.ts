import { type ExaminedReply, isAllHeld, isClaim, isRefusal } from './examined-reply.ts';
import { fullUnless, type Judged, judged } from './verdict.ts';

/** Judges the reply to a question that the documents answer, in whole or in part. */
export function judgeHeld(examined: ExaminedReply): Judged {
  const outcome = examined.refusesFirst ? 'unknown' : examined.reply.outcome;
  if (isClaim(outcome)) return judgeClaim(examined, outcome);
  if (outcome === 'clarify') return judgeAskingBack(examined);
  return isRefusal(outcome) ? judgeRefusal(examined) : judged('wrong', kindOf(examined), ...examined.lacking);
}

function kindOf({ reply }: ExaminedReply): string {
  return `outcome ${reply.outcome}`;
}

function judgeClaim(examined: ExaminedReply, outcome: string): Judged {
  const { question, lacking, late, uncited } = examined;
  const hedged = outcome === 'partly' && isAllHeld(question) ? ['says partly where all of it is held'] : [];
  if (lacking.length === 0) return fullUnless([...hedged, ...late, ...uncited]);
  return isAstray(examined) ? judged('wrong', 'does not hold what was expected', ...lacking) : judged('partial', ...lacking, ...uncited);
}

function isAstray({ question, shown, crux }: ExaminedReply): boolean {
  const groups = question.expect_groups.length;
  switch (question.behaviour) {
    case 'partly':
      return !crux;
    case 'both_sides':
      return shown === 0;
    case 'brief':
      return shown <= groups / 3;
    default:
      return shown === 0 || (!crux && shown < groups / 2);
  }
}

function judgeAskingBack({ question, lacking, crux, shown }: ExaminedReply): Judged {
  if (question.behaviour === 'clarify') return fullUnless(lacking);
  return crux || (question.behaviour === 'brief' && shown > 0)
    ? judged('helped', 'asks back, what was asked for stands among the choices', ...lacking)
    : judged('asked', 'asks back although an answer is held');
}

/** A refusal lists all that was looked through: only what it cites shows where a thing stands. */
function judgeRefusal(examined: ExaminedReply): Judged {
  const { question, lacking, uncited, crux, shown } = examined;
  if (question.behaviour === 'partly' && lacking.length === 0) return fullUnless(uncited);
  if (question.behaviour === 'partly' && crux) return judged('partial', ...lacking, ...uncited);
  const there =
    question.behaviour === 'brief' && question.kind !== 'source'
      ? shown >= question.expect_groups.length / 2
      : lacking.length === 0 && (question.kind !== 'source' || uncited.length === 0);
  return judged(there && shown > 0 ? 'helped' : 'false_absence', kindOf(examined), ...lacking);
}
