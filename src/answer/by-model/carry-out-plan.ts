import type { Fact } from '../../model/fact.ts';
import type { Gap } from '../../model/gap.ts';
import type { Operation } from '../../model/operation.ts';
import { nameToken } from '../../question/index-token.ts';
import type { Item, Reading } from '../../question/reading.ts';
import type { Draft } from '../answer.ts';
import { lacksValue } from '../best-fact.ts';
import { composeAnswer } from '../compose-answer.ts';
import { composeGap, composeNoValue } from '../compose-unknown.ts';
import type { State, Surroundings } from '../conversation-state.ts';
import { type FactCandidate, weighFact } from '../fact-candidate.ts';
import { nearnessOf } from '../nearness.ts';
import { carryOutOperation } from '../operations/carry-out-operation.ts';
import { citedFacts } from '../operations/operated.ts';
import { statementsBy } from '../operations/statements-by.ts';
import type { CheckedPlan } from './checked-plan.ts';

/** A message with how it was read, and what came before it. */
export interface ReadMessage {
  readonly text: string;
  /** The message as the own reading has it: its slots rule facts out, its words have to be met. */
  readonly reading: Reading;
  readonly before: State;
  readonly around: Surroundings;
}

/** What a plan comes to. */
export interface CarriedOutPlan {
  readonly draft: Draft;
  readonly operation: Operation;
  /** The facts that it shows, the main one first. */
  readonly shown: readonly Fact[];
  /** The main fact as it stands to the message, where the plan is for a single value. */
  readonly main?: FactCandidate;
  readonly gap?: Gap;
}

/** Does what a plan says, by the same operations over the same facts as the own reading. Nothing where that comes to nothing. */
export function carryOutPlan(plan: CheckedPlan, message: ReadMessage): CarriedOutPlan | undefined {
  if (plan.gap) return asGap(plan.gap, message);
  if (plan.operation === 'value') return asValue(plan, message);
  return plan.operation === 'said' && plan.facts.length > 0 ? inTheirWords(plan, message) : asOperation(plan, message);
}

/** The very words that the facts of a plan quote. */
function inTheirWords({ facts, speaker }: CheckedPlan, { around: { view } }: ReadMessage): CarriedOutPlan | undefined {
  const draft = statementsBy(facts, speaker ?? facts[0]?.speaker, true, view);
  return draft && { draft, operation: 'said', shown: facts };
}

function asGap(gap: Gap, { around: { view } }: ReadMessage): CarriedOutPlan {
  const nearest = gap.nearest.flatMap((id) => view.fact(id) ?? []).slice(0, 2);
  return { draft: composeGap(gap, nearest, view), operation: 'value', shown: [], gap };
}

/** The facts of a plan as they stand to a message; what is near counts from the conversation. */
export function weighed(facts: readonly Fact[], { reading, before, around: { knowledge, view } }: ReadMessage): FactCandidate[] {
  const near = nearnessOf(before.frame?.matter ?? [], before.shown, knowledge, view);
  return facts.flatMap((fact) => {
    const subject = knowledge.subjectOf(fact.id);
    if (subject?.kind !== 'fact') return [];
    return weighFact(reading, fact, subject.profile, { text: 0, named: false, near: near(subject) }, knowledge, view);
  });
}

/** So many facts are told beside the main one. */
const BESIDE = 2;

function asValue({ facts }: CheckedPlan, message: ReadMessage): CarriedOutPlan | undefined {
  const { reading, around } = message;
  const [main, ...others] = weighed(facts, message).toSorted((one, other) => one.conflicts.length - other.conflicts.length);
  if (!main) return undefined;
  const beside = others.filter(({ conflicts }) => conflicts.length === 0).map(({ fact }) => fact);
  const also = beside.slice(0, BESIDE);
  const draft = lacksValue(main.fact, reading)
    ? composeNoValue(main.fact, also, around.view)
    : composeAnswer(main.fact, also, reading, around.view);
  return { draft, operation: 'value', shown: [main.fact, ...also], main };
}

/** An operation over the matters of a plan instead of those that the message names. */
function asOperation(plan: CheckedPlan, { text, reading, before, around }: ReadMessage): CarriedOutPlan | undefined {
  const ids = plan.about.length > 0 ? plan.about : [...new Set(plan.facts.map(({ subject }) => subject))];
  const items = ids.map(namedItem);
  const own: Reading = { ...reading, items, ...(plan.speaker !== undefined && { sayer: plan.speaker }) };
  const asked = { operation: plan.operation, words: new Set<string>(), ...(plan.length && { length: plan.length }) };
  const done = carryOutOperation(asked, { text, own, asked: [asked], state: before, around });
  if (!done) return undefined;
  const shown = done.shown.length > 0 ? done.shown : citedFacts(done.draft, around.view);
  return { draft: done.draft, operation: done.operation, shown };
}

function namedItem(id: string): Item {
  return { kind: 'name', text: id, start: 0, tokens: [nameToken(id)], weight: 1 };
}
