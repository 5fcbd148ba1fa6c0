import type { FactView } from '../facts/view.ts';
import { formatDay } from '../model/format.ts';
import type { Pack } from '../model/pack.ts';
import type { Source } from '../model/source.ts';
import { type Command, readCommand } from '../question/command.ts';
import { QUESTION_LENGTH } from '../question/question-reader.ts';
import type { Reading } from '../question/reading.ts';
import { readInThread } from '../question/thread.ts';
import { composeClarify, composeFreshness, composeHelp, composeSources } from './about.ts';
import { withAmountAsked } from './amount-asked.ts';
import type { Answer, Draft } from './answer.ts';
import { composeAnswer, composeCorrection } from './compose.ts';
import { composeNoValue, composeOutside, composeUnknown, unknownHeadline } from './compose-unknown.ts';
import { decide } from './decide.ts';
import { answerDerivation } from './derivation/answer-derivation.ts';
import { answerFigure } from './figure.ts';
import { composeFigures } from './figures.ts';
import { type Found, find } from './find.ts';
import type { Knowledge } from './knowledge.ts';
import { answerSeries } from './series/answer-series.ts';
import { withTablePointer } from './series/table-pointer.ts';

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
const THREAD_READ = 6;

/** Answers a question from what could be known at its horizon. The same question gives the same answer, always. */
export function ask(question: Question, knowledge: Knowledge): Answer {
  const current = knowledge.reader.read(question.text, question.today);
  const earlier = question.thread.slice(-THREAD_READ).map((text) => knowledge.reader.read(text, question.today));
  const reading = withAmountAsked(readInThread(current, earlier), knowledge);
  const asOf = horizonOf(reading, question.asOf);
  const view = knowledge.viewAt({ asOf, recordedBy: question.recordedBy, audience: question.audience });
  const command = readCommand(question.text);
  if (command) {
    const draft = commandDraft(command, reading, knowledge, view, question.today);
    return { ...withLengthNotice(draft, question.text), reading: describeReading(reading, view), asOf };
  }
  const told = knowledge.series && answerSeries(current, earlier, knowledge.series, view.horizon);
  const draft = told?.draft ?? withTablePointer(draftFor(reading, knowledge, view), current, knowledge.series, view.horizon);
  return { ...withLengthNotice(draft, question.text), reading: { ...describeReading(reading, view), ...told?.understood }, asOf };
}

/** The releases of tables that could be known. */
function tablesIn({ series }: Knowledge, { horizon }: FactView): readonly Source[] {
  return series?.store.at(horizon).releases ?? [];
}

/** The reply to a command; a name that is no command is read as a question. */
function commandDraft(command: Command, reading: Reading, knowledge: Knowledge, view: FactView, today: string): Draft {
  switch (command.name) {
    case 'figure':
      return answerFigure(command.argument, knowledge, view, today);
    case 'sources':
      return composeSources(view, tablesIn(knowledge, view));
    case 'help':
      return composeHelp(knowledge.pack, view);
    default:
      return draftFor(reading, knowledge, view);
  }
}

function draftFor(reading: Reading, knowledge: Knowledge, view: FactView): Draft {
  const { scope, suggestions } = knowledge.pack;
  const names = reading.items.some((item) => item.weight >= 1 && (item.kind === 'name' || item.kind === 'unknown'));
  if ((reading.intent === 'help' && !names) || (reading.items.length === 0 && isBare(reading))) return composeHelp(knowledge.pack, view);
  if (reading.items.length === 0 && reading.intent === 'ask' && saysNothing(reading)) return composeClarify(knowledge.pack, view);
  if (reading.intent === 'greeting') return composeHelp(knowledge.pack, view);
  if (view.facts.length === 0)
    return composeUnknown(`Not in the store: nothing was public by ${formatDay(view.horizon.asOf)}.`, undefined, [], view);
  if (reading.intent === 'opinion')
    return composeOutside('That asks for a view, a forecast or a text; I only report what the sources say.', scope, suggestions, [], view);
  if (reading.intent === 'sources') return composeSources(view, tablesIn(knowledge, view));
  if (reading.intent === 'figures') return composeFigures(reading, view);
  const found = find(reading, knowledge, view);
  if (reading.intent === 'misbehave') {
    const nearest = found.facts.filter((candidate) => candidate.fact.rank?.level !== 'deprecated' && candidate.coverage > 0.3).slice(0, 1);
    return composeOutside(
      'I say only what the sources show, and cannot set them aside.',
      scope,
      suggestions,
      nearest.map((one) => one.fact),
      view,
    );
  }
  if (reading.intent === 'freshness') return composeFreshness(found, view);
  const derived = reading.derivation ? answerDerivation(reading, reading.derivation, found, view) : undefined;
  return derived ?? decided(reading, found, knowledge.pack, view);
}

function decided(reading: Reading, found: Found, { scope, suggestions }: Pack, view: FactView): Draft {
  const decision = decide(found, view);
  switch (decision.kind) {
    case 'answer':
      return composeAnswer(decision.main, decision.also, reading, view);
    case 'correct':
      return composeCorrection(decision.main, decision.corrections, decision.also, reading, view);
    case 'no_value':
      return composeNoValue(decision.main, decision.also, view);
    case 'unknown':
      return composeUnknown(unknownHeadline(decision.gap, decision.conflicts), decision.gap, decision.nearest, view);
    case 'outside':
      return composeOutside('That lies outside what I have sources for.', scope, suggestions, [], view);
  }
}

/** Asks for a figure, a date, a person … and names nothing at all. */
function saysNothing(reading: Reading): boolean {
  return reading.money.length + reading.numbers.length + reading.times.length + reading.statuses.length === 0 && !reading.derivation;
}

function isBare(reading: Reading): boolean {
  return reading.money.length + reading.numbers.length + reading.times.length === 0 && reading.answer === undefined && !reading.derivation;
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
    intent: reading.intent,
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
