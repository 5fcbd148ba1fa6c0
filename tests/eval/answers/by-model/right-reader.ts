import type { PlanRead } from '../../../../src/index.ts';
import type { GradedQuestion } from '../grading/graded-question.ts';
import { offeredIn } from './plans-offered.ts';
import type { ScriptedReader } from './scripted-readers.ts';

const NOTHING: PlanRead = { operation: 'value', about: [], aspects: [], answers: [], speaker: null, time: null, length: null };

/**
 * Plans for questions of the development sets that the own reading does not answer in full: of the ids in their prompts, what
 * was found to be answered as the set expects. By the id of the question.
 */
const RIGHT_PLANS: Readonly<Record<string, PlanRead>> = {
  q047: { ...NOTHING, answers: ['pledge-amount'] },
  q105: { ...NOTHING, answers: ['foreign-ministers-date'] },
  t031: { ...NOTHING, answers: ['pledge-and-proposal'] },
  t041: { ...NOTHING, answers: ['remarks-setting-press-conference'] },
  t046: { ...NOTHING, answers: ['expanded-session-participants'] },
  t114: { ...NOTHING, operation: 'brief', about: ['nsatu'] },
  t117: { ...NOTHING, operation: 'said', answers: ['pledge-urgency', 'pledge-bound'] },
  t118: { ...NOTHING, answers: ['pledge-existing'] },
  t121: { ...NOTHING, answers: ['wiesbaden-message'] },
  t195: { ...NOTHING, answers: ['chiefs-at-both-promises'] },
};

/** Reads as somebody would who knows what a set expects, out of what the prompt lists; what it has no plan for it calls none for the store. */
export function rightReader(questions: readonly GradedQuestion[]): ScriptedReader {
  const plans = new Map(
    questions.flatMap(({ id, question, thread }) => (RIGHT_PLANS[id] ? [[keyOf(question, thread), RIGHT_PLANS[id]] as const] : [])),
  );
  return (prompt) => {
    const offered = offeredIn(prompt);
    const plan = plans.get(keyOf(offered.question, offered.before)) ?? { ...NOTHING, operation: 'outside' as const };
    const listed = new Set([...offered.facts, ...offered.gaps, ...offered.matters]);
    return [...plan.answers, ...plan.about].every((id) => listed.has(id)) ? plan : undefined;
  };
}

/** A question by itself and by the last message before it. */
function keyOf(question: string, before: readonly string[]): string {
  return JSON.stringify([question, before.at(-1) ?? '']);
}
