import { daysAfter, SAME_ANNOUNCEMENT_DAYS } from '../../model/announcement-days.ts';
import type { Fact } from '../../model/fact.ts';
import { standOf } from '../../model/factuality.ts';
import { aspectsOf } from './aspects.ts';
import { type CandidateReading, independenceOf } from './candidate-reading.ts';
import { agreement, type FactComparison, finding } from './fact-comparison.ts';
import { labelOf } from './judge-reading.ts';
import type { Judging } from './judging.ts';
import { valueInWords } from './value-in-words.ts';

/**
 * What a fact that tells that nothing is given makes of a candidate: another silence agrees, a value says more, and of what was
 * only expected then, when it is told later, it is a newer state. */
export function judgeSilence(candidate: CandidateReading, held: Fact, judging: Judging): FactComparison | undefined {
  const [told, known] = [candidate.fact.value, held.value];
  if (known.kind !== 'none' || candidate.fact.subject !== held.subject || candidate.fact.property !== held.property) return undefined;
  const independence = independenceOf(candidate, held, judging.view);
  if (told.kind === 'none')
    return told.missing === known.missing ? agreement(candidate, held, aspectsOf(candidate, held), independence) : undefined;
  if (candidate.isGuessed('subject') || candidate.isGuessed('property')) return undefined;
  const stand = standOf(candidate.fact);
  if (stand === 'plans') {
    const { label, verb } = labelOf(candidate.fact, stand);
    return finding(candidate, held, { label, why: `It ${verb} ${held.id} gives none for.` });
  }
  const clause = `gives ${valueInWords(told, judging.nameOf)}, where ${held.id} has that none is given`;
  const isNews =
    stand === 'says' && held.status === 'expected' && daysAfter(candidate.fact.announced, held.announced) > SAME_ANNOUNCEMENT_DAYS;
  const further = aspectsOf(candidate, held).filter(({ effect }) => effect === 'later');
  return agreement(candidate, held, [{ effect: isNews ? 'later' : 'more', clause }, ...further], { ...independence, samePassage: false });
}
