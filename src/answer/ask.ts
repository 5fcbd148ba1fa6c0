import type { FactView } from '../facts/view.ts';
import type { Source } from '../model/source.ts';
import { type Command, readCommand } from '../question/command.ts';
import type { Operation } from '../question/plan.ts';
import { QUESTION_LENGTH } from '../question/question-reader.ts';
import type { Reading } from '../question/reading.ts';
import { composeHelp, composeSources } from './about.ts';
import type { Answer, Draft } from './answer.ts';
import { NOTHING_SAID, type Surroundings } from './conversation-state.ts';
import { answerFigure } from './figure.ts';
import type { Knowledge } from './knowledge.ts';
import { briefOf } from './operations/brief-command.ts';
import { answerSeries } from './series/answer-series.ts';
import { withTablePointer } from './series/table-pointer.ts';
import { turn } from './turn.ts';

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
}

/** So many earlier questions of a thread are read. */
const THREAD_READ = 10;

/**
 * Answers a question from what could be known at its horizon, in the light of its thread: the conversation is got by
 * replaying it. The same question gives the same answer, always.
 */
export function ask(question: Question, knowledge: Knowledge): Answer {
  const reading = knowledge.reader.read(question.text, question.today);
  const asOf = horizonOf(reading, question.asOf);
  const view = knowledge.viewAt({ asOf, recordedBy: question.recordedBy, audience: question.audience });
  const command = readCommand(question.text);
  const around = { knowledge, view, today: question.today };
  if (command) {
    const draft = commandDraft(command, reading, around);
    return { ...withLengthNotice(draft, question.text), plan: { operation: command.name }, reading: describeReading(reading, view), asOf };
  }
  const earlier = question.thread.slice(-THREAD_READ);
  const told =
    knowledge.series &&
    answerSeries(
      reading,
      earlier.map((text) => knowledge.reader.read(text, question.today)),
      knowledge.series,
      view.horizon,
    );
  if (told) {
    const understood = { ...describeReading(reading, view), ...told.understood };
    return { ...withLengthNotice(told.draft, question.text), plan: { operation: 'series' }, reading: understood, asOf };
  }
  const state = earlier.reduce((reached, text) => (readCommand(text) ? reached : turn(text, reached, around).state), NOTHING_SAID);
  const { draft, reading: read, operation } = turn(question.text, state, around);
  return {
    ...withLengthNotice(withTablePointer(draft, reading, knowledge.series, view.horizon), question.text),
    plan: describePlan(operation, read, view),
    reading: describeReading(read, view),
    asOf,
  };
}

/** The releases of tables that could be known. */
function tablesIn({ series }: Knowledge, { horizon }: FactView): readonly Source[] {
  return series?.store.at(horizon).releases ?? [];
}

/** The reply to a command; a name that is no command is read as a question. */
function commandDraft(command: Command, reading: Reading, around: Surroundings): Draft {
  const { knowledge, view, today } = around;
  switch (command.name) {
    case 'figure':
      return answerFigure(command.argument, knowledge, view, today);
    case 'brief':
      return briefOf(command.argument, around);
    case 'sources':
      return composeSources(view, tablesIn(knowledge, view));
    case 'help':
      return composeHelp(knowledge.pack, view);
    default:
      return turn(reading.question, NOTHING_SAID, around).draft;
  }
}

/** The reading of a message as an operation over slots: what is left of it is what answering saw. */
function describePlan(operation: Operation, reading: Reading, view: FactView): Record<string, unknown> {
  const slots = describeReading(reading, view);
  const items = reading.items.filter(({ kind }) => kind === 'word' || kind === 'term').map(({ text }) => text);
  return { operation, ...slots, ...(items.length > 0 ? { words: items } : {}) };
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

function describeReading(reading: Reading, view: FactView): Record<string, unknown> {
  return {
    language: reading.language,
    ...(reading.intent === 'ask' ? {} : { intent: reading.intent }),
    ...(reading.answer ? { wants: reading.answer } : {}),
    ...(reading.names.length > 0 ? { names: reading.names.map((name) => view.entity(name.entity)?.name ?? name.entity) } : {}),
    ...(reading.unknownNames.length > 0 ? { unknown: reading.unknownNames.map((name) => name.text) } : {}),
    ...(reading.terms.length > 0 ? { terms: reading.terms } : {}),
    ...(reading.money.length > 0 ? { amounts: reading.money.map((money) => money.text) } : {}),
    ...(reading.times.length > 0 ? { times: reading.times.map((time) => time.label) } : {}),
    ...(reading.statuses.length > 0 ? { statuses: reading.statuses } : {}),
    ...(reading.derivation ? { derivation: reading.derivation.kind } : {}),
  };
}
