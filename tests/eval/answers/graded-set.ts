import { type Answer, type Bot, renderPlainText } from '../../../src/index.ts';
import type { GradedQuestion, GradedReply } from './grading/graded-question.ts';
import { judge } from './grading/judge.ts';
import type { Judged } from './grading/verdict.ts';
import type { Half, QuestionSet } from './question-sets.ts';

/** A question with its reply and how that fared. */
export interface GradedTurn extends Judged {
  readonly question: GradedQuestion;
  readonly reply: GradedReply;
  readonly answer: Answer;
}

/** A set that was asked and graded. */
export interface GradedSet {
  readonly name: string;
  readonly half: Half;
  readonly turns: readonly GradedTurn[];
}

function gradedReply({ outcome, headline, message, citations, derived }: Answer): GradedReply {
  return { outcome, headline, text: renderPlainText(message), citations, derived };
}

/** Asks and grades a set. `documented`: the numbers that the documents of its pack hold. */
export function gradeSet({ name, half, questions }: QuestionSet, bot: Pick<Bot, 'ask'>, documented: ReadonlySet<string>): GradedSet {
  const turns = questions.map((question): GradedTurn => {
    const answer = bot.ask({ question: question.question, thread: question.thread, askedAt: question.asked_at });
    const reply = gradedReply(answer);
    return { question, reply, answer, ...judge(question, reply, documented) };
  });
  return { name, half, turns };
}
