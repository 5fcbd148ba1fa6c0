import type { FactView } from '../facts/view.ts';
import type { PlanRead } from '../model/plan-read.ts';
import type { Source } from '../model/source.ts';
import { QUESTION_LENGTH } from '../question/question-reader.ts';
import type { Reading } from '../question/reading.ts';
import { type SlashCommand, slashCommandOf } from '../question/slash-command.ts';
import { composeHelp, composeSources } from './about.ts';
import type { Answer, Draft } from './answer.ts';
import { answerFigure } from './answer-figure.ts';
import { turn } from './answer-turn.ts';
import { askedOf } from './asked.ts';
import { withPlanTaken } from './by-model/taken-plan.ts';
import { NOTHING_SAID, type State, type Surroundings } from './conversation-state.ts';
import { describePlan, describeReading } from './describe-reading.ts';
import type { Knowledge } from './knowledge.ts';
import { briefOf } from './operations/brief-command.ts';
import { answerSeries } from './series/answer-series.ts';
import { besideTables } from './series/table-pointer.ts';
import type { Turn } from './settled-state.ts';

/** A question with what it is asked in the light of. */
export interface Question {
  readonly text: string;
  /** Earlier questions of the same thread, oldest first. */
  readonly thread: readonly string[];
  /** `YYYY-MM-DD`: the day on which it is asked. */
  readonly today: string;
  /** `YYYY-MM-DD`: what was public by the end of that day; never later than `today`. */
  readonly asOf: string;
  /** ISO instant: what the store held then. */
  readonly recordedBy: string;
  readonly audience: string;
  /** What a language model read, of the question and of each of the thread, where one was asked of it. */
  readonly plansRead: PlansRead;
}

/** Plans by the place of their message among the thread and the question after it. */
export type PlansRead = readonly (PlanRead | undefined)[];

/** So many earlier questions of a thread are read. */
export const THREAD_READ = 10;

/** A question that was answered, with how. */
export interface Answered {
  readonly answer: Answer;
  readonly view: FactView;
  /** By a command, from a table, or read as a message of the conversation that had come to a state. */
  readonly by:
    | { readonly kind: 'command'; readonly command: SlashCommand; readonly reading: Reading }
    | { readonly kind: 'series'; readonly reading: Reading }
    | { readonly kind: 'turn'; readonly turn: Turn; readonly before: State };
}

/** Answers a question as {@link answered} does. */
export function ask(question: Question, knowledge: Knowledge): Answer {
  return answered(question, knowledge).answer;
}

/**
 * Answers a question from what could be known at its horizon, in the light of its thread: the conversation is got by
 * replaying it. The same question gives the same answer, always.
 */
export function answered(question: Question, knowledge: Knowledge): Answered {
  const reading = knowledge.reader.read(question.text, question.today);
  const asOf = horizonOf(reading, question.asOf);
  const view = knowledge.viewAt({ asOf, recordedBy: question.recordedBy, audience: question.audience });
  const around = { knowledge, view, today: question.today };
  const sealed = (draft: Draft, read: Reading, plan: Answer['plan'] & object, understood = describeReading(read, view)): Answer => {
    const asked = askedOf(read, draft.outcome, view);
    return { ...withLengthNotice(draft, question.text), plan, reading: understood, asOf, ...(asked.length > 0 && { asked }) };
  };
  const command = slashCommandOf(question.text);
  if (command) {
    const answer = sealed(commandDraft(command, reading, around), reading, { operation: command.name });
    return { answer, view, by: { kind: 'command', command, reading } };
  }
  const earlier = question.thread.slice(-THREAD_READ);
  const told = toldByTables(reading, earlier, question.today, around);
  if (told) {
    const understood = { ...describeReading(reading, view), ...told.understood };
    return { answer: sealed(told.draft, reading, { operation: 'series' }, understood), view, by: { kind: 'series', reading } };
  }
  const messages = [...earlier, question.text];
  const plans = question.plansRead.slice(-messages.length);
  const inTurn = (text: string, at: number, state: State): Turn => {
    const own = turn(text, state, around);
    const plan = plans.length === messages.length ? plans[at] : undefined;
    return plan ? withPlanTaken(plan, text, messages.slice(0, at + 1), own, state, around) : own;
  };
  const before = earlier.reduce((reached, text, at) => (slashCommandOf(text) ? reached : inTurn(text, at, reached).state), NOTHING_SAID);
  const done = inTurn(question.text, earlier.length, before);
  const draft = besideTables(done.draft, reading, knowledge.series, view);
  const { byModel } = done;
  const plan = { ...describePlan(done.operation, done.reading, view), ...(byModel && { read_by_model: byModel }) };
  const answer = { ...sealed(draft, done.reading, plan), ...(byModel && { byModel }) };
  return { answer, view, by: { kind: 'turn', turn: done, before } };
}

/** What tables have on a question, in the light of the earlier ones. */
function toldByTables(
  reading: Reading,
  earlier: readonly string[],
  today: string,
  { knowledge, view }: Surroundings,
): ReturnType<typeof answerSeries> {
  if (!knowledge.series) return undefined;
  return answerSeries(
    reading,
    earlier.map((text) => knowledge.reader.read(text, today)),
    knowledge.series,
    view.horizon,
  );
}

/** The releases of tables that could be known. */
function tablesIn({ series }: Knowledge, { horizon }: FactView): readonly Source[] {
  return series?.store.at(horizon).releases ?? [];
}

/** The reply to a command; a name that is no command is read as a question. */
function commandDraft(command: SlashCommand, reading: Reading, around: Surroundings): Draft {
  const { knowledge, view, today } = around;
  switch (command.name) {
    case 'figure':
      return answerFigure(command.argument, knowledge, view, today);
    case 'brief':
      return briefOf(command.argument, around);
    case 'sources':
      return composeSources(view, tablesIn(knowledge, view));
    case 'help':
      return composeHelp(knowledge.pack, view, tablesIn(knowledge, view));
    default:
      return turn(reading.question, NOTHING_SAID, around).draft;
  }
}

/** An "as of" in the question moves the horizon back, never forward. */
function horizonOf(reading: Reading, asOf: string): string {
  const stated = reading.times.find((time) => time.kind !== 'vague' && time.kind !== 'duration' && time.edge === 'as_of');
  return stated && 'to' in stated && stated.to < asOf ? stated.to : asOf;
}

function withLengthNotice(draft: Draft, text: string): Draft {
  if (text.length <= QUESTION_LENGTH) return draft;
  const notice = {
    kind: 'notice',
    tone: 'shortened',
    text: `Only the first ${QUESTION_LENGTH.toLocaleString('en-GB')} characters of the question were read.`,
  } as const;
  return { ...draft, message: { ...draft.message, blocks: [...draft.message.blocks, notice] } };
}
