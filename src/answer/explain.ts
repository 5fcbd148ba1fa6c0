import type { FactView } from '../facts/view.ts';
import type { Item, Reading } from '../question/reading.ts';
import type { Answer } from './answer.ts';
import { type Answered, answered, type Question } from './ask.ts';
import type { Attempt } from './attempt-answer.ts';
import { readByModelInWords } from './by-model/read-in-words.ts';
import { decisionInWords } from './decision-words.ts';
import { type ExplainedCandidate, nearestCandidates } from './explained-candidate.ts';
import type { Knowledge } from './knowledge.ts';
import type { Predicate } from './predicate.ts';

/** One thing that a message names, and what became of it. */
export interface ExplainedItem {
  readonly text: string;
  readonly kind: Item['kind'];
  /**
   * `asks`: an answer must meet it; `leaning`: an everyday word, which asks only where nothing else does; `shapes`: it says how
   * is asked; `carried`: from earlier in the conversation, for finding only.
   */
  readonly role: 'asks' | 'leaning' | 'shapes' | 'carried';
  /** How the best fact or gap stands to it, where it is held against one. */
  readonly met?: 'met' | 'loosely' | 'open';
}

/** What a message was read as. */
export interface ExplainedReading {
  /** ISO 639-1. */
  readonly language: string;
  /** The kind of answer that is wanted, if it says. */
  readonly wants?: string;
  readonly items: readonly ExplainedItem[];
  readonly times: readonly string[];
  readonly amounts: readonly string[];
  /** ISO 4217. */
  readonly currencies: readonly string[];
  readonly statuses: readonly string[];
}

/** Why a message got its reply: plain data, for people who look after a pack. */
export interface Explanation {
  readonly answer: Answer;
  readonly reading: ExplainedReading;
  /** Whether it was read by itself, or took something from what was said before. */
  readonly read: 'alone' | 'in the conversation';
  /** What was done: an operation, a command, or `series` for the tables. */
  readonly operation: string;
  /** The facts and gaps that came nearest, the one decided on first; none where none were weighed. */
  readonly nearest: readonly ExplainedCandidate[];
  /** In a sentence. */
  readonly decision: string;
  /** What came of what a language model read, in a sentence; where one was asked. */
  readonly byModel?: string;
}

/** Answers a question as it is answered always, and tells why so. */
export function explain(question: Question, knowledge: Knowledge): Explanation {
  const done = answered(question, knowledge);
  const { answer, view, by } = done;
  const reading = readingOf(done);
  if (by.kind !== 'turn') {
    const operation = by.kind === 'command' ? by.command.name : 'series';
    const decision =
      by.kind === 'command'
        ? `It was carried out as the command /${by.command.name}.`
        : 'It was answered from the tables that were imported.';
    return { answer, reading: explainedReading(reading, undefined), read: 'alone', operation, nearest: [], decision };
  }
  const { weighed, operation } = by.turn;
  const nearest = weighed ? nearestCandidates(weighed, knowledge, view) : [];
  return {
    answer,
    reading: explainedReading(reading, weighed && bestPredicate(weighed, nearest[0])),
    read: leansOnConversation(done) ? 'in the conversation' : 'alone',
    operation,
    nearest,
    decision: weighed ? decisionInWords(weighed.decision) : undecided(done, view),
    ...(answer.byModel && { byModel: readByModelInWords(answer.byModel) }),
  };
}

function readingOf({ by }: Answered): Reading {
  return by.kind === 'turn' ? by.turn.reading : by.reading;
}

/** Whether something of the reading is not the message's own, or what was shown before was acted on. */
function leansOnConversation({ by }: Answered): boolean {
  if (by.kind !== 'turn') return false;
  const { reading, weighed, operation } = by.turn;
  if (by.before.shown.length > 0 && ON_WHAT_WAS_SHOWN.has(operation)) return true;
  const items = (weighed?.reading ?? reading).items;
  return items.some(({ carried }) => carried === true);
}

const ON_WHAT_WAS_SHOWN: ReadonlySet<string> = new Set(['sources', 'confirm', 'restate', 'how', 'details', 'slot']);

function bestPredicate({ found }: Attempt, best: ExplainedCandidate | undefined): Predicate | undefined {
  if (!best) return undefined;
  return best.kind === 'fact'
    ? found.facts.find(({ fact }) => fact.id === best.id)?.predicate
    : found.gaps.find(({ gap }) => gap.id === best.id)?.predicate;
}

function explainedReading(reading: Reading, best: Predicate | undefined): ExplainedReading {
  return {
    language: reading.language,
    ...(reading.answer && { wants: reading.answer }),
    items: reading.items.map((item) => explainedItem(item, best)),
    times: reading.times.map(({ label }) => label),
    amounts: reading.money.map(({ text }) => text),
    currencies: reading.currencies,
    statuses: reading.statuses,
  };
}

function explainedItem(item: Item, best: Predicate | undefined): ExplainedItem {
  const isIn = (items: readonly Item[]) => items.some(({ start, text }) => start === item.start && text === item.text);
  const role = item.carried === true ? 'carried' : (item.role ?? 'asks');
  const met =
    !best || role === 'carried'
      ? undefined
      : isIn(best.loosely)
        ? 'loosely'
        : isIn(best.met)
          ? 'met'
          : isIn(best.open)
            ? 'open'
            : undefined;
  return { text: item.text, kind: item.kind, role, ...(met && { met }) };
}

/** The decision on a message for which no facts had to be weighed. */
function undecided({ by, answer }: Answered, view: FactView): string {
  if (by.kind !== 'turn') return '';
  if (view.isEmpty) return 'Nothing was public by that day.';
  if (by.turn.operation !== 'value') return `It was carried out as the operation “${by.turn.operation}”, without weighing single facts.`;
  const [cited] = answer.citations;
  if (answer.byModel?.effect === 'answered')
    return `The own reading asked back; a language model read that ${answer.gap ?? cited?.fact ?? 'what is held'} is asked for.`;
  return `A curator gave this very question to ${answer.gap ?? cited?.fact ?? 'what is held'}.`;
}
