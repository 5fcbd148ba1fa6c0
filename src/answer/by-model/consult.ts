import type { ReadingPrompt } from '../../model/plan-read.ts';
import { type Answered, answered, type Question, THREAD_READ } from '../ask.ts';
import type { Knowledge } from '../knowledge.ts';
import { readingPrompt } from './reading-prompt.ts';
import { answerStanding } from './standing-of.ts';

/** What a language model may be asked about a question. */
export interface Consultation {
  readonly prompt: ReadingPrompt;
  /** Whether the own reading stands by itself, without the conversation and without asking back. */
  readonly isCertain: boolean;
}

/**
 * What to ask a language model about a question; nothing where it has no say: commands, tables, words of courtesy, what
 * curators wrote down in these very words, and what is proven not to be held.
 */
export function consult(question: Question, knowledge: Knowledge): Consultation | undefined {
  const done = answered(question, knowledge);
  const { by, view } = done;
  if (by.kind !== 'turn' || view.isEmpty || isWritten(question.text, knowledge)) return undefined;
  const standing = answerStanding(by.turn);
  if (standing === 'closed' || standing === 'absent') return undefined;
  const around = { knowledge, view, today: question.today };
  const said = question.thread.slice(-THREAD_READ);
  return {
    prompt: readingPrompt(question.text, said, by.turn, by.before, around),
    isCertain: standing === 'claimed' && !leans(done, question, knowledge),
  };
}

function isWritten(text: string, { exact }: Knowledge): boolean {
  return exact.facts(text).length + exact.gaps(text).length > 0;
}

/** Whether a message is answered otherwise without what was said before it. */
function leans({ answer }: Answered, question: Question, knowledge: Knowledge): boolean {
  if (question.thread.length === 0) return false;
  return answered({ ...question, thread: [], plansRead: [] }, knowledge).answer.headline !== answer.headline;
}
